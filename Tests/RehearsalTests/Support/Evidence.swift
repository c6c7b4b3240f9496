import Foundation
import PseudoTerminal
import Synchronization
import Testing
import Values
import Vocabulary

/// What a test of the screen leaves behind: its last frames, all keys, and the store. It is attached to the
/// report of a test that fails.
final class Evidence: Sendable {
  /// That of the test that runs.
  @TaskLocal static var current: Evidence?

  private struct State {
    var isNeeded = false
    var sessions = 0
    var kept: [(name: String, bytes: [UInt8])] = []
  }

  private let state = Mutex(State())

  /// Whether something has failed.
  var isNeeded: Bool { state.withLock(\.isNeeded) }

  /// The names of what is kept.
  var names: [String] { state.withLock { $0.kept.map(\.name) } }

  func need() { state.withLock { $0.isNeeded = true } }

  func keep(_ bytes: [UInt8], as name: String) {
    state.withLock { $0.kept.append((name, bytes)) }
  }

  func keep(_ remains: TerminalSession.Remains) {
    let number = state.withLock { state in
      state.sessions += 1
      return state.sessions
    }
    keep(Array(remains.frame.utf8), as: "\(number)-frame.txt")
    keep(remains.sent, as: "\(number)-keys.bin")
    keep(remains.written, as: "\(number)-written.bin")
  }

  /// Keeps the files of a store whose folder is about to go.
  func keepStore(_ path: String) {
    for file in [path, path + "-wal"] {
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      keep(Array(bytes), as: URL(fileURLWithPath: file).lastPathComponent)
    }
  }

  /// Attaches all of it to the test that runs.
  func attach() {
    for (name, bytes) in state.withLock(\.kept) { Attachment.record(bytes, named: name) }
  }
}

/// Attaches the evidence of a test that fails.
struct EvidenceTrait: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  private static let noticing = IssueHandlingTrait.compactMapIssues { issue in
    Evidence.current?.need()
    return issue
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing work: @Sendable () async throws -> Void
  ) async throws {
    let evidence = Evidence()
    try await Evidence.$current.withValue(evidence) {
      try await Self.noticing.provideScope(for: test, testCase: testCase) {
        do {
          try await work()
        } catch {
          evidence.need()
          evidence.attach()
          throw error
        }
        if evidence.isNeeded { evidence.attach() }
      }
    }
  }
}

extension Trait where Self == EvidenceTrait {
  /// A failing test keeps its frames, its keys and its store.
  static var evidence: Self { EvidenceTrait() }
}
