import CaseMaking
import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

@testable import Curses
@testable import Reports

/// What reads bytes that anybody may have made, and what must be so of anything that it reads.
///
/// `make fuzz` makes bytes up (Tools/Fuzz); what was found once lies in Tests/Corpora and is read by every run of the
/// tests.
enum FuzzTarget: String, CaseIterable, Sendable {
  case lines, sheet, report, template, words, event, key, drawing, workbook, notice

  /// What is wrong with how these bytes were read; nil where all is well. Bytes that are refused are.
  func finding(_ bytes: [UInt8]) -> String? {
    switch self {
    case .lines: json(bytes) ?? document(bytes, .jsonl)
    case .sheet: sheet(bytes) ?? document(bytes, .csv) ?? oldSheet(bytes)
    case .report: report(bytes)
    case .template: template(bytes)
    case .words: words(String(decoding: bytes, as: UTF8.self))
    case .event: event(bytes)
    case .key: key(bytes)
    case .drawing: drawing(bytes)
    case .workbook: workbook(bytes)
    case .notice: notice(bytes)
    }
  }

  // MARK: Files

  /// What was read and written once more is the same.
  private func json(_ bytes: [UInt8]) -> String? {
    do {
      let value = try JSON.parse(bytes)
      return try JSON.parse(Array(value.text.utf8)) == value ? nil : "another value is read back"
    } catch {
      return error.line < 1 || error.column < 1 ? "no place: \(error)" : nil
    }
  }

  private func sheet(_ bytes: [UInt8]) -> String? {
    do {
      let cells = try CSV.rows(bytes).map(\.cells)
      let again = try CSV.rows(CSV.bytes(cells)).map(\.cells)
      return again == cells ? nil : "other cells are read back"
    } catch {
      return nil
    }
  }

  private static let reader = EntryReader(Shipped.reference, DeskSettings())

  /// Whatever stands in a file, it is read or refused.
  private func document(_ bytes: [UInt8], _ format: FileFormat) -> String? {
    let file = ImportFile(
      path: "a", format: format, encoding: nil, reader: FuzzTarget.reader)
    do {
      let records = try file.content(FileBytes(bytes)) { nil }.records
      for place in 0..<records.count { _ = Result { try records.unread(at: place).read() } }
    } catch {
      return nil
    }
    return nil
  }

  /// Whatever a list of an office is, each row of it is read or refused.
  private func oldSheet(_ bytes: [UInt8]) -> String? {
    oldSheet {
      try OldFile.sheet(bytes, "a", encoding: nil, FuzzTarget.reader)
    }
  }

  private func oldSheet(_ found: () throws -> OldSheet) -> String? {
    do {
      let sheet = try found()
      var map = ColumnMap(guessing: sheet, file: "a", FuzzTarget.reader)
      (map.kind, map.closes) = (map.kind ?? .complaint, true)
      let mapped = MappedSheet(sheet, map, file: "a", FuzzTarget.reader)
      let records = mapped.records()
      for place in 0..<records.count { _ = Result { try records.unread(at: place).read() } }
      return records.count == sheet.count ? nil : "rows are lost"
    } catch {
      return nil
    }
  }

  /// Any part of a workbook may be anything.
  private func workbook(_ bytes: [UInt8]) -> String? {
    let book = "<workbook><sheets><sheet name=\"a\" r:id=\"1\"/></sheets></workbook>"
    let links = "<r><Relationship Id=\"1\" Target=\"a.xml\"/></r>"
    let whole = [
      "xl/workbook.xml": Array(book.utf8), "xl/_rels/workbook.xml.rels": Array(links.utf8),
      "xl/a.xml": bytes,
    ]
    let strange = whole.merging(["xl/sharedStrings.xml": bytes, "xl/styles.xml": bytes]) { $1 }
    for parts in [whole, strange, whole.mapValues { _ in bytes }] {
      let finding = oldSheet { try OldFile.sheet(parts, "a", named: nil, FuzzTarget.reader) }
      if let finding { return finding }
    }
    return nil
  }

  /// A notice that is taken has days off, and is written so that it is read as the same year.
  private func notice(_ bytes: [UInt8]) -> String? {
    do {
      let year = try HolidayNotice.year(String(decoding: bytes, as: UTF8.self))
      let again = try CalendarYear(file: "a", Array(year.json.text.utf8))
      return again.festivals == year.festivals ? nil : "another year is read back"
    } catch is HolidayFault {
      return nil
    } catch {
      return "what was taken is not read back: \(error)"
    }
  }

  private func report(_ bytes: [UInt8]) -> String? {
    do {
      let report = try VenueReport.reading(
        try JSON.parse(bytes), ledger: Shipped.reference.ledger, digest: { _ in "any" })
      _ = try report.source()
    } catch {
      return nil
    }
    return nil
  }

  /// A template that is taken fills; what it is filled with stays words on a page.
  private func template(_ bytes: [UInt8]) -> String? {
    let sorts: [Template.Sort] = [.page, .text(marked: { $0 })]
    for sort in sorts {
      do {
        let template = try Template("a", sort, known: ["one", "list"]) { name in
          name == Template.file("a") ? bytes : nil
        }
        let filled = template.filled(["one": "\u{1}<script>", "list": [["one": "二"]]])
        let source = String(decoding: bytes, as: UTF8.self)
        if case .page = sort, filled.contains("\u{1}<"), !source.contains("\u{1}<") {
          return "a value is a tag"
        }
      } catch {
        continue
      }
    }
    return nil
  }

  // MARK: What is typed

  private func words(_ text: String) -> String? {
    let today = Day(number: 20_527)
    if let money = TypedAmount.parse(text), money.fen < 0 { return "\(money) is owed" }
    let count = TypedCount.parse(text)
    if let count, count < 0 { return "\(count) of something" }
    if let day = TypedDay.parse(text, today: today), Day(day.description) != day {
      return "\(day) is no day"
    }
    _ = Result { try TypedDay.readWritten(text) }
    _ = Result { try TypedTally.parse(text, units: ["份", "人次"]) }
    let digits = PhoneNumber.digits(text)
    if !digits.allSatisfy(\.isNumber) { return "\(digits) are no digits" }
    _ = PhoneNumber.problem(text)
    return PhoneNumber.lastFour(text).count > 4 ? "more than four" : nil
  }

  // MARK: The log

  /// What this program has written once is read as the same. An event of nobody's may lose what says nothing: a field
  /// of an office without its kind.
  private func event(_ bytes: [UInt8]) -> String? {
    do {
      let json = try JSON.parse(bytes)
      guard let kind = json["kind"]?.string, let body = json["body"] else { return nil }
      let encoded = EncodedPayload(
        kind: kind, body: body, personal: json["personal"], freeText: json["free_text"])
      let written = EncodedPayload(try encoded.payload())
      let payload = try written.payload()
      return try EncodedPayload(payload).payload() == payload ? nil : "another event is read back"
    } catch {
      return nil
    }
  }

  // MARK: The screen

  /// Sequences of a terminal: the numbers, and the letter behind them.
  private func key(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let numbers = String(text.dropLast())
    guard let last = text.last else { return nil }
    let keys = [Key(sequence: numbers, last), Key(short: last)]
    for scalar in text.unicodeScalars {
      if let key = Key(control: scalar), scalar.value > 0x20, scalar.value != 0x7F {
        return "\(scalar.value) is the key \(key)"
      }
    }
    return keys.compactMap { $0 }.contains { $0.description.isEmpty } ? "a key has no name" : nil
  }

  /// Any text at any place: wide characters stay whole, and nothing that moves the cursor is drawn.
  private func drawing(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    var surface = Surface(rows: 3, columns: 12)
    let place = Position(
      row: Int(bytes.first ?? 0) % 5 - 1, column: Int(bytes.dropFirst().first ?? 0) % 16 - 2)
    surface.write(text, at: place)
    surface.write(text, at: Position(row: 2, column: 0), width: 7)
    for row in 0..<3 {
      let cells = Array(surface.row(row))
      guard cells.reduce(0, { $0 + $1.columns }) == 12 else { return "row \(row) is not full" }
      for cell in cells {
        if cell.text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
          return "a control character is drawn"
        }
      }
    }
    return nil
  }
}
