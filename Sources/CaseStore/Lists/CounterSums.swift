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
    var kind: String
    var aspect: String
    var value: String
    var sums: Sums
  }

  /// Text of one column of the row that a statement stands at: there until the next step.
  typealias Text = UnsafeBufferPointer<UInt8>

  private static let measures = FigureColumn.sums.map(\.measure)

  /// The bytes of all words that came, one behind the other, and where those of each entry end.
  private var bytes: [UInt8] = []
  private var ends: [(kind: Int, aspect: Int, value: Int)] = []
  private var sums: [Int] = []
  /// By the hash of the words the number of their entry and one; zero is free. At most half of them are taken.
  private var slots = [Int](repeating: 0, count: 1 << 12)

  /// Adds the row at which the statement stands under some of its words.
  mutating func add(_ row: CounterRow, _ kind: Text, _ aspect: Text, _ value: Text) {
    let entry = entry(of: kind, aspect, value)
    let first = entry * CounterSums.measures.count
    for (place, column) in FigureColumn.sums.enumerated() {
      sums[first + place] += row.number(column.column)
    }
  }

  /// What was added up, in the order in which the words came first.
  var entries: [Entry] {
    ends.indices.map { entry in
      var total = Sums()
      for (place, measure) in CounterSums.measures.enumerated() {
        total[measure] = sums[entry * CounterSums.measures.count + place]
      }
      let (begin, end) = (begin(of: entry), ends[entry])
      func word(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      return Entry(
        kind: word(begin..<end.kind), aspect: word(end.kind..<end.aspect),
        value: word(end.aspect..<end.value), sums: total)
    }
  }

  private func begin(of entry: Int) -> Int { entry == 0 ? 0 : ends[entry - 1].value }

  private mutating func entry(of kind: Text, _ aspect: Text, _ value: Text) -> Int {
    if 2 * ends.count >= slots.count { grow() }
    var slot = hash(kind, aspect, value) & (slots.count - 1)
    while slots[slot] != 0 {
      if isNamed(slots[slot] - 1, kind, aspect, value) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += kind
    let endOfKind = bytes.count
    bytes += aspect
    let endOfAspect = bytes.count
    bytes += value
    ends.append((endOfKind, endOfAspect, bytes.count))
    sums += repeatElement(0, count: CounterSums.measures.count)
    slots[slot] = ends.count
    return ends.count - 1
  }

  private func isNamed(_ entry: Int, _ kind: Text, _ aspect: Text, _ value: Text) -> Bool {
    let (begin, end) = (begin(of: entry), ends[entry])
    return bytes.withUnsafeBufferPointer { all in
      value.elementsEqual(all[end.aspect..<end.value])
        && aspect.elementsEqual(all[end.kind..<end.aspect])
        && kind.elementsEqual(all[begin..<end.kind])
    }
  }

  private mutating func grow() {
    slots = [Int](repeating: 0, count: 2 * slots.count)
    for entry in ends.indices {
      let (begin, end) = (begin(of: entry), ends[entry])
      var slot = bytes.withUnsafeBufferPointer { all in
        hash(
          Text(rebasing: all[begin..<end.kind]), Text(rebasing: all[end.kind..<end.aspect]),
          Text(rebasing: all[end.aspect..<end.value]))
      }
      slot &= slots.count - 1
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry + 1
    }
  }

  /// FNV-1a (Fowler, Noll, Vo) of 64 bits. The words are our own: whoever could make them fall together gains slow
  /// totals of his own store.
  private func hash(_ kind: Text, _ aspect: Text, _ value: Text) -> Int {
    let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    let hash = mixed(mixed(mixed(basis, kind), aspect), value)
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// Behind a text comes a byte that no text has.
  private func mixed(_ hash: UInt64, _ text: Text) -> UInt64 {
    let prime: UInt64 = 0x0000_0100_0000_01B3
    var hash = hash
    for byte in text { hash = (hash ^ UInt64(byte)) &* prime }
    return (hash ^ 0xFF) &* prime
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
