import Casework
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

extension Refusal {
  /// The refusal as one sentence without a full stop: what, why, and by which article.
  public func phrase(_ catalogue: Catalogue) -> Phrase {
    RefusalWords(catalogue: catalogue).phrase(self)
  }
}

/// The sentences of refusals.
struct RefusalWords {
  let catalogue: Catalogue

  func phrase(_ refusal: Refusal) -> Phrase {
    switch refusal {
    case .notFrom(let step, let number, let status, let allowed, let rule):
      notFrom(step, number, status, allowed, rule)
    case .notForKind(let step, let number, let kind, let rule): notFor(kind, step, number, rule)
    case .gaps(let number, let fields, let rule): gaps(number, fields, rule)
    case .extendedToTheEnd(let number, let deadline, let rule): grown(deadline, number, rule)
    case .consentRefused(let step, let number, let field, let rule):
      refused(field, step, number, rule)
    case .noSuchGround(let step, let given, let highest, let rule):
      noGround(given, highest, step, rule)
    case .groundNotYet(let step, let number, let ground, let from, let rule):
      notYet(ground, from, step, number, rule)
    case .jointNotAgreed(let step, let number, let rule): notAgreed(step, number, rule)
    case .tooMany(let field, let most, let rule): tooMany(field, most, rule)
    case .factsBeforeReceipt(let number, let given, let received): tooEarly(given, received, number)
    case .repeatsNoReport(let number, let other): noReport(other, number)
    case .doubledBeyondRecovered(let number, let doubled, let recovered):
      tooMuchDoubled(doubled, beyond: recovered, number)
    case .nothingToEnd(let step, let number): nothingToEnd(step, number)
    case .caseHasChanged(let number, let news): changed(number, news)
    case .erased(let number): erased(number)
    case .missingOption(let step, let option): missing(option, step)
    case .strayOption(let step, let option): stray(option, step)
    case .badValue(let field, let value, let allowed):
      DocumentProblem(field: field, value: value, reason: .notOneOf(allowed)).phrase(catalogue)
    case .controlCharacter(let field, let scalar, let place):
      DocumentProblem(field: field, reason: .controlCharacter(scalar, place: place))
        .phrase(catalogue)
    case .nothingEntered: nothingEntered
    case .badQuantity(let field, let value): notPositive(value, field)
    case .externalIDTaken(let id): taken(id)
    case .linkToItself(let number): linkToItself(number)
    case .notLinked(let number, let other): notLinked(number, other)
    case .alreadyLinked(let number, let other): alreadyLinked(number, other)
    case .noSuchCase(let tail): noCase(Mask.text(tail))
    case .ambiguousCase(let tail, let numbers): ambiguous(Mask.text(tail), numbers)
    case .nothingToUndo: Phrase("没有可以撤销的", "There is nothing to undo")
    case .nothingToRedo: Phrase("没有可以恢复的", "There is nothing to redo")
    case .laterEventStands(let number): laterEvent(number)
    case .noSuchEntry(let name):
      Phrase(
        "台账里没有编号 \(Mask.text(name)) 的一笔", "no entry of the ledger has the number \(Mask.text(name))"
      )
    case .noWordsInEntry(let name):
      Phrase(
        "台账 \(Mask.text(name)) 这一笔没有文字，或已删除",
        "the entry \(Mask.text(name)) has no words, or they were erased")
    }
  }
}

// MARK: - What the rules forbid

extension RefusalWords {
  private func notFrom(
    _ step: StepName, _ number: CaseNumber, _ status: Status, _ allowed: [Status],
    _ rule: RuleReference
  ) -> Phrase {
    let now = catalogue.statuses
    let all = allowed.map { Phrase(now.zh($0), now.en($0)) }.listed()
    return Phrase(
      "\(number.short) 现在是“\(now.zh(status))”，不能\(catalogue.zh(step))，"
        + "只有“\(all.zh)”时可以\(rule.zh)",
      "\(number.short) is now \(now.en(status)): "
        + "\(step.rawValue) is possible only from \(all.en)\(rule.en)")
  }

  private func notFor(
    _ kind: Kind, _ step: StepName, _ number: CaseNumber, _ rule: RuleReference
  ) -> Phrase {
    Phrase(
      "\(number.short) 是\(catalogue.kinds.zh(kind))，不能\(catalogue.zh(step))\(rule.zh)",
      "\(number.short) is a \(catalogue.kinds.en(kind)): "
        + "\(step.rawValue) is not for it\(rule.en)")
  }

  private func gaps(_ number: CaseNumber, _ fields: [Casework.Field], _ rule: RuleReference)
    -> Phrase
  {
    let missing = fields.map { Phrase(catalogue.fields.zh($0), catalogue.fields.en($0)) }.listed()
    return Phrase(
      "\(number.short) 还缺\(missing.zh)，补齐后才能受理\(rule.zh)",
      "\(number.short) still lacks \(missing.en); fill in before accepting\(rule.en)")
  }

  private func notAgreed(
    _ step: StepName, _ number: CaseNumber, _ rule: RuleReference
  ) -> Phrase {
    Phrase(
      "\(number.short) 是共同投诉，\(catalogue.zh(step))要被代表的人同意，请写明谁同意了（--agreed-by）\(rule.zh)",
      "\(number.short) is a joint complaint: say who of them agreed to it (--agreed-by)\(rule.en)")
  }

  private func tooEarly(_ given: Day, _ received: Day, _ number: CaseNumber) -> Phrase {
    Phrase(
      "\(number.short) 是 \(received) 收到的，新的事实不能更早（\(given)）",
      "\(number.short) came on \(received): new facts cannot have come before it (\(given))")
  }

  private func noReport(_ other: CaseNumber, _ number: CaseNumber) -> Phrase {
    let report = Phrase(catalogue.kinds.zh(.report), catalogue.kinds.en(.report))
    return Phrase(
      "\(number.short) 只能并到另一件\(report.zh)，\(other.short) 不是",
      "\(number.short) can repeat a \(report.en) only, and \(other.short) is none")
  }

  private func tooMany(_ field: Casework.Field, _ most: Int, _ rule: RuleReference) -> Phrase {
    let words = DocumentProblem(field: field.rawValue, reason: .tooMany(most)).phrase(catalogue)
    return Phrase(words.zh + rule.zh, words.en + rule.en)
  }

  private func grown(
    _ deadline: DeadlineName, _ number: CaseNumber, _ rule: RuleReference
  ) -> Phrase {
    // A target's own name says already that it is a limit.
    let limit =
      deadline == .target
      ? catalogue.short(of: deadline, isOfficeTarget: false).zh : catalogue.deadlines.zh(deadline)
    return Phrase(
      "\(number.short) 的\(limit)期限不能再延\(rule.zh)",
      "\(number.short): the time limit to \(catalogue.deadlines.en(deadline)) "
        + "cannot be extended again\(rule.en)")
  }

  private func refused(
    _ field: Casework.Field, _ step: StepName, _ number: CaseNumber, _ rule: RuleReference
  ) -> Phrase {
    Phrase(
      "\(number.short) 的“\(catalogue.fields.zh(field))”记的是不同意，"
        + "不能这样\(catalogue.zh(step))\(rule.zh)",
      "\(number.short): \(catalogue.fields.en(field)) was answered no, "
        + "so \(step.rawValue) is not possible like this\(rule.en)")
  }

  private func noGround(
    _ given: Int, _ highest: Int, _ step: StepName, _ rule: RuleReference
  ) -> Phrase {
    Phrase(
      "没有第\(given)项理由：\(catalogue.zh(step))只有 1 到 \(highest) 项\(rule.zh)",
      "There is no ground \(given): \(step.rawValue) has 1 to \(highest)\(rule.en)")
  }

  private func notYet(
    _ ground: Int, _ from: Day, _ step: StepName, _ number: CaseNumber, _ rule: RuleReference
  ) -> Phrase {
    Phrase(
      "\(number.short) 还不能按第\(ground)项\(catalogue.zh(step))：\(from) 起才满期\(rule.zh)",
      "\(number.short): ground \(ground) of \(step.rawValue) holds only from \(from)\(rule.en)")
  }

  private func tooMuchDoubled(
    _ doubled: Money, beyond recovered: Money, _ number: CaseNumber
  ) -> Phrase {
    Phrase(
      "\(number.short)：加倍赔偿 \(doubled.grouped) 元多过挽回 \(recovered.grouped) 元，"
        + "加倍的钱算在挽回里，请核对",
      "\(number.short): doubled \(doubled.grouped) is more than recovered \(recovered.grouped); what was "
        + "doubled is part of what was recovered, please check")
  }

  private func nothingToEnd(_ step: StepName, _ number: CaseNumber) -> Phrase {
    Phrase(
      "\(number.short) 没有可以结束的事，不能\(catalogue.zh(step))",
      "\(number.short) has nothing that \(step.rawValue) could end")
  }
}

// MARK: - What was entered

extension RefusalWords {
  private func missing(_ option: StepOption, _ step: StepName) -> Phrase {
    Phrase("\(catalogue.zh(step))还要写明 \(option.words)", "\(step.rawValue) needs \(option.words)")
  }

  private func stray(_ option: StepOption, _ step: StepName) -> Phrase {
    Phrase(
      "这样\(catalogue.zh(step))用不上 \(option.words)",
      "\(step.rawValue) does not take \(option.words) here")
  }

  private var nothingEntered: Phrase {
    Phrase(
      "什么都没填，没有存，请至少填一项",
      "Nothing was entered, so nothing was saved: fill in at least one field")
  }

  private func notPositive(_ value: String, _ field: String) -> Phrase {
    Phrase(
      "\(catalogue.zh(field: field))：“\(Mask.text(value))”不能是负数或零",
      "\(catalogue.en(field: field)): \"\(Mask.text(value))\" is not an amount above zero")
  }

  private func taken(_ id: String) -> Phrase {
    Phrase("外部编号 \(id) 已经有了，请换一个", "The external id \(id) is taken, give another")
  }
}

// MARK: - Parts

extension EventPayload {
  /// What kind of thing happened, in a word.
  func name(_ catalogue: Catalogue) -> Phrase {
    switch self {
    case .stepped(let step): catalogue.steps.phrase(step.action.name)
    case .undone: KeyWords.undoShort
    case .redone: KeyWords.redo
    case .erased: Phrase("删除个人信息", "erasure")
    case .attached: Phrase("附上证据", "evidence")
    case .opened, .tallied, .configured, .disclosed, .reported, .keyed, .staffed, .unknown:
      Term.registered.worded("registration")
    }
  }
}

extension RuleReference {
  /// The source of a rule; of a step that no article orders, the office's own procedure.
  private var words: Phrase { ArticleWords.source(order: order, article: article) }

  /// The source in brackets.
  fileprivate var zh: String { "（\(words.zh)）" }

  fileprivate var en: String { " (\(words.en))" }
}

extension StepOption {
  /// The option as it is typed, or its key where it has no dashes.
  fileprivate var words: String {
    switch self {
    case .value, .number: rawValue.uppercased()
    case .told, .ground, .text, .mediator, .place, .entrustedTo, .item, .done, .result, .recovered,
      .doubled, .onSpot, .agreement, .performed, .performBy, .to, .replyBy, .receivedBy, .close,
      .squad, .why, .by, .whom, .toldMerchant, .time, .recusalAsked, .recused, .again, .body,
      .payer,
      .approvedBy, .agreedBy, .facts, .received, .reached, .notReached, .satisfaction:
      "--\(option)"
    }
  }
}

extension Catalogue.Names {
  func zh(_ name: ID) -> String { label(name, .chinese) }

  /// The English words as they stand inside a sentence.
  func en(_ name: ID) -> String { label(name, .english).lowercased() }
}

extension Catalogue {
  fileprivate func zh(_ step: StepName) -> String { "“\(steps.zh(step))”" }

  /// A field's name with its id, so that it is found on the form and in a file.
  func zh(field: String) -> String {
    fields.list[field].map { "\($0.label.zh) \(field)" } ?? field
  }

  func en(field: String) -> String { field }
}
