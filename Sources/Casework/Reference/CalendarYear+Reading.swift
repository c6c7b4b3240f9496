extension CalendarYear {
  /// Reads a file of `calendar/`.
  public init(file: String, _ bytes: [UInt8]) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow("year", "provisional", "document", "festivals")
    self.init(
      year: try root.int("year"), isProvisional: try root.flag("provisional"),
      document: try root.string("document"),
      festivals: try root.list("festivals").map(Festival.init))
  }
}

extension CalendarYear.Festival {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("zh", "en", "off", "worked")
    self.init(
      name: try node.label(), off: try node.days("off"), worked: try node.days("worked"))
  }
}

extension DataNode {
  /// Days and spans of days: `2026-05-09`, `2026-05-01/2026-05-05`.
  fileprivate func days(_ key: String) throws(ReferenceError) -> [Day] {
    try list(key).map { node throws(ReferenceError) in try node.span(key) }.flatMap { $0 }
  }

  private func span(_ key: String) throws(ReferenceError) -> [Day] {
    let text = json.string ?? ""
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { Day(String($0)) }
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
      first <= last, last - first < 60
    else { throw error(.wrongValue(key: key, value: json.string ?? json.text)) }
    return (0...(last - first)).map(first.adding)
  }
}
