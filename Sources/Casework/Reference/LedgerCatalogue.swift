import Values
import Vocabulary

/// The items of the ledger, in the order in which they are offered.
public struct LedgerCatalogue: Hashable, Sendable {
  /// The item of people who asked something and of whom no case was made.
  public static let consultation = "consultation"

  /// The items that every booth counts and that stand on the pad, below consultations.
  public static let everyday = ["leaflets", "tests", "gifts", "volunteers", "boards"]

  /// The items.
  public let items: [LedgerItem]
  /// Their names.
  public let names: Catalogue.List

  /// The name of the file.
  public static let file = "ledger.json"

  /// Reads `ledger.json`.
  public init(file: String = LedgerCatalogue.file, _ bytes: [UInt8]?) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow("items")
    items = try root.array("items").distinct(LedgerItem.init) { $0.id }
    try LedgerCatalogue.checkNames(root, items)
    names = Catalogue.List(entries: items.map(\.entry))
  }

  /// What an item goes with or leaves has to be another item.
  private static func checkNames(
    _ root: DataNode, _ items: [LedgerItem]
  ) throws(ReferenceError) {
    for (node, item) in zip(try root.list("items"), items) {
      for (key, name) in [("with", item.companion), ("leaves", item.leaves)] {
        guard let name, name == item.id || !items.contains(where: { $0.id == name }) else {
          continue
        }
        throw try node.wrong(key, name)
      }
    }
  }

  /// The item of that id.
  public subscript(id: String) -> LedgerItem? { names.place(of: id).map { items[$0] } }
}

extension LedgerCatalogue {
  /// The items of a day that somebody may have forgotten: those that every booth counts and those that
  /// this office has counted before. Items that are told by others, or that only have parts, are
  /// nobody's to count.
  ///
  /// - Parameters:
  ///   - counted: the ids of what was counted on the day.
  ///   - before: the ids of what was counted within a year.
  public func uncounted(counted: Set<String>, before: Set<String>) -> [Phrase] {
    let usual = before.union(LedgerCatalogue.everyday + [LedgerCatalogue.consultation])
    return items.filter {
      usual.contains($0.id) && !counted.contains($0.id) && !$0.needsDetail && !$0.isReportedOnly
    }.map(\.label)
  }
}
