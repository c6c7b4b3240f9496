import Testing

/// Functions stay short, a file has one subject, and a type fits into a head.
@Suite("Lengths")
struct LengthTests {
  static let functionLimit = 50
  static let fileLimit = 300
  static let typeLimit = 500

  @Test func functionsAreShort() {
    let findings = SourceTree.all.flatMap { longFunctions(in: $0, limit: Self.functionLimit) }
    #expect(findings == [])
  }

  @Test func mostFunctionsAreVeryShort() {
    let lengths = SourceTree.sources.flatMap(functionLengths).sorted()
    let (median, ninetieth) = (lengths[lengths.count / 2], lengths[lengths.count * 9 / 10])
    print(
      "functions: \(lengths.count), median \(median), 90th \(ninetieth), longest \(lengths.last ?? 0)"
    )
    #expect(median <= 10)
    #expect(ninetieth <= 20)
  }

  @Test func filesHaveOneSubject() {
    let findings = longFiles(SourceTree.all, limit: Self.fileLimit)
    #expect(findings == [])
  }

  @Test func typesFitIntoAHead() {
    let findings = longTypes(SourceTree.sources, limit: Self.typeLimit)
    #expect(findings == [])
  }

  // MARK: Each notices what it is for

  private static let function = """
    struct A {
      func short() { print("}") }
      init(
        one: Int
      ) {
        let words = \"\"\"
          func long() {
          \\(one)
          \"\"\"
      }
    }
    protocol B {
      func none()
      var one: Int { get }
    }
    """

  @Test func aLongFunctionIsNoticed() {
    let file = SourceFile(path: "Sources/A/A.swift", text: Self.function)
    #expect(functionLengths(of: file) == [1, 8, 1])
    #expect(
      longFunctions(in: file, limit: 7)
        == [Finding(subject: "A.swift init", amount: 8)])
  }

  @Test func aLongFileIsNoticed() {
    let file = SourceFile(path: "Sources/A/A.swift", text: Self.function)
    #expect(
      longFiles([file], limit: 10) == [Finding(subject: "A.swift", amount: 14)])
    let generated = SourceFile(
      path: "Sources/A/B.swift", text: "// Made by a script; do not edit.\n" + Self.function)
    #expect(longFiles([generated], limit: 10) == [])
  }

  @Test func aLongTypeIsNoticedWithItsExtensions() {
    let files = [
      SourceFile(path: "Sources/A/A.swift", text: Self.function),
      SourceFile(
        path: "Sources/B/A+More.swift", text: "import A\nextension A {\n  var two: Int { 2 }\n}\n"),
      SourceFile(path: "Sources/B/Text.swift", text: "extension String {\n  var a: Int { 2 }\n}\n"),
    ]
    #expect(longTypes(files, limit: 13) == [Finding(subject: "A", amount: 14)])
    #expect(longTypes(files, limit: 2).map(\.subject) == ["A", "B"])
  }

  @Test func typesOfOneNameInTwoTargetsAreTwo() {
    let files = [
      SourceFile(path: "Sources/A/A.swift", text: Self.function),
      SourceFile(path: "Sources/C/A.swift", text: "struct A {\n  var one = 1\n}\n"),
      SourceFile(
        path: "Sources/B/A+More.swift", text: "import C\nextension A {\n  var two: Int { 2 }\n}\n"),
    ]
    #expect(longTypes(files, limit: 10) == [Finding(subject: "A", amount: 11)])
    #expect(longTypes(Array(files.dropFirst()), limit: 5) == [Finding(subject: "A", amount: 6)])
  }
}

// MARK: Measuring

private func functionLengths(of file: SourceFile) -> [Int] {
  file.declarations.filter { $0.kind == .function }.map(\.length)
}

private func longFunctions(in file: SourceFile, limit: Int) -> [Finding] {
  file.declarations.filter { $0.kind == .function && $0.length > limit }.map {
    Finding(subject: "\(file.fileName) \($0.name)", amount: $0.length)
  }
}

private func longFiles(_ files: [SourceFile], limit: Int) -> [Finding] {
  files.filter { !$0.isGenerated && $0.lineCount > limit }.map {
    Finding(subject: $0.fileName, amount: $0.lineCount)
  }
}

/// The lines of a type are those of its declaration and of all its extensions; a type within another is
/// part of it where it is declared there. Two targets may have a type of one name: an extension is of
/// that of its own target, else of those that its file imports.
private func longTypes(_ files: [SourceFile], limit: Int) -> [Finding] {
  let files = files.filter { !$0.isGenerated }
  var homes: [String: Set<String>] = [:]
  for (file, found) in outermost(in: files) where found.kind == .type {
    homes[found.name, default: []].insert(file.target)
  }
  var lengths: [String: [String: Int]] = [:]
  for (file, found) in outermost(in: files) {
    let all = homes[found.name] ?? []
    let meant = all.contains(file.target) ? [file.target] : all.intersection(file.imports)
    for home in meant { lengths[found.name, default: [:]][home, default: 0] += found.length }
  }
  return lengths.compactMap { name, lengths in
    lengths.values.max().flatMap { $0 > limit ? Finding(subject: name, amount: $0) : nil }
  }.sorted { $0.subject < $1.subject }
}

/// The types and the extensions of the files that lie in no other.
private func outermost(
  in files: [SourceFile]
) -> [(file: SourceFile, found: Declaration)] {
  files.flatMap { file in
    file.declarations.filter { $0.depth == 0 && ($0.kind == .type || $0.kind == .expansion) }
      .map { (file, $0) }
  }
}
