import ArgumentParser
import CaseStore
import DeskService
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import DeskCLI

/// The help of every command is wholly in the chosen language, in lines of as many columns as there are.
@Suite struct HelpTests {
  /// Latin words of a Chinese help that are names: of values, files, programs and of what stands for a value.
  private static let names: Set<String> = [
    "A4", "Ctrl-C", "D", "ESC", "FILE", "ID", "INSTANT", "JSON", "KIND", "N", "NAME", "NUMBER",
    "PDF", "CSV", "PostgreSQL", "SQL", "close",
    "PHONE", "PIN", "POS", "T", "VALUE", "WPS", "Word", "YUAN", "complaint", "consultation", "csv",
    "dev", "docx", "en", "json", "leaflets", "lp0", "md", "pdf", "report", "returns",
    "settings.json",
    "table", "text", "txt",
    "usb",
    "xlsx", "zh",
  ]
  /// Chinese words of an English help that somebody types as they are.
  private static let typed: Set<String> = ["件", "宗", "起", "多份", "约", "吨"]

  private static let commands = all(from: RootCommand.self)

  private static func all(
    from command: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap { all(from: $0) }
  }

  private static let commandNames = Set(commands.map { $0._commandName } + ["help"])

  /// What ArgumentParser says, in lines that it does not break.
  private func made(_ command: any ParsableCommand.Type, _ language: Language) -> String {
    Speech.$language.withValue(language) {
      RootCommand.helpMessage(for: command, columns: HelpScreen.unbroken)
    }
  }

  private func help(
    _ command: any ParsableCommand.Type, _ language: Language, columns: Int = HelpScreen.unbroken
  ) throws -> String {
    try #require(HelpScreen(made(command, language), language)).text(columns: columns)
  }

  /// The Latin words that are neither options nor commands, nor stand in a list of values or for one.
  private func latin(in help: String) -> Set<String> {
    var plain = help.replacing(/<[A-Z][A-Z,=…]*>/, with: "")
    plain = plain.replacing(/<[^<>\s|]+(?:\|[^<>\s|]+)+>/, with: "")
    plain = plain.replacing(/[A-Za-z0-9_-]+(?:\|[A-Za-z0-9_-]+)+/, with: "")
    plain = plain.replacing(/（(?:可写 [A-Za-z0-9_、-]+)?；?(?:默认 [A-Za-z0-9_-]+)?）/, with: "")
    let words = plain.matches(of: /-{0,2}[A-Za-z][A-Za-z0-9_.-]*/).map { String($0.output) }
    return Set(words.filter { !$0.hasPrefix("-") }).subtracting(Self.commandNames)
  }

  private func chinese(in help: String) -> Set<String> {
    let marks = help.matches(of: /[\u{3000}-\u{303F}\u{3400}-\u{9FFF}\u{FF00}-\u{FFEF}]+/)
    return Set(marks.map { String($0.output) })
  }

  // MARK: The language

  @Test func inChineseNothingButNamesIsLatin() throws {
    var found: Set<String> = []
    for command in Self.commands {
      let words = latin(in: try help(command, .chinese))
      #expect(words.subtracting(Self.names) == [], "\(command)")
      found.formUnion(words)
    }
    #expect(Self.names.subtracting(found) == [])
    #expect(Self.commands.count > 45)
  }

  @Test func inEnglishNothingButNamesIsChinese() throws {
    var found: Set<String> = []
    for command in Self.commands {
      found.formUnion(chinese(in: try help(command, .english)))
    }
    #expect(found == Self.typed)
  }

  /// What ArgumentParser says by itself would be found.
  @Test func wordsThatNobodyTranslatedAreNoticed() {
    #expect(
      latin(in: "选项：\n  --new <FILE>  Show it. (choices: a)\n") == ["Show", "it.", "choices", "a"])
    #expect(chinese(in: "See 说明, then stop。") == ["说明", "。"])
    for command in Self.commands {
      let words = latin(in: made(command, .chinese))
      #expect(words.isSuperset(of: ["OVERVIEW", "USAGE", "OPTIONS", "information."]), "\(command)")
    }
  }

  @Test func theHelpOfHelpIsChineseToo() throws {
    let booth = try Booth()
    let told = try booth.run("help", "help").output
    #expect(told.split(separator: "\n").first == "说明：显示一条命令的说明")
    #expect(latin(in: told) == [])
  }

  @Test func scriptsOfShellsSpeakChinese() throws {
    let booth = try Booth()
    let script = try booth.run("--generate-completion-script", "fish").output
    let told = script.split(separator: "\n").filter { $0.hasSuffix("-l 'version' -d '显示版本'") }
    #expect(told.count == Self.commands.count + 1)
    #expect(!script.contains("Show "))
  }

  // MARK: The lines

  @Test(arguments: Language.allCases, [80, 100])
  func noLineIsWiderThanTheTerminalAndNoWordIsLost(language: Language, columns: Int) throws {
    for command in Self.commands {
      let broken = try help(command, language, columns: columns)
      let wide = broken.split(separator: "\n").filter { TextWidth.columns(of: $0) > columns }
      #expect(wide == [], "\(command)")
      let whole = try help(command, language)
      #expect(
        broken.filter { !$0.isWhitespace } == whole.filter { !$0.isWhitespace }, "\(command)")
    }
  }

  /// Where wide labels leave too little room for words, those begin below them, as they do in a list.
  @Test(arguments: Language.allCases) func inFewColumnsOnlyALabelIsWide(language: Language) throws {
    var count = 0
    for command in Self.commands {
      let lines = try help(command, language, columns: 60).split(separator: "\n")
      let wide = lines.filter { TextWidth.columns(of: $0) > 60 }
      #expect(wide.filter { $0.wholeMatch(of: /(  --\S+ <\S+>)/) == nil } == [], "\(command)")
      count += lines.count
    }
    #expect(count > 500)
  }

  @Test func everyCommandIsSaidAsASentence() throws {
    let told = try Self.commands.map { try help($0, .english) }
    let firsts = told.map { $0.dropFirst("OVERVIEW: ".count).first }
    #expect(firsts.filter { $0?.isUppercase != true } == [])
  }

  private static let screen = """
    OVERVIEW: 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉

      --one T         甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未

    USAGE: desk315 x [--store <FILE>] [--other <a|b|c>] <subcommand>

    OPTIONS:
      --store <FILE>          甲乙丙丁戊己庚辛壬癸子丑寅卯
      --other <aaaa|bbbb|cccc>
                              甲 (values: aaaa, bbbb, cccc; default: cccc)
      --kind <子丑寅卯辰巳午未>       甲
      -h, --help              Show help information.

    甲乙 SUBCOMMANDS:
      one (default)           甲

      See 'desk315 help x <subcommand>' for detailed help.
    """

  @Test func linesHangBelowTheirWords() throws {
    let help = try #require(HelpScreen(Self.screen, .chinese))
    #expect(
      help.text(columns: 50) == """
        说明：甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉

          --one T         甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳
                          午未

        用法：desk315 x [--store <FILE>] [--other <a|b|c>]
              <命令>

        选项：
          --store <FILE>          甲乙丙丁戊己庚辛壬癸子丑
                                  寅卯
          --other <aaaa|bbbb|cccc>
                                  甲（可写 aaaa、bbbb、
                                  cccc；默认 cccc）
          --kind <子丑寅卯辰巳午未>
                                  甲
          -h, --help              显示这份说明

        甲乙：
          one（默认）             甲

          每条命令的说明：desk315 help x <命令>
        """)
    #expect(HelpScreen("#!/bin/bash\n", .chinese) == nil)
  }

  @Test func bothWaysToAskShowTheSameInTheColumnsThereAre() throws {
    let booth = try Booth()
    let narrow = try help(ListCommand.self, .chinese, columns: 80) + "\n"
    #expect(try booth.run("list", "--help").output == narrow)
    #expect(try booth.run("help", "list").output == narrow)
    let wide = try help(ListCommand.self, .chinese, columns: 100) + "\n"
    #expect(try booth.shell("COLUMNS=100; export COLUMNS; desk315 list --help").output == wide)
    let english = try help(RollupReadCommand.self, .english, columns: 80) + "\n"
    #expect(try booth.run("rollup", "read", "--lang", "en", "--help").output == english)
  }

  /// The parser shows the help of what stands before it.
  @Test(arguments: [
    (["help", "lsit"], "，你是不是要：list？"), (["--lang", "zh", "help", "rollup", "lsit"], "，"),
  ])
  func helpOfNoCommandIsRefused(words: [String], guess: String) throws {
    let outcome = try Booth().run(words)
    #expect(outcome.code == ExitStatus.usage && outcome.output.isEmpty)
    #expect(outcome.errors == "没有“lsit”这个命令\(guess)加 --help 可看全部\n")
  }

  @Test(arguments: [["help"], ["help", "rollup", "read"], ["help", "add", "complaint"]])
  func helpOfACommandIsNot(words: [String]) throws {
    let outcome = try Booth().run(words)
    #expect(outcome.code == ExitStatus.done && outcome.errors == "")
    #expect(outcome.output.hasPrefix("说明："))
  }

  // MARK: The version

  @Test func theVersionSaysWhatItWasBuiltWith() throws {
    let booth = try Booth()
    let lines = try booth.run("--version").output.split(separator: "\n").map(String.init)
    let forms = [
      /desk315 1\.0\.0/, /Swift [0-9.]+\+?/, /SQLite 3\.[0-9.]+/, /ncurses [0-9.]+/,
      /(?:glibc [0-9.]+|libc)/, /Office：[是否]/,
    ]
    #expect(zip(lines, forms).filter { $0.wholeMatch(of: $1) == nil }.map(\.0) == [])
    #expect(lines.count == forms.count)
    let sqlite = CaseStore.libraryVersion
    #expect(lines.filter { $0 == "SQLite \(sqlite)" }.count == 1)
    let english = try booth.run("--lang", "en", "list", "--version").output
    let office = OfficeSheets.isBuilt ? "yes" : "no"
    #expect(english.split(separator: "\n").last == "Office: \(office)")
  }
}
