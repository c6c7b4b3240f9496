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
    let place = "\(key.place.day.number) \(key.place.venue)"
    // An odd weight, so that no counter but nothing weighs nothing.
    let weight = Checksum.of("\(place)\n\(key.kind) \(key.aspect) \(key.value)") | 1
    for (index, sum) in FigureColumn.sums.enumerated() {
      sums[index] &+= weight &* UInt64(bitPattern: Int64(counted[sum.measure]))
    }
  }

  /// Adds what one case counts for.
  mutating func add(_ entry: FigureTable.Entry) {
    var changes = FigureTable.Changes()
    changes.add(entry)
    for (key, counted) in changes.rows { add(counted, to: key) }
  }
}

/// Numbers that tell texts apart as far as faults of disks confuse them; whoever means to deceive finds two
/// alike.
enum Checksum {
  /// FNV-1a, of 64 bits.
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
