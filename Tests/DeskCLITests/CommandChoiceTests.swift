import ArgumentParser
import Testing

@testable import DeskCLI

/// Which command ArgumentParser is told of before it reads the words of a call.
struct CommandChoiceTests {
  private static let all =
    RootCommand.configuration.subcommands
    + RootCommand.configuration.groupedSubcommands.flatMap(\.subcommands)

  @Test func everyCommandIsFoundByItsName() {
    #expect(Self.all.count > 45)
    for command in Self.all {
      let name = command._commandName
      for words in [[name], ["--store", "a.db", name], ["--lang=en", name, "--kind", "x"]] {
        #expect(CommandChoice.named(by: words) == command, "\(words)")
      }
    }
  }

  @Test func noWordsAreTheScreen() {
    #expect(CommandChoice.named(by: []) == DeskScreenCommand.self)
    #expect(CommandChoice.named(by: ["--store", "list"]) == DeskScreenCommand.self)
  }

  @Test(arguments: [
    ["help"], ["help", "list"], ["list", "--help"], ["list", "-h"], ["--version"],
    ["list", "--version"],
    ["lst"], ["--stor", "a.db", "list"], ["-x"], ["--generate-completion-script", "bash"],
    ["---completion", "list"], ["--experimental-dump-help"],
  ])
  func whatIsAboutCommandsIsReadWithAllOfThem(words: [String]) {
    #expect(CommandChoice.named(by: words) == nil)
  }

  /// What one command alone is read as is what it is read as among all.
  @Test(arguments: [
    ["list", "--open", "--limit", "3"], ["--store", "a.db", "list", "--store", "b.db"],
    ["show", "A-0001"], ["accept", "A-0001", "--at", "x"], ["--clerk", "c", "add", "complaint"],
    ["rollup", "read", "x.json"], ["tally", "leaflets", "3"], ["setup"], ["export", "a.csv"], [],
    ["--lang", "en"],
  ])
  func oneCommandIsReadAsAmongAll(words: [String]) throws {
    let only = try #require(CommandChoice.named(by: words))
    let alone = try CommandChoice.$only.withValue(only) { try RootCommand.parseAsRoot(words) }
    let among = try RootCommand.parseAsRoot(words)
    #expect("\(alone)" == "\(among)")
    #expect(type(of: alone) == type(of: among))
  }

  @Test(arguments: [
    (["--version"], true), (["--lang", "en", "--version"], true),
    (["--lang=en", "--version"], true),
    (["--version", "list"], false), (["list", "--version"], false), ([], false),
    (["--lang"], false),
  ])
  func theVersionIsAskedForAlone(words: [String], isVersion: Bool) {
    #expect(CommandChoice.isVersion(words) == isVersion)
  }
}
