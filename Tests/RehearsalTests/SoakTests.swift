import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A week of full days on one store, typed key by key: neither memory nor the store nor the answer to a key grows with
/// what was typed before.
///
/// A few cases are taken down with every change, 5 000 cases and 100 000 keys a day by `make soak`
/// (`SOAK_DAYS`, `SOAK_CASES`).
@Suite(.evidence, .serialized) struct SoakTests {
  @Test func aWeekIsFlat() throws {
    let week = Week(
      days: Week.number("SOAK_DAYS") ?? (Proof.isWhole ? 7 : 2),
      cases: Week.number("SOAK_CASES") ?? (Proof.isWhole ? 5_000 : 4))
    let days = try week.play()
    for day in [days.first, days.last] { Proof.tell(day?.description ?? "no day") }
    #expect(days.map(\.cases) == (1...week.days).map { $0 * week.cases })
    // Of a few cases each takes a page or none.
    guard week.cases >= 1_000, let first = days.first, let last = days.last else { return }
    // A fifth of what the first day takes is what chance makes of it.
    #expect(last.bytesOfCase * 5 <= first.bytesOfCase * 6)
    #expect(days.allSatisfy { $0.memory.end - $0.memory.begin <= $0.memory.begin / 5 })
    #expect(last.memory.end - first.memory.end <= first.memory.end / 5)
    #expect(last.keyTime <= first.keyTime * 2)
  }
}

/// Days of so many cases.
private struct Week {
  var days: Int
  var cases: Int

  /// What a day took.
  struct Day: CustomStringConvertible {
    var cases = 0
    var keys = 0
    /// The memory of the desk after a tenth of the day and at its end, in KB.
    var memory = (begin: 0, end: 0)
    /// How many bytes of the store the cases of the day took, each.
    var bytesOfCase = 0
    /// What a key takes of the processor, the mean, in microseconds. A clock would count what else the machine does.
    var keyTime = 0

    var description: String {
      "\(cases) cases: \(keys) keys, \(keyTime) µs a key, \(memory.begin) to \(memory.end) KB, \(bytesOfCase) bytes a case"
    }
  }

  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  func play() throws -> [Day] {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    var size = try self.size(of: stage)
    var all: [Day] = []
    for number in 0..<days {
      stage.now = "2027-03-\(15 + number)T09:30:00+08:00"
      var day = try play(number, stage)
      let grown = try self.size(of: stage)
      day.bytesOfCase = (grown - size) / cases
      day.cases = try stage.cases().count
      size = grown
      all.append(day)
    }
    #expect(try stage.run("check", "--deep").code == 0)
    return all
  }

  private func size(of stage: Stage) throws -> Int {
    try ["", "-wal"].map { stage.store + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .map { try stage.bytes($0).count }.reduce(0, +)
  }

  private func play(_ number: Int, _ stage: Stage) throws -> Day {
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    var day = Day()
    var time = 0
    for index in 0..<cases {
      desk.strike(.function(2))
      desk.strike(.enter)
      desk.strike(.enter)
      let text = "第\(number + 1)天第\(index + 1)件，买来就坏了，不给换"
      let before = try processorTime(of: desk)
      desk.strike(text)
      time += try processorTime(of: desk) - before
      _ = try desk.save()
      day.keys += text.count + 4
      if index == cases / 10 { day.memory.begin = try memory(of: desk) }
    }
    day.memory.end = try memory(of: desk)
    day.keyTime = time / 1000 / max(1, day.keys - 4 * cases)
    desk.strike(.function(10))
    desk.strike(.function(10))
    #expect(desk.waitForEnd() == 0)
    return day
  }

  /// How long the thread of the keys has run, in nanoseconds.
  private func processorTime(of desk: TerminalSession) throws -> Int {
    let told = try String(contentsOfFile: "/proc/\(desk.process)/schedstat", encoding: .utf8)
    return told.split(separator: " ").first.flatMap { Int($0) } ?? 0
  }

  /// What a process holds in memory, in KB.
  private func memory(of desk: TerminalSession) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(desk.process)/status", encoding: .utf8)
    return status.firstMatch(of: /VmRSS:\s+(\d+)/).flatMap { Int($0.1) } ?? 0
  }
}
