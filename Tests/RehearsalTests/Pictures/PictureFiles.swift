import Foundation
import Testing

/// The pictures of `docs/pictures`, compared with what the program shows now.
///
/// `RECORD_PICTURES=1` writes the files anew, and the run fails once so that nobody records by
/// mistake; `make pictures` does that and looks at them once more.
enum PictureFiles {
  /// The tree.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Expects a file to show a picture.
  ///
  /// - Parameters:
  ///   - words: what is written into the file where it is recorded; the picture itself where it is nil.
  ///   - read: makes the picture of what stands in the file.
  static func expect(
    _ picture: String, in name: String, as words: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation,
    read: (String) throws -> String = { $0 }
  ) throws {
    let file = root.appending(path: "docs/pictures").appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_PICTURES"] != nil {
      try (words ?? picture).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let kept = FileManager.default.contents(atPath: file.path).map {
      String(decoding: $0, as: UTF8.self)
    }
    let was = try kept.map(read) ?? ""
    #expect(
      difference(between: was, and: picture) == nil,
      "stale: docs/pictures/\(name); run make pictures",
      sourceLocation: sourceLocation)
  }

  /// The first line that differs, as it was and as it is; nil where all are the same.
  static func difference(between kept: String, and shown: String) -> String? {
    let (was, now) = (lines(kept), lines(shown))
    let place = (0..<max(was.count, now.count)).first { place in
      !was.indices.contains(place) || !now.indices.contains(place) || was[place] != now[place]
    }
    return place.map { place in
      let (old, new) = (was.dropFirst(place).first, now.dropFirst(place).first)
      return "line \(place + 1): \(old ?? "none") is now \(new ?? "none")"
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
