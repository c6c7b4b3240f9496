import Values

/// One entry of `data/samples/figures.json`: files read into one store, and what totals must say.
public struct SampleFigures: Sendable, CustomStringConvertible {
  /// All entries, in their order.
  public static let all: [SampleFigures] = {
    do {
      return try (DataFolder.json("samples/figures.json").array ?? []).map(SampleFigures.init)
    } catch {
      fatalError("The figures of the sample days cannot be read: \(error)")
    }
  }()

  /// The files that are read into one store, each list once.
  public static let fileLists: [[String]] = all.map(\.files).reduce(into: []) { lists, files in
    if !lists.contains(files) { lists.append(files) }
  }

  /// The files of all entries, each once.
  public static let files: [String] = Set(all.flatMap(\.files)).sorted()

  /// The files that are read in, in this order.
  public let files: [String]
  /// The first day that is asked for.
  public let from: Day
  /// The last day that is asked for.
  public let to: Day
  /// The venues that are asked for; none means all.
  public let venues: [String]
  /// The figures by their paths in the JSON of totals.
  public var figures: [JSONMember]

  /// Names the entry where a test fails.
  public var description: String { "\(files.joined(separator: " + ")) \(from)–\(to) \(venues)" }

  private init(_ json: JSON) throws {
    guard let from = json["from"]?.string.flatMap({ Day($0) }),
      let to = json["to"]?.string.flatMap({ Day($0) }), let figures = json["figures"]?.members
    else { throw Unreadable(entry: json.text) }
    files = (json["files"]?.array ?? []).compactMap(\.string)
    venues = (json["venues"]?.array ?? []).compactMap(\.string)
    (self.from, self.to, self.figures) = (from, to, figures)
  }

  /// An entry that does not say its days or its figures.
  struct Unreadable: Error {
    let entry: String
  }

  /// The records of its files, in their order.
  public func documents() throws -> [JSON] { try files.flatMap(DataFolder.lines) }

  /// The paths of the figures that the JSON of totals does not say as they are written.
  public func differences(_ totals: JSON) -> [String] {
    figures.filter { totals.figure($0.key) != $0.value }.map(\.key)
  }

  /// A figure as it would be with one more; of words, other words.
  public static func raised(_ value: JSON) -> JSON {
    if case .number(let digits) = value, let number = Int(digits) {
      return .number("\(number + 1)")
    }
    guard let text = value.string, let digits = text.firstMatch(of: /\d+/),
      let number = Int(digits.output)
    else { return "another" }
    return .string(text.replacing(/\d+/, with: "\(number + 1)", maxReplacements: 1))
  }
}
