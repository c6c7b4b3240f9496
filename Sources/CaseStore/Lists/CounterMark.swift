import Casework
import Values

/// Counters as one short mark: two sets of counters have the same where each counter comes to the same, in
/// whatever order and however many parts it was added up. A counter that is nothing leaves none.
///
/// There are about as many counters as cases, since a day has as many merchants: two tables of them would not
/// go into memory. Each counter is weighed by its name instead, and the weights are added up.
struct CounterMark: Equatable {
  private var sums = [UInt64](repeating: 0, count: FigureColumn.sums.count)

  mutating func add(_ counted: Sums, to key: FigureTable.Changes.Key) {
    var name = Checksum(of: key.place.day.number)
    for number in [key.kind, key.aspect] { name.add(number) }
    for words in [key.place.venue, key.value] { name.add(words) }
    // An odd weight, so that no counter but nothing weighs nothing.
    let weight = name.sum | 1
    for (index, sum) in FigureColumn.sums.enumerated() {
      sums[index] &+= weight &* UInt64(bitPattern: Int64(counted[sum.measure]))
    }
  }

  /// What one case counts for.
  init(_ entry: FigureTable.Entry) {
    for (key, counted) in entry.counters(entry.figures.sums) { add(counted, to: key) }
  }

  /// No counters.
  init() {}

  /// Adds what other counters come to.
  static func += (mark: inout CounterMark, other: CounterMark) {
    for (index, sum) in other.sums.enumerated() { mark.sums[index] &+= sum }
  }
}

/// A number that tells names apart as far as faults of disks confuse them; whoever means to deceive finds two
/// alike. FNV-1a, of 64 bits.
struct Checksum {
  private(set) var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of number: Int) { add(number) }

  private mutating func add(byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds a number, which always has so many bytes.
  mutating func add(_ number: Int) {
    withUnsafeBytes(of: number) { for byte in $0 { add(byte: byte) } }
  }

  /// Adds words and an end that no words have, so that no two lists of them look alike.
  mutating func add(_ words: String) { add(words.utf8) }

  /// The same of bytes in UTF-8.
  mutating func add(_ words: some Sequence<UInt8>) {
    for byte in words { add(byte: byte) }
    add(byte: 0xFF)
  }
}
