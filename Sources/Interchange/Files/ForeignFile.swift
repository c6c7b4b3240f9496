import Values
import Vocabulary

/// Files of other programs that people hand in as if they held cells or lines: known by what they begin
/// with, whatever they are called.
public enum ForeignFile: Hashable, Sendable {
  /// A workbook of Excel or WPS, and one of the time before 2007.
  case workbook, oldWorkbook
  /// A page with a table in it, which portals like to call `.xls`.
  case page
  case archive, document, store

  /// What the bytes are a file of; nil where they may be text.
  public init?(_ bytes: [UInt8]) {
    func begins(_ start: String) -> Bool { bytes.starts(with: Array(start.utf8)) }
    let words = String(decoding: bytes.prefix(400), as: UTF8.self).lowercased()
    if begins("PK\u{03}\u{04}") {
      self = ForeignFile.isWorkbook(bytes) ? .workbook : .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if begins("%PDF-") {
      self = .document
    } else if begins("SQLite format 3\0") {
      self = .store
    } else if ["<html", "<!doctype html", "<table", "urn:schemas-microsoft-com:office"].contains(
      where: words.contains)
    {
      self = .page
    } else {
      return nil
    }
  }

  /// Whether an archive has the parts of a workbook: their names stand in it as they are.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    let mark = Array("xl/".utf8)
    return bytes.indices.dropLast(mark.count).contains { place in
      bytes[place] == mark[0] && Array(bytes[place..<(place + mark.count)]) == mark
    }
  }
}
