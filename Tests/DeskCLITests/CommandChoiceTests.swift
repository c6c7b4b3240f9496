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
    ["--plain"], ["desk", "--plain"], ["--plain", "--lang", "en", "list"], ["list", "--plain"],
    ["list"], ["list", "--open"], ["list", "--closed", "--unmask"], ["list", "--overdue"],
    ["list", "--unkeyed", "--format", "csv"], ["list", "--contested"],
    ["list", "--from=3.14", "--to", "昨天"],
    ["list", "--search", "a=b", "--sort=amount"], ["list", "--search=--x"],
    ["list", "--open", "--open"],
    ["list", "--limit", "1", "--limit", "2"], ["list", "--limit=-1"], ["list", "--limit", "+5"],
    ["show", "12", "--format", "json"], ["show", "--unmask", "12"], ["show", "--", "12"],
    ["totals"], ["totals", "--from", "2027-03-08", "--to=2027-03-17"],
    ["totals", "--venue=a b", "--format", "json", "--given-to", "局"], ["totals", "-o", "a.json"],
    ["--clerk", "c", "--color", "never", "totals", "--day", "x"],
    ["purge", "--before", "x"], ["tally", "leaflets", "--scope", "site", "--", "-3"],
  ])
  func oneCommandIsReadAsAmongAll(words: [String]) throws {
    let alone = try #require(try CommandChoice.read(words))
    let among = try RootCommand.parseAsRoot(words)
    #expect("\(alone)" == "\(among)" || alone is DeskScreenCommand)
    let command = try #require(among as? any DeskCommand)
    #expect(try alone.choices() == command.choices())
    #expect(type(of: alone) == type(of: among))
  }

  /// No option of theirs is forgotten there.
  @Test(
    arguments: [
      (
        ["list"],
        [
          "--open", "--closed", "--overdue", "--unkeyed", "--contested", "--uncalled", "--unmask",
          "--hub",
        ],
        ListCommand.self
      ),
      (["show", "7"], ["--unmask"], ShowCommand.self), (["totals"], ["--hub"], TotalsCommand.self),
    ] as [([String], [String], any PlainlyRead.Type)])
  func allLongOptionsAreReadPlainly(
    words: [String], flags: [String], command: any PlainlyRead.Type
  ) throws {
    let options = Set(CommandPath(words).options).subtracting(["--help", "-h", "--version", "-o"])
    let flags = flags + ["--moved", "--copy", "--plain"]
    #expect(options.count > flags.count)
    for option in options {
      let word = ["--format": "json", "--kind": "report", "--status": "closed", "--sort": "due"]
      let value = flags.contains(option) ? [] : [word[option] ?? "1"]
      #expect(throws: Never.self, "\(option)") {
        var read = command.init()
        try read.take(plainly: words.dropFirst() + [option] + value)
      }
    }
  }

  /// What is no command as it stands is not read alone either, so that what is wrong is told with all in view.
  @Test(arguments: [
    ["list", "--limit", "x"], ["list", "--kind", "x"], ["list", "extra"], ["show"],
    ["show", "1", "2"], ["--store", "list"], ["--store", "-x"], ["--clerk=-x", "--lang", "-y"],
    ["show", "-5"], ["show", ""], ["list", "-"], ["list", "--format", "text"],
    ["list", "--sort", ""],
    ["list", "--limit", ""], ["list", "--limit", "１"], ["list", "--open=yes"], ["list", "--op"],
    ["list", "--kind"], ["totals", "--format", "xml"], ["totals", "a"], ["totals", "--day"],
    ["list", "--search", "--open"], ["list", "--no-open"], ["list", "---open"], ["list", "-open"],
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
