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
  /// Asked for once: each answer is made anew out of all of them.
  let variables: [String: String]
  let language: Language

  init(_ arguments: [String]) {
    self.arguments = arguments
    variables = ProcessInfo.processInfo.environment
    language = Launch.language(arguments, variables)
  }

  func run() -> Int32 {
    if let refused = StandardStreams.refused(forStoreAt: storePath) {
      return tell(refused)
    }
    if CommandChoice.isVersion(arguments) { return tellVersion() }
    do {
      if let command = plainCommand { return run(command) }
      var command = try parsed()
      if let ours = command as? any DeskCommand { return run(ours) }
      try command.run()
      return ExitStatus.done
    } catch {
      return tell(error)
    }
  }

  /// The one command that the words plainly name, with its options. What is wrong with the words is said with all
  /// commands in view.
  private var plainCommand: (any DeskCommand)? {
    do { return try CommandChoice.read(arguments) } catch { return nil }
  }

  /// The command with its options, or what is asked for in its place.
  private func parsed() throws -> any ParsableCommand {
    let path = CommandPath(arguments)
    if let fault = path.fault { throw fault }
    return try RootCommand.parseAsRoot(path.arguments)
  }

  private func run(_ command: any DeskCommand) -> Int32 {
    var environment: DeskEnvironment?
    do {
      var found = try DeskEnvironment(try command.choices(), variables: variables)
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
  private static func language(
    _ arguments: [String], _ variables: [String: String]
  ) -> Language {
    do {
      return try DeskEnvironment.language(value(of: "--lang", in: arguments), variables)
    } catch {
      return .chinese
    }
  }

  /// The store before the arguments are understood.
  private var storePath: String {
    DeskEnvironment.storePath(Launch.value(of: "--store", in: arguments), variables)
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
