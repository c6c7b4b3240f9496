import Casework
import Foundation
import Values
import Vocabulary

/// The fixed, ordinary matters by which typing is measured.
public enum Matters {
  /// What is wrong with the file of matters.
  public struct Unreadable: Error {
    /// The line, from 1.
    public var line: Int
  }

  /// The matters in their order: a merchant that one of them names is known to those that follow.
  public static func all() throws -> [Matter] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../data/samples/typing.jsonl").standardizedFileURL
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return try lines.enumerated().map { index, line in
      guard let matter = Matter(try JSON.parse(Array(line.utf8))) else {
        throw Unreadable(line: index + 1)
      }
      return matter
    }
  }
}
