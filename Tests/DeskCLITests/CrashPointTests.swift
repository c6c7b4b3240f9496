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
    var kills = 0
    for point in stride(from: 1, to: 2_000, by: course.step) {
      let booth = try Booth()
      try base.shell("for f in desk.db*; do [ ! -e $f ] || cp $f \(booth.folder)/; done")
      if try !isKilled(booth, course, at: point) { break }
      kills += 1
      let list = try booth.run("list", "--format", "jsonl")
      #expect(list.code == 0, "\(point): \(list.errors)")
      #expect(list.output.split(separator: "\n").count >= max(0, course.before.count - 1))
      let check = try booth.run("check", "--deep")
      #expect(check.code == 0, "\(point): \(check.output) \(check.errors)")
    }
    #expect(kills > 0)
    if course.call == "pwrite64" { #expect(kills > 20) }
  }

  /// Runs the command until its n-th call of that sort; false where it made fewer.
  private func isKilled(_ booth: Booth, _ course: Course, at point: Int) throws -> Bool {
    let words = course.command.map { "'\($0)'" }.joined(separator: " ")
    let traced = try booth.shell(
      """
      strace -f -o /dev/null -e trace=\(course.call) \
      -e inject=\(course.call):signal=SIGKILL:when=\(point) "$DESK" \(words)
      """)
    return traced.code != 0
  }
}
