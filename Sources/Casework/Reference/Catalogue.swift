/// The words of the desk: what a case can be about, where it comes from, where it stands.
public struct Catalogue: Hashable, Sendable {
  /// Goods and services: classes and, below them, sub-classes.
  public var classes: List
  /// What a complaint is about.
  public var natures: List
  /// Where a case comes from.
  public var channels: List
  /// What a consumer asks for.
  public var requests: List
  /// What a consultation is about.
  public var topics: List
  /// The trades of merchants and participants.
  public var trades: List
  /// The papers by which people show who they are.
  public var idTypes: List
  /// Where cases are referred to.
  public var departments: List
  /// Complaint, report, consultation.
  public var kinds: List
  /// Where a case stands.
  public var statuses: List
  /// How a case ended.
  public var outcomes: List
  /// What is done to a case.
  public var steps: List
  /// How somebody was told.
  public var means: List
  /// The clocks.
  public var clocks: List
  /// The kinds of office.
  public var officeKinds: List
  /// The fields of a case.
  public var fields: List
}

extension Catalogue {
  /// Reads the files by their names (`classes.json`); `bytes` answers nil for what is not there.
  public init(_ bytes: (String) -> [UInt8]?) throws(ReferenceError) {
    let labels = try Catalogue.file("labels.json", bytes)
    try labels.allow(
      "kinds", "statuses", "outcomes", "steps", "means", "clocks", "office_kinds", "fields")
    classes = try List(Catalogue.file("classes.json", bytes), "entries")
    natures = try List(Catalogue.file("natures.json", bytes), "entries")
    channels = try List(Catalogue.file("channels.json", bytes), "entries")
    requests = try List(Catalogue.file("requests.json", bytes), "entries")
    topics = try List(Catalogue.file("topics.json", bytes), "entries")
    trades = try List(Catalogue.file("trades.json", bytes), "entries")
    idTypes = try List(Catalogue.file("id_types.json", bytes), "entries")
    departments = try List(Catalogue.file("departments.json", bytes), "entries")
    kinds = try List(labels, "kinds")
    statuses = try List(labels, "statuses")
    outcomes = try List(labels, "outcomes")
    steps = try List(labels, "steps")
    means = try List(labels, "means")
    clocks = try List(labels, "clocks")
    officeKinds = try List(labels, "office_kinds")
    fields = try List(labels, "fields")
  }

  private static func file(
    _ name: String, _ bytes: (String) -> [UInt8]?
  ) throws(ReferenceError) -> DataNode {
    guard let contents = bytes(name) else {
      throw ReferenceError(file: name, line: 1, reason: .missingFile)
    }
    return try DataNode(file: name, contents)
  }
}
