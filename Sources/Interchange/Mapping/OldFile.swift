import Casework
import Values
import Vocabulary

/// A file of an office's old cases, found to be what it is: text in one of three encodings, or a workbook.
public enum OldFile {
  /// The sheet of a text.
  ///
  /// - Parameter encoding: what it is said to be in; nil leaves it to its bytes, and takes what they look to be in.
  public static func sheet(
    _ bytes: [UInt8], _ path: String, encoding: FileEncoding?, _ reader: EntryReader
  ) throws -> OldSheet {
    let text = try text(bytes, path, encoding)
    return try FileFault.naming(FilePlace(file: path)) {
      let (said, rest) = GivenSheet.saidSeparator(text)
      if let said {
        return try sheet(PlainSheet(rows: try CSV.rows(rest, separator: said, from: 2)), reader)
      }
      return try likeliest(text, reader)
    }
  }

  /// The sheet of a workbook: the one that is named, else the one whose headings are known best.
  public static func sheet(
    _ parts: [String: [UInt8]], _ path: String, named name: String?, _ reader: EntryReader
  ) throws -> OldSheet {
    do {
      let book = try GivenWorkbook(parts: parts)
      if let name {
        guard let plain = try book.sheet(name) else {
          throw FileFault.noSheet(name, book.names, path)
        }
        return try FileFault.naming(FilePlace(file: path)) { try sheet(plain, reader) }
      }
      let plain = try book.names.compactMap { try book.sheet($0) }.filter { !$0.rows.isEmpty }
      guard let first = plain.first else { throw FileFault.brokenWorkbook(path) }
      let best = plain.reduce(first) { score($1, reader) > score($0, reader) ? $1 : $0 }
      var read = try FileFault.naming(FilePlace(file: path)) { try sheet(best, reader) }
      read.siblings = plain.map(\.name)
      return read
    } catch let fault as GivenWorkbook.Fault {
      switch fault {
      case .broken: throw FileFault.brokenWorkbook(path)
      case .tooMuch(let limit, let line):
        throw FileFault.tooMuch(limit, FilePlace(file: path, line: line))
      }
    }
  }

  private static func sheet(
    _ plain: PlainSheet, _ reader: EntryReader
  ) throws(CSVError) -> OldSheet {
    try OldSheet(plain) { isHeading($0, reader) }
  }

  private static func isHeading(_ words: String, _ reader: EntryReader) -> Bool {
    ColumnTarget.headed(words) != nil || reader.sheets.isSure(words)
  }

  /// How many words of the first rows are headings.
  private static func score(_ plain: PlainSheet, _ reader: EntryReader) -> Int {
    plain.rows.prefix(30).map { row in row.cells.count { isHeading($0, reader) } }.max() ?? 0
  }

  private static func text(
    _ bytes: [UInt8], _ path: String, _ encoding: FileEncoding?
  ) throws(FileFault) -> [UInt8] {
    do {
      return try GivenText(bytes, said: encoding, path).bytes
    } catch {
      guard encoding == nil, case .wrongBytes(let found?, _) = error else { throw error }
      return try GivenText(bytes, said: found, path).bytes
    }
  }

  /// Cells parted by the sign by which most headings are known.
  private static func likeliest(_ text: [UInt8], _ reader: EntryReader) throws(CSVError) -> OldSheet
  {
    var best: (plain: PlainSheet, score: Int)?
    for separator in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      guard let plain = plainIfSheet(text, separator) else { continue }
      let score = score(plain, reader)
      if score > best?.score ?? 0 { best = (plain, score) }
    }
    if let best { return try sheet(best.plain, reader) }
    return try sheet(PlainSheet(rows: try CSV.rows(text)), reader)
  }

  private static func plainIfSheet(_ text: [UInt8], _ separator: UInt8) -> PlainSheet? {
    do { return PlainSheet(rows: try CSV.rows(text, separator: separator)) } catch { return nil }
  }
}
