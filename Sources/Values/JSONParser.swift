/// Reads JSON from bytes, and can say where each value begins.
package struct JSONParser {
  let bytes: [UInt8]
  private let comments: Bool
  /// Whether the bytes are known to be UTF-8, so that no text in them need be looked at by itself.
  let isUTF8: Bool
  /// The members that are passed over unread.
  private let leftOut: [String]
  var offset = 0
  private var depth = 0
  private var path: [String]?
  private var offsets: [String: Int] = [:]

  /// - Parameters:
  ///   - isUTF8: whether the bytes are known to be.
  ///   - leftOut: the members of objects that are passed over unread, and are as if they were not there.
  package init(
    _ bytes: [UInt8], comments: Bool, isUTF8: Bool = false, leavingOut leftOut: [String] = []
  ) {
    self.bytes = bytes
    self.comments = comments
    self.leftOut = leftOut
    self.isUTF8 = isUTF8 || String(validating: bytes, as: UTF8.self) != nil
  }

  /// The byte offset of every value of a commented file by its path (`/items/0/id`), up to the
  /// first fault.
  package static func offsets(of bytes: [UInt8]) -> [String: Int] {
    var parser = JSONParser(bytes, comments: true)
    parser.path = []
    do { _ = try parser.document() } catch { return parser.offsets }
    return parser.offsets
  }

  package mutating func document() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    let value = try value()
    try skipSpace()
    guard offset == bytes.count else { throw error(.trailing) }
    return value
  }

  func error(_ reason: JSONError.Reason, at place: Int? = nil) -> JSONError {
    JSONError(reason, at: place ?? offset, of: bytes)
  }

  /// The error for a byte that does not belong here.
  private func surprise() -> JSONError {
    guard offset < bytes.count else { return error(.endOfText) }
    var iterator = bytes[offset...].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return error(.notUTF8) }
    return error(.unexpected(scalar))
  }
}

// MARK: - Values

extension JSONParser {
  private mutating func value() throws(JSONError) -> JSON {
    try skipSpace()
    if let path { offsets["/" + path.joined(separator: "/")] = offset }
    guard offset < bytes.count else { throw error(.endOfText) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: return try word()
    }
  }

  private mutating func word() throws(JSONError) -> JSON {
    switch bytes[offset] {
    case UInt8(ascii: "t") where takes("true"): return .bool(true)
    case UInt8(ascii: "f") where takes("false"): return .bool(false)
    case UInt8(ascii: "n") where takes("null"): return .null
    default: throw surprise()
    }
  }

  private mutating func takes(_ word: StaticString) -> Bool {
    let isThere = word.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    if isThere { offset += word.utf8CodeUnitCount }
    return isThere
  }

  private mutating func object() throws(JSONError) -> JSON {
    var members: [JSONMember] = []
    var names = SeenNames()
    var isFirst = true
    try enter()
    while try !leaves(UInt8(ascii: "}"), first: isFirst) {
      if isFirst { members.reserveCapacity(JSONParser.usual) }
      isFirst = false
      let start = offset
      guard bytes[offset] == UInt8(ascii: "\"") else { throw surprise() }
      let key = try string()
      guard names.isNew(key, behind: members) else { throw error(.duplicateKey(key), at: start) }
      try skipSpace()
      guard take(UInt8(ascii: ":")) else { throw surprise() }
      if leftOut.contains(key) {
        try passOver()
        continue
      }
      path?.append(key)
      members.append(JSONMember(key: key, value: try value()))
      path?.removeLast()
    }
    return .object(members)
  }

  /// The names of an object's members. Most objects have a few, which are compared one by one: a table of them
  /// would cost more than all the rest of the object.
  private struct SeenNames {
    private static let few = 12
    private var table: Set<String> = []

    mutating func isNew(_ name: String, behind members: [JSONMember]) -> Bool {
      if members.count < SeenNames.few { return !members.contains { $0.key == name } }
      if table.isEmpty { table.formUnion(members.lazy.map(\.key)) }
      return table.insert(name).inserted
    }
  }

  private mutating func array() throws(JSONError) -> JSON {
    var elements: [JSON] = []
    try enter()
    while try !leaves(UInt8(ascii: "]"), first: elements.isEmpty) {
      if elements.isEmpty { elements.reserveCapacity(JSONParser.usual) }
      path?.append(String(elements.count))
      elements.append(try value())
      path?.removeLast()
    }
    return .array(elements)
  }

  /// So many values most lists and objects have at least: room for them is made at once.
  private static let usual = 4

  /// Passes over a value whose words nobody asks for.
  private mutating func passOver() throws(JSONError) {
    var open = 0
    repeat {
      try skipSpace()
      guard offset < bytes.count else { throw error(.endOfText) }
      switch bytes[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "\""): try passOverText()
      case UInt8(ascii: ","), UInt8(ascii: ":"): break
      default:
        _ = try value()
        continue
      }
      offset += 1
    } while open > 0
  }

  /// Stands on the sign that ends a text.
  private mutating func passOverText() throws(JSONError) {
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else { throw error(.endOfText, at: bytes.count) }
  }

  private mutating func enter() throws(JSONError) {
    guard depth < JSON.maximumDepth else { throw error(.tooDeep) }
    depth += 1
    offset += 1
  }

  /// Stands before the next member or element, or has passed the closing bracket.
  private mutating func leaves(_ end: UInt8, first: Bool) throws(JSONError) -> Bool {
    try skipSpace()
    if take(end) {
      depth -= 1
      return true
    }
    if !first {
      guard take(UInt8(ascii: ",")) else { throw surprise() }
      try skipSpace()
    }
    guard offset < bytes.count else { throw error(.endOfText) }
    guard bytes[offset] != end else { throw surprise() }
    return false
  }
}

// MARK: - Tokens

extension JSONParser {
  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() throws(JSONError) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "/") where comments: try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONError) {
    guard bytes[offset...].starts(with: "//".utf8) else { throw surprise() }
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
  }

  private mutating func number() throws(JSONError) -> String {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits(from: start) }
    if take(UInt8(ascii: ".")) { try digits(from: start) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits(from: start)
    }
    if offset < bytes.count, isDigit(bytes[offset]) { throw error(.badNumber, at: start) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func digits(from start: Int) throws(JSONError) {
    let first = offset
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    guard offset > first else { throw error(.badNumber, at: start) }
  }
}
