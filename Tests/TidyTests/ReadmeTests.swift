import Testing

/// What a stranger reads first is true, and the same in both languages.
@Suite("The README and its Chinese twin")
struct ReadmeTests {
  /// A document and its Chinese twin.
  struct Twins: Sendable, CustomTestStringConvertible {
    var english: String
    var chinese: String
    var testDescription: String { english }

    var documents: [Prose] { [english, chinese].map { Prose(SourceTree.text(of: $0)) } }
  }

  private static let readme = Twins(english: "README.md", chinese: "docs/README.zh.md")
  private static let manual = Twins(english: "docs/manual.md", chinese: "docs/manual.zh.md")

  @Test(arguments: [readme, manual]) func twinsHaveTheSameParts(_ twins: Twins) {
    let documents = twins.documents
    #expect(documents[0].parts == documents[1].parts)
    #expect(documents[0].parts.count > 10)
  }

  @Test(arguments: [readme, manual]) func twinsNameTheSameGoals(_ twins: Twins) {
    let documents = twins.documents
    #expect(documents[0].goals == documents[1].goals)
    #expect(documents[0].goals.count > 5)
  }

  @Test func fiveCommandsAtMost() {
    let commands = Self.readme.documents.map(\.commands)
    #expect(commands[0] == commands[1])
    #expect((3...5).contains(commands[0].count), "\(commands[0])")
  }

  /// Every picture is shown in both, and none is shown that is not there.
  @Test func bothShowEveryPicture() {
    let documents = Self.readme.documents
    #expect(documents[0].pictures.map(\.file) == documents[1].pictures.map(\.file))
    // Those of each theme and size have a page of their own.
    let files = SourceTree.paths(under: "docs/pictures", ending: ".svg")
      .map { $0.split(separator: "/").map(String.init) }.filter { $0.count == 3 }
    #expect(documents[0].pictures.map(\.file).sorted() == files.compactMap(\.last))
  }

  /// What a badge says is what the file says that decides it.
  @Test func badgesAreTrue() {
    let swift = SourceTree.text(of: ".ci/setup").firstMatch(of: /is built with Swift (\d+\.\d+)/)
    let names = SourceTree.text(of: "Sources/Values/Language.swift")
      .matches(of: /case \.\w+: "([^"]+)"/).map { String($0.output.1) }
    let systems = Set(SourceTree.sources.flatMap(\.imports)).intersection(["Darwin", "WinSDK"])
    let licence = SourceTree.text(of: "LICENSE").split(separator: " ").first ?? ""
    let facts = [
      "badge-licence.svg": "licence: \(licence)",
      "badge-swift.svg": "Swift: \(swift.map { String($0.output.1) } ?? "")",
      "badge-platform.svg": systems.isEmpty ? "platform: Linux" : "",
      "badge-languages.svg": "languages: \(names.joined(separator: ", "))",
    ]
    let badges = Self.readme.documents[0].pictures.filter { $0.file.hasPrefix("badge-") }
    #expect(Dictionary(uniqueKeysWithValues: badges.map { ($0.file, $0.says) }) == facts)
    for badge in badges {
      let text = SourceTree.text(of: "docs/pictures/\(badge.file)")
      #expect(text.firstMatch(of: /<title>([^<]*)<\/title>/)?.output.1 == Substring(badge.says))
    }
  }

  // MARK: Each notices what it is for

  private static let words = """
    # A

    One `make run` and ![b: c](docs/pictures/b.svg).

    ## Two
    - one
    - two, `SHOW=1 make day-long`; make nothing

    | a | b |
    |---|---|
    | ![d](pictures/d.svg) | e |

    ```sh
    make test     # twice
    desk315 demo
    ```
    """

  @Test func aDocumentIsRead() {
    let prose = Prose(Self.words)
    #expect(prose.parts == ["#", "##", "list 2", "table 3", "command 2"])
    #expect(prose.commands == ["make test", "desk315 demo"])
    #expect(prose.goals == ["day-long", "run", "test"])
    #expect(prose.pictures.map(\.file) == ["b.svg", "d.svg"])
    #expect(prose.pictures.map(\.says) == ["b: c", "d"])
  }

  @Test(arguments: [
    ("## Two\n", ""), ("- one\n", ""), ("| ![d](pictures/d.svg) | e |\n", ""),
    ("desk315 demo\n", ""), ("## Two", "### Two"),
  ])
  func aPartThatIsMissingIsNoticed(_ part: String, _ other: String) {
    #expect(Prose(Self.words.replacing(part, with: other)).parts != Prose(Self.words).parts)
  }
}
