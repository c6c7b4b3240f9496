/// How many instructions each path of the program may take: what was counted when somebody last looked at it.
public struct InstructionBounds: Hashable, Sendable {
  /// What a count is beside its bound.
  public enum Verdict: String, Hashable, Sendable {
    case within
    /// More than a tenth above it.
    case past
    /// More than a tenth below it: the bound no longer holds anybody to anything.
    case lower
    /// Nobody wrote a bound.
    case unknown
  }

  /// A line that is no bound.
  public struct Unreadable: Error, Hashable {
    /// What it says.
    public var line: String
  }

  /// The bounds by the names of the paths.
  public var counts: [String: Int]

  /// Bounds that are known already.
  public init(_ counts: [String: Int]) { self.counts = counts }

  /// Reads `name count`, one a line; lines that begin with `#` are for people.
  public init(reading text: String) throws(Unreadable) {
    counts = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 2, let count = Int(words[1]), count > 0 else {
        throw Unreadable(line: String(line))
      }
      counts[String(words[0])] = count
    }
  }

  /// What a count is beside the bound of a path.
  public func verdict(of name: String, _ count: Int) -> Verdict {
    guard let bound = counts[name] else { return .unknown }
    if count * 10 > bound * 11 { return .past }
    return count * 10 < bound * 9 ? .lower : .within
  }

  /// The bounds as they are kept, in the order of these names.
  public func text(_ names: [String], head: [String]) -> String {
    let lines = names.compactMap { name in counts[name].map { "\(name) \($0)" } }
    return (head.map { "# \($0)" } + lines).map { $0 + "\n" }.joined()
  }
}
