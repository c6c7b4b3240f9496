import Foundation
import Values
import Vocabulary

/// The figures of one desk and one day as it sent them up. No person is in them.
public struct VenueReport: Hashable, Sendable {
  /// The venue, by its name.
  public var venue: String
  /// Whether it is the main venue.
  public var isMain: Bool
  /// The day that the figures are of.
  public var day: Day
  /// How often this venue has sent figures of this day, counted from 1.
  public var revision: Int
  /// The digest of ``body``, which tells a file that was changed on the way.
  public var digest: String
  /// All of it as JSON, without the digest.
  public var body: JSON
  /// Whether somebody here has said that the venue belongs to the sum, though nobody expected it.
  public var isConfirmed: Bool

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
    isConfirmed = json[VenueReport.confirmed]?.bool ?? false
    let own = ["digest", VenueReport.confirmed]
    body = .object((json.members ?? []).filter { !own.contains($0.key) })
  }

  /// The key that an event has beside those of the file.
  private static let confirmed = "confirmed"

  /// The report as its file has it.
  public var json: JSON {
    .object((body.members ?? []) + [JSONMember(key: "digest", value: .string(digest))])
  }

  /// The report as its event has it: the file, and whether somebody confirmed the venue.
  public var recorded: JSON {
    guard isConfirmed else { return json }
    let mark = JSONMember(key: VenueReport.confirmed, value: .bool(true))
    return .object((json.members ?? []) + [mark])
  }

  /// How many open cases each department was handed over with it, by its name; empty where none were.
  public var openCases: [String: Int] {
    (body["open_cases"]?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value.int }
  }

  /// Whether the figures are of invented records.
  public var isDemonstration: Bool { body.isOfDemonstration }
}

// MARK: - Who sent it

extension VenueReport {
  /// The desk that sends figures.
  public struct Sender: Hashable, Sendable {
    /// Its letters, for people.
    public var letters: String
    /// Its own id, and behind it those of the desks whose records it goes on with after a restore.
    public var ids: [String]

    /// A desk by its letters and ids.
    public init(letters: String, ids: [String]) {
      self.letters = letters
      self.ids = ids
    }
  }

  /// Whose venue it is: an office and a venue, compared as people read them.
  public struct Site: Hashable, Sendable, Comparable {
    /// The office's name, folded; nil where the file does not say office or desk.
    public var office: String?
    /// The venue's name, folded.
    public var venue: String

    /// A venue of an office.
    public init(office: String?, venue: String) {
      self.office = office.map { Folding.key($0) }
      self.venue = Folding.key(venue)
    }

    /// By venue, then by office, unknown ones last.
    public static func < (one: Site, other: Site) -> Bool {
      (one.venue, one.office == nil ? 1 : 0, one.office ?? "")
        < (other.venue, other.office == nil ? 1 : 0, other.office ?? "")
    }
  }

  /// The desk that sent it; nil in a file of a program that did not say so.
  public var sender: Sender? {
    let ids = (body["desks"]?.array ?? []).compactMap(\.string)
    guard let letters = body["desk"]?.string, !ids.isEmpty else { return nil }
    return Sender(letters: letters, ids: ids)
  }

  /// The office as the file spells it; nil where office or desk is not said.
  public var office: String? {
    guard sender != nil, let office = body["office"]?.string else { return nil }
    return TextRules.trimmed(office).isEmpty ? nil : office
  }

  /// The office and the venue that it is counted under.
  public var site: Site { Site(office: office, venue: venue) }

  /// Whether another one is about the same records: office, venue and day, and one desk.
  ///
  /// A desk that was restored out of a backup has another id and goes on with the same records.
  /// Files that do not say their desk are told apart by what they say of their office, venue and day.
  public func isAboutTheSame(as other: VenueReport) -> Bool {
    guard site == other.site, day == other.day else { return false }
    guard let sender, let others = other.sender else {
      return self.sender == nil && other.sender == nil && saidOffice == other.saidOffice
    }
    return !Set(sender.ids).isDisjoint(with: others.ids)
  }

  /// The office as the file has it, though nobody knows which of its desks sent it.
  private var saidOffice: String { Folding.key(body["office"]?.string ?? "") }
}
