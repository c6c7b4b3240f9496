import Casework
import GRDB
import GRDBSQLite
import Values

/// Counters added up by their words, whatever their day.
///
/// Seven years are a hundred thousand rows of a few thousand different words. These are told apart by the bytes that
/// SQLite holds, and become strings once each: to make them of every row took most of the time.
struct CounterSums {
  /// What the rows with some words come to.
  struct Entry {
    /// The codes of the kind and of the respect.
    var kind: Int
    var aspect: Int
    var value: String
    var sums: Sums
  }

  /// Text of one column of the row that a statement stands at: there until the next step.
  typealias Text = UnsafeBufferPointer<UInt8>

  private static let measures = FigureColumn.sums.map(\.measure)

  /// The bytes of all words that came, one behind the other, and where that of each entry ends.
  private var bytes: [UInt8] = []
  private var names: [(kind: Int, aspect: Int, end: Int)] = []
  private var sums: [Int] = []
  /// By the hash of the words the number of their entry and one; zero is free. At most half of them are taken.
  private var slots = [Int](repeating: 0, count: 1 << 12)

  /// Adds the row at which the statement stands under a kind, a respect and a word.
  mutating func add(_ row: CounterRow, _ kind: Int, _ aspect: Int, _ value: Text) {
    let entry = entry(of: kind, aspect, value)
    let first = entry * CounterSums.measures.count
    for (place, column) in FigureColumn.sums.enumerated() {
      sums[first + place] += row.number(column.column)
    }
  }

  /// What was added up, in the order in which the words came first.
  var entries: [Entry] {
    names.indices.map { entry in
      var total = Sums()
      for (place, measure) in CounterSums.measures.enumerated() {
        total[measure] = sums[entry * CounterSums.measures.count + place]
      }
      let name = names[entry]
      return Entry(
        kind: name.kind, aspect: name.aspect,
        value: String(decoding: bytes[begin(of: entry)..<name.end], as: UTF8.self), sums: total)
    }
  }

  private func begin(of entry: Int) -> Int { entry == 0 ? 0 : names[entry - 1].end }

  private mutating func entry(of kind: Int, _ aspect: Int, _ value: Text) -> Int {
    if 2 * names.count >= slots.count { grow() }
    var slot = hash(kind, aspect, value) & (slots.count - 1)
    while slots[slot] != 0 {
      if isNamed(slots[slot] - 1, kind, aspect, value) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += value
    names.append((kind, aspect, bytes.count))
    sums += repeatElement(0, count: CounterSums.measures.count)
    slots[slot] = names.count
    return names.count - 1
  }

  private func isNamed(_ entry: Int, _ kind: Int, _ aspect: Int, _ value: Text) -> Bool {
    let name = names[entry]
    guard name.kind == kind, name.aspect == aspect else { return false }
    return bytes.withUnsafeBufferPointer { all in
      value.elementsEqual(all[begin(of: entry)..<name.end])
    }
  }

  private mutating func grow() {
    slots = [Int](repeating: 0, count: 2 * slots.count)
    for (entry, name) in names.enumerated() {
      var slot = bytes.withUnsafeBufferPointer { all in
        hash(name.kind, name.aspect, Text(rebasing: all[begin(of: entry)..<name.end]))
      }
      slot &= slots.count - 1
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry + 1
    }
  }

  /// The words are our own: whoever could make them fall together gains slow
  /// totals of his own store.
  private func hash(_ kind: Int, _ aspect: Int, _ value: Text) -> Int {
    var name = Checksum(of: kind)
    name.add(aspect)
    name.add(value)
    return Int(truncatingIfNeeded: name.sum ^ (name.sum >> 32))
  }
}

/// The row of `figure` at which a statement stands that asked for all its columns.
struct CounterRow {
  let statement: SQLiteStatement

  func number(_ column: FigureColumn) -> Int {
    Int(sqlite3_column_int64(statement, Int32(column.rawValue)))
  }

  /// The bytes of a text, until the statement takes its next step.
  func text(_ column: FigureColumn) -> CounterSums.Text {
    let start = sqlite3_column_text(statement, Int32(column.rawValue))
    let count = Int(sqlite3_column_bytes(statement, Int32(column.rawValue)))
    return CounterSums.Text(start: start, count: count)
  }
}
