import Foundation

/// Stores of invented days, made by the program itself in a folder that is gone afterwards.
struct BenchmarkStores {
  let folder: String
  let program: String

  init(program: String) throws {
    self.program = program
    folder = NSTemporaryDirectory() + "desk315-bench-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try run(["--store", empty, "setup", "--desk", "A"])
    try run(["--store", medium, "setup", "--desk", "A"])
    try run(["--store", medium, "demo", "--cases", "10000"])
    try run(["--store", large, "setup", "--desk", "A"])
    try run(["--store", large, "demo", "--cases", "100000"])
  }

  var empty: String { folder + "/empty.db" }
  var medium: String { folder + "/medium.db" }
  var large: String { folder + "/large.db" }
  var described: String { "stores of 0, 10 000 and 100 000 invented cases, 80x24" }

  func remove() {
    do { try FileManager.default.removeItem(atPath: folder) } catch {
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
