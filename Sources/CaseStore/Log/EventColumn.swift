import GRDB

/// What is read of an event: its parts, and those of the rows beside it.
enum EventColumn: Int, TableColumn {
  case desk, sequence, format, tick, at, recordedAt, clerk, caseID, saveDesk, saveSequence, kind
  case body, context, personID, personCommitment, textID, textCommitment, previousHash, hash
  case personSalt, personSeal, personKey, personBody, textSalt, textBody
  /// The salt and the plain bytes of persons that lie sealed, where the keys are here.
  case personOpened

  /// Whether it is of `event` itself, and not of a row beside it.
  var isOfEvents: Bool { table == "e" }

  /// Whether what an event says follows from it.
  var isReplayed: Bool {
    switch self {
    case .personOpened, .previousHash, .hash, .personID, .textID: false
    case .desk, .sequence, .format, .tick, .at, .recordedAt, .clerk, .caseID, .saveDesk,
      .saveSequence, .kind, .body, .context, .personCommitment, .textCommitment, .personSalt,
      .personSeal, .personKey, .personBody, .textSalt, .textBody:
      true
    }
  }

  /// How it is read, where `event` is called `e`, `person` `p` and `free_text` `t`. While the keys are not here no text
  /// is: that there is one shows by its salt.
  var sqlName: String {
    self == .textBody ? "iif(\(KeyRing.showsTexts), t.body, NULL) AS body" : name(in: "main")
  }

  /// The same as it lies there, in a file that is attached.
  ///
  /// - Parameter schema: what the connection calls the file.
  func name(in schema: String) -> String {
    switch self {
    case .saveDesk: "coalesce(e.save_desk, e.desk) AS save_desk"
    case .body: "\(EventColumn.wholeBody(in: schema)) AS body"
    case .previousHash:
      """
      coalesce(e.previous_hash, \(LogColumn.hashBefore(desk: "e.desk", sequence: "e.sequence", in: schema))) AS previous_hash
      """
    case .personOpened: "\(KeyRing.openedPerson) AS opened"
    case .desk, .sequence, .format, .tick, .at, .recordedAt, .clerk, .caseID, .saveSequence,
      .kind, .context, .personID, .personCommitment, .textID, .textCommitment, .hash, .personSalt,
      .personSeal, .personKey, .personBody, .textSalt, .textBody:
      unfoldedName
    }
  }

  /// The whole body of an event. Only a brace makes way for the end: where it is missing the end is, too, and the hash
  /// shows it.
  static let wholeBody = wholeBody(in: "main")

  private static func wholeBody(in schema: String) -> String {
    """
    iif(e.tail IS NULL OR substr(e.body, -1) <> '}', e.body, substr(e.body, 1, length(e.body) - 1)
      || coalesce((SELECT text FROM \(schema).event_tail WHERE id = e.tail), ''))
    """
  }

  /// The same in a log of ``Schema/lastUnfolded``.
  var unfoldedName: String { self == .personOpened ? "NULL" : "\(table).\(own)" }

  /// What the question calls the table.
  private var table: String {
    switch self {
    case .desk, .sequence, .format, .tick, .at, .recordedAt, .clerk, .caseID, .saveDesk,
      .saveSequence, .kind, .body, .context, .personID, .personCommitment, .textID,
      .textCommitment, .previousHash, .hash:
      "e"
    case .personSalt, .personSeal, .personKey, .personBody, .personOpened: "p"
    case .textSalt, .textBody: "t"
    }
  }

  /// The name in its table.
  private var own: String {
    switch self {
    // Written out: a name that is made of the case costs as much as a hundred columns read.
    case .desk: "desk"
    case .sequence: "sequence"
    case .format: "format"
    case .tick: "tick"
    case .at: "at"
    case .clerk: "clerk"
    case .kind: "kind"
    case .body: "body"
    case .context: "context"
    case .hash: "hash"
    case .recordedAt: "recorded_at"
    case .caseID: "case_id"
    case .saveDesk: "save_desk"
    case .saveSequence: "save_sequence"
    case .personID: "person_id"
    case .personCommitment: "person_commitment"
    case .textID: "text_id"
    case .textCommitment: "text_commitment"
    case .previousHash: "previous_hash"
    case .personSalt, .textSalt: "salt"
    case .personSeal: "seal"
    case .personKey: "key"
    case .personBody, .personOpened, .textBody: "body"
    }
  }
}
