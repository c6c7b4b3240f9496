extension JSON {
  /// How deep arrays and objects may be nested.
  public static let maximumDepth = 64

  /// Reads one JSON value (RFC 8259); names that occur twice in an object are refused.
  ///
  /// With `comments`, `//` begins a comment that goes on to the end of the line.
  public static func parse(
    _ bytes: some Collection<UInt8>, comments: Bool = false
  ) throws(JSONError) -> JSON {
    var parser = JSONParser(Array(bytes), comments: comments)
    return try parser.document()
  }

  /// Reads one JSON value from a text.
  public static func parse(_ text: String, comments: Bool = false) throws(JSONError) -> JSON {
    var parser = JSONParser(Array(text.utf8), comments: comments, isUTF8: true)
    return try parser.document()
  }
}
