import Values
import Vocabulary

/// A value in a file of reference data, which knows its line.
struct DataNode {
  let json: JSON
  private let file: DataFile
  private let place: Place

  /// The whole of a file: JSON with `//` comments.
  ///
  /// - Parameters:
  ///   - bytes: nil where there is no such file.
  ///   - leavingOut: the members that are passed over, of a file that is known to be in order.
  init(
    file name: String, _ bytes: [UInt8]?, leavingOut: [String] = []
  ) throws(ReferenceError) {
    guard let bytes else { throw ReferenceError(file: name, line: 1, reason: .missingFile) }
    let file = try DataFile(name, bytes, leavingOut: leavingOut)
    json = file.root
    self.file = file
    place = .root
  }

  private init(_ json: JSON, _ file: DataFile, _ place: Place) {
    self.json = json
    self.file = file
    self.place = place
  }

  /// Where a value stands. Only a fault asks for it in words, and a file has thousands of values that nobody
  /// asks for.
  private indirect enum Place {
    case root
    case member(String, of: Place)
    case element(Int, of: Place)

    /// The last part of the path.
    var name: String {
      switch self {
      case .root: "/"
      case .member(let key, _): key
      case .element(let index, _): String(index)
      }
    }

    /// The path of the value: `/items/0/id`.
    var path: String {
      switch self {
      case .root: "/"
      case .member(_, let outer), .element(_, let outer):
        outer.isRoot ? "/" + name : outer.path + "/" + name
      }
    }

    private var isRoot: Bool { if case .root = self { true } else { false } }
  }

  /// An error at this value.
  func error(_ reason: ReferenceError.Reason) -> ReferenceError {
    ReferenceError(file: file.name, line: file.line(of: place.path), reason: reason)
  }

  /// The member of that name.
  func child(_ key: String) -> DataNode? {
    json[key].map { DataNode($0, file, .member(key, of: place)) }
  }

  /// The members of an object.
  var members: [(key: String, node: DataNode)] {
    (json.members ?? []).map { ($0.key, DataNode($0.value, file, .member($0.key, of: place))) }
  }

  /// The elements of an array.
  var elements: [DataNode] {
    (json.array ?? []).enumerated().map { DataNode($1, file, .element($0, of: place)) }
  }

  /// The last part of the path: the key behind which the value stands, or its place in a list.
  var name: String { place.name }

  /// Refuses keys that are not among these, so that a slip of the pen is found.
  func allow(_ keys: String...) throws(ReferenceError) { try allow(keys) }

  func allow(_ keys: [String]) throws(ReferenceError) {
    guard let members = json.members else {
      throw error(.wrongType(key: place.path, expected: "object"))
    }
    guard let stray = members.first(where: { !keys.contains($0.key) })?.key else { return }
    throw try required(stray).error(.unknownKey(stray))
  }
}

// MARK: - Typed members

extension DataNode {
  private func required(_ key: String) throws(ReferenceError) -> DataNode {
    guard let node = child(key) else { throw error(.missingKey(key)) }
    return node
  }

  private func value<Value>(
    _ key: String, _ type: String, _ read: (JSON) -> Value?
  ) throws(ReferenceError) -> Value {
    if let found = json[key], let value = read(found) { return value }
    throw try required(key).error(.wrongType(key: key, expected: type))
  }

  func string(_ key: String) throws(ReferenceError) -> String { try value(key, "string", \.string) }

  func int(_ key: String) throws(ReferenceError) -> Int { try value(key, "number", \.int) }

  func optionalString(_ key: String) throws(ReferenceError) -> String? {
    json[key] == nil ? nil : try string(key)
  }

  func flag(_ key: String, or missing: Bool = false) throws(ReferenceError) -> Bool {
    json[key] == nil ? missing : try value(key, "bool", \.bool)
  }

  func strings(_ key: String) throws(ReferenceError) -> [String] {
    let elements = try value(key, "array", \.array)
    let texts = elements.compactMap(\.string)
    if texts.count == elements.count { return texts }
    for node in try list(key) where node.json.string == nil {
      throw node.error(.wrongType(key: key, expected: "string"))
    }
    return texts
  }

  /// Words that say something: an empty text is none.
  func words(_ key: String) throws(ReferenceError) -> String {
    let text = try string(key)
    if TextRules.trimmed(text).isEmpty { throw try wrong(key, text) }
    return text
  }

  /// Words that say something, where they are there at all.
  func optionalWords(_ key: String) throws(ReferenceError) -> String? {
    json[key] == nil ? nil : try words(key)
  }

  /// One word out of those allowed.
  func word(_ key: String, among allowed: [String]) throws(ReferenceError) -> String {
    let word = try string(key)
    guard allowed.contains(word) else { throw try wrong(key, word) }
    return word
  }

  /// Words out of those allowed, none of them twice. A list that must be there says something.
  func words(
    _ key: String, among allowed: [String], mayBeLeftOut: Bool = false
  ) throws(ReferenceError) -> [String] {
    if mayBeLeftOut, json[key] == nil { return [] }
    var words: [String] = []
    for (node, word) in zip(try mayBeLeftOut ? list(key) : filled(key), try strings(key)) {
      guard allowed.contains(word) else {
        throw node.error(.wrongValue(key: key, value: word))
      }
      if words.contains(word) { throw node.error(.duplicate(word)) }
      words.append(word)
    }
    return words
  }

  /// A list with something in it.
  func filled(_ key: String) throws(ReferenceError) -> [DataNode] {
    let elements = try list(key)
    if elements.isEmpty { throw try wrong(key, "[]") }
    return elements
  }

  /// What a count, a length or a version may be.
  static let sensible = 1...10_000

  func positive(_ key: String) throws(ReferenceError) -> Int {
    let number = try int(key)
    guard DataNode.sensible.contains(number) else { throw try wrong(key, String(number)) }
    return number
  }

  /// The strings of a list that may be left out.
  func optionalStrings(_ key: String) throws(ReferenceError) -> [String] {
    json[key] == nil ? [] : try strings(key)
  }

  func list(_ key: String) throws(ReferenceError) -> [DataNode] { try array(key).elements }

  func array(_ key: String) throws(ReferenceError) -> DataNode {
    _ = try value(key, "array", \.array)
    return try required(key)
  }

  func object(_ key: String) throws(ReferenceError) -> DataNode {
    _ = try value(key, "object", \.members)
    return try required(key)
  }

  func day(_ key: String) throws(ReferenceError) -> Day {
    let text = try string(key)
    guard let day = Day(text) else { throw try wrong(key, text) }
    return day
  }

  /// What the node is called, beside all else that it says.
  func label() throws(ReferenceError) -> Phrase {
    Phrase(try words("zh"), try words("en"))
  }

  /// What the node is called where there is little room; a language that it leaves out has the label
  /// alone. Nil where it says nothing of that.
  func shortLabel() throws(ReferenceError) -> Phrase? {
    if json["short"] == nil { return nil }
    let short = try object("short")
    try short.allow("zh", "en")
    let whole = try self.label()
    return Phrase(
      try short.optionalWords("zh") ?? whole.zh, try short.optionalWords("en") ?? whole.en)
  }

  /// An object that says nothing but words in both languages.
  func phrase(_ key: String) throws(ReferenceError) -> Phrase {
    let node = try object(key)
    try node.allow("zh", "en")
    return try node.label()
  }

  /// The elements of this list, none of them twice.
  func distinct<Value>(
    _ read: (DataNode) throws(ReferenceError) -> Value, id: (Value) -> String
  ) throws(ReferenceError) -> [Value] {
    guard json.array != nil else { throw error(.wrongType(key: name, expected: "array")) }
    var values: [Value] = []
    var ids: Set<String> = []
    for element in elements {
      let value = try read(element)
      if !ids.insert(id(value)).inserted { throw element.error(.duplicate(id(value))) }
      values.append(value)
    }
    return values
  }

  /// The error for a value that the key does not allow.
  func wrong(_ key: String, _ value: String) throws(ReferenceError) -> ReferenceError {
    try required(key).error(.wrongValue(key: key, value: value))
  }
}

/// A parsed file.
private final class DataFile: Sendable {
  let name: String
  let root: JSON
  private let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8], leavingOut: [String]) throws(ReferenceError) {
    do {
      var parser = JSONParser(bytes, comments: true, leavingOut: leavingOut)
      root = try parser.document()
    } catch {
      throw ReferenceError(file: name, line: error.line, reason: .syntax(error.reason))
    }
    self.name = name
    self.bytes = bytes
  }

  /// The line on which a value begins. Only a fault asks for it, so the file is read again then.
  func line(of path: String) -> Int {
    let offset = JSONParser.offsets(of: bytes)[path] ?? 0
    return bytes.prefix(offset).count { $0 == 0x0A } + 1
  }
}
