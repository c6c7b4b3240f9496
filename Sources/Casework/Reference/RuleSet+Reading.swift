import Values
import Vocabulary

extension RuleSet {
  /// Reads a file of `rules/`.
  public init(file: String, _ bytes: [UInt8]?) throws(ReferenceError) {
    try self.init(try DataNode(file: file, bytes))
  }

  /// Reads the root of a file; what the desk has no word for is refused, so that a slip of the
  /// pen is found when the file is read and not when somebody waits.
  init(_ root: DataNode) throws(ReferenceError) {
    try root.allow(
      "id", "version", "name", "order", "office_kinds", "from", "until", "own_system", "required",
      "required_with", "joint", "consents", "grounds", "clocks", "steps")
    id = try root.words("id")
    version = try root.positive("version")
    name = try root.object("name").label()
    order = try root.words("order")
    officeKinds = try root.words("office_kinds", among: Spelling.officeKinds)
    from = try root.day("from")
    until = try root.lastDay("until", from: from)
    ownSystem = root.child("own_system") == nil ? [] : try root.strings("own_system")
    required = try root.object("required").table(keys: Spelling.kinds) {
      node throws(ReferenceError) in
      try node.distinct(RequiredField.init) { $0.field }
    }
    consents = try root.child("consents")?.distinct(Consent.init) { $0.to } ?? []
    requiredWith =
      try root.child("required_with")?.table(keys: Spelling.kinds) { node throws(ReferenceError) in
        try node.distinct(ConditionalField.init) { $0.field }
      } ?? [:]
    joint = try root.child("joint").map(Joint.init)
    grounds = try root.object("grounds").table(keys: Spelling.groundedSteps) {
      node throws(ReferenceError) in
      try node.distinct(Ground.init) { String($0.number) }
    }
    deadlines = try root.list("clocks").map(Deadline.init)
    steps = try root.filled("steps").map(Rule.list).flatMap { $0 }
    try RuleSet.refuseDoubles(try root.list("clocks"))
    try RuleSet.refuseDoubles(try root.list("steps"))
  }

  /// Refuses a deadline or a step that is told twice for one kind of case.
  private static func refuseDoubles(_ nodes: [DataNode]) throws(ReferenceError) {
    var seen: Set<String> = []
    for node in nodes {
      let name = node.json["name"]?.string ?? node.json["step"]?.string ?? ""
      let variant = node.json["variant"]?.string.map { ":\($0)" } ?? ""
      for kind in try node.strings("kinds") {
        let id = "\(name)\(variant) \(kind)"
        if !seen.insert(id).inserted { throw node.error(.duplicate(id)) }
      }
    }
  }
}

/// The words that a rule file may use.
private enum Spelling {
  static let kinds = Kind.allCases.map(\.rawValue)
  static let statuses = Status.allCases.map(\.rawValue)
  static let steps = StepName.allCases.map(\.rawValue)
  static let deadlines = DeadlineName.allCases.map(\.rawValue)
  static let outcomes = Outcome.allCases.map(\.rawValue)
  static let fields = Field.allCases.map(\.rawValue)
  static let officeKinds = DeskSettings.OfficeKind.allCases.map(\.rawValue)
  static let sides = ["consumer", "merchant"]
  static let back = "back"
  static let backSteps = StepName.allCases.filter { $0.step.back != nil }

  static let groundedSteps = StepName.allCases.filter { step in
    step.parameters.contains { $0.option == .ground }
  }.map(\.rawValue)

  /// The forms of a step that may have rules of their own.
  static func variants(of step: String) -> [String] {
    StepName(rawValue: step)?.step.variants.map(\.id) ?? []
  }

  /// The options that a step may leave out.
  static func options(of step: String) -> [String] {
    (StepName(rawValue: step)?.parameters ?? []).filter { !$0.isRequired }.map(\.option.rawValue)
  }

  static let withVariants =
    steps + steps.flatMap { step in variants(of: step).map { "\(step):\($0)" } }

  static let withOptions = Array(
    Set(withVariants).union(
      StepName.allCases.flatMap { step in
        step.parameters.map { "\(step.rawValue):\($0.option.rawValue)" }
      }))

  static let starts = ["received"] + steps
  static let ends = ["close", "told", "refer:own"] + withVariants
}

// MARK: - Parts

extension RuleSet.RequiredField {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("field", "article")
    self.init(
      field: try node.word("field", among: Spelling.fields), article: try node.string("article"))
  }
}

extension RuleSet.ConditionalField {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("field", "with", "article")
    self.init(
      field: try node.word("field", among: Spelling.fields),
      with: try node.word("with", among: Spelling.fields), article: try node.string("article"))
  }
}

extension RuleSet.Joint {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("representatives", "agreed", "article")
    self.init(
      representatives: try node.positive("representatives"),
      agreed: try node.words("agreed", among: Spelling.withVariants, mayBeLeftOut: true),
      article: try node.string("article"))
  }
}

extension RuleSet.Consent {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("to", "of", "field", "article")
    let consents = [Field.consentPublish, .consentEntrust].map(\.rawValue)
    self.init(
      to: try node.word("to", among: Spelling.withOptions),
      of: try node.words("of", among: Spelling.sides),
      field: node.child("field") == nil ? nil : try node.word("field", among: consents),
      article: try node.string("article"))
  }
}

extension RuleSet.Ground {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("number", "article", "after", "zh", "en")
    self.init(
      number: try node.positive("number"), article: try node.string("article"),
      label: try node.label(),
      after: node.child("after") == nil ? nil : try node.word("after", among: Spelling.deadlines))
  }
}

extension RuleSet.Deadline {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow(
      "name", "kinds", "starts_at", "length", "unit", "rolls_off_holidays", "extend_by",
      "paused_in", "ends_on", "resumes_on", "article", "office_target")
    let unit = try node.string("unit")
    guard let unit = Unit(rawValue: unit) else { throw try node.wrong("unit", unit) }
    self.init(
      name: try node.word("name", among: Spelling.deadlines),
      kinds: try node.words("kinds", among: Spelling.kinds),
      startsAt: try node.words("starts_at", among: Spelling.starts),
      length: try node.positive("length"), unit: unit,
      rollsOffHolidays: try node.flag("rolls_off_holidays"),
      extendBy: try node.numbers("extend_by"),
      pausedIn: try node.words("paused_in", among: Spelling.statuses, mayBeLeftOut: true),
      endsOn: try node.words("ends_on", among: Spelling.ends),
      resumesOn: try node.words("resumes_on", among: Spelling.steps, mayBeLeftOut: true),
      article: try node.string("article"), officeTarget: try node.flag("office_target"))
  }
}

extension RuleSet.Rule {
  /// One rule of the file for each of its kinds.
  fileprivate static func list(_ node: DataNode) throws(ReferenceError) -> [RuleSet.Rule] {
    try node.allow(
      "step", "kinds", "variant", "from", "to", "outcome", "article", "article_outside", "tells",
      "doubled_in_recovered", "approved_from", "without")
    let step = try node.word("step", among: Spelling.steps)
    let variants = Spelling.variants(of: step)
    let pattern = RuleSet.Rule(
      step: step, kind: "",
      variant: node.child("variant") == nil ? nil : try node.word("variant", among: variants),
      from: try node.words("from", among: Spelling.statuses), to: try target(node, step),
      outcome: try outcome(node), article: try node.string("article"),
      articleOutside: try node.optionalString("article_outside"),
      doubledInRecovered: try node.flag("doubled_in_recovered"),
      without: try node.words("without", among: Spelling.options(of: step), mayBeLeftOut: true),
      approvedFrom: node.child("approved_from") == nil ? nil : try node.positive("approved_from"),
      tells: try node.words("tells", among: Spelling.sides, mayBeLeftOut: true))
    return try node.words("kinds", among: Spelling.kinds).map { kind in
      var rule = pattern
      rule.kind = kind
      return rule
    }
  }

  /// Only what was begun leads back to where it came from.
  private static func target(_ node: DataNode, _ step: String) throws(ReferenceError) -> String? {
    guard node.child("to") != nil else { return nil }
    let mayGoBack = Spelling.backSteps.contains { $0.rawValue == step }
    return try node.word("to", among: Spelling.statuses + (mayGoBack ? [Spelling.back] : []))
  }

  /// A closed case has ended somehow, and no other has.
  private static func outcome(_ node: DataNode) throws(ReferenceError) -> String? {
    let closes = try node.optionalString("to") == Status.closed.rawValue
    guard node.child("outcome") != nil || closes else { return nil }
    let outcome = try node.word("outcome", among: Spelling.outcomes)
    if !closes { throw try node.wrong("outcome", outcome) }
    return outcome
  }
}

// MARK: - Typed members

extension DataNode {
  fileprivate func lastDay(_ key: String, from first: Day) throws(ReferenceError) -> Day? {
    guard child(key) != nil else { return nil }
    let last = try day(key)
    if last < first { throw try wrong(key, last.description) }
    return last
  }

  fileprivate func numbers(_ key: String) throws(ReferenceError) -> [Int] {
    guard child(key) != nil else { return [] }
    return try list(key).map { node throws(ReferenceError) in
      guard let number = node.json.int, DataNode.sensible.contains(number) else {
        throw node.error(.wrongValue(key: key, value: node.json.text))
      }
      return number
    }
  }

  /// The members of an object by known keys, each read the same way.
  fileprivate func table<Value>(
    keys: [String], _ read: (DataNode) throws(ReferenceError) -> Value
  ) throws(ReferenceError) -> [String: Value] {
    var table: [String: Value] = [:]
    for (key, node) in members {
      if !keys.contains(key) { throw node.error(.unknownKey(key)) }
      table[key] = try read(node)
    }
    return table
  }
}
