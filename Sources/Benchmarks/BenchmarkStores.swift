import Foundation
import Values
import Vocabulary

/// Stores of invented days, made by the program itself in a folder that is gone afterwards.
struct BenchmarkStores {
  /// Where they lie.
  let folder: String
  /// The program that is measured.
  let program: String

  /// A new empty folder.
  init(program: String) throws {
    self.program = program
    folder = NSTemporaryDirectory() + "desk315-bench-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// A store without a case.
  func empty() throws -> String { try store("empty", cases: 0) }
  /// A store of 10 000 cases.
  func medium() throws -> String { try store("medium", cases: 10_000) }
  /// A store of 100 000 cases.
  func large() throws -> String { try store("large", cases: 100_000) }

  /// Makes a store the first time it is asked for, with the first questions answered.
  private func store(_ name: String, cases: Int) throws -> String {
    let path = "\(folder)/\(name).db"
    if FileManager.default.fileExists(atPath: path) { return path }
    if cases > 0 { try run(["--store", path, "demo", "--cases", String(cases)]) }
    try run(["--store", path, "setup", "--desk", "A"])
    return path
  }

  /// Removes the folder and all that lies in it.
  func remove() {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      print("left behind: \(folder)")
    }
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError.program(arguments.joined(separator: " "))
    }
  }
}
