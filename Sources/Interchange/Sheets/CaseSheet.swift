import Casework
import Values
import Vocabulary

/// Cases as a sheet: one row a case, the keys of its document as columns.
///
/// Reading gives the document back, so that a sheet and a file of JSON lines go the same way into
/// a store.
public enum CaseSheet {
  /// The columns of `export`: the input keys, the number and the history.
  ///
  /// Chinese headers are those of the registration sheet; English ones are the names of the keys.
  ///
  /// - Parameters:
  ///   - custom: the office's own fields, which get a column each behind all others.
  ///   - isDemonstration: whether the cases are invented; a column then says so.
  public static func header(
    language: Language, custom: [CustomField] = [], isDemonstration: Bool = false
  ) -> [String] {
    layout.with(custom).header(language, isDemonstration)
  }

  /// The cells of a document of `export`.
  public static func row(_ document: JSON, custom: [CustomField] = []) -> [CSV.Cell] {
    layout.with(custom).row(document)
  }

  /// The columns of `list`: no history, but where the case stands.
  public static func listHeader(
    language: Language, custom: [CustomField] = [], isDemonstration: Bool = false
  ) -> [String] {
    listLayout.with(custom).header(language, isDemonstration)
  }

  /// The cells of a document of `list`.
  public static func listRow(_ document: JSON, custom: [CustomField] = []) -> [CSV.Cell] {
    listLayout.with(custom).row(document)
  }

  /// What reads the rows of sheets back into documents, as ``CaseDocumentReader`` takes them.
  public struct Reader: Sendable {
    private let layout: SheetLayout
    private let headings: SheetHeadings
    private let custom: [CustomField]

    /// - Parameters:
    ///   - fields: the names of fields, which are headings too.
    ///   - custom: the offices' own fields.
    public init(fields: Catalogue.List, custom: [CustomField] = []) {
      var layout = CaseSheet.layout
      for column in layout.columns {
        guard let entry = fields[column.id] else { continue }
        layout.others[column.id, default: []] += entry.names
      }
      self.layout = layout.with(custom)
      headings = SheetHeadings(self.layout)
      self.custom = custom
    }

    /// All headings that are read: name, Chinese header, other names.
    public var listing: [[String]] { layout.listing }

    /// Whether a heading is that of a column.
    public func knows(_ heading: String) -> Bool { headings.column(heading) != nil }

    /// How many of the headings are known.
    public func score(_ headings: [String]) -> Int { self.headings.score(headings) }

    /// Whether people call a column so.
    func isSure(_ heading: String) -> Bool { headings.isSure(heading) }

    /// The column that a heading of somebody else's sheet means, and whether people call it so.
    func guess(_ heading: String) -> (id: String, isSure: Bool)? { headings.guess(heading) }

    /// The columns of these names, for rows that have their cells in this order.
    func columns(named ids: [String]) -> SheetColumns {
      SheetColumns(columns: ids.compactMap { id in layout.columns.first { $0.id == id } })
    }

    /// The columns that the headings name.
    ///
    /// - Throws: for headings that no case has, that are there twice or missing.
    public func columns(of sheet: GivenSheet) throws(DocumentProblem) -> SheetColumns {
      SheetColumns(columns: try headings.columns(of: sheet))
    }

    /// The document of a row; a column that is not there is not said.
    public func document(
      _ columns: SheetColumns, _ row: [String]
    ) throws(DocumentProblem) -> JSON {
      CaseSheet.document(try layout.values(columns.columns, row), custom)
    }
  }

  private static func document(_ values: [String: JSON], _ custom: [CustomField]) -> JSON {
    func members(_ keys: String...) -> [JSONMember] {
      keys.compactMap { key in values[key].map { JSONMember(key: key, value: $0) } }
    }
    var all = members("kind", "external_id")
    all += FieldOutline.whole.nodes.flatMap { CaseSheet.members($0, values) }
    all += members("links", "history", "number")
    all += members("masked", "demo").filter { !$0.value.isNull }
    let own = custom.compactMap { field in
      values[field.name].map { JSONMember(key: field.id, value: $0) }
    }
    if !own.isEmpty { all.append(JSONMember(key: "custom", value: .object(own))) }
    return .object(all)
  }

  /// Of a group none where the header has none of its columns, null where all its cells are empty, but
  /// for groups that a document always has.
  private static func members(
    _ node: FieldOutline.Node, _ values: [String: JSON]
  ) -> [JSONMember] {
    guard case .group(let group, let nodes) = node else {
      return values[node.columnID].map { [JSONMember(key: node.key, value: $0)] } ?? []
    }
    let inner = nodes.flatMap { members($0, values) }
    if inner.isEmpty { return [] }
    let saysNothing = group.path.first == .consumer && inner.allSatisfy(\.value.isNull)
    return [JSONMember(key: group.key, value: saysNothing ? .null : .object(inner))]
  }
}

// MARK: - Layout

extension CaseSheet {
  /// The columns that a document is made from.
  static func input(_ outline: FieldOutline) -> [SheetColumn] {
    [SheetColumn(id: "kind", shape: .text), SheetColumn(id: "external_id", shape: .text)]
      + [SheetColumn(id: "number", shape: .text)]
      + outline.leaves.map { SheetColumn(id: $0.columnID, shape: $0.shape) }
      + [SheetColumn(id: "links", shape: .json)]
  }

  private static let layout = SheetLayout(
    columns: input(.whole) + [
      SheetColumn(id: "history", shape: .json), SheetColumn(id: "masked", shape: .flag),
    ], chinese: Headings.caseHeaders, former: Headings.formerCaseHeaders)

  private static let listLayout = SheetLayout(
    columns: input(.whole)
      + StateColumn.allCases.map { SheetColumn(id: $0.rawValue, shape: $0.shape) },
    chinese: Headings.caseHeaders)
}

extension FieldOutline.Node {
  /// The name of the column.
  fileprivate var columnID: String {
    switch self {
    case .field(let field): field.rawValue
    case .approx(_, let key): key
    case .clerk: "clerk"
    case .group(let group, _): group.rawValue
    }
  }

  /// The key in the object.
  fileprivate var key: String {
    if case .field(let field) = self { field.memberKey } else { columnID }
  }

  fileprivate var shape: SheetColumn.Shape {
    if case .field(let field) = self { field.form.shape } else { .text }
  }
}

extension CustomField.Kind {
  /// The shape of the column; that of a flag and a number is a figure, which the reader of values takes
  /// for either.
  var shape: SheetColumn.Shape {
    switch self {
    case .list: .list
    case .text, .choice: .text
    case .number, .flag, .day, .money: .figure
    }
  }
}

extension Field.Form {
  fileprivate var shape: SheetColumn.Shape {
    switch self {
    case .text, .choice: .text
    case .day, .instant, .money: .figure
    case .choices, .list: .list
    case .count: .number
    case .flag, .consent: .flag
    case .people: .people
    }
  }
}
