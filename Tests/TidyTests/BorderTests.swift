import Testing

/// The borders between targets: the manifest, the table of ARCHITECTURE and the imports say the same.
@Suite("Borders")
struct BorderTests {
  private let table = BorderTable(SourceTree.text(of: "docs/ARCHITECTURE.md"))

  @Test func theManifestAndTheTableAgree() {
    #expect(disagreements(Manifest.ofThisTree, table) == [])
  }

  @Test func filesImportOnlyWhatTheTableAllows() {
    #expect(SourceTree.sources.flatMap { strangers(in: $0, table) } == [])
  }

  /// A target that happens to be built already can be imported unnamed; on a fresh machine it is not there.
  @Test func testsImportOnlyWhatTheManifestNames() {
    #expect(SourceTree.tests.flatMap { unnamed(in: $0, Manifest.ofThisTree) } == [])
  }

  // MARK: Each notices what it is for

  private static let words = """
    | target | responsibility | may use |
    |---|---|---|
    | `Core` | what is | Foundation |
    | `Shell` | a table, too | Core, GRDB |
    | `Tool` | not shipped | all above, Parser |

    | other | table |
    |---|---|
    | `Nobody` | x |
    """

  private static let manifest = """
    let package = Package(
      name: "x",
      products: [.executable(name: "x", targets: ["x"])],
      targets: [
        .target(name: "Core", swiftSettings: strict),
        .target(
          name: "Shell",
          dependencies: [
            .target(name: "Core", condition: .when(traits: ["Office"])),
            .product(name: "GRDB", package: "GRDB.swift"),
          ], exclude: ["a.sh"], swiftSettings: strict),
        .target(name: "Tool", dependencies: ["Core"], path: "Tests/Tool"),
        .testTarget(name: "CoreTests", dependencies: ["Core"]),
      ])
    """

  @Test func theManifestIsRead() {
    let targets = Manifest(Self.manifest).targets
    #expect(
      targets == [
        Manifest.Target(name: "Core", folder: "Sources/Core", dependencies: []),
        Manifest.Target(name: "Shell", folder: "Sources/Shell", dependencies: ["Core", "GRDB"]),
        Manifest.Target(name: "Tool", folder: "Tests/Tool", dependencies: ["Core"]),
        Manifest.Target(name: "CoreTests", folder: "Tests/CoreTests", dependencies: ["Core"]),
      ])
  }

  @Test func aTargetThatDependsOnMoreThanTheTableSaysIsNoticed() {
    let table = BorderTable(Self.words)
    #expect(disagreements(Manifest(Self.manifest), table) == [])
    let more = Self.manifest.replacing(
      #""Core", swift"#, with: #""Core", dependencies: ["GRDB"], swift"#)
    #expect(disagreements(Manifest(more), table) == ["Core: GRDB"])
    let fewer = BorderTable(Self.words.replacing("Core, GRDB", with: "Core, GRDB, Crypto"))
    #expect(disagreements(Manifest(Self.manifest), fewer) == ["Shell: Crypto"])
    let unnamed = BorderTable(Self.words.replacing("`Core`", with: "`Kernel`"))
    #expect(
      disagreements(Manifest(Self.manifest), unnamed) == [
        "Core: stands in no table", "Kernel: is no target", "Tool: Core",
      ])
  }

  @Test func anImportThatTheManifestDoesNotNameIsNoticed() {
    let file = SourceFile(
      path: "Tests/CoreTests/A.swift", text: "import Testing\nimport Core\nimport Shell\n")
    #expect(unnamed(in: file, Manifest(Self.manifest)) == ["Tests/CoreTests/A.swift: Shell"])
  }

  @Test func aForbiddenImportIsNoticed() {
    let table = BorderTable(Self.words)
    let file = SourceFile(
      path: "Sources/Core/A.swift", text: "import Foundation\n@testable import Shell\n")
    #expect(strangers(in: file, table) == ["Sources/Core/A.swift: Shell"])
    let above = SourceFile(path: "Sources/Tool/A.swift", text: "import Core\nimport GRDB\n")
    #expect(strangers(in: above, table) == ["Sources/Tool/A.swift: GRDB"])
  }

  /// Where the two do not say the same about a target below `Sources`.
  private func disagreements(_ manifest: Manifest, _ table: BorderTable) -> [String] {
    let targets = manifest.targets.filter { !$0.folder.hasSuffix("Tests") }
    var found = targets.flatMap { target -> [String] in
      guard let row = table.rows[target.name] else {
        return ["\(target.name): stands in no table"]
      }
      let system = BorderTable.ofTheSystem
      let wanted = row.allowed.subtracting(system)
      let differing =
        row.isOpen
        ? target.dependencies.subtracting(wanted) : target.dependencies.symmetricDifference(wanted)
      return differing.sorted().map { "\(target.name): \($0)" }
    }
    let names = Set(targets.map(\.name))
    found += table.rows.keys.filter { !names.contains($0) }.map { "\($0): is no target" }
    return found.sorted()
  }

  private func unnamed(in file: SourceFile, _ manifest: Manifest) -> [String] {
    let target = manifest.targets.first { file.path.hasPrefix($0.folder + "/") }
    let named = (target?.dependencies ?? []).union(BorderTable.ofTheSystem)
    return file.imports.subtracting(named).sorted().map { "\(file.path): \($0)" }
  }

  private func strangers(in file: SourceFile, _ table: BorderTable) -> [String] {
    let allowed = table.rows[file.target]?.allowed ?? []
    return file.imports.subtracting(allowed).sorted().map { "\(file.path): \($0)" }
  }
}

/// The table of targets of ARCHITECTURE.
struct BorderTable {
  struct Row {
    var allowed: Set<String>
    /// Whether it may use all that stands above it, and need not.
    var isOpen: Bool
  }

  /// What comes with the language.
  static let ofTheSystem: Set<String> = [
    "Foundation", "FoundationXML", "Glibc", "Synchronization", "Testing",
  ]

  private(set) var rows: [String: Row] = [:]

  init(_ text: String) {
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| target |") { isInside = true }
      if !line.hasPrefix("|") { isInside = false }
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard isInside, cells.count == 3, cells[0].hasPrefix("`") else { continue }
      let name = String(cells[0].split(separator: "`")[0])
      var uses = cells[2].split(separator: ",").map { $0.filter { $0 != " " && $0 != "`" } }
      let isOpen = uses.contains("allabove")
      uses.removeAll { $0 == "–" || $0 == "allabove" }
      let above = isOpen ? Set(rows.keys) : []
      rows[name] = Row(
        allowed: above.union(uses).union(isOpen ? Self.ofTheSystem : []), isOpen: isOpen)
    }
  }
}

extension SourceFile {
  /// The modules that it imports.
  var imports: Set<String> {
    var found: Set<String> = []
    for (index, token) in tokens.enumerated().dropLast() where token.text == "import" {
      guard token.kind == .word,
        index == 0 || token.startsLine || tokens[index - 1].startsLine
          || tokens[index - 1].text == ")"
          || ["testable", "public"].contains(tokens[index - 1].text)
      else { continue }
      found.insert(tokens[index + 1].text)
    }
    return found
  }
}
