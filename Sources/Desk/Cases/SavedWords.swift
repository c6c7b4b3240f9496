import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What is said of a save: the number to read out, and what the visitor may expect.
struct SavedWords {
  private let context: Context

  init(_ context: Context) { self.context = context }

  /// - Parameter first: the first case of the save.
  func words(_ saveResult: SaveResult, _ first: Case) -> Phrase {
    if let number = saveResult.opened.first,
      let new = saveResult.cases.first(where: { $0.number == number })
    {
      return opened(new)
    }
    return saveResult.undone.isEmpty ? changed(first) : turned(saveResult.cases)
  }

  /// What the visitor must be told, and behind it the longest words for which the message rows have room:
  /// in a row of their own, where that can be.
  func fitting(_ words: [Phrase], behind lead: String, before remark: String = "") -> String {
    let all = words.flatMap { words in
      ["\n", "  "].map { lead + $0 + words[context.language] + remark }
    }
    let fitting = all.first { TextWidth.wrap($0, columns: context.columns - 2).count <= 2 }
    return fitting ?? all.last ?? lead
  }

  private func opened(_ subject: Case) -> Phrase {
    let name = subject.kind == .report ? "" : Mask.name(subject.fields[text: .consumerName])
    let what = [subject.number.short, name].filled(joinedBy: "  ")
    let head = Phrase("已存 \(what)  ", "Saved \(what)  ")
    let tail = advice(on: subject)
    return Phrase(head.zh + tail.zh, head.en + tail.en)
  }

  /// What to tell the visitor: registering is not accepting (总局令第121号 art. 15).
  private func advice(on subject: Case) -> Phrase {
    let due = subject.due(
      on: context.today, calendar: context.reference.calendar, zone: context.zone)
    let day = shown(due)
    return switch subject.status {
    case .registered, .needMaterial: promise(of: subject.kind, due) ?? state(subject)
    case .referred: passedOn(subject, due, day)
    case .closed: closed(subject)
    case .accepted, .mediating, .testing, .void: state(subject)
    }
  }

  private func shown(_ due: Due?) -> String {
    due.map { $0.on.short + ($0.isEstimated ? "?" : "") } ?? ""
  }

  /// What may be promised of a case that nobody has decided on; nil of a question.
  func promise(of kind: Kind, _ due: Due?) -> Phrase? {
    let day = shown(due)
    switch kind {
    case .complaint where due?.what == .target, .report where due?.what == .target:
      return promise(day, isOwn: due?.isOfficeTarget == true)
    case .complaint:
      return Phrase(
        "请告诉来人：登记不等于受理，\(day)前告知是否受理",
        "Tell the visitor: registered is not accepted; an answer comes by \(day)")
    case .report:
      return Phrase("线索已登记，\(day)前核查", "The clue is registered; to be checked by \(day)")
    case .consultation: return nil
    }
  }

  /// What is said of a case that another office deals with.
  private func passedOn(_ subject: Case, _ due: Due?, _ day: String) -> Phrase {
    let department = subject.masked.place(subject.department ?? "")
    if due?.what == .check {
      return Phrase(
        "已移交\(department)，\(day)前核查", "Handed over to \(department), to be checked by \(day)")
    }
    if due?.what == .tell {
      let routes = TurnedAwayWords.otherRoutes
      return Phrase(
        "已转\(department)；\(day)前请告知来人\(routes.zh)",
        "Referred to \(department); by \(day) say: \(routes.en)")
    }
    return Phrase(
      "已转\(department)，\(day)前回复", "Referred to \(department), reply by \(day)")
  }

  private func closed(_ subject: Case) -> Phrase {
    if subject.outcome?.isTurnedAway == true { return TurnedAwayWords.otherRoutesInShort }
    let state = self.state(subject)
    guard subject.kind == .complaint, let recovered = subject.recovered else { return state }
    return Phrase(
      "\(state.zh)，挽回 \(recovered.yuan) 元", "\(state.en), recovered \(recovered.yuan) yuan")
  }

  /// What may be promised where the deadline is a target: the office's own is called so.
  private func promise(_ day: String, isOwn: Bool) -> Phrase {
    isOwn
      ? Phrase(
        "请告诉来人：登记不等于受理；内部时限 \(day)", "Registered is not accepted; the office's own target is \(day)"
      )
      : Phrase("请告诉来人：\(day)前办理并答复", "Tell the visitor: handled and answered by \(day)")
  }

  /// An undo or a redo: the numbers, and how each case stands after it.
  private func turned(_ cases: [Case]) -> Phrase {
    let zh = cases.map { "\($0.number.short) 现在\(state($0).zh)" }
    let en = cases.map { "\($0.number.short) is now \(state($0).en)" }
    return Phrase(
      "已改回：" + zh.joined(separator: "，"), "Changed back: " + en.joined(separator: ", "))
  }

  private func state(_ subject: Case) -> Phrase {
    context.catalogue.states.phrase(of: subject.state)
  }

  private func changed(_ subject: Case) -> Phrase {
    let state = self.state(subject)
    let step =
      subject.timeline.last.map { context.eventWords(.plain).title($0.event.payload) } ?? ""
    let number = subject.number.short
    if case .stepped(let taken)? = subject.timeline.last?.event.payload, taken.grewNothing {
      return ExtensionWords.grewNothing(subject.number)
    }
    if case .stepped(let taken)? = subject.timeline.last?.event.payload,
      taken.transition.outcome?.isTurnedAway == true
    {
      let tail = advice(on: subject)
      return Phrase("已记 \(number)  \(tail.zh)", "Recorded \(number)  \(tail.en)")
    }
    return Phrase(
      "已记 \(number)  \(state.zh)（\(step)）", "Recorded \(number)  \(state.en) (\(step))")
  }
}
