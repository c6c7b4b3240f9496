import Values
import Vocabulary

/// The words of the desk: what a case can be about, where it comes from, where it stands.
public struct Catalogue: Hashable, Sendable {
  /// Goods and services: classes and, below them, sub-classes.
  @Late public var classes: List
  /// The same without the words by which one is found and guessed: their names alone are read in a fifth of the time.
  @Late public private(set) var classNames: List
  /// What a complaint is about.
  @Late public var natures: List
  /// Where a case comes from.
  @Late public var channels: List
  /// What a consumer asks for.
  @Late public var requests: List
  /// What a consultation is about.
  @Late public var topics: List
  /// The trades of merchants and participants.
  @Late public var trades: List
  /// The papers by which people show who they are.
  @Late public var idTypes: List
  /// Where cases are referred to.
  @Late public var departments: List
  /// What kinds of cases there are, where they stand and how they ended.
  public var states: StateWords
  /// What is done to a case.
  public var steps: Names<StepName>
  /// How somebody was told.
  public var means: Names<Means>
  /// The deadlines.
  public var deadlines: Names<DeadlineName>
  /// The kinds of office.
  public var officeKinds: Names<DeskSettings.OfficeKind>
  /// The fields of a case; their list has what documents say beside them, too.
  public var fields: Names<Field>
  /// What documents say beside the fields of a case.
  public var documentLabels: Names<DocumentLabel>
  /// The fields that the office has added, and those that are built in like them.
  public var custom: [CustomField]
}

extension Catalogue {
  /// Reads the files by their names (`classes.json`); `bytes` answers nil for what is not there.
  ///
  /// - Parameter isLate: whether a file is known to be readable, and may be read later.
  public init(
    _ bytes: @escaping @Sendable (String) -> [UInt8]?, isLate: (String) -> Bool = { _ in false }
  ) throws(ReferenceError) {
    func file(_ name: String) throws(ReferenceError) -> DataNode {
      try DataNode(file: name, bytes(name))
    }
    func list(_ name: String) throws(ReferenceError) -> Late<List> {
      try Late(isLate(name)) { () throws(ReferenceError) in
        try List(DataNode(file: name, bytes(name)), "entries")
      }
    }
    let labels = try file("labels.json")
    try labels.allow(Catalogue.labelLists)
    _classes = try list("classes.json")
    _classNames = try Late(isLate("classes.json")) { () throws(ReferenceError) in
      try Catalogue.classNames(bytes)
    }
    _natures = try list("natures.json")
    _channels = try list("channels.json")
    _requests = try list("requests.json")
    _topics = try list("topics.json")
    _trades = try list("trades.json")
    _idTypes = try list("id_types.json")
    _departments = try list("departments.json")
    states = try StateWords(labels)
    steps = try Names(labels, "steps", also: [Catalogue.registration])
    means = try Names(labels, "means")
    deadlines = try Names(labels, "clocks", also: [Catalogue.ruledTarget])
    officeKinds = try Names(labels, "office_kinds")
    fields = try Catalogue.fields(labels)
    documentLabels = try Names(labels, "fields", fields.list, also: DocumentLabel.others)
    let own = try file(CustomField.file).customFields()
    custom = CustomField.builtIn.filter { known in !own.contains { $0.id == known.id } } + own
  }

  private static func classNames(
    _ bytes: (String) -> [UInt8]?
  ) throws(ReferenceError) -> List {
    let file = "classes.json"
    return try List(DataNode(file: file, bytes(file), leavingOut: Entry.wordKeys), "entries")
  }

  /// The names of the fields alone, which are read in a small part of the time that all lists take.
  public static func fields(
    _ bytes: (String) -> [UInt8]?
  ) throws(ReferenceError) -> Names<Field> {
    try fields(DataNode(file: "labels.json", bytes("labels.json")))
  }

  private static func fields(_ labels: DataNode) throws(ReferenceError) -> Names<Field> {
    try Names(labels, "fields", also: DocumentLabel.ids)
  }

  /// Complaint, report, consultation.
  public var kinds: Names<Kind> { states.kinds }

  /// Where a case stands.
  public var statuses: Names<Status> { states.statuses }

  /// How a case ended.
  public var outcomes: Names<Outcome> { states.outcomes }

  /// The lists of `labels.json`.
  static let labelLists = [
    "kinds", "statuses", "waiting", "outcomes", "steps", "means", "clocks", "office_kinds",
    "fields",
  ]

  /// The label of what opens a case, which is no step.
  static let registration = "register"

  /// The label of a deadline `target` whose days a rule sets, and not the office.
  static let ruledTarget = "handle"

  /// The one name of a department, which some wrote down by its id: the Chinese one, or as it was typed
  /// where the catalogue does not know it.
  public func departmentName(_ words: String) -> String {
    let name = TextRules.trimmed(words)
    return departments[name]?.label.zh ?? name
  }

  /// The words for a department, known by its id or by its name.
  public func departmentLabel(_ words: String) -> Phrase {
    let name = departmentName(words)
    // What a roll-up has in the place of departments that are in no list.
    if name == Term.others.zh { return Term.others }
    return departments.entries.first { $0.label.zh == name }?.label ?? Phrase(name)
  }

  /// The name of what is due: a target is the office's own unless a rule sets its days.
  public func label(of deadline: DeadlineName, isOfficeTarget: Bool) -> Phrase {
    entry(of: deadline, isOfficeTarget).label
  }

  /// The same inside a row of the screen.
  public func short(of deadline: DeadlineName, isOfficeTarget: Bool) -> Phrase {
    entry(of: deadline, isOfficeTarget).short.inside
  }

  private func entry(of deadline: DeadlineName, _ isOfficeTarget: Bool) -> Entry {
    let isRuled = deadline == .target && !isOfficeTarget
    let ruled = isRuled ? deadlines.list[Catalogue.ruledTarget] : nil
    return ruled ?? deadlines[deadline]
  }
}
