import Measuring

/// What was asked for on the command line.
struct BenchOptions {
  /// What is done.
  enum Work: Equatable {
    /// Measures the program.
    case measure
    /// Measures what other programs do with the same records.
    case peers
    /// Counts instructions against the bounds of a file.
    case check(bounds: String, isRecorded: Bool)
  }

  var program = ""
  /// Where stores are kept.
  var root = ""
  var work = Work.measure
  /// How many cases the stores have.
  var cases: [Int] = []
  /// What alone is measured; all where empty.
  var only: [String] = []
  var isJSON = false
  /// Whether limits that are worked at have to be kept, too.
  var isStrict = false
  /// The page whose table is written anew.
  var page: String?

  static let usage = """
    usage: Benchmarks --program PATH --root FOLDER [--cases N]... [--only NAME]... [--json] [--strict] [--page FILE]
                      [--peers | --check FILE | --record FILE]
    """

  /// - Parameter words: the command line without the name of the program; nil where it says something else.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--json": isJSON = true
      case "--strict": isStrict = true
      case "--peers": work = .peers
      default:
        guard let value = rest.popFirst(), take(word, value) else { return nil }
      }
    }
    guard !program.isEmpty, !root.isEmpty else { return nil }
    if cases.isEmpty { cases = [10_000, 100_000] }
    cases.sort()
  }

  private mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--program": program = value
    case "--root": root = value
    case "--only": only.append(value)
    case "--page": page = value
    case "--check": work = .check(bounds: value, isRecorded: false)
    case "--record": work = .check(bounds: value, isRecorded: true)
    case "--cases":
      guard let count = Int(value), count > 0 else { return false }
      cases.append(count)
    default: return false
    }
    return true
  }
}
