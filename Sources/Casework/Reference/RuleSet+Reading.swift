extension RuleSet {
  /// Reads a file of `rules/`.
  public init(file: String, _ bytes: [UInt8]) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow(
      "id", "version", "name", "order", "office_kinds", "from", "required", "grounds", "clocks",
      "steps")
    id = try root.string("id")
    version = try root.int("version")
    name = try root.object("name").label()
    order = try root.string("order")
    officeKinds = try root.strings("office_kinds")
    from = try root.day("from")
    required = try root.object("required").table { node throws(ReferenceError) in
      try node.elements.map(RequiredField.init)
    }
    grounds = try root.object("grounds").table { node throws(ReferenceError) in
      try Ground.list(node)
    }
    clocks = try root.list("clocks").map(Clock.init)
    steps = try root.list("steps").map(Rule.list).flatMap { $0 }
  }
}

extension DataNode {
  /// The members of an object, each read the same way.
  fileprivate func table<Value>(
    _ read: (DataNode) throws(ReferenceError) -> Value
  ) throws(ReferenceError) -> [String: Value] {
    var table: [String: Value] = [:]
    for (key, node) in members { table[key] = try read(node) }
    return table
  }
}

extension RuleSet.RequiredField {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("field", "article")
    self.init(field: try node.string("field"), article: try node.string("article"))
  }
}

extension RuleSet.Ground {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("number", "article", "zh", "en")
    self.init(
      number: try node.int("number"), article: try node.string("article"), label: try node.label())
  }

  fileprivate static func list(_ node: DataNode) throws(ReferenceError) -> [RuleSet.Ground] {
    var grounds: [RuleSet.Ground] = []
    for element in node.elements {
      let ground = try RuleSet.Ground(element)
      if grounds.contains(where: { $0.number == ground.number }) {
        throw element.error(.duplicate(String(ground.number)))
      }
      grounds.append(ground)
    }
    return grounds
  }
}

extension RuleSet.Clock {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow(
      "name", "kinds", "starts_at", "length", "unit", "rolls_off_holidays", "extend_by",
      "paused_in", "ends_on", "resumes_on", "article", "office_target")
    let unit = try node.string("unit")
    guard let unit = Unit(rawValue: unit) else { throw try node.wrong("unit", unit) }
    self.init(
      name: try node.string("name"), kinds: try node.strings("kinds"),
      startsAt: try node.strings("starts_at"), length: try node.positive("length"), unit: unit,
      rollsOffHolidays: try node.flag("rolls_off_holidays"),
      extendBy: try node.numbers("extend_by"), pausedIn: try node.optionalStrings("paused_in"),
      endsOn: try node.strings("ends_on"), resumesOn: try node.optionalStrings("resumes_on"),
      article: try node.string("article"), officeTarget: try node.flag("office_target"))
  }
}

extension DataNode {
  fileprivate func positive(_ key: String) throws(ReferenceError) -> Int {
    let number = try int(key)
    guard (1...10_000).contains(number) else { throw try wrong(key, String(number)) }
    return number
  }

  fileprivate func numbers(_ key: String) throws(ReferenceError) -> [Int] {
    guard child(key) != nil else { return [] }
    return try list(key).map { node throws(ReferenceError) in
      guard let number = node.json.int, (1...10_000).contains(number) else {
        throw node.error(.wrongType(key: key, expected: "number"))
      }
      return number
    }
  }
}

extension RuleSet.Rule {
  /// One rule of the file for each of its kinds.
  fileprivate static func list(_ node: DataNode) throws(ReferenceError) -> [RuleSet.Rule] {
    try node.allow("step", "kinds", "variant", "from", "to", "outcome", "article")
    let pattern = RuleSet.Rule(
      step: try node.string("step"), kind: "", variant: try node.optionalString("variant"),
      from: try node.strings("from"), to: try node.optionalString("to"),
      outcome: try node.optionalString("outcome"), article: try node.string("article"))
    return try node.strings("kinds").map { kind in
      var rule = pattern
      rule.kind = kind
      return rule
    }
  }
}
