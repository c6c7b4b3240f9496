import Foundation
import Measuring

/// Holds the instructions of each path against their bounds.
struct PathCheck {
  private let counter: PathCounter
  /// The file of bounds.
  private let bounds: String

  /// - Parameter bounds: the file of bounds.
  init(_ bench: Bench, bounds: String) throws {
    counter = try PathCounter(bench, cases: 500)
    self.bounds = bounds
  }

  /// Counts all paths and says of each what it is beside its bound. Each is counted again doing its work one fifth
  /// more often: where that is not refused, the whole check proves nothing.
  func run() throws -> Int32 {
    let kept = try InstructionBounds(reading: String(contentsOfFile: bounds, encoding: .utf8))
    let counts = try counter.counts(of: CountedPath.allCases)
    var (wrong, lower, unnoticed) = (0, 0, 0)
    for path in CountedPath.allCases {
      guard let count = counts[path.rawValue] else { continue }
      let verdict = kept.verdict(of: path.rawValue, count.once)
      let control = InstructionBounds([path.rawValue: count.once])
        .verdict(of: path.rawValue, count.fifthMore)
      print(line(path, count.once, kept.counts[path.rawValue], verdict, control))
      switch verdict {
      case .past, .unknown: wrong += 1
      case .lower: lower += 1
      case .within: break
      }
      if control != .past { unnoticed += 1 }
    }
    let told = lower == 0 ? "" : "; \(lower) quicker by a tenth: make bench-check RECORD=1"
    let all = counts.count
    print(
      "\(all) counts of instructions: \(all - wrong) within their bounds, \(all - unnoticed) refused "
        + "with one fifth more work\(told)")
    return wrong + unnoticed == 0 ? 0 : 1
  }

  /// Writes what is counted now as the bounds.
  func record() throws -> Int32 {
    let counts = try counter.counts(of: CountedPath.allCases).mapValues(\.once)
    let head = [
      "Instructions that each path takes once, as callgrind counts them; a tenth more is refused.",
      "Written by: make bench-check RECORD=1",
    ]
    let text = InstructionBounds(counts).text(CountedPath.allCases.map(\.rawValue), head: head)
    try text.write(toFile: bounds, atomically: true, encoding: .utf8)
    print(text)
    return 0
  }

  private func line(
    _ path: CountedPath, _ count: Int, _ bound: Int?, _ verdict: InstructionBounds.Verdict,
    _ control: InstructionBounds.Verdict
  ) -> String {
    let name = path.rawValue.padding(toLength: 14, withPad: " ", startingAt: 0)
    let share = bound.map { "\(count * 100 / $0) % of \($0)" } ?? "no bound"
    let noticed = control == .past ? "one fifth more is refused" : "one fifth more is NOT noticed"
    return "\(name)\(verdict.rawValue)  \(count) instructions, \(share); \(noticed)"
  }
}
