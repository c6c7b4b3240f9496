import CaseStore
import Casework
import Values
import Vocabulary

extension Recovery {
  /// Which numbers the new store gives.
  package var numbersToCome: Phrase { StoreNotes.numbers(ofNew: letters) }

  /// What was saved, and each loss by name.
  package var words: [Phrase] {
    let saved = Phrase(
      "救回 \(events) 条记录、\(cases) 件、\(drafts) 份草稿",
      "saved \(events) events, \(cases) cases, \(drafts) drafts")
    let whole = Phrase("\(saved.zh)，没有发现缺的", "\(saved.en), nothing found missing")
    return [isWhole ? whole : saved] + losses
  }

  /// What is lost, a sentence each.
  package var losses: [Phrase] {
    holes.map(\.lost) + doubtfulEnds.map(\.doubtful) + strayWords + bareWords + unopenedWords
  }

  private var strayWords: [Phrase] {
    if events > 0 { return [] }
    let none = Phrase("一条记录也没有找到", "not one event was found")
    if strays == 0 { return [none] }
    return [
      Phrase(
        "\(none.zh)；\(strays) 份个人信息和文字还在，不知道是哪一件的，没有救",
        "\(none.en); \(strays) persons and texts are left of which nobody knows the case, and are not saved"
      )
    ]
  }

  private var bareWords: [Phrase] {
    if bare.isEmpty { return [] }
    let numbers = bareCases.map(\.short).joined(separator: " ")
    return [
      Phrase(
        "\(bare.count) 条记录旁边的个人信息或文字没救回来\(numbers.isEmpty ? "" : "：\(numbers)")",
        "\(bare.count == 1 ? "1 event has" : "\(bare.count) events have") lost the persons or texts beside"
          + (numbers.isEmpty ? "" : ": \(numbers)")
      )
    ]
  }

  private var unopenedWords: [Phrase] {
    if unopened.isEmpty { return [] }
    return [
      Phrase(
        "\(unopened.count) 件的登记没救回来，只剩后来的步骤",
        unopened.count == 1
          ? "1 case has lost its opening, later steps are there"
          : "\(unopened.count) cases have lost their opening, later steps are there")
    ]
  }
}

extension Hole {
  private var span: EventSpan { EventSpan(first, last) }

  fileprivate var lost: Phrase {
    Phrase(
      "机器 \(desk) \(span.words.zh)没救回来",
      "desk \(desk): \(span.words.en) \(first == last ? "is" : "are") lost")
  }

  fileprivate var doubtful: Phrase {
    Phrase(
      "机器 \(desk) 也许还有\(span.words.zh)，只有一处说起，没有找到",
      "desk \(desk): there may have been \(span.words.en), one place alone says so")
  }

  /// The same of a store that was saved before.
  fileprivate var known: Phrase {
    Phrase(
      "机器 \(desk) \(span.words.zh)，抢救存档时就缺，不是新的损坏",
      "desk \(desk): \(span.words.en) \(first == last ? "was" : "were") lost when the store was recovered, "
        + "this is no new damage")
  }
}

extension KnownLoss {
  /// What the store is known to lack, a sentence each.
  package var words: [Phrase] {
    if bare == 0 { return holes.map(\.known) }
    let numbers = bareCases.map(\.short).joined(separator: " ")
    return holes.map(\.known) + [
      Phrase(
        "\(bare) 条记录旁边的个人信息或文字，抢救存档时就缺，不是新的损坏\(numbers.isEmpty ? "" : "：\(numbers)")",
        "\(bare) event\(bare == 1 ? "" : "s") had lost the persons or texts beside when the store was recovered, "
          + "this is no new damage\(numbers.isEmpty ? "" : ": \(numbers)")")
    ]
  }
}
