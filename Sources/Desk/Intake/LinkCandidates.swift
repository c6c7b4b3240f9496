import Casework
import TerminalKit
import Values
import Vocabulary

/// The cases that a form's case may belong together with: those of the same phone, then today's about
/// the same merchant and product.
struct LinkCandidates: Sendable {
  /// Why two cases may belong together.
  enum Reason: Hashable, Sendable {
    case samePhone, sameMatter
  }

  /// A case that may belong together with this one.
  struct Candidate: Equatable, Sendable {
    var summary: CaseSummary
    var reason: Reason
  }

  /// What is said where there is none.
  static let none = ScreenWords.noRelated

  let all: [Candidate]

  init(_ known: KnownVisitor, _ forms: IntakeForms) {
    let ofPhone = known.earlier.map { Candidate(summary: $0, reason: .samePhone) }
    let product = Folding.key(forms[text: .field(.product)])
    guard forms.kind == .complaint, !product.isEmpty else {
      all = ofPhone
      return
    }
    let matters = known.ofMerchant.filter { summary in
      Folding.key(summary.product) == product && !known.earlier.contains { $0.id == summary.id }
    }
    all = ofPhone + matters.map { Candidate(summary: $0, reason: .sameMatter) }
  }

  /// The case that the row below the phone shows: the first that is not linked yet.
  func shown(besides links: LinkSuggestions) -> Candidate? {
    all.first { !links.has($0.summary.number) } ?? all.first
  }

  /// The earlier case of the phone out of which the person can still be filled in.
  func person(for forms: IntakeForms, besides links: LinkSuggestions) -> Candidate? {
    guard forms.amended == nil, let shown = shown(besides: links), shown.reason == .samePhone,
      shown.summary.kind != .report, !shown.summary.name.isEmpty,
      forms.entry(.field(.consumerName)).isEmpty
    else { return nil }
    return shown
  }
}

/// What the row below the phone says of cases that may belong together.
struct LinkWords {
  let candidates: LinkCandidates
  let links: LinkSuggestions
  let context: Context

  /// The case that may belong together with this one, and those it will be linked with; nil where there
  /// are none.
  ///
  /// - Parameter isShort: leaves out what the case itself shows: its kind and when it came.
  func words(isShort: Bool) -> String? {
    let linked = linkedWords(isShort)
    guard let shown = candidates.shown(besides: links), !links.has(shown.summary.number) else {
      return linked.isEmpty ? nil : linked
    }
    return [linked, words(shown, isShort)].filled(joinedBy: "  ")
  }

  private func linkedWords(_ isShort: Bool) -> String {
    let numbers = links.wishes.map { wish in
      let other = candidates.all.first { $0.summary.number == wish.number }
      let merchant = isShort ? "" : other?.summary.merchant ?? ""
      return merchant.isEmpty ? wish.number.short : "\(wish.number.short) \(merchant)"
    }.joined(separator: context.say(Punctuation.listComma))
    return numbers.isEmpty ? "" : context.say("已关联 \(numbers)", "linked: \(numbers)")
  }

  private func words(_ shown: LinkCandidates.Candidate, _ isShort: Bool) -> String {
    let summary = shown.summary
    if isShort, shown.reason == .samePhone {
      let count = candidates.all.count { $0.reason == .samePhone }
      return context.say(ScreenWords.samePhone(count))
        + [summary.number.short, summary.merchant].filled(joinedBy: " ")
    }
    let kind = context.catalogue.kinds.label(summary.kind, context.language)
    // The merchant of the same matter stands on the form already.
    let about =
      shown.reason == .sameMatter
      ? [CaseWords(context).knownName(summary)] : [kind, summary.merchant]
    return head(shown.reason)
      + ([summary.number.short] + about + [moment(summary)]).filled(joinedBy: " ")
  }

  /// The head of the row says "today" already.
  private func moment(_ summary: CaseSummary) -> String {
    isToday(summary)
      ? summary.receivedAt.time(in: context.zone)
      : TypedMoment.text(summary.receivedAt, today: context.today, zone: context.zone)
  }

  private func isToday(_ summary: CaseSummary) -> Bool {
    summary.receivedAt.day(in: context.zone) == context.today
  }

  private func head(_ reason: LinkCandidates.Reason) -> String {
    let same = candidates.all.filter { $0.reason == reason }
    let count = same.count
    switch reason {
    case .samePhone:
      return same.allSatisfy { isToday($0.summary) }
        ? context.say("今天同一电话\(count)件：", "This phone today, \(count): ")
        : context.say(ScreenWords.samePhone(count))
    case .sameMatter:
      return context.say("今天同一商家商品\(count)件：", "Same matter today, \(count): ")
    }
  }
}
