import Foundation

/// What a table was measured on.
struct Machine {
  /// Facts for the head of a table, in their order.
  static func facts(_ program: String, in folder: String) -> KeyValuePairs<String, String> {
    [
      "day": said("date", ["+%Y-%m-%d"], folder), "commit": commit(folder),
      "processor": processor, "memory": "\(ProcessInfo.processInfo.physicalMemory >> 30) GB",
      "system": "\(system), Linux \(said("uname", ["-r"], folder))",
      "program": said(program, ["--version"], folder).split(separator: "\n").first.map(String.init)
        ?? "",
      "sqlite3": said("sqlite3", ["--version"], folder).split(separator: " ").first.map(String.init)
        ?? "",
    ]
  }

  private static var processor: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "\(cores) x \(line("/proc/cpuinfo", "model name") ?? "unknown")"
  }

  private static var system: String {
    (line("/etc/os-release", "PRETTY_NAME") ?? "Linux").filter { $0 != "\"" }
  }

  private static func commit(_ folder: String) -> String {
    let short = said("git", ["rev-parse", "--short", "HEAD"], folder)
    guard !short.isEmpty else { return "no commit" }
    return said("git", ["status", "--porcelain"], folder).isEmpty ? short : "\(short) and changes"
  }

  /// What follows a key in a file of keys and values.
  private static func line(_ path: String, _ key: String) -> String? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let parts = lines.first { $0.hasPrefix(key) }?.split(
      maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "=" })
    return parts?.last.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// What a program says; empty where it is not there.
  private static func said(_ program: String, _ arguments: [String], _ folder: String) -> String {
    do {
      return try ChildRun.answer(program, arguments, in: folder)
    } catch {
      return ""
    }
  }
}
