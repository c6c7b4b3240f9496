import Foundation
import LineFinding
import Testing
import Values

/// The manual pages that `make install` lays down.
extension InstallTests {
  @Test(arguments: [
    ("share/man/man1", ".Nd A desk for a 3·15 consumer-rights booth", ".Sh DESCRIPTION"),
    ("share/man/zh_CN/man1", ".Nd 三一五受理台：消费投诉、举报、咨询的登记台", ".Sh 说明"),
  ])
  func theManualPageSpeaksItsLanguage(folder: String, name: String, section: String) throws {
    let page = try text("\(folder)/desk315.1")
    #expect(page.lines(with: ".Nd ") == [name])
    #expect(page.lines(with: section) == [section])
    // What stood for a character on the way through the generator has become one again.
    #expect(page.matches(of: /~[89A-F][0-9A-F]/).count == 0)
  }

  private func pages(_ folder: String) throws -> [String] {
    try Booth().shell("cd '\(stage)/\(folder)' && LC_ALL=C ls").output.split(separator: "\n")
      .map(String.init)
  }

  /// Each command has its page in both languages, which `man desk315-print` and `man desk315 print` find.
  @Test func eachCommandHasItsPage() throws {
    let found = try ["share/man/man1", "share/man/zh_CN/man1"].map(pages)
    let commands = try Booth().run("--help", "--lang", "en").output
      .matches(of: #/(?m)^  ([a-z][a-z-]*) /#).map { "desk315-\($0.1).1" }
    let parts =
      ["read", "totals", "write"].map { "desk315-rollup-\($0).1" }
      + ["add", "list", "pin", "role"].map { "desk315-clerk-\($0).1" }
      + ["change", "export", "join", "recovery", "set", "status"].map { "desk315-key-\($0).1" }
      + ["check", "copy", "holidays", "list"].map { "desk315-data-\($0).1" }
      + ["read", "settle", "status", "watch", "write"].map { "desk315-bundle-\($0).1" }
      + ["init", "status", "sync"].map { "desk315-hub-\($0).1" }
    #expect(found[0] == (commands + parts + ["desk315.1"]).sorted())
    #expect(found[1] == found[0])
    #expect(commands.count > 40)
  }

  /// Options that a step says itself, in a table of its help, stand there as those of the other commands do.
  @Test func thePageOfAStepHasItsUsageAndItsOptions() throws {
    let page = try text("share/man/man1/desk315-decline.1")
    let written = page.split(separator: "\n").map(String.init)
    let synopsis = try #require(written.firstIndex(of: ".Sh SYNOPSIS"))
    #expect(
      written[synopsis...].prefix(4).dropFirst() == [
        #".Nm "desk315 decline""#, ".Ar NUMBER", ".Op Ar options",
      ])
    #expect(
      page.lines(with: ".It Fl -").prefix(3) == [
        ".It Fl -ground Ar N", ".It Fl -text Ar T",
        ".It Fl -told Ar phone|sms|letter|mail|web|in_person",
      ])
    // No line of the table is left as it was.
    #expect(written.filter { $0.hasPrefix(" ") } == [])
  }

  /// The page of the program names every command, with the words of its own page.
  @Test func thePageOfTheProgramListsTheCommands() throws {
    for folder in ["share/man/man1", "share/man/zh_CN/man1"] {
      let page = try text("\(folder)/desk315.1").split(separator: "\n").map(String.init)
      let names = page.compactMap { $0.wholeMatch(of: /\.It Xr (\S+) 1/).map { "\($0.1).1" } }
      let own = try pages(folder).filter { name in
        ![
          "desk315.1", "desk315-rollup-", "desk315-clerk-", "desk315-key-", "desk315-bundle-",
          "desk315-data-", "desk315-hub-",
        ]
        .contains(where: name.hasPrefix)
      }
      #expect(names.sorted() == own)
      let print = try #require(page.firstIndex(of: ".It Xr desk315-print 1"))
      #expect(
        try text("\(folder)/desk315-print.1").lines(with: ".Nd ") == [".Nd \(page[print + 1])"])
    }
  }
}
