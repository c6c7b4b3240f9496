import Values
import Vocabulary

/// The form in which a superior office asks for figures: its rows, and what is counted for each.
public struct ReturnForm: Hashable, Sendable {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// The id by which programs know it.
    public var id: String
    /// What the form asks for.
    public var label: Phrase
    /// The unit that it prints.
    public var unit: String
    /// What is counted for it.
    public var source: Source
  }

  /// Where the figure of a row is from.
  public enum Source: Hashable, Sendable {
    /// Items of the ledger, in the units that the form takes for its own, of one detail alone where it says one.
    case ledger(items: [String], counts: [String], detail: String?)
    /// A figure of the totals, by its place in their JSON.
    case figure([String])
  }

  /// The id, which is the name of its file.
  public var id: String
  /// What it is called.
  public var label: Phrase
  /// The rows, in the order of the form.
  public var rows: [Row]

  /// The folder of the forms.
  public static let folder = "returns/"

  /// The file of a form.
  public static func file(_ id: String) -> String { "\(folder)\(id).json" }

  /// Reads `returns/ID.json`. What it asks for has to be in the ledger.
  public init(
    file: String, _ bytes: [UInt8]?, _ ledger: LedgerCatalogue
  ) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow("id", "zh", "en", "rows")
    id = try root.words("id")
    if ReturnForm.file(id) != file { throw try root.wrong("id", id) }
    label = try root.label()
    let items = ledger.items.map(\.id)
    let rows = try root.array("rows")
    self.rows = try rows.distinct(
      { node throws(ReferenceError) in try ReturnForm.Row(node, items: items) }, id: \.id)
  }
}

extension ReturnForm.Row {
  fileprivate init(_ node: DataNode, items: [String]) throws(ReferenceError) {
    try node.allow("id", "zh", "en", "unit", "items", "counts", "detail", "figure")
    let source: ReturnForm.Source
    if let figure = try node.optionalWords("figure") {
      source = .figure(figure.split(separator: ".").map(String.init))
    } else {
      source = .ledger(
        items: try node.words("items", among: items), counts: try node.strings("counts"),
        detail: try node.optionalWords("detail"))
    }
    self.init(
      id: try node.words("id"), label: try node.label(), unit: try node.words("unit"),
      source: source)
  }
}
