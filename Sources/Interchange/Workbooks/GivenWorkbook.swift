import Casework
import Values
import Vocabulary

/// A workbook of Excel or WPS as it is read in: its sheets in words. Dates come out as days, numbers without the
/// signs that a format adds, formulas as what was last made of them.
public struct GivenWorkbook {
  /// Why a file is not read.
  public enum Fault: Error, Hashable, Sendable {
    /// Parts are missing, or are none of a workbook.
    case broken
    /// More rows or cells than are read.
    case tooMuch(ReadingLimit, line: Int)
  }

  private struct Entry {
    var name: String
    var link: String
    var isHidden: Bool
  }

  private let parts: [String: [UInt8]]
  private let entries: [Entry]
  private let targets: [String: String]
  private let texts: [String]
  private let formats: CellFormats

  /// - Parameter parts: what is packed in the file, by its path.
  public init(parts: [String: [UInt8]]) throws(Fault) {
    self.parts = parts
    do {
      let book = try WorkbookIndex(parts["xl/workbook.xml"] ?? [])
      entries = book.sheets.map { Entry(name: $0.name, link: $0.link, isHidden: $0.isHidden) }
      targets = try WorkbookIndex.targets(parts["xl/_rels/workbook.xml.rels"] ?? [])
      texts = try SharedTexts.all(parts["xl/sharedStrings.xml"] ?? [])
      formats = try CellFormats(
        parts["xl/styles.xml"] ?? [], countsFrom1904: book.countsFrom1904)
    } catch {
      throw .broken
    }
    if entries.isEmpty { throw .broken }
  }

  /// What the sheets are called, those first that somebody sees.
  public var names: [String] {
    entries.filter { !$0.isHidden }.map(\.name) + entries.filter(\.isHidden).map(\.name)
  }

  /// A sheet by its name; nil where there is none, or it is a page with a chart.
  public func sheet(_ name: String) throws(Fault) -> PlainSheet? {
    guard let entry = entries.first(where: { $0.name == name }),
      let target = targets[entry.link], let bytes = parts[GivenWorkbook.path(target)]
    else { return nil }
    var reader = SheetReader(bytes, texts: texts, formats: formats)
    var sheet = try reader.read()
    sheet.name = name
    return sheet
  }

  /// Some programs write the whole path, most what follows the folder of the workbook.
  private static func path(_ target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}

/// Which sheets a workbook has, and how it counts days.
private struct WorkbookIndex {
  var sheets: [(name: String, link: String, isHidden: Bool)] = []
  var countsFrom1904 = false

  init(_ bytes: [UInt8]) throws(MarkupScan.Fault) {
    var scan = MarkupScan(bytes)
    while let piece = try scan.next() {
      guard case .start(let tag) = piece else { continue }
      if tag.name == "sheet", let name = tag["name"], let link = tag["r:id"] ?? tag["id"] {
        sheets.append((name, link, tag["state"]?.lowercased().hasSuffix("hidden") ?? false))
      } else if tag.name == "workbookPr" {
        countsFrom1904 = ["1", "true"].contains(tag["date1904"])
      }
    }
  }

  /// Where the parts lie, by their links.
  static func targets(_ bytes: [UInt8]) throws(MarkupScan.Fault) -> [String: String] {
    var targets: [String: String] = [:]
    var scan = MarkupScan(bytes)
    while let piece = try scan.next() {
      guard case .start(let tag) = piece, tag.name == "Relationship" else { continue }
      if let id = tag["Id"], let target = tag["Target"] { targets[id] = target }
    }
    return targets
  }
}

/// The texts that cells have in common. What a text is read as in Japanese stands beside it and is none of it.
private enum SharedTexts {
  static func all(_ bytes: [UInt8]) throws(MarkupScan.Fault) -> [String] {
    var texts: [String] = []
    var scan = MarkupScan(bytes)
    var (isInText, isReading) = (false, false)
    while let piece = try scan.next() {
      switch piece {
      case .start(let tag):
        switch tag.name {
        case "si": texts.append("")
        case "t": isInText = !tag.isWhole
        case "rPh": isReading = !tag.isWhole
        default: break
        }
      case .end(let name):
        if name == "t" { isInText = false }
        if name == "rPh" { isReading = false }
      case .text(let words):
        if isInText, !isReading, !texts.isEmpty { texts[texts.count - 1] += words }
      }
    }
    return texts
  }
}
