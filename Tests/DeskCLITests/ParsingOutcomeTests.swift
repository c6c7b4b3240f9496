import ArgumentParser
import Testing
import Values
import Vocabulary

@testable import DeskCLI

/// Words of the command line that cannot be understood are answered wholly in the chosen language.
@Suite struct ParsingOutcomeTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var line: String
    var said: Phrase
    var code = ExitStatus.usage
    var testDescription: String { line }
  }

  static let faults: [Fault] = [
    Fault(
      line: "list --stor x",
      said: Phrase(
        "没有 --stor 这个选项，你是不是要：--store？加 --help 可看全部",
        "there is no option --stor. Did you mean \"--store\"? See --help")),
    Fault(
      line: "list --frobnicate",
      said: Phrase(
        "没有 --frobnicate 这个选项，加 --help 可看全部", "there is no option --frobnicate, see --help")),
    Fault(
      line: "list -x",
      said: Phrase("没有 -x 这个选项，加 --help 可看全部", "there is no option -x, see --help")),
    Fault(
      line: "---", said: Phrase("没有 --- 这个选项，加 --help 可看全部", "there is no option ---, see --help")),
    Fault(
      line: "list -3", said: Phrase("“-3”不能为负，加 --help 可看写法", "Unknown option '-3', see --help"),
      code: ExitStatus.badData),
    Fault(
      line: "list --kind",
      said: Phrase("--kind <K> 后面要写值，加 --help 可看写法", "Missing value for '--kind <K>', see --help")),
    Fault(
      line: "list --open=3",
      said: Phrase(
        "--open 后面不写值，“3”多余，加 --help 可看写法",
        "The option '--open' does not take any value, but '3' was specified, see --help")),
    Fault(
      line: "import",
      said: Phrase("还要写 <FILE>，加 --help 可看写法", "Missing expected argument '<FILE>', see --help")),
    Fault(
      line: "import a b",
      said: Phrase("“b”多余，加 --help 可看写法", "\"b\" is one word too many, see --help")),
    Fault(
      line: "list a b c",
      said: Phrase(
        "“a”多余，加 --help 可看写法", "\"a\" is one word too many, see --help")),
    Fault(
      line: "list --limit abc",
      said: Phrase(
        "“abc”不能用在这里，加 --help 可看写法",
        "The value 'abc' is invalid for '--limit <N>', see --help")),
    Fault(
      line: "list --kind x",
      said: Phrase(
        "--kind 不能是“x”，可以是：complaint report consultation",
        "--kind cannot be \"x\", give one of: complaint report consultation")),
    Fault(
      line: "--generate-completion-script foo",
      said: Phrase(
        "没有“foo”的补全，可以是 zsh bash fish，加 --help 可看写法",
        "Can't generate completion scripts for 'foo', see --help")),
  ]

  private func failure(of line: String) -> (any Error)? {
    do {
      _ = try RootCommand.parseAsRoot(line.split(separator: " ").map(String.init))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: faults) func aFaultIsSaidInBothLanguages(fault: Fault) throws {
    let error = try #require(failure(of: fault.line))
    let outcome = try #require(ParsingOutcome(error, of: RootCommand.self))
    let path = CommandPath(fault.line.split(separator: " ").map(String.init))
    #expect(outcome.phrase(of: path) == fault.said)
    #expect(outcome.code == fault.code)
  }

  /// Of a sentence that a later ArgumentParser may say, what it quotes is told and no English.
  @Test func whatIsNotKnownIsToldWithoutEnglish() {
    #expect(ParserWords.fault("Missing one of: '--a', '--b'") == "用法不对：--a --b")
    #expect(ParserWords.fault("Something else is wrong.") == "用法不对")
  }
}
