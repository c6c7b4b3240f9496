import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// What a program has said is done.
enum Acknowledged: Equatable {
  /// A case has this number, and says this.
  case complaint(String, facts: String)
  /// The desk is set up.
  case setUp
  /// Nothing on the disk says these words any more.
  case erased(String)
  /// A store lies there whole, with so many cases.
  case store(String, cases: Int)
  /// A folder lies there whole.
  case folder(String)
}

/// All that one or several programs did to a disk that was empty before, and what they said meanwhile.
///
/// The disk lies in a folder of its own, with the store and with all that the desk keeps about itself. Made-up disks
/// take the place of that folder: nothing in them looks moved.
final class Recorded {
  let stage: Stage
  private(set) var operations: [DiskOperation] = []
  /// What was said, and how many operations came before it.
  private(set) var said: [(place: Int, what: Acknowledged)] = []
  let root: UInt64
  private let shim: String
  private let forgets: String

  /// What stands for the disk.
  var disk: String { stage.folder + "/disk" }

  private var log: String { stage.folder + "/operations" }

  /// - Parameter forgets: what the disk does not do though it says so: `folders` are not synced.
  init(forgets: String = "") throws {
    stage = try Stage()
    self.forgets = forgets
    shim = try #require(PowerCutShim.path)
    let folder = stage.folder + "/disk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    stage.store = folder + "/desk.db"
    stage.differing["XDG_STATE_HOME"] = folder + "/state"
    let found = try FileManager.default.attributesOfItem(atPath: folder)
    root = try #require((found[.systemFileNumber] as? NSNumber)?.uint64Value)
  }

  /// Has what is started be written down, or not.
  private func watch(_ isWatched: Bool) {
    let variables = [
      "LD_PRELOAD": shim, "POWERCUT_ROOT": disk, "POWERCUT_LOG": log, "POWERCUT_FORGET": forgets,
    ]
    for (name, value) in variables {
      stage.differing.updateValue(isWatched ? value : nil, forKey: name)
    }
  }

  private func read() throws {
    operations = try DiskOperation.all(in: Data(contentsOf: URL(filePath: log)))
  }

  /// Runs a command; what it says first is what it says of the claim.
  func run(_ line: String, says what: Acknowledged? = nil) throws {
    let before = operations.count
    watch(true)
    let outcome = try stage.shell("cd '\(stage.folder)' && exec \"$DESK\" \(line)")
    watch(false)
    try #require(outcome.code == 0, "\(line): \(outcome)")
    try read()
    guard let what else { return }
    try note(what, behind: before)
  }

  /// Answers the first questions.
  func setUp() throws { try run("setup --office 样板所 --venue 南门广场", says: .setUp) }

  /// Takes down a case by a command.
  func add(_ facts: String) throws {
    let before = operations.count
    try run("add complaint --facts \(facts)")
    let words = try #require(operations[before...].compactMap(\.words).first)
    let number = try #require(words.split(whereSeparator: \.isWhitespace).last)
    try note(.complaint(String(number), facts: facts), behind: before)
  }

  private func note(_ what: Acknowledged, behind place: Int) throws {
    let first = operations[place...].firstIndex { $0.words != nil }
    said.append((try #require(first), what))
  }

  /// Sits down at the screen, saves cases of these texts and is killed, so that nothing is put in order at the end.
  func sitDown(saving texts: [String], with program: String = Stage.program) throws {
    let before = operations.count
    watch(true)
    let desk = try stage.terminal(program, [])
    watch(false)
    try desk.waitFor(Words.home)
    for text in texts {
      try desk.openFacts()
      desk.strike(text)
      _ = try desk.save()
      desk.strike(.escape)
      try desk.waitFor(Words.home)
    }
    desk.signal(SIGKILL)
    #expect(desk.waitForEnd() == 128 + SIGKILL)
    try read()
    noteSaves(of: texts, behind: before)
  }

  /// A number is said when the terminal shows it: what went there is drawn once more.
  private func noteSaves(of texts: [String], behind place: Int) {
    var screen = EmulatedScreen(rows: 24, columns: 80)
    var left = texts[...]
    var last: String?
    for index in operations.indices[place...] {
      guard case .said(let bytes) = operations[index] else { continue }
      screen.take(bytes)
      guard let number = screen.acknowledged, number != last, let text = left.popFirst() else {
        continue
      }
      last = number
      said.append((index, .complaint(number, facts: text)))
    }
    #expect(left.isEmpty, "\(left) was never said to be saved")
  }
}

extension DiskOperation {
  /// What was said, as words.
  fileprivate var words: String? {
    guard case .said(let bytes) = self else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
