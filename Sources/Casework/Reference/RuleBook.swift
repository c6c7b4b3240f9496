import Values
import Vocabulary

/// The rule sets on this laptop, and which of them holds for a case.
public struct RuleBook: Hashable, Sendable {
  /// All rule sets, oldest first.
  public let ruleSets: [RuleSet]
  /// Earlier versions of them, newest first: by these is judged what was recorded under them.
  public let former: [RuleSet]

  private let fallback: RuleSet

  /// The rule sets of the given files; one for the market kind of office must be among them, and
  /// no two may have one id.
  public init(files: [(name: String, bytes: [UInt8]?)]) throws(ReferenceError) {
    var ruleSets: [RuleSet] = []
    var former: [RuleSet] = []
    for file in files {
      let root = try DataNode(file: file.name, file.bytes)
      let ruleSet = try RuleSet(root)
      if file.name.hasPrefix(RuleBook.formerFolder) {
        former.append(ruleSet)
        continue
      }
      if ruleSets.contains(where: { $0.id == ruleSet.id }) {
        throw (root.child("id") ?? root).error(.duplicate(ruleSet.id))
      }
      ruleSets.append(ruleSet)
    }
    try self.init(ruleSets, former: former)
  }

  /// The given rule sets, and versions of them that hold no more.
  public init(_ ruleSets: [RuleSet], former: [RuleSet] = []) throws(ReferenceError) {
    let sorted = ruleSets.sorted { ($0.from, $0.id, $0.version) < ($1.from, $1.id, $1.version) }
    guard let fallback = sorted.first(where: { $0.officeKinds.contains(RuleBook.home) }) else {
      throw ReferenceError(
        file: RuleBook.folder, line: 1, reason: .noRules(officeKind: RuleBook.home))
    }
    self.ruleSets = sorted
    self.former = former.sorted { $0.version > $1.version }
    self.fallback = fallback
  }

  /// The folder of the files.
  static let folder = "rules/"
  /// The folder of their earlier versions.
  static let formerFolder = "rules/former/"

  /// The office kind whose rules serve offices that have none of their own.
  private static let home = "market"

  /// The rule set for cases received on a day by a kind of office.
  ///
  /// `override` is the id the office chose. The youngest set that holds on that day is taken;
  /// after the last day of all of them the youngest, before the first day the oldest.
  public func ruleSet(officeKind: String, override: String?, on day: Day) -> RuleSet {
    let chosen = ruleSets.filter { $0.id == override }
    let own = ruleSets.filter { $0.officeKinds.contains(officeKind) }
    let home = ruleSets.filter { $0.officeKinds.contains(RuleBook.home) }
    let candidates = chosen.isEmpty ? own.isEmpty ? home : own : chosen
    let begun = candidates.filter { $0.from <= day }
    return begun.last { $0.until.map { day <= $0 } ?? true } ?? begun.last ?? candidates.first
      ?? fallback
  }

  /// The rule set of that id.
  public subscript(id: String) -> RuleSet? { ruleSets.first { $0.id == id } }

  /// The rules of that set and version, be they held no more; nil where they are not here.
  public subscript(name: RuleSet.Name) -> RuleSet? {
    (ruleSets + former).first { $0.named == name }
  }

  /// The earlier versions of a set, newest first.
  public func former(of id: String) -> [RuleSet] { former.filter { $0.id == id } }

  /// Whether `setup --rules` may name this id.
  public func contains(_ id: String) -> Bool { self[id] != nil }
}
