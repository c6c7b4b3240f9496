import Values

/// What is wrong with a file of reference data, and where.
public struct ReferenceError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file is not there or cannot be read.
    case missingFile
    /// A file of a name that nothing here reads.
    case unknownFile
    /// The text is no JSON.
    case syntax(JSONError.Reason)
    /// A key that must be there is not.
    case missingKey(String)
    /// A key that this kind of entry does not have.
    case unknownKey(String)
    /// A value of another type than the key's; the type is given as its JSON name.
    case wrongType(key: String, expected: String)
    /// A value that the key does not allow.
    case wrongValue(key: String, value: String)
    /// The same id twice.
    case duplicate(String)
    /// No rule set is left for a kind of office that must have one.
    case noRules(officeKind: String)
  }

  /// The file's name, such as `rules/office.json`.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason

  /// A fault of a file.
  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}
