import Values

/// The lines of a file that say something, each read when it is asked for. Known of each is where it stands.
final class LineFile {
  private struct Line {
    var start: Int
    var count: Int
    /// Its number in the file, from 1.
    var number: Int
  }

  private let bytes: FileBytes
  private let path: String
  private var lines: [Line] = []
  /// The piece that was read last: the next line mostly stands in it.
  private var window: (start: Int, bytes: [UInt8]) = (0, [])

  private static let pieceSize = 1 << 18
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Nil for bytes that are not plain UTF-8, or have a byte 0: what they are is for ``GivenText`` to say.
  ///
  /// - Throws: where a line is longer than any that is read.
  init?(_ bytes: FileBytes, _ path: String) throws {
    self.bytes = bytes
    self.path = path
    var start = try bytes.prefix(3) == LineFile.mark ? 3 : 0
    var number = 1
    while start < bytes.count {
      let piece = try wholeLines(from: start, number)
      guard !piece.contains(0), String(validating: piece, as: UTF8.self) != nil else { return nil }
      try note(piece, at: start, from: &number)
      start += piece.count
    }
  }

  /// How many lines there are.
  var count: Int { lines.count }

  /// The number of a line in the file, from 1.
  func number(of place: Int) -> Int { lines[place].number }

  /// The bytes of a line, without its end.
  func line(at place: Int) throws -> ArraySlice<UInt8> {
    let line = lines[place]
    let end = line.start + line.count
    if line.start < window.start || end > window.start + window.bytes.count {
      let last = min(bytes.count, max(end, line.start + LineFile.pieceSize))
      window = (line.start, try bytes.piece(line.start..<last))
    }
    return window.bytes[(line.start - window.start)..<(end - window.start)]
  }

  /// A piece that ends with the end of a line, or of the file.
  private func wholeLines(from start: Int, _ number: Int) throws -> [UInt8] {
    var size = LineFile.pieceSize
    while true {
      let end = min(bytes.count, start + size)
      let piece = try bytes.piece(start..<end)
      if end == bytes.count { return piece }
      if let last = piece.lastIndex(of: 0x0A) { return Array(piece[...last]) }
      if size > ReadingLimit.line.most { throw tooLong(number) }
      size *= 2
    }
  }

  private func tooLong(_ number: Int) -> FileFault {
    .tooMuch(.line, FilePlace(file: path, line: number))
  }

  private func note(_ piece: [UInt8], at start: Int, from number: inout Int) throws {
    for line in piece.split(separator: 0x0A, omittingEmptySubsequences: false) {
      // Behind the last end of a line comes the next piece.
      if line.startIndex == piece.endIndex, piece.last == 0x0A { return }
      if line.count > ReadingLimit.line.most { throw tooLong(number) }
      if !line.allSatisfy({ $0 <= 0x20 }) {
        lines.append(
          Line(start: start + line.startIndex, count: line.count, number: number))
      }
      number += 1
    }
  }
}
