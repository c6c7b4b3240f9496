import Foundation

/// The sources of the tests, by which a suite is known again.
struct SuiteFiles {
  /// What each file says, by its path from the root of the project.
  private let texts: [String: String]

  init(project: String) throws {
    let listed = try Shell.need(
      ["git", "ls-files", "-co", "--exclude-standard", "Tests/*.swift"], in: project)
    var texts: [String: String] = [:]
    for file in listed.split(separator: "\n").map(String.init) {
      texts[file] = try String(contentsOfFile: project + "/" + file, encoding: .utf8)
    }
    self.texts = texts
  }

  /// The files in which a suite, or a test that stands in none, is written: `Target.Suite`, `Target.test()`.
  func files(of suite: String) -> [String] {
    let parts = suite.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return [] }
    let name = NSRegularExpression.escapedPattern(for: String(parts[1].prefix { $0 != "(" }))
    let declared = "\\b(struct|class|actor|enum|extension|func) \(name)\\b"
    return texts.keys.filter { file in
      file.hasPrefix("Tests/\(parts[0])/")
        && texts[file]?.range(of: declared, options: .regularExpression) != nil
    }.sorted()
  }

  /// Those of some suites that a test run blames: what stands in the file of the first issue, or all of
  /// them where none is named, as after a crash.
  func blamed(_ suites: [String], in output: String) -> [String] {
    guard let named = output.firstMatch(of: /recorded an issue.*? at (\S+\.swift):/) else {
      return suites
    }
    let blamed = suites.filter { files(of: $0).contains { $0.hasSuffix("/\(named.1)") } }
    return blamed.isEmpty ? suites : blamed
  }

  /// What the files of some suites say, in short.
  func digest(of suites: [String]) -> String {
    let told = Set(suites.flatMap(files)).sorted().compactMap { texts[$0] }
    return String(Checksum.of(told.joined(separator: "\n")), radix: 16)
  }
}

/// Numbers that tell texts apart (FNV-1a).
enum Checksum {
  static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
