import Foundation
import Testing
import Values
import Vocabulary

/// Whoever is killed while keys are made, set or changed leaves a store that opens, with all that was in it.
@Suite struct KeyCrashTests {
  /// What is done, and how far apart the calls are at which it is killed.
  struct Course: Sendable, CustomTestStringConvertible {
    let name: String
    let call: String
    let step: Int
    var testDescription: String { "\(name) at \(call)" }
  }

  static let courses = ["upgrade", "set", "change"].flatMap { name in
    [("pwrite64", 17), ("fdatasync", 2), ("ftruncate", 1), ("unlink", 2), ("rename", 1)].map {
      Course(name: name, call: $0.0, step: $0.1)
    }
  }

  private func base(_ course: Course) throws -> Booth {
    let booth = try Booth()
    if course.name == "upgrade" {
      let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../CaseStoreTests/Fixtures/store-v5.db")
      try FileManager.default.copyItem(atPath: old.path, toPath: booth.store)
    } else {
      try booth.run("add", "complaint", "--consumer-name", "植甲", "--facts", "不退款")
      try booth.run("add", "complaint", "--consumer-name", "植乙", "--facts", "不退款")
    }
    try passphrases(in: booth)
    if course.name == "change" {
      #expect(try booth.run("key", "set", "--passphrase-file", "one").code == 0)
    }
    return booth
  }

  private func passphrases(in booth: Booth) throws {
    for (name, text) in [("one", "第一个 很长 的密码"), ("two", "第二个 很长 的密码")] {
      try booth.write(text, to: name)
      chmod("\(booth.folder)/\(name)", 0o600)
    }
  }

  private func command(_ course: Course) -> [String] {
    switch course.name {
    case "set": ["key", "set", "--passphrase-file", "one"]
    case "change": ["key", "change", "--passphrase-file", "one", "--new-passphrase-file", "two"]
    default: ["list"]
    }
  }

  @Test(.needsTools, arguments: courses)
  func theStoreOpensAndNobodyIsLost(course: Course) throws {
    let base = try base(course)
    var killed = 0
    for point in stride(from: 1, to: 2_000, by: course.step) {
      let booth = try Booth(copying: base)
      try passphrases(in: booth)
      if try booth.run(command(course), killedAt: point, of: course.call).ending == .finished {
        break
      }
      killed += 1
      // With one of the passphrases, or where none is set yet with any.
      let opening = try ["one", "two"].first { file in
        try booth.shell("DESK315_PASSPHRASE_FILE=\(file) desk315 check --deep").code == 0
      }
      let file = try #require(opening, "\(course) \(point)")
      let show = try booth.shell("DESK315_PASSPHRASE_FILE=\(file) desk315 show 1 --unmask")
      let names = ["植甲", "植乙"].filter { show.output.contains($0) }
      #expect(show.code == 0 && names == ["植甲"], "\(course) \(point): \(show)")
    }
    if course.call == "pwrite64" { #expect(killed > 1, "\(killed)") }
  }
}
