import CaseMaking
import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Writes the files of kinds that have none yet, when asked to by `RECORD=1`; it then fails once,
/// so that nobody takes a recording for a proof.
@Suite("Recording what is shipped")
struct RecordFixtures {
  private var isAsked: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  @Test func newKindsAndStores() throws {
    guard isAsked else { return }
    for (name, payload) in try examples() {
      let encoded = EncodedPayload(payload)
      var json: [JSONMember] = [
        JSONMember(key: "format", value: .number(String(EncodedPayload.format))),
        JSONMember(key: "kind", value: .string(encoded.kind)),
        JSONMember(key: "body", value: encoded.body),
      ]
      if let part = encoded.personal { json.append(JSONMember(key: "personal", value: part)) }
      if let part = encoded.freeText { json.append(JSONMember(key: "free_text", value: part)) }
      let text = JSON.object(json).pretty() + "\n"
      try write(Data(text.utf8), to: "events/\(name).json")
    }
    try recordStore()
    Issue.record("recorded: run again without RECORD")
  }

  /// What would be recorded is what was: each file has an example of its kind, and no other has one.
  @Test func eachFileHasAnExample() throws {
    let examples = try examples()
    #expect(Set(examples.keys) == Set(FixtureTests.names))
    for (name, payload) in examples {
      #expect(try EncodedPayload(payload).kind == FixtureTests.encoded(name).kind, "\(name)")
    }
  }

  private func write(_ bytes: Data, to name: String) throws {
    let file = FixtureTests.folder.appendingPathComponent(name)
    if FileManager.default.fileExists(atPath: file.path) { return }
    try bytes.write(to: file)
  }

  private func recordStore() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.fillWithEverything()
    try store.drafts.save(Ground.draft(1))
    try store.close()
    if let bytes = folder.bytes("desk.db") { try write(bytes, to: "store-v\(Schema.version).db") }
  }

  /// What each file says, by the names of the files.
  private func examples() throws -> [String: EventPayload] {
    var all = try later()
    for kind in EventKind.allCases { all[FixtureTests.first(of: kind)] = try first(kind) }
    for name in StepName.allCases { all[name.rawValue] = try step(name) }
    all["unknown"] = .unknown(kind: "photographed", body: ["pages": 3])
    return all
  }

  private func first(_ kind: EventKind) throws -> EventPayload {
    let save = EventID(desk: DeskID(random: 0xA), sequence: 3)
    switch kind {
    case .opened: return try opened()
    case .tallied: return .tallied(destruction)
    case .undone: return .undone(save: save)
    case .redone: return .redone(save: save)
    case .configured:
      return .configured([.office: "样区市场监管所", .slogan: Optional<String>.none])
    case .disclosed:
      return .disclosed(Disclosure(.given, detail: "样区政府", figures: ["registered": 28]))
    case .erased: return .erased(why: "本人要求")
    case .reported: return .reported(try report())
    case .attached:
      return .attached(
        Attached([
          Attachment(
            name: "小票.jpg", sha256: String(repeating: "0a", count: 32), size: 80_123,
            media: "image/jpeg")
        ]))
    case .staffed: return .staffed(StaffMember("王芳", .supervisor, hasPIN: true))
    case .keyed: return .keyed(DeskKey(.sign, key: String(repeating: "5c", count: 32)))
    }
  }

  /// Further examples of kinds that grew.
  private func later() throws -> [String: EventPayload] {
    let (entry, other) = (
      EventID(desk: DeskID(random: 0xA), sequence: 3),
      EventID(desk: DeskID(random: 0xA), sequence: 5)
    )
    return try [
      "tallied-occasion": .tallied(occasion),
      "configured-activity": .configured(activity.settings.filter { $0.value != nil }),
      "opened-2": openedRoughly(), "opened-said-2": openedAsSaid(), "amend-2": amendedFromBases(),
      "tallied-2": .tallied(occasion), "mediate-2": step(.mediate), "test-2": step(.test),
      "dispatch-2": step(.dispatch), "notify-2": step(.notify, [.whom: .text("both")]),
      "terminate-2": step(.terminate, [.toldMerchant: .text("letter")]),
      "accept-2": toldToBoth(), "reported-2": confirmedReport(),
      "opened-with-2": openedWithDelegate(), "mediate-anew-2": step(.mediate),
      "test-payer-2": step(.test),
      "erased-2": .erased(why: "本人要求", entry: ErasedEntry(entry, like: [entry, other])),
    ]
  }

  private var destruction: TallyEntry {
    TallyEntry(
      item: "destruction",
      quantities: [
        Quantity(count: Count(7), unit: "批"),
        Quantity(count: Count(180), unit: "吨", approx: .about, typed: "约180吨"),
      ],
      venue: "主会场", detail: "假酒", trade: "catering", place: "样市场", channel: "visit", topic: "fakes",
      scope: .period, source: .reported, note: "与样区合办", externalID: "L-1", isTotal: true)
  }

  private func report() throws -> VenueReport {
    try #require(
      VenueReport([
        "desk315": "rollup", "version": 1, "venue": "样区分会场", "main": false, "day": "2027-03-15",
        "revision": 2, "as_of": "2027-03-15T17:00:00+08:00", "cases": [], "closed_in_scope": [:],
        "ledger": [], "digest": "00",
      ]))
  }

  private func toldToBoth() throws -> EventPayload {
    guard case .stepped(var step) = try step(.accept) else { return try step(.accept) }
    step.transition.tells = [.consumer, .merchant]
    return .stepped(step)
  }

  private func confirmedReport() throws -> EventPayload {
    var report = try #require(
      VenueReport([
        "desk315": "rollup", "version": 1, "office": "样区局", "venue": "样区分会场", "desk": "A2",
        "desks": ["000000000000000b", "000000000000000a"], "main": false, "day": "2027-03-15",
        "revision": 1, "as_of": "2027-03-15T17:00:00+08:00", "cases": [], "closed_in_scope": [:],
        "ledger": [], "digest": "00",
      ]))
    report.isConfirmed = true
    return .reported(report)
  }

  private func openedRoughly() throws -> EventPayload {
    guard case .opened(var registration) = try opened() else { return try opened() }
    registration.fields.roughen([.purchasedOn: .month, .amount: .atLeast])
    registration.fields.take(CustomGround.values)
    return .opened(registration)
  }

  /// What was bought on the net, asked for in words, and said of amount and day as no figures.
  private func openedAsSaid() throws -> EventPayload {
    guard case .opened(var registration) = try opened() else { return try opened() }
    for field in Field.roughFields { registration.fields[field] = nil }
    registration.fields.take(
      Dictionary(
        uniqueKeysWithValues: CustomField.builtIn.map { ($0.id, CustomValue($0, .text("几百块"))) }))
    return .opened(registration)
  }

  private func amendedFromBases() throws -> EventPayload {
    guard case .stepped(var step) = try step(.amend) else { return try step(.amend) }
    let (one, two) = (DeskID(random: 0xA), DeskID(random: 0xB))
    step.action.rough = [.purchasedOn: .year]
    step.action.custom = CustomGround.values
    step.action.custom["member_no"] = CustomValue(CustomGround.member, nil)
    step.action.bases = [
      "nature": [EventID(desk: one, sequence: 3)],
      "custom.district": [EventID(desk: one, sequence: 3), EventID(desk: two, sequence: 7)],
    ]
    return .stepped(step)
  }

  private var occasion: TallyEntry {
    TallyEntry(
      item: "reception",
      quantities: [
        Quantity(count: Count(12), unit: "人次"), Quantity(count: Count(5), unit: "件"),
      ],
      venue: "主会场", detail: "局长", place: "二楼", from: DayTime("2027-03-15T09:00"),
      to: DayTime("2027-03-15T11:00"), present: "办公室", matter: "预付卡退款", scope: .site)
  }

  private var activity: Activity {
    var activity = Activity()
    activity.name = "三一五活动"
    activity.days = ["2027-03-14", "2027-03-15"].compactMap { Day($0) }
    activity.host = "样区消协"
    activity.coOrganisers = "样区电视台"
    activity.venues = [.init("东门广场", isMain: true), .init("西街"), .init("南街")]
    activity.departments = ["打私办", "药监局"]
    return activity
  }

  private var everything: CaseFields {
    var fields = CaseFields(Ground.whole)
    for field in Field.allCases where fields[field] == nil { fields[field] = sample(field) }
    return fields
  }

  private func sample(_ field: Field) -> FieldValue {
    switch field.form {
    case .text: .text("样")
    case .choice(let vocabulary):
      .text(Shipped.reference.catalogue.list(vocabulary).entries.first?.id ?? "")
    case .choices, .list: .list(["一", "二"])
    case .count: .number(3)
    case .flag, .consent: .flag(true)
    case .day: .day(Given.day("2027-03-01"))
    case .instant: .instant(Given.instant("2027-03-15T09:12"))
    case .money: .money(Money(fen: 19_901))
    case .people: .people([Representative(name: "样甲", phone: "13900139000")])
    }
  }

  private func opened() throws -> EventPayload {
    let rules = Shipped.reference.rules(for: DeskSettings(), on: Ground.today)
    let number = CaseNumber(kind: .complaint, day: Ground.today, letters: "A", counter: 12)
    var intake = Intake(kind: .complaint, fields: everything, externalID: "GZ-0001")
    intake.turnedFrom = CaseID(registration: EventID(desk: DeskID(random: 0xA), sequence: 1))
    return .opened(try Decision(rules: rules).registration(intake, number: number))
  }

  /// A field is asked for where another one is filled in.
  private func openedWithDelegate() throws -> EventPayload {
    guard case .opened(var registration) = try openedRoughly() else { return try openedRoughly() }
    registration.requiredWith = [.delegateAuthorised: .delegateName]
    return .opened(registration)
  }

  private func step(
    _ name: StepName, _ more: [StepOption: FieldValue] = [:]
  ) throws -> EventPayload {
    var action = StepAction(name, more)
    for parameter in name.parameters { action.options[parameter.option] = sample(parameter.option) }
    if name == .amend {
      for field in Field.allCases { action.changes[field] = .some(sample(field)) }
      action.changes[.product] = Optional<FieldValue>.none
      action.changes[.facts] = Optional<FieldValue>.none
    }
    let start = DeadlineStart(
      name: .reply, length: 10, unit: .working, rollsOffHolidays: true,
      on: Given.day("2027-04-01"), pausedIn: [.testing], sinceReceived: true,
      isOfficeTarget: true, extensions: [15, 30])
    let transition = Transition(
      ruleSet: "samr121", version: 1, from: [.registered, .accepted], to: .closed,
      outcome: .settled, starts: [start], ends: [.decide, .tell],
      grows: [DeadlineExtension(name: .check, length: 15)], accepts: true)
    let other = CaseID(registration: EventID(desk: DeskID(random: 0xB), sequence: 4))
    return .stepped(
      StepRecord(
        action: action, transition: transition, other: name.concern == nil ? nil : other))
  }

  private func sample(_ option: StepOption) -> FieldValue {
    switch option.form {
    case .text, .department, .caseNumber: .text("样")
    case .means: .text("phone")
    case .addressee: .text("consumer")
    case .satisfaction: .text("yes")
    case .flag: .flag(true)
    case .day: .day(Given.day("2027-04-01"))
    case .money: .money(Money(fen: 19_900))
    case .ground: .number(2)
    }
  }
}
