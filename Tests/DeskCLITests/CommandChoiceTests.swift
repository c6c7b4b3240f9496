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
    ["--store=", "desk"], ["--store=", "undo", "x"], ["show", "--format="],
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
    ["--lang", "en"], ["--lang=en", "--store", "a.db", "--lang", "zh"],
    ["desk", "--store", "a.db", "--color=never"], ["--store", "a.db", "desk", "--clerk", "c"],
    ["--store", "a.db", "--clerk=c", "show", "--lang", "zh", "7", "--format=json", "--unmask"],
    ["totals", "--day", "2027-03-15", "--venue", "a", "--venue", "b", "-o", "-"],
    ["list", "--kind", "report", "--status", "need_material", "--sort", "due", "--search", ""],
    ["purge", "--before", "x"], ["tally", "leaflets", "--scope", "site", "--", "-3"],
  ])
  func oneCommandIsReadAsAmongAll(words: [String]) throws {
    let alone = try #require(try CommandChoice.read(words))
    let among = try RootCommand.parseAsRoot(words)
    #expect("\(alone)" == "\(among)")
    #expect(type(of: alone) == type(of: among))
  }

  /// What is no command as it stands is not read alone either, so that what is wrong is told with all in view.
  @Test(arguments: [
    ["list", "--limit", "x"], ["list", "--kind", "x"], ["list", "extra"], ["show"],
    ["show", "1", "2"], ["--store", "list"], ["--store", "-x"], ["--clerk=-x", "--lang", "-y"],
    ["desk", "extra"], ["desk", "--open"], ["--lang"], ["purge"],
  ])
  func whatIsNoneOfItsWordsIsNotRead(words: [String]) {
    var alone: (any DeskCommand)?
    var among: (any ParsableCommand)?
    do { alone = try CommandChoice.read(words) } catch { alone = nil }
    do { among = try RootCommand.parseAsRoot(words) } catch { among = nil }
    #expect((alone == nil) == (among == nil), "\(words)")
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
