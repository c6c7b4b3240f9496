import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What lies under keys that are not here is known to be there.
@Suite struct WithheldTests {
  /// A value that each field could have.
  private static func sample(_ field: Field) -> FieldValue {
    switch field.form {
    case .text, .choice: .text("样")
    case .choices, .list: .list(["样"])
    case .count: .number(2)
    case .flag, .consent: .flag(true)
    case .day: .day(Given.day("2027-03-01"))
    case .instant: .instant(Given.instant("2027-03-15T09:00"))
    case .money: .money(Money(fen: 100))
    case .people: .people([Representative(name: "样二", phone: "13800138001")])
    }
  }

  /// A case as a locked desk reads it: of every event only what the log itself has.
  private static func locked(_ events: [Event], isNamed: Bool = true) throws -> Case {
    let bare = try events.map { event -> Event in
      let whole = EncodedPayload(event.payload)
      var body = whole.body
      if !isNamed, let members = body.members {
        body = .object(members.filter { $0.key != "beside" })
      }
      var read = event
      read.payload = try EncodedPayload(kind: whole.kind, body: body).payload()
      read.isWithheld = whole.personal != nil || whole.freeText != nil
      return read
    }
    return try #require(Case(replaying: bare, zone: .shanghai))
  }

  @Test(arguments: Field.allCases) func aFieldIsWithheldWhereItLiesBesideTheLog(field: Field) throws
  {
    var fields = WholeComplaint.fields
    fields[field] = Self.sample(field)
    let scene = try Scene(.complaint, fields)
    let (open, subject) = (scene.subject, try Self.locked(scene.events))
    #expect(Withheld(open).isEmpty)
    let wanted = Field.allCases.filter { fields[$0] != nil && $0.keeping != .open }
    #expect(Withheld(subject).fields == wanted)
    let row = CaseSummary(
      subject, today: Given.day("2027-03-15"), calendar: Scene.calendar, zone: .shanghai)
    #expect(row.withheld == Set(wanted).intersection(CaseSummary.hidden) && row.isNamed)
    #expect(subject.missing == open.missing)
  }

  /// In documents a text that cannot be read is no empty one.
  @Test func textsAreStarredAndPersonsOfReportsAreNotTold() throws {
    let fields = WholeComplaint.fields
    for (kind, isTold) in [(Kind.complaint, true), (.report, false)] {
      let subject = try Self.locked(try Scene(kind, fields).events)
      let (veil, withheld) = (subject.masked, Withheld(subject))
      let shown = withheld.starred(veil.shown(subject.fields), under: veil)
      #expect(shown[text: .facts] == "***")
      #expect(shown[text: .consumerName] == (isTold ? "***" : ""))
      #expect(withheld.names(under: veil).contains("consumer.name") == isTold)
    }
  }

  /// What was taken away, erased or never said is not locked.
  @Test func whatIsNotThereIsNotWithheld() throws {
    var scene = try Scene(.complaint)
    try scene.take(.amend, changes: [.consumerAddress: nil])
    let subject = try Self.locked(scene.events)
    #expect(!Withheld(subject).has(.consumerAddress) && Withheld(subject).has(.consumerName))
    #expect(!Withheld(subject).has(.answer))
    scene.append(.erased(why: "样", entry: nil), at: Given.instant("2027-03-15T11:00"))
    #expect(Withheld(try Self.locked(scene.events)).isEmpty)
  }

  /// An opening of the first format names no fields beside it: any of them may be there.
  @Test func anOldOpeningMayHaveAnyOfThem() throws {
    let subject = try Self.locked(try Scene(.complaint).events, isNamed: false)
    #expect(Withheld(subject).fields == Field.allCases.filter { $0.keeping != .open })
  }
}
