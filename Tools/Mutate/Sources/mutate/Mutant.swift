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
  /// The number that switches it on; it is given when a sample is drawn.
  var id = 0

  /// What a reason is written for: it outlives changes elsewhere in the file.
  var signature: String { "\(file): \(original) -> \(changed)" }

  /// What a verdict is found by: it holds as long as the file says the same at the same place.
  var key: String { "\(file):\(line):\(place): \(original) -> \(changed)" }

  static func < (lhs: Mutant, rhs: Mutant) -> Bool {
    (lhs.file, lhs.place) < (rhs.file, rhs.place)
  }
}

extension Mutant {
  /// The sample that is tried: all of the files that are to be whole, and so many of the others, drawn
  /// by a seed.
  static func sample(of all: [Mutant], whole: [String], size: Int, seed: UInt64) -> [Mutant] {
    let isWhole = { (mutant: Mutant) in whole.contains { mutant.file.contains($0) } }
    var random = SeededNumbers(seed: seed)
    let drawn = all.filter { !isWhole($0) }.shuffled(using: &random).prefix(size)
    return (all.filter(isWhole) + drawn).sorted().enumerated().map { index, mutant in
      var mutant = mutant
      mutant.id = index + 1
      return mutant
    }
  }
}

/// Random numbers that a seed repeats (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
