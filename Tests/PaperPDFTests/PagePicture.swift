import Foundation
import Testing

/// A page as a grey picture, a dot a point.
struct PagePicture {
  private let width: Int
  private let dots: Data

  /// Reads a PGM of bytes: its head has four words.
  init(file: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let match = try #require(
      String(decoding: bytes.prefix(40), as: Unicode.ASCII.self).firstMatch(
        of: /^P5\s(\d+)\s\d+\s255\s/))
    width = try #require(Int(match.1))
    dots = Data(bytes.dropFirst(match.0.count))
  }

  /// Whether there is ink in a cell of two columns.
  func hasInk(line: Int, column: Int) -> Bool {
    let left = 57 + column * 6
    let top = 48 + line * 162 / 10
    return (top..<top + 16).contains { row in
      (left..<left + 13).contains { dots[row * width + $0] < 160 }
    }
  }
}
