import Testing

/// Functions stay short, a file has one subject, and a type fits into a head.
@Suite("Lengths")
struct LengthTests {
  static let functionLimit = 50
  static let fileLimit = 300
  static let typeLimit = 500

  @Test func functionsAreShort() {
    let findings = SourceTree.all.flatMap { longFunctions(in: $0, limit: Self.functionLimit) }
    #expect(Allowance.functions.judge(findings) == [])
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
    #expect(Allowance.files.judge(findings) == [])
  }

  @Test func typesFitIntoAHead() {
    let findings = longTypes(SourceTree.sources, limit: Self.typeLimit)
    #expect(Allowance.types.judge(findings) == [])
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
      SourceFile(path: "Sources/B/A+More.swift", text: "extension A {\n  var two: Int { 2 }\n}\n"),
      SourceFile(path: "Sources/B/Text.swift", text: "extension String {\n  var a: Int { 2 }\n}\n"),
    ]
    #expect(longTypes(files, limit: 13) == [Finding(subject: "A", amount: 14)])
    #expect(longTypes(files, limit: 2).map(\.subject) == ["A", "B"])
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
/// part of it where it is declared there.
private func longTypes(_ files: [SourceFile], limit: Int) -> [Finding] {
  var lengths: [String: Int] = [:]
  var declared: Set<String> = []
  for file in files where !file.isGenerated {
    for found in file.declarations where found.depth == 0 {
      switch found.kind {
      case .type:
        declared.insert(found.name)
        lengths[found.name, default: 0] += found.length
      case .expansion: lengths[found.name, default: 0] += found.length
      case .function, .property, .alias, .choice: break
      }
    }
  }
  return lengths.filter { $0.value > limit && declared.contains($0.key) }.map {
    Finding(subject: $0.key, amount: $0.value)
  }.sorted { $0.subject < $1.subject }
}
