import CaseStore
import Casework
import Values
import Vocabulary

extension Invariant {
  /// What would not hold, what was not done for it, and what to do. The name is for whoever is asked.
  func phrase(_ event: EventID?) -> Phrase {
    let place = event.map(\.description) ?? "–"
    let (remedy, undone) =
      isAboutLists
      ? ("rebuild", Phrase("清单没有更新", "the lists were left as they were"))
      : ("check", Phrase("没有存上", "not saved"))
    return Phrase(
      "\(words.zh)，\(undone.zh)，请运行 \(remedy)（\(rawValue)，\(place)）",
      "\(words.en), \(undone.en), run \(remedy) (\(rawValue), \(place))")
  }

  private var words: Phrase {
    switch self {
    case .eventsAreOnlyAdded:
      Phrase("存档里记录只增不改的保护不对", "the store does not keep its records from being changed")
    case .logHasNoGap: Phrase("本机的记录接不上", "the records of this desk do not follow one another")
    case .savedStays: Phrase("已经存上的记录不见了", "a record that was saved is gone")
    case .replayAgrees: Phrase("写下的和读回的不一样", "what was written is read back otherwise")
    case .restoredIsAnother:
      Phrase("恢复出来的存档还是原来那台机器", "the restored store is still the desk it was copied of")
    case .stepHolds: Phrase("刚登的步骤读回来不算数", "the step just taken does not hold")
    case .rowsFitTheLog:
      Phrase("个人信息或文字和记录对不上", "personal data or texts do not fit their record")
    case .bodyNamesNobody:
      Phrase("个人信息或文字写错了地方", "personal data or texts would stay in the log for ever")
    case .listsFollowTheLog: Phrase("清单和记录对不上", "the lists do not say what the records say")
    case .breakdownsAddUp: Phrase("分项加起来不等于合计", "breakdowns do not add up to their totals")
    }
  }

  /// Lists and counters can be made anew; what is wrong with the log itself is looked for.
  private var isAboutLists: Bool {
    switch self {
    case .listsFollowTheLog, .breakdownsAddUp: true
    case .eventsAreOnlyAdded, .logHasNoGap, .savedStays, .replayAgrees, .restoredIsAnother,
      .stepHolds, .rowsFitTheLog, .bodyNamesNobody:
      false
    }
  }
}
