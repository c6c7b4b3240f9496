import ArgumentParser
import Casework
import Desk
import DeskService
import Foundation
import TerminalKit
import Values
import Vocabulary

/// Runs the program with its arguments, without its name, and says how it ended.
public func runProgram(_ arguments: [String]) -> Int32 {
  ProcessSetup.prepare()
  let launch = Launch(arguments)
  if let refused = GivenBytes.refused() {
    return Speech.$language.withValue(launch.language) { launch.tell(refused) }
  }
  return Speech.$language.withValue(launch.language) { launch.run() }
}

/// One call of the program: from words to an exit code.
private struct Launch {
  let arguments: [String]
  let language: Language

  init(_ arguments: [String]) {
    self.arguments = arguments
    language = Launch.language(arguments)
  }

  func run() -> Int32 {
    if let refused = StandardStreams.refused(forStoreAt: storePath) {
      return tell(refused)
    }
    if CommandChoice.isVersion(arguments) { return tellVersion() }
    do {
      var command = try parsed()
      if let ours = command as? any DeskCommand { return run(ours) }
      try command.run()
      return ExitStatus.done
    } catch {
      return tell(error)
    }
  }

  /// The command with its options. What is wrong with the words is said with all commands in view.
  private func parsed() throws -> any ParsableCommand {
    if let only = CommandChoice.named(by: arguments) {
      do {
        return try CommandChoice.$only.withValue(only) { try RootCommand.parseAsRoot(arguments) }
      } catch {
        return try RootCommand.parseAsRoot(arguments)
      }
    }
    let path = CommandPath(arguments)
    if let fault = path.fault { throw fault }
    return try RootCommand.parseAsRoot(path.arguments)
  }

  private func run(_ command: any DeskCommand) -> Int32 {
    var environment: DeskEnvironment?
    do {
      var found = try DeskEnvironment(try command.choices())
      found.watch = WorkLine.watch(found.language)
      environment = found
      for note in found.notes { Console.complain(note[found.language]) }
      return try command.perform(found)
    } catch {
      return tell(error, environment)
    }
  }

  /// Help and the version are asked for as errors, too.
  func tell(_ error: any Error, _ environment: DeskEnvironment? = nil) -> Int32 {
    if let parsing = ParsingOutcome(error, of: RootCommand.self) { return tell(parsing) }
    if isGone(error) { return ExitStatus.readOrWrite }
    let words = CommandWords.sentence(for: error, environment)
    Console.complain(words[environment?.language ?? language])
    return ExitStatus.code(for: error)
  }

  private func tell(_ outcome: ParsingOutcome) -> Int32 {
    let path = CommandPath(arguments)
    if let fault = path.fault { return tell(fault) }
    guard outcome.code == ExitStatus.done else {
      Console.complain(outcome.phrase(of: path)[language])
      return outcome.code
    }
    do {
      try Console.print(try outcome.answer(language, columns: Console.columns))
      return ExitStatus.done
    } catch {
      return ExitStatus.code(for: error)
    }
  }

  private func tellVersion() -> Int32 {
    do {
      try Console.print(Version.lines(language).joined(separator: "\n"))
      return ExitStatus.done
    } catch {
      return tell(error)
    }
  }

  /// Whoever read our output has gone; there is nobody to complain to.
  private func isGone(_ error: any Error) -> Bool {
    if case DeskError.notRead("stdout", EPIPE) = error { true } else { false }
  }

  /// The language of help and of usage errors: needed before the arguments are understood.
  private static func language(_ arguments: [String]) -> Language {
    do {
      return try DeskEnvironment.language(
        value(of: "--lang", in: arguments), ProcessInfo.processInfo.environment)
    } catch {
      return .chinese
    }
  }

  /// The store before the arguments are understood.
  private var storePath: String {
    DeskEnvironment.storePath(
      Launch.value(of: "--store", in: arguments), ProcessInfo.processInfo.environment)
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    let joined = arguments.last { $0.hasPrefix(option + "=") }.map {
      $0.dropFirst(option.count + 1)
    }
    let place = arguments.lastIndex(of: option).map { $0 + 1 }
    let apart = place.flatMap { $0 < arguments.count ? arguments[$0] : nil }
    return joined.map(String.init) ?? apart
  }
}
