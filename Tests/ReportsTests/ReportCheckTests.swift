import CaseMaking
import CaseStore
import Casework
import Interchange
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// A file that is whole and says what cannot be: refused by the figure that is wrong.
@Suite struct ReportCheckTests {
  private let reference: Reference
  private let whole: JSON

  init() throws {
    reference = Shipped.reference
    let store = try StoreInMemory(DataFolder.lines("square-day.jsonl"))
    var settings = DeskSettings()
    settings.apply([.office: "样市消委会", .venue: "东门广场"])
    let source = try store.input(from: CountedDay.day, to: CountedDay.day, venues: ["东门广场"])
    let report = try #require(
      VenueReport(
        source, of: "东门广场", by: VenueReport.Sender(letters: "A", ids: ["00000000000000a1"]),
        settings: settings, revision: 1, zone: .shanghai, openCases: ["样局": 2],
        isListed: { _ in true }, digest: Digest.hexadecimal))
    whole = report.json
  }

  /// The field that a changed file is refused for, with a digest that is right; nil where it is read.
  private func refused(_ path: [String], _ value: JSON) -> String? {
    let body = JSON.object((whole.members ?? []).filter { $0.key != "digest" })
      .replacing(path[...], value)
    let file = body.setting("digest", .string(Digest.hexadecimal(Array(body.text.utf8))))
    do {
      _ = try VenueReport.reading(file, ledger: reference.ledger, digest: Digest.hexadecimal)
      return nil
    } catch {
      return error.field
    }
  }

  /// The place of the first row of the cases with a kind and respect.
  private func row(_ kind: Kind, _ dimension: Dimension) throws -> String {
    let rows = whole["cases"]?.array ?? []
    let place = rows.firstIndex {
      $0["kind"]?.string == kind.rawValue && $0["by"]?.string == dimension.rawValue
    }
    return "\(try #require(place))"
  }

  @Test func theFileItselfIsRead() { #expect(refused(["revision"], 1) == nil) }

  @Test func everyNumberIsLookedAt() {
    let paths = whole.numbers(at: []).filter { $0 != ["version"] }
    #expect(paths.count > 100)
    for path in paths {
      #expect(refused(path, -1) != nil, "\(path)")
      #expect(refused(path, .number("1.5")) != nil, "\(path)")
    }
  }

  /// Every count and amount of every respect, raised above all there are.
  @Test func noPartIsMoreThanItsWhole() {
    for (place, row) in (whole["cases"]?.array ?? []).enumerated()
    where row["by"]?.string != Dimension.disposition.rawValue {
      for (key, value) in [
        ("count", "900"), ("people", "90000"), ("doubled_count", "900"),
      ] {
        let field = refused(["cases", "\(place)", key], .number(value))
        #expect(field?.prefix(6) == "cases[", "\(row.text) \(key)")
      }
      for key in ["claimed", "recovered", "doubled"] {
        let field = refused(["cases", "\(place)", key], "99999999.00")
        #expect(field?.prefix(6) == "cases[", "\(row.text) \(key)")
      }
    }
  }

  @Test func everyWordIsLookedAt() {
    for path in whole.texts(at: []) where path != ["digest"] {
      for sign in ["\u{1B}", "\u{7}", "\n", "\u{85}", "\u{7F}"] {
        #expect(refused(path, .string("甲\(sign)乙")) != nil, "\(path)")
      }
    }
    #expect(refused(["office"], "甲\u{1B}[31m局") == "office")
  }

  @Test func whatIsNotCountedIsNamed() throws {
    let (disposition, hour, venue) = (
      try row(.complaint, .disposition), try row(.complaint, .hour), try row(.complaint, .venue)
    )
    let entries = whole["ledger"]?.array ?? []
    let place = try #require(entries.firstIndex { $0["item"]?.string == "leaflets" })
    let (entry, leaflets) = ("ledger[\(place)]", "\(place)")
    let changes: [([String], JSON, String)] = [
      (["ledger", leaflets, "item"], "wishes", "\(entry).item"),
      (["ledger", leaflets, "unit"], "吨", "\(entry).unit"),
      (["ledger", leaflets, "count"], "99999", "\(entry).text"),
      (["ledger", leaflets, "text"], "99999份", "\(entry).text"),
      (["ledger", leaflets, "source"], "dreamt", "\(entry).source"),
      (["ledger", leaflets, "approx"], "exactly", entry),
      (["ledger", leaflets, "scope"], "year", entry),
      (["ledger", leaflets, "at"], "2027-03-16T10:00:00+08:00", "\(entry).at"),
      (["cases", disposition, "value"], "closed::", "cases[\(disposition)].value"),
      (["cases", disposition, "value"], "void::", "cases[\(disposition)].value"),
      (["cases", disposition, "value"], "dreamt::", "cases[\(disposition)].value"),
      (["cases", disposition, "claimed"], "-5.00", "cases[\(disposition)].claimed"),
      (["cases", hour, "value"], "24", "cases[\(hour)].value"),
      (["cases", venue, "value"], "别处", "cases[\(venue)].value"),
      (["cases", hour, "by"], "clerk", "cases[\(hour)].value"),
      (["closed_in_scope", "complaint"], 900, "closed_in_scope.complaint"),
      (["closed_earlier", "complaint", "count"], 900, "closed_earlier.complaint.count"),
      (["closed_earlier", "complaint", "recovered"], "many", "closed_earlier.complaint.recovered"),
      (["as_of"], "2027-03-14T10:00:00+08:00", "day"), (["venue"], " ", "venue"),
      (["open_cases", "样局"], -2, "open_cases"), (["desks", "0"], "A", "desks[0]"),
    ]
    for (path, value, field) in changes { #expect(refused(path, value) == field, "\(path)") }
  }

  @Test func aRowThatStandsTwiceIsNamed() {
    let rows = whole["cases"]?.array ?? []
    #expect(refused(["cases"], .array(rows + rows.prefix(1))) == "cases[\(rows.count)].value")
  }
}

extension JSON {
  /// The document with another value at a path of keys and places.
  func replacing(_ path: ArraySlice<String>, _ value: JSON) -> JSON {
    guard let first = path.first else { return value }
    if let members {
      return .object(
        members.map {
          $0.key == first
            ? JSONMember(key: $0.key, value: $0.value.replacing(path.dropFirst(), value)) : $0
        })
    }
    guard var array, let place = Int(first) else { return self }
    array[place] = array[place].replacing(path.dropFirst(), value)
    return .array(array)
  }

  /// The paths of all numbers.
  func numbers(at path: [String]) -> [[String]] { leaves(at: path) { $0.int != nil } }

  /// The paths of all texts.
  func texts(at path: [String]) -> [[String]] { leaves(at: path) { $0.string != nil } }

  private func leaves(at path: [String], _ isMeant: (JSON) -> Bool) -> [[String]] {
    if let members {
      return members.flatMap { $0.value.leaves(at: path + [$0.key], isMeant) }
    }
    if let array {
      return array.enumerated().flatMap { $0.element.leaves(at: path + ["\($0.offset)"], isMeant) }
    }
    return isMeant(self) ? [path] : []
  }
}
