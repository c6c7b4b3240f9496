/// A place to which the system may put what stood in memory, as `/proc/swaps` names it.
struct SwapArea: Hashable, Sendable {
  let path: String
  let isFile: Bool

  /// The areas of a table whose first line is its heading.
  static func all(in table: String) -> [SwapArea] {
    table.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count > 1 else { return nil }
      return SwapArea(path: String(words[0]), isFile: words[1] == "file")
    }
  }

  /// Whether it lies in memory, and is gone with the power.
  var isInMemory: Bool { path.hasPrefix("/dev/zram") }
}
