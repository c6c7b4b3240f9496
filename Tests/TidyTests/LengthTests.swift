import Testing

/// Functions and computed properties stay short, a file has one subject, and a type fits into a head.
@Suite("Lengths")
struct LengthTests {
  static let functionLimit = 50
  static let fileLimit = 300
  static let typeLimit = 500
  /// Types that are longer and are still to be split. None may grow, and one that was split leaves the table.
  static let stillLong = [
    "Case": 660, "CaseStore": 631, "DeskEnvironment": 605, "EventManual": 523, "Program": 552,
    "Save": 528, "Surface": 588,
  ]

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
    let found = longTypes(SourceTree.sources, limit: Self.typeLimit)
    let grown = found.filter { $0.amount > Self.stillLong[$0.subject] ?? Self.typeLimit }
    #expect(grown == [])
    #expect(Set(Self.stillLong.keys).subtracting(found.map(\.subject)) == [])
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

  private static let property = """
    struct A {
      var stored: Int
      private var closure: () -> Int = {
        1
      }
      var long: [Int] {
        if let one { return [one] }
        let two = 2
        return [two]
      }
      static var table: String {
        switch self {
        case .one(let number, _), .two(let number):
          "one"
            + "\\(number)"
        case .three: .init("three") { $0.three }
        default: nil
        }
      }
    }
    """

  @Test func aLongPropertyIsNoticed() {
    let file = SourceFile(path: "Sources/A/A.swift", text: Self.property)
    let long = [Finding(subject: "A.swift long", amount: 5)]
    #expect(longFunctions(in: file, limit: 4) == long)
    #expect(longFunctions(in: file, limit: 5) == [])
  }

  /// A table that chooses among values is as long as it has to be; one that does more is not.
  @Test(arguments: [
    "  print(1)\n  switch self {\n  case .one: 1\n  }",
    "  switch self {\n  case .one: 1\n  }\n  print(1)",
    "  switch self {\n  case .one: return 1\n  }",
    "  switch self {\n  case .one:\n    go()\n    1\n  }",
    "  switch self {\n  case .one: if two { 1 } else { 2 }\n  }",
  ])
  func whatDoesMoreThanChooseIsNoTable(body: String) {
    let text = "var one: Int {\n\(body)\n}\n"
    let file = SourceFile(path: "Sources/A/A.swift", text: text)
    #expect(longFunctions(in: file, limit: 3).map(\.subject) == ["A.swift one"])
    let plain = text.replacing("print(1)\n", with: "").replacing("\n  print(1)", with: "")
    let isPlain = longFunctions(in: SourceFile(path: "Sources/A/A.swift", text: plain), limit: 3)
    #expect(isPlain.isEmpty == body.contains("print"))
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

  @Test func whatAHollowEnumHoldsIsMeasuredForItself() {
    let held = "extension Steps {\n  enum One {\n    static let one = 1\n  }\n}\n"
    let files = [
      SourceFile(path: "Sources/A/Steps.swift", text: "/// The steps.\nenum Steps {}\n"),
      SourceFile(path: "Sources/A/One.swift", text: held),
      SourceFile(path: "Sources/A/Two.swift", text: held.replacing("One", with: "Two")),
      SourceFile(
        path: "Sources/A/Two+More.swift",
        text: "extension Steps.Two {\n  static let two = 2\n}\n"),
    ]
    #expect(
      longTypes(files, limit: 2) == [
        Finding(subject: "Steps", amount: 5), Finding(subject: "Steps.One", amount: 3),
        Finding(subject: "Steps.Two", amount: 6),
      ])
    let full = [SourceFile(path: "Sources/A/Steps.swift", text: "enum Steps { case one }\n")]
    #expect(
      longTypes(full + files.dropFirst(), limit: 5) == [Finding(subject: "Steps", amount: 11)])
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

/// Functions and computed properties, but for plain tables.
private func longFunctions(in file: SourceFile, limit: Int) -> [Finding] {
  file.declarations.filter {
    ($0.kind == .function || $0.kind == .property) && $0.length > limit && !file.isPlainTable($0)
  }.map { Finding(subject: "\(file.fileName) \($0.name)", amount: $0.length) }
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
  let parts = parts(of: files.filter { !$0.isGenerated })
  var homes: [String: Set<String>] = [:]
  for part in parts where part.isType { homes[part.name, default: []].insert(part.file.target) }
  var lengths: [String: [String: Int]] = [:]
  for part in parts {
    let all = homes[part.name] ?? []
    let target = part.file.target
    let meant = all.contains(target) ? [target] : all.intersection(part.file.imports)
    for home in meant { lengths[part.name, default: [:]][home, default: 0] += part.length }
  }
  return lengths.compactMap { name, lengths in
    lengths.values.max().flatMap { $0 > limit ? Finding(subject: name, amount: $0) : nil }
  }.sorted { $0.subject < $1.subject }
}

/// A type or an extension of one, with the lines that are its own.
private struct TypePart {
  var file: SourceFile
  var name: String
  var length: Int
  var isType: Bool
}

/// The types and the extensions of the files that lie in no other. An enum that declares nothing is no
/// type but a name for others: what its extensions hold of types is measured for itself.
private func parts(of files: [SourceFile]) -> [TypePart] {
  let hollow = Set(files.flatMap(hollowEnums))
  return files.flatMap { file in
    file.declarations.filter { $0.depth == 0 && ($0.kind == .type || $0.kind == .expansion) }
      .flatMap { outer -> [TypePart] in
        let held = hollow.contains(outer.name) ? types(in: outer, of: file) : []
        let own = outer.length - held.reduce(0) { $0 + $1.length }
        let inner = held.map {
          TypePart(
            file: file, name: "\(outer.name).\($0.name)", length: $0.length, isType: true)
        }
        return [
          TypePart(file: file, name: outer.name, length: own, isType: outer.kind == .type)
        ] + inner
      }
  }
}

/// The names of the enums of a file that declare nothing.
private func hollowEnums(in file: SourceFile) -> [String] {
  let tokens = file.tokens
  return tokens.indices.dropLast(3).filter {
    tokens[$0].text == "enum" && tokens[$0].kind == .word && tokens[$0 + 2].text == "{"
      && tokens[$0 + 3].text == "}"
  }.map { tokens[$0 + 1].text }
}

/// The types that stand right within another declaration.
private func types(in outer: Declaration, of file: SourceFile) -> [Declaration] {
  file.declarations.filter {
    $0.kind == .type && $0.depth == outer.depth + 1 && $0.line >= outer.line
      && $0.lastLine <= outer.lastLine
  }
}
