/// One small change of the sources that a test should notice.
struct Mutant: Codable, Hashable, Comparable {
  /// What was changed.
  enum Kind: String, Codable {
    /// An operator became its neighbour: `<` and `<=`, `+` and `-`, `&&` and `||`.
    case `operator`
    /// A number became the next one, or a truth its opposite.
    case constant
    /// A condition was turned round.
    case branch
  }

  /// The file, from the root of the project.
  var file: String
  /// The line of the original, from 1.
  var line: Int
  /// Which of the file's mutants it is, in the order of the source.
  var place: Int
  /// What was changed.
  var kind: Kind
  /// The expression as it stands.
  var original: String
  /// The expression that takes its place.
  var changed: String
  /// The line of the source that it stands in, without the blanks around it.
  var context: String
  /// The number that switches it on; it is given when a sample is drawn.
  var id = 0

  /// The module that it is in: the folder below `Sources`.
  var module: String { String(file.split(separator: "/").dropFirst().first ?? "") }

  /// What a reason is written for: it outlives changes elsewhere in the file. One number is like another,
  /// so that of a constant the whole line is said.
  var signature: String {
    let change = "\(file): \(original) -> \(changed)"
    return kind == .constant ? "\(change) in \(context)" : change
  }

  /// What a verdict is found by: it holds as long as the file says the same at the same place.
  var key: String { "\(file):\(line):\(place): \(original) -> \(changed)" }

  static func < (lhs: Mutant, rhs: Mutant) -> Bool {
    (lhs.file, lhs.place) < (rhs.file, rhs.place)
  }
}

extension Mutant {
  /// The sample that is tried: all of the files that are to be whole, and so many of the others, drawn
  /// by a seed. A mutant's luck hangs on itself alone: where other places change, the draw stays.
  static func sample(of all: [Mutant], whole: [String], size: Int, seed: UInt64) -> [Mutant] {
    let isWhole = { (mutant: Mutant) in whole.contains(mutant.file) }
    var counts: [String: Int] = [:]
    let lots = all.filter { !isWhole($0) }.map { mutant in
      counts[mutant.signature, default: 0] += 1
      let name = "\(mutant.signature) \(counts[mutant.signature] ?? 0)"
      return (lot: Mutant.lot(of: name, seed: seed), mutant: mutant)
    }
    let drawn = lots.sorted { $0.lot < $1.lot }.prefix(size).map(\.mutant)
    return (all.filter(isWhole) + drawn).sorted().enumerated().map { index, mutant in
      var mutant = mutant
      mutant.id = index + 1
      return mutant
    }
  }

  /// A number that a name has in the draw of a seed, its bits mixed as SplitMix64 does.
  private static func lot(of name: String, seed: UInt64) -> UInt64 {
    var lot = Checksum.of(name, seed: seed)
    lot = (lot ^ (lot >> 30)) &* 0xBF58_476D_1CE4_E5B9
    lot = (lot ^ (lot >> 27)) &* 0x94D0_49BB_1331_11EB
    return lot ^ (lot >> 31)
  }
}
