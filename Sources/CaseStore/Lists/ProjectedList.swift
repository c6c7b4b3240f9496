import Values

/// The lists that are made out of the log: tables that can be made anew at any time.
public enum ProjectedList: String, CaseIterable, HashedByCase, Sendable {
  /// The end of the log of each desk.
  case chain
  /// What lists of cases show, are sorted and narrowed by.
  case caseRow = "case_row"
  /// Which cases name which.
  case caseLink = "case_link"
  /// The counters that figures are summed up of.
  case figure
  /// The entries of the ledger, and whether they stand.
  case tallyRow = "tally_row"
  /// What persons are found by.
  case personKey = "person_key"
  /// The texts in which cases are found.
  case search
  /// The spellings by which merchants are found.
  case merchantName = "merchant_name"
  /// The fields of offices that cases have or had values of.
  case customField = "custom_field"
}

extension ProjectedList {
  /// The columns by which the rows of one owner are found, and the others. Together they are all of the
  /// table but the numbers of cases' rows, which are given in the order of coming, and what follows from them.
  var columns: (owner: [String], others: [String]) {
    switch self {
    case .chain: (["desk"], ["sequence", "tick", "hash"])
    case .caseRow: (["sequence", "desk"], CaseColumn.stored.dropFirst(2).map(\.sqlName))
    case .caseLink: (["case_id"], ["other"])
    case .figure:
      (FigureColumn.key.map(\.sqlName), FigureColumn.sums.map { $0.column.sqlName })
    case .tallyRow: (["desk", "sequence"], ["day", "venue", "is_undone", "external_id"])
    case .personKey: (["digest", "row"], [])
    case .search: (["row"], SearchTexts.columns)
    case .merchantName: (["spelt", "merchant_key"], [])
    case .customField: (["id"], ["declaration"])
    }
  }

  /// The statements that read, add and remove the rows of one owner.
  var statements: Statements {
    switch self {
    case .chain: .chain
    case .caseRow: .caseRow
    case .caseLink: .caseLink
    case .figure: .figure
    case .tallyRow: .tallyRow
    case .personKey: .personKey
    case .search: .search
    case .merchantName: .merchantName
    case .customField: .customField
    }
  }

  /// So many owners are asked for in one question.
  static let ownersAtOnce = 128

  /// Each is made when it is asked for first: most commands ask for a few.
  struct Statements: Sendable {
    fileprivate static let chain = Statements(.chain)
    fileprivate static let caseRow = Statements(.caseRow)
    fileprivate static let caseLink = Statements(.caseLink)
    fileprivate static let figure = Statements(.figure)
    fileprivate static let tallyRow = Statements(.tallyRow)
    fileprivate static let personKey = Statements(.personKey)
    fileprivate static let search = Statements(.search)
    fileprivate static let merchantName = Statements(.merchantName)
    fileprivate static let customField = Statements(.customField)

    let reading: String
    /// The same of ``ownersAtOnce`` owners by the first of their columns, and of others that have the same there.
    let readingMany: String
    let adding: String
    let removing: String

    fileprivate init(_ list: ProjectedList) {
      let (owner, others) = list.columns
      let names = (owner + others).joined(separator: ", ")
      let isOfOwner = owner.map { "\($0) = ?" }.joined(separator: " AND ")
      let marks = Array(repeating: "?", count: owner.count + others.count).joined(separator: ", ")
      reading = "SELECT \(names) FROM \(list.rawValue) WHERE \(isOfOwner)"
      let many = Array(repeating: "?", count: ownersAtOnce).joined(separator: ", ")
      readingMany = "SELECT \(names) FROM \(list.rawValue) WHERE \(owner[0]) IN (\(many))"
      adding = "INSERT INTO \(list.rawValue) (\(names)) VALUES (\(marks))"
      removing = "DELETE FROM \(list.rawValue) WHERE \(isOfOwner)"
    }
  }
}
