/// The figures of one venue and one day as the venue sent them up. No person is in them.
public struct VenueReport: Hashable, Sendable {
  /// The venue's name.
  public var venue: String
  /// Whether it is the main venue.
  public var isMain: Bool
  /// The day that is told.
  public var day: Day
  /// 1 for the first file of that venue and day, one more for every later one.
  public var revision: Int
  /// The digest of ``body``, which tells a file that was changed on the way.
  public var digest: String
  /// All of it as JSON, without the digest.
  public var body: JSON

  /// A report out of a file or an event; nil where one of the parts above is not there.
  public init?(_ json: JSON) {
    guard let venue = json["venue"]?.string, let day = json["day"]?.string.flatMap({ Day($0) }),
      let revision = json["revision"]?.int, revision > 0, let digest = json["digest"]?.string
    else { return nil }
    self.venue = venue
    self.day = day
    self.revision = revision
    self.digest = digest
    isMain = json["main"]?.bool ?? false
    body = .object((json.members ?? []).filter { $0.key != "digest" })
  }

  /// The report as its file and its event have it.
  public var json: JSON {
    .object((body.members ?? []) + [JSONMember(key: "digest", value: .string(digest))])
  }

  /// How many open cases each department was handed over with it, by its name; empty where none were.
  public var openCases: [String: Int] {
    (body["open_cases"]?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value.int }
  }

  /// Whether the figures are of invented records.
  public var isDemonstration: Bool { body.isOfDemonstration }

  /// Whether another one is about the same venue and day.
  public func isAboutTheSame(as other: VenueReport) -> Bool {
    venue == other.venue && day == other.day
  }
}
