import Foundation
import Testing
import Values
import Vocabulary

/// A desk killed at its n-th call of the system, for every sort of call that leaves something on
/// the disk: whatever stands there then, the next command finds all that was acknowledged.
@Suite struct CrashPointTests {
  /// A command, what came before it, and how far apart the calls are at which it is killed.
  struct Course: Sendable, CustomTestStringConvertible {
    var before: [[String]]
    var command: [String]
    var call: String
    var step: Int
    var testDescription: String { "\(command[0]) at \(call)" }
  }

  /// A first start writes much that the next one makes anew. An intake ends with its log copied
  /// back, page by page, in which the file alone is not whole.
  static let courses = ["pwrite64", "fdatasync", "ftruncate", "unlink"].flatMap { call in
    [
      Course(before: [], command: ["setup", "--office", "样例所"], call: call, step: 9),
      Course(
        before: [["setup", "--office", "样例所"]] + three,
        command: ["add", "complaint", "--facts", String(repeating: "又", count: 1500)],
        call: call, step: 3),
    ].map { course in
      var course = course
      if call != "pwrite64" { course.step = 1 }
      return course
    }
  }

  private static let three = (1...3).map { ["add", "complaint", "--facts", "第\($0)件"] }

  @Test(.needsTools, arguments: courses)
  func everyStoreIsFoundWhole(course: Course) throws {
    let base = try Booth()
    for command in course.before { try base.run(command) }
    // Where nothing was there, nobody looks: looking would make a store.
    let cases = course.before.isEmpty ? [] : try numbers(base)
    #expect(cases.count == max(0, course.before.count - 1))
    var (silent, acknowledged) = (0, 0)
    for point in stride(from: 1, to: 2_000, by: course.step) {
      let booth = try Booth(copying: base)
      let (ending, said) = try booth.run(course.command, killedAt: point, of: course.call)
      if ending == .finished { break }
      if said.isEmpty { silent += 1 } else { acknowledged += 1 }
      try expectKept(booth, course, cases, said: said, "\(point)")
      let check = try booth.run("check", "--deep")
      #expect(check.code == 0, "\(point): \(check.output) \(check.errors)")
    }
    // Some kills came before the answer, and some behind it.
    #expect(silent > 0 && acknowledged > 0, "\(silent) \(acknowledged)")
    if course.call == "pwrite64" { #expect(silent + acknowledged > 20) }
  }

  private func numbers(_ booth: Booth) throws -> [String] {
    let list = try booth.run("list", "--format", "jsonl", "--sort", "arrival")
    #expect(list.code == 0, "\(list)")
    return try list.output.split(separator: "\n").compactMap {
      try JSON.parse(String($0))["number"]?.string
    }
  }

  /// What was there before is there, and what was acknowledged as well: a number is listed, and an office
  /// that was told is told again.
  private func expectKept(
    _ booth: Booth, _ course: Course, _ cases: [String], said: String, _ point: String
  ) throws {
    let kept = try numbers(booth)
    #expect(kept.prefix(cases.count) == cases[...], "\(point): \(kept)")
    if course.before.isEmpty {
      #expect(kept == [], "\(point)")
      if !said.isEmpty { #expect(try booth.run("setup").output == said, "\(point)") }
    } else {
      #expect(kept.count <= cases.count + 1, "\(point): \(kept)")
      // Where nothing was said, it may be there or not.
      let number = said.split(whereSeparator: \.isWhitespace).last.map(String.init)
      if let number { #expect(kept.last == number, "\(point): \(kept)") }
    }
  }
}
