import Casework
import TerminalKit
import Vocabulary

/// Cases that a case being taken down may belong together with, and those it is to be linked with.
///
/// Nothing is linked by itself: the desk offers, the clerk links, and can take it back before the
/// save and after it.
struct IntakeKin: Equatable, Sendable {
  /// The name under which a draft keeps the cases to be linked.
  static let entry = "links"

  /// Why two cases may belong together.
  enum Reason: Hashable, Sendable {
    case samePhone, sameMatter
  }

  /// A case that may belong together with this one.
  struct Candidate: Equatable, Sendable {
    var summary: CaseSummary
    var reason: Reason
  }

  /// A case to link with.
  struct Wish: Equatable, Sendable {
    var number: CaseNumber
    /// Why, as it will be recorded; empty where a report is one of the two.
    var why: String
  }

  /// The cases to link with, in the order in which they were chosen.
  var wishes: [Wish] = []

  func has(_ number: CaseNumber) -> Bool { wishes.contains { $0.number == number } }

  mutating func remove(_ number: CaseNumber) { wishes.removeAll { $0.number == number } }

  /// The wishes as a draft keeps them.
  var kept: String {
    wishes.map { "\($0.number) \($0.why)" }.joined(separator: "\n")
  }

  init() {}

  /// Reads what a draft kept.
  init(kept: String) {
    wishes = kept.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      return CaseNumber(String(parts[0])).map {
        Wish(number: $0, why: parts.count > 1 ? String(parts[1]) : "")
      }
    }
  }

  var links: [Intake.WantedLink] {
    wishes.map { Intake.WantedLink(number: $0.number.description, externalID: nil, why: $0.why) }
  }
}

extension IntakeScreen {
  /// The cases that the form's case may belong together with: those of the same phone, then
  /// today's about the same merchant and product.
  var candidates: [IntakeKin.Candidate] {
    let matters = visitor.ofMerchant.filter { summary in
      let product = Folding.key(forms[text: .field(.product)])
      return !product.isEmpty && Folding.key(summary.product) == product
        && !visitor.earlier.contains { $0.id == summary.id }
    }
    let ofPhone = visitor.earlier.map { IntakeKin.Candidate(summary: $0, reason: .samePhone) }
    guard kind == .complaint else { return ofPhone }
    return ofPhone + matters.map { IntakeKin.Candidate(summary: $0, reason: .sameMatter) }
  }

  /// The case that the row below the phone shows: the first that is not linked yet.
  var shownCandidate: IntakeKin.Candidate? {
    let all = candidates
    return all.first { !kin.has($0.summary.number) } ?? all.first
  }

  /// Links the shown case; where it is linked already, takes the link back.
  mutating func turnLink(_ context: Context) -> Reaction {
    guard amended == nil else {
      return .say(Phrase("已存的件在它的办理里关联", "A saved case is linked by its steps"))
    }
    guard let shown = shownCandidate else { return dropLastLink(context) }
    let number = shown.summary.number
    if kin.has(number) {
      kin.remove(number)
      return Reaction(
        effects: draftEffects(context),
        message: Phrase("不关联 \(number.short) 了", "Not linked to \(number.short)"))
    }
    kin.wishes.append(.init(number: number, why: why(shown, context)))
    let words = Phrase("存的时候和 \(number.short) 关联", "Will be linked to \(number.short) when saved")
    return Reaction(effects: draftEffects(context) + askPerson(of: shown), message: words)
  }

  /// A link that no candidate stands for any more, as after the phone was changed.
  private mutating func dropLastLink(_ context: Context) -> Reaction {
    guard let last = kin.wishes.popLast() else {
      return .say(
        ScreenWords.noRelated)
    }
    return Reaction(
      effects: draftEffects(context),
      message: Phrase("不关联 \(last.number.short) 了", "Not linked to \(last.number.short)"))
  }

  /// Nothing that tells who made a report is written down.
  private func why(_ shown: IntakeKin.Candidate, _ context: Context) -> String {
    if kind == .report || shown.summary.kind == .report { return "" }
    switch shown.reason {
    case .samePhone: return IntakeScreen.sameVisitor[context.language]
    case .sameMatter: return context.say("同一商家同一商品", "same merchant and product")
    }
  }

  static let sameVisitor = Phrase("同一来人", "same visitor")

  private static let ofPerson: [Field] = [.consumerName, .consumerAddress]

  /// The earlier case of the phone out of which the name or the address can still be filled in.
  var personToFill: IntakeKin.Candidate? {
    guard amended == nil, let shown = shownCandidate, shown.reason == .samePhone,
      shown.summary.kind != .report, !shown.summary.name.isEmpty,
      forms.entry(.field(.consumerName)).isEmpty
    else { return nil }
    return shown
  }

  /// Fills in the person of the earlier case in the fields of the person, without a link.
  mutating func takePersonOver(_ context: Context) -> Reaction? {
    let fields: [Slot] = [.field(.consumerPhone)] + IntakeScreen.ofPerson.map(Slot.field)
    guard let focus = forms.focus, fields.contains(focus), let shown = personToFill else {
      return nil
    }
    return .init(effects: askPerson(of: shown))
  }

  /// The visitor's name and address need not be typed twice. Those of a reporter are shown to
  /// nobody.
  private mutating func askPerson(of shown: IntakeKin.Candidate) -> [Effect] {
    guard shown.reason == .samePhone, shown.summary.kind != .report else { return [] }
    beforeFilling = beforeFilling ?? forms
    visitor.takenOver = shown.summary.id
    return [.ask(.oneCase(shown.summary.id))]
  }

  /// Fills in what is still empty of the person of an earlier case.
  mutating func takePerson(of subject: Case, _ context: Context) -> Reaction {
    visitor.takenOver = nil
    let empty = IntakeScreen.ofPerson.filter {
      forms.entry(.field($0)).isEmpty && !subject.fields[text: $0].isEmpty
    }
    guard !empty.isEmpty else {
      return .say(
        Phrase("\(subject.number.short) 没有姓名住址可填", "\(subject.number.short) names nobody"))
    }
    for field in empty { forms.restore(.field(field), subject.fields[text: field]) }
    leaveFields(context)
    let shown = Disclosure(.shown, detail: "form")
    let names = empty.map { fields.label(.field($0)) }
    return Reaction(
      effects: draftEffects(context) + [.record(.disclose(shown, of: subject.id))],
      message: Phrase(
        "照 \(subject.number.short) 填了\(names.map(\.zh).joined(separator: "、"))，请核对",
        "As in \(subject.number.short): \(names.map(\.en).joined(separator: ", ")); please check"))
  }
}

// MARK: The same visitor, another matter

extension IntakeScreen {
  /// What belongs to the person and goes on to the next form.
  private static let personal: [Field] = [
    .channel, .consumerPhone, .consumerName, .consumerAddress, .consumerIDType,
    .consumerIDNumber, .consumerMinor, .delegateName, .delegatePhone, .delegateAuthorised,
  ]

  /// A blank form for another matter of the same visitor, linked to the one that was just saved.
  func nextMatter(after number: CaseNumber, _ context: Context) -> IntakeScreen {
    var next = IntakeScreen(kind: kind, context)
    for field in IntakeScreen.personal {
      let entry = forms.entry(.field(field))
      if !entry.isEmpty { next.forms.restore(.field(field), entry) }
    }
    let why = kind == .report ? "" : IntakeScreen.sameVisitor[context.language]
    next.kin.wishes = [.init(number: number, why: why)]
    next.arrange(context)
    next.carried = next.entries
    next.leaveFields(context)
    next.forms.focus(on: kind == .consultation ? .field(.topic) : .field(.facts))
    return next
  }
}
