import Casework
import Foundation
import Interchange
import SheetReading
import Values
import Vocabulary

/// The tables that totals are told in, as somebody reads them off a file of one format: part of the
/// totals, row, cell. Groups of thousands are taken out of numbers.
struct Told {
  var tables: [String: Set<[String]>] = [:]

  /// The rows of a part, without those that say nothing but nought.
  func rows(_ part: String) -> Set<[String]> {
    (tables[part] ?? []).filter { row in
      row.dropFirst().contains { !["", "0", "0.00"].contains($0) }
    }
  }

  private mutating func add(_ cells: [String], to part: String) {
    tables[part, default: []].insert(cells.map(Told.plain))
  }

  private static func plain(_ cell: String) -> String {
    cell.replacing(/(\d),(?=\d{3})/) { $0.output.1 }
  }
}

// MARK: The formats

extension Told {
  /// Part and name of each row of a CSV file, with its cells that hold something.
  static func csv(_ text: String) -> (told: Told, labels: [String: String]) {
    var told = Told()
    var labels: [String: String] = [:]
    for row in text.split(whereSeparator: \.isNewline).dropFirst().map(cells)
    where row.count > 3 {
      labels["\(row[0]).\(row[1])"] = row[2]
      told.add([row[2]] + row.dropFirst(3).filter { !$0.isEmpty }, to: row[0])
    }
    return (told, labels)
  }

  /// The cells of a line; one in quotes may hold commas.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    // What a spreadsheet would take for a figure has an apostrophe in front.
    return cells.map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 }
  }

  /// The tables of a page, with the titles that they have in other formats.
  static func page(_ text: String) -> (told: Told, titles: [String: String]) {
    var told = Told()
    var titles: [String: String] = [:]
    for section in text.split(separator: "<section id=\"").dropFirst() {
      let part = String(section.prefix { $0 != "\"" })
      if let title = section.firstMatch(of: /<h2>(.*?)<\/h2>/) {
        titles[words(title.output.1)] = part
      }
      for row in section.matches(of: /<tr[^>]*>(.*?)<\/tr>/) {
        let cells = row.output.1.matches(of: /<td[^>]*>(.*?)<\/td>/).map { words($0.output.1) }
        if !cells.isEmpty { told.add(cells, to: part) }
      }
    }
    return (told, titles)
  }

  private static func words(_ markup: Substring) -> String {
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return entities.reduce(String(markup.replacing(/<[^>]*>/, with: ""))) { text, entity in
      text.replacing(entity.0, with: entity.1)
    }
  }

  /// The tables of a text for the screen, under their titles.
  static func text(_ text: String, titles: [String: String]) -> Told {
    var told = Told()
    for block in text.split(separator: "\n\n") {
      let lines = block.split(separator: "\n")
      guard let first = lines.first, let part = titles[String(first)] else { continue }
      for line in lines.dropFirst(2) {
        told.add(line.split(separator: /\s{2,}/).map(String.init), to: part)
      }
    }
    return told
  }

  /// The tables of a Markdown file, under their titles.
  static func markdown(_ text: String, titles: [String: String]) -> Told {
    var told = Told()
    for block in text.split(separator: "\n## ").dropFirst() {
      let lines = block.split(separator: "\n")
      guard let first = lines.first, let part = titles[String(first)] else { continue }
      for line in lines.filter({ $0.hasPrefix("|") }).dropFirst(2) {
        let cells = line.dropFirst().dropLast().split(
          separator: "|", omittingEmptySubsequences: false)
        told.add(cells.map { $0.trimmingCharacters(in: .whitespaces) }, to: part)
      }
    }
    return told
  }

  #if Office
    /// The tables of a spreadsheet, under their titles.
    static func sheet(_ path: String, titles: [String: String]) throws -> Told {
      var told = Told()
      var part = ""
      var isHead = false
      for row in try SheetFile(path: path).sheets["合计"]?.rows ?? [] {
        let cells = row.compactMap { $0 }.map(Told.cell)
        if cells.count == 1, let next = titles[cells[0]] {
          part = next
          isHead = true
        } else if isHead {
          isHead = false
        } else if !cells.isEmpty && !part.isEmpty {
          told.add(cells, to: part)
        }
      }
      return told
    }

    private static func cell(_ value: SheetFile.Value) -> String {
      switch value {
      case .words(let words), .formula(let words): words
      case .number(let digits): digits
      }
    }
  #endif
}
