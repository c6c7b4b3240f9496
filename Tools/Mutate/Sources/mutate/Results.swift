import Foundation

/// What became of one mutant.
struct Verdict: Codable {
  enum Outcome: String, Codable {
    /// A test failed, or a program crashed or never ended.
    case killed
    /// Every test that reaches it passed.
    case survived
    /// No test reaches it.
    case unreached
  }

  var mutant: Mutant
  var outcome: Outcome
  /// What noticed, in the words of the test run.
  var by: String?
  /// The suites among which it fell: one, unless the run did not name the place.
  var suites: [String]?
  /// What their sources said then; nil in what earlier versions kept.
  var digest: String?
}

/// The verdicts so far, in a file that grows line by line: what was tried is not tried again.
final class Results: @unchecked Sendable {
  let path: String
  private let lock = NSLock()
  private var kept: [String: Verdict] = [:]

  /// By the keys of the mutants.
  var verdicts: [String: Verdict] { lock.withLock { kept } }

  init(path: String) throws {
    self.path = path
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    for line in text.split(separator: "\n") {
      let verdict = try JSONDecoder().decode(Verdict.self, from: Data(line.utf8))
      kept[verdict.mutant.key] = verdict
    }
  }

  func add(_ verdict: Verdict) throws {
    let line = try JSONEncoder().encode(verdict) + Data("\n".utf8)
    try lock.withLock {
      kept[verdict.mutant.key] = verdict
      if !FileManager.default.fileExists(atPath: path) {
        try Data().write(to: URL(fileURLWithPath: path))
      }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: line)
      try handle.close()
    }
  }
}

/// Mutants that wait to be tried, for several who take the next one each.
final class Line: @unchecked Sendable {
  private let lock = NSLock()
  private var waiting: ArraySlice<Mutant>
  private var met: Error?

  init(_ mutants: [Mutant]) { waiting = mutants[...] }

  /// What ended the work before its time.
  var failure: Error? { lock.withLock { met } }

  /// Takes one mutant after the other until none is left, `task` says that it is enough, or anybody fails.
  func work(_ task: (Mutant) throws -> Bool) {
    while let mutant = lock.withLock({ met == nil ? waiting.popFirst() : nil }) {
      do {
        if !(try task(mutant)) { return }
      } catch {
        lock.withLock { met = error }
      }
    }
  }
}

/// Why a survivor changes nothing that anybody could notice, from `docs/mutation.md`.
struct Reasons {
  private let signatures: Set<String>

  /// Reads the rows of the table: `| file: original -> changed | reason |`, each in backquotes.
  init(path: String) {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    signatures = Set(
      text.split(separator: "\n").compactMap { line in
        line.firstMatch(of: /^\| `(.+?)` \| .+ \|$/).map { String($0.1) }
      })
  }

  func has(_ mutant: Mutant) -> Bool {
    let line = mutant.signature.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return signatures.contains(line)
  }
}
