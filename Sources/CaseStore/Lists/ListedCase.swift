import Casework
import Foundation
import Values
import Vocabulary

/// A case with all that its row in the lists is made of.
struct ListedCase {
  let subject: Case
  let summary: CaseSummary
  let zone: Zone
  /// By what its persons are found; nil while the keys are not here.
  let keys: PersonKeys?
  /// Everybody whom the case ever named.
  let persons: PersonWords
  let timing: CaseTiming
  /// The merchant as it is written, and as it is compared.
  let merchant: String
  let merchantKey: String
  /// What its persons are found by, in their order.
  let digests: [Int]
  /// What lies over the case in lists.
  private let veil: Veil

  init(_ subject: Case, calendar: WorkCalendar, zone: Zone, keys: PersonKeys?) {
    self.subject = subject
    self.zone = zone
    self.keys = keys
    persons = subject.persons
    veil = subject.masked(naming: persons)
    timing = CaseTiming(subject, calendar: calendar)
    merchant = subject.fields[text: .merchantName]
    merchantKey = Folding.key(merchant)
    digests = keys?.digests(of: subject.fields).sorted() ?? []
    // The day is of no matter: the days left are counted anew with every question.
    summary = CaseSummary(
      subject, today: subject.receivedAt.day(in: zone), calendar: calendar, zone: zone, veil: veil)
  }

  var fields: CaseFields { subject.fields }

  /// Whom lists show, sealed. Where the keys are not here it says that: then the row is made anew when they come.
  var shownPerson: Data? {
    let person = ShownPerson(name: summary.name, phoneTail: summary.phoneTail)
    guard let keys else {
      // Whoever was taken down here a moment ago is known now, and the row does not say it.
      var withheld = summary.withheld
      if !person.name.isEmpty { withheld.insert(.consumerName) }
      if !person.phoneTail.isEmpty { withheld.insert(.consumerPhone) }
      return ShownPerson.unknown(withheld)
    }
    return person.isNobody ? nil : keys.sealed(person, of: subject.id)
  }

  /// What the case counts for in the figures.
  var entry: FigureTable.Entry {
    FigureTable.Entry(
      figures: CountedCase(subject, dueOn: summary.due?.on, timing: timing, zone: zone, veil: veil),
      day: subject.receivedAt.day(in: zone), closedOn: subject.closedAt?.day(in: zone))
  }

  /// The texts in which the case is found, in the order of the search table.
  var texts: [String] {
    [
      SearchWords.text(ofName: fields[text: .merchantName]),
      SearchWords.text(ofName: fields[text: .product]), SearchWords.text(fields[text: .facts]),
      notes.map { SearchWords.text($0) }.joined(separator: SearchWords.border),
    ]
  }

  private var notes: [String] {
    if subject.isErased { return [] }
    return subject.timeline.filter { !$0.isUndone }.compactMap { entry in
      guard case .stepped(let step) = entry.event.payload else { return nil }
      return step.action.name.step.words(in: step.action)
    }
  }

  /// Whether it must still be keyed into the 12315 platform (总局令第121号 art. 40).
  var isToBeKeyed: Bool {
    subject.kind != .consultation && subject.status != .void && subject.platformNumber == nil
  }

  /// An intake that was taken back gives the number it carries elsewhere free again.
  var wasTakenBack: Bool { subject.timeline.first?.isUndone == true }
}

/// Where a case stands in the coarse, as a number that lists are sorted by.
enum Lifecycle: Int {
  case open = 0
  case closed = 1
  case void = 2

  init(_ status: Status) {
    switch status {
    case .registered, .needMaterial, .accepted, .mediating, .testing, .referred: self = .open
    case .closed: self = .closed
    case .void: self = .void
    }
  }

  /// What SQL asks of the rows of cases that stand: that they are open or closed, not void.
  static let stands = "standing IN (\(open.rawValue), \(closed.rawValue))"
  /// What SQL asks of the rows of open cases.
  static let isOpen = "standing = \(open.rawValue)"
}
