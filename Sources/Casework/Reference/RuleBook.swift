/// The rule sets on this laptop, and which of them holds for a case.
public struct RuleBook: Hashable, Sendable {
  /// All rule sets, oldest first.
  public let ruleSets: [RuleSet]

  private let fallback: RuleSet

  /// The rule sets of the given files; one for the market kind of office must be among them.
  public init(files: [(name: String, bytes: [UInt8])]) throws(ReferenceError) {
    try self.init(
      files.map { file throws(ReferenceError) in try RuleSet(file: file.name, file.bytes) })
  }

  /// The given rule sets.
  public init(_ ruleSets: [RuleSet]) throws(ReferenceError) {
    let sorted = ruleSets.sorted { ($0.from, $0.id, $0.version) < ($1.from, $1.id, $1.version) }
    guard let fallback = sorted.first(where: { $0.officeKinds.contains(RuleBook.home) }) else {
      throw ReferenceError(file: "rules/", line: 1, reason: .missingFile)
    }
    self.ruleSets = sorted
    self.fallback = fallback
  }

  /// The office kind whose rules serve offices that have none of their own.
  private static let home = "market"

  /// The rule set for cases received on a day by a kind of office.
  ///
  /// `override` is the id the office chose. The youngest set that holds on that day is taken;
  /// before the first day of all of them, the oldest.
  public func ruleSet(officeKind: String, override: String?, on day: Day) -> RuleSet {
    let chosen = ruleSets.filter { $0.id == override }
    let own = ruleSets.filter { $0.officeKinds.contains(officeKind) }
    let home = ruleSets.filter { $0.officeKinds.contains(RuleBook.home) }
    let candidates = chosen.isEmpty ? own.isEmpty ? home : own : chosen
    return candidates.last { $0.from <= day } ?? candidates.first ?? fallback
  }

  /// Whether `setup --rules` may name this id.
  public func contains(_ id: String) -> Bool { ruleSets.contains { $0.id == id } }
}
