import ArgumentParser
import Casework
import Testing
import Values
import Vocabulary

@testable import DeskCLI

/// Help stands wherever it is asked for, and who writes a command or an option wrong is told which one is near.
@Suite struct CommandPathTests {
  /// A command by the words that name it.
  struct Named: Sendable, CustomTestStringConvertible {
    var path: [String]
    var command: any ParsableCommand.Type
    var testDescription: String { path.joined(separator: " ") }
  }

  static let all = named(RootCommand.self, [])

  private static func named(
    _ command: any ParsableCommand.Type, _ path: [String]
  ) -> [Named] {
    [Named(path: path, command: command)]
      + command.configuration.subcommands.flatMap { named($0, path + [$0._commandName]) }
  }

  private static let withName = all.filter { !$0.path.isEmpty }

  // MARK: Help

  /// Each command is asked for its help in two of the ways, and each way is taken with many commands.
  @Test(arguments: zip(all, all.indices))
  func helpIsEnglishWhereverThatIsSaid(named: Named, turn: Int) throws {
    let booth = try Booth()
    let made = Speech.$language.withValue(.english) {
      RootCommand.helpMessage(for: named.command, columns: HelpScreen.unbroken)
    }
    let told = try #require(HelpScreen(made, .english)).text(columns: 80) + "\n"
    let ways = [
      ["help"] + named.path + ["--lang", "en"], ["help", "--lang", "en"] + named.path,
      ["--lang", "en", "help"] + named.path,
      ["help"] + named.path + ["--lang=en", "--clerk", "王芳"],
      named.path + ["--help", "--lang", "en"], ["--lang", "en"] + named.path + ["--help"],
    ]
    for words in [ways[turn % 4], ways[4 + turn % 2]] {
      let outcome = try booth.run(words)
      #expect(outcome.code == ExitStatus.done && outcome.errors == "", "\(words)")
      #expect(outcome.output == told, "\(words)")
    }
  }

  @Test(arguments: withName) func everyCommandTellsTheVersion(named: Named) throws {
    let booth = try Booth()
    let version = try booth.run("--version").output
    let outcome = try booth.run(named.path + ["--version"])
    #expect(outcome.code == ExitStatus.done && outcome.output == version)
  }

  @Test func helpMayStandBetweenTwoNames() throws {
    let booth = try Booth()
    let told = try booth.run("help", "rollup", "read").output
    #expect(try booth.run("rollup", "help", "read").output == told)
    #expect(try booth.run("rollup", "help").output == booth.run("help", "rollup").output)
  }

  @Test func anOptionOfHelpNeedsItsValue() throws {
    for words in [["help", "list", "--lang"], ["help", "--store", "--lang", "zh"]] {
      let outcome = try Booth().run(words)
      #expect(outcome.code == ExitStatus.usage && outcome.output.isEmpty)
      #expect(outcome.errors == "\(words[words.count == 3 ? 2 : 1]) 后面要写值\n")
    }
  }

  // MARK: What is near

  /// A letter left out, and two that have changed places.
  private static func misspelt(_ word: String) -> [String] {
    var (short, swapped) = (Array(word), Array(word))
    short.remove(at: 1)
    swapped.swapAt(1, 2)
    return [short, swapped].map { String($0) }.filter { $0 != word }
  }

  @Test(arguments: withName) func aMisspeltCommandIsFound(named: Named) throws {
    let name = try #require(named.path.last)
    let before = Array(named.path.dropLast())
    let siblings = Self.all.filter { $0.path.dropLast() == before[...] }.map { $0.path.last }
    for word in Self.misspelt(name) where !siblings.contains(word) {
      for words in [before + [word], ["help"] + before + [word], before + [word, "--help"]] {
        let path = CommandPath(words)
        guard case .unknownCommand(word, let near)? = path.fault else {
          Issue.record("\(words): \(String(describing: path.fault))")
          continue
        }
        #expect(near.contains(name), "\(words): \(near)")
        #expect(near.count <= 3, "\(words): \(near)")
      }
    }
    #expect(CommandPath(named.path).fault == nil)
    let command = ObjectIdentifier(CommandPath(named.path + ["x"]).command)
    #expect(command == ObjectIdentifier(named.command))
  }

  /// The words that a command cannot do without, as its usage shows them.
  private func needed(_ named: Named) -> [String] {
    let help = RootCommand.helpMessage(for: named.command, columns: HelpScreen.unbroken)
    let usage = help.split(separator: "\n").first { $0.hasPrefix("USAGE: ") } ?? ""
    let name = "desk315 " + named.path.joined(separator: " ")
    let rest = usage.dropFirst("USAGE: ".count + name.count).replacing(/\[[^\[\]]*\]/, with: "")
    return rest.split(separator: " ").map { word in
      if word.hasPrefix("--") || word.hasPrefix("-") { return String(word) }
      let choices = word.trimmingPrefix("<").split(separator: "|")
      return choices.count > 1 ? String(choices[0]) : "1"
    }
  }

  /// What is said of words; nil where they are understood.
  private func fault(_ words: [String]) -> Phrase? {
    let path = CommandPath(words)
    do {
      let command = try RootCommand.parseAsRoot(path.arguments)
      _ = try (command as? any DeskCommand)?.choices()
      return nil
    } catch let error as CommandError {
      return error.phrase
    } catch {
      return ParsingOutcome(error, of: RootCommand.self)?.phrase(of: path)
    }
  }

  @Test(arguments: withName.filter { $0.command.configuration.subcommands.isEmpty })
  func aMisspeltOptionIsFound(named: Named) {
    let options = CommandPath(named.path).options
    #expect(Set(options).isSuperset(of: ["--store", "--lang", "--clerk", "--color"]))
    let call = named.path + needed(named)
    let long = options.filter { $0.hasPrefix("--") && $0.count > 4 }
    // Both ways of misspelling in turn: most options stand in many commands.
    for (turn, option) in long.enumerated() {
      let misspelt = Self.misspelt(String(option.dropFirst(2))).map { "--" + $0 }
        .filter { !options.contains($0) }
      guard let word = turn.isMultiple(of: 2) ? misspelt.first : misspelt.last else { continue }
      let said = fault(call + [word])
      #expect(said?.zh.hasPrefix("没有 \(word) 这个选项，你是不是要：") == true, "\(call): \(said?.zh ?? "")")
      #expect(said?.zh.contains(option) == true, "\(call): \(said?.zh ?? "")")
      #expect(said?.en.contains("\"\(option)\"") == true, "\(call): \(said?.en ?? "")")
    }
  }

  static let questions: [(line: String, zh: String, en: String)] = [
    (
      "lst", "没有“lst”这个命令，你是不是要：list？加 --help 可看全部",
      "there is no command \"lst\". Did you mean \"list\"? See --help"
    ),
    (
      "totls --day 3.15", "没有“totls”这个命令，你是不是要：totals？加 --help 可看全部",
      "there is no command \"totls\". Did you mean \"totals\"? See --help"
    ),
    (
      "acept TS-20270315-A-0001 --told phone", "没有“acept”这个命令，你是不是要：accept？加 --help 可看全部",
      "there is no command \"acept\". Did you mean \"accept\"? See --help"
    ),
    (
      "rollup wirte x", "没有“wirte”这个命令，你是不是要：write？加 --help 可看全部",
      "there is no command \"wirte\". Did you mean \"write\"? See --help"
    ),
    (
      "list --opn", "没有 --opn 这个选项，你是不是要：--open？加 --help 可看全部",
      "there is no option --opn. Did you mean \"--open\"? See --help"
    ),
    (
      "accept 1 --tlod phone", "没有 --tlod 这个选项，你是不是要：--told？加 --help 可看全部",
      "there is no option --tlod. Did you mean \"--told\"? See --help"
    ),
    (
      "--stroe x list", "没有 --stroe 这个选项，你是不是要：--store？加 --help 可看全部",
      "there is no option --stroe. Did you mean \"--store\"? See --help"
    ),
    (
      "sync", "没有“sync”这个命令，加 --help 可看全部", "there is no command \"sync\", see --help"
    ),
    (
      "list --frobnicate", "没有 --frobnicate 这个选项，加 --help 可看全部",
      "there is no option --frobnicate, see --help"
    ),
  ]

  @Test(arguments: questions.map(\.line)) func theProgramAsks(line: String) throws {
    let said = try #require(Self.questions.first { $0.line == line })
    let booth = try Booth()
    for (language, words) in [("zh", said.zh), ("en", said.en)] {
      let outcome = try booth.run(
        ["--lang", language] + line.split(separator: " ").map(String.init))
      #expect(outcome.code == ExitStatus.usage && outcome.output.isEmpty)
      #expect(outcome.errors == words + "\n")
    }
  }

  // MARK: Slips

  @Test func slipsAreCounted() {
    let pairs = [
      ("list", "list", 0), ("lst", "list", 1), ("lits", "list", 1), ("totls", "totals", 1),
      ("", "add", 3), ("kitten", "sitting", 3), ("ca", "abc", 3), ("清单", "清淡", 1),
    ]
    for (typed, meant, count) in pairs {
      #expect(NearWords.slips(from: Array(typed), to: Array(meant)) == count, "\(typed)")
    }
  }

  @Test func nearIsWhatFewestSlipsMake() {
    let words = ["add", "list", "link", "show", "undo", "redo", "--open", "--opened"]
    let cases: [(String, [String])] = [
      ("lst", ["list"]), ("LIST", ["list"]), ("lint", ["list", "link"]), ("ad", ["add"]),
      ("ado", ["add"]), ("xdo", []), ("opne", ["--open"]), ("--opend", ["--open", "--opened"]),
      ("frobnicate", []), ("", []), ("é", []), (String(repeating: "a", count: 100_000), []),
    ]
    for (typed, near) in cases { #expect(NearWords.near(typed, among: words) == near, "\(typed)") }
    #expect(NearWords.question([]) == nil)
    #expect(
      NearWords.question(["list", "link"])
        == Phrase("你是不是要：list、link？", "Did you mean \"list\" or \"link\"?"))
  }
}
