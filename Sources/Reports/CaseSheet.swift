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
      self.custom = custom
    }

    /// All headings that are read: name, Chinese header, other names.
    public var listing: [[String]] { layout.listing }

    /// Whether a heading is that of a column.
    public func knows(_ heading: String) -> Bool { layout.column(heading) != nil }

    /// How many of the headings are known.
    public func score(_ headings: [String]) -> Int { layout.score(headings) }

    /// The columns that the headings name.
    ///
    /// - Throws: for headings that no case has, that are there twice or missing.
    public func columns(of sheet: GivenSheet) throws(DocumentProblem) -> SheetColumns {
      SheetColumns(columns: try layout.columns(of: sheet))
    }

    /// The document of a row; a column that is not there is not said.
    public func document(
      _ columns: SheetColumns, _ row: [String]
    ) throws(DocumentProblem) -> JSON {
      CaseSheet.document(try layout.values(columns.columns, row), custom)
    }
  }

  private static func document(_ values: [String: JSON], _ custom: [CustomField]) -> JSON {
    var members: [JSONMember] = []
    for key in keys {
      if let nested = groups[key] {
        if let group = object(nested, in: key, values) {
          members.append(JSONMember(key: key, value: group))
        }
      } else if let value = values[key], !["masked", "demo"].contains(key) || !value.isNull {
        members.append(JSONMember(key: key, value: value))
      }
    }
    let own = custom.compactMap { field in
      values[field.name].map { JSONMember(key: field.id, value: $0) }
    }
    if !own.isEmpty { members.append(JSONMember(key: "custom", value: .object(own))) }
    return .object(members)
  }
}

// MARK: - Layout

extension CaseSheet {
  private static let input: [SheetColumn] = {
    var columns = [
      SheetColumn(id: "kind", shape: .text), SheetColumn(id: "external_id", shape: .text),
      SheetColumn(id: "number", shape: .text),
    ]
    for field in Field.allCases {
      columns.append(SheetColumn(id: field.rawValue, shape: field.form.shape))
      if let key = field.approxKey { columns.append(SheetColumn(id: key, shape: .text)) }
      if field == .venue { columns.append(SheetColumn(id: "clerk", shape: .text)) }
    }
    return columns + [SheetColumn(id: "links", shape: .json)]
  }()

  private static let layout = SheetLayout(
    columns: input + [
      SheetColumn(id: "history", shape: .json), SheetColumn(id: "masked", shape: .flag),
    ], chinese: Words.caseHeaders, former: Words.formerCaseHeaders)

  private static let listLayout = SheetLayout(
    columns: input
      + ["status", "outcome"].map { SheetColumn(id: $0, shape: .text) }
      + ["recovered", "doubled"].map { SheetColumn(id: $0, shape: .figure) } + [
        SheetColumn(id: "platform_number", shape: .text),
        SheetColumn(id: "masked", shape: .flag), SheetColumn(id: "missing", shape: .list),
        SheetColumn(id: "due.what", shape: .text), SheetColumn(id: "due.on", shape: .figure),
        SheetColumn(id: "due.days_left", shape: .number),
        SheetColumn(id: "due.overdue", shape: .flag),
        SheetColumn(id: "due.estimated", shape: .flag),
        SheetColumn(id: "decided_late", shape: .flag),
        SheetColumn(id: "told_late", shape: .flag),
        SheetColumn(id: "mediated_late", shape: .flag),
      ], chinese: Words.caseHeaders)

  /// The keys of a document in their order.
  private static let keys: [String] = {
    var keys: [String] = []
    for column in input where column.id != "number" {
      let key = column.id.split(separator: ".").first.map(String.init) ?? column.id
      if !keys.contains(key) { keys.append(key) }
    }
    return keys + ["history", "number", "masked", "demo"]
  }()

  /// The keys that hold objects, and what these hold.
  private static let groups: [String: [String]] = [
    "consumer": ["name", "phone", "address", "id_type", "id_number", "minor", "delegate"],
    "consumer.delegate": ["name", "phone", "authorised"],
    "merchant": [
      "name", "contact", "address", "phone", "credit_code", "trade", "platform", "shop",
      "order_number",
    ],
    "consents": ["publish", "entrust"],
  ]

  /// The object of a group; null where all its cells are empty but for groups that a document
  /// always has, nil where the header has none of its columns.
  private static func object(_ keys: [String], in path: String, _ values: [String: JSON]) -> JSON? {
    let members = keys.compactMap { key -> JSONMember? in
      let name = "\(path).\(key)"
      if let nested = groups[name] {
        return object(nested, in: name, values).map { JSONMember(key: key, value: $0) }
      }
      return values[name].map { JSONMember(key: key, value: $0) }
    }
    if members.isEmpty { return nil }
    let saysNothing = members.allSatisfy(\.value.isNull)
    return saysNothing && path.hasPrefix("consumer") ? .null : .object(members)
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
