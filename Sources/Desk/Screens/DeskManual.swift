import Casework
import TerminalKit
import Wording

/// The keys of every place, from the bindings that dispatch them: what `manual keys` prints.
public enum DeskManual {
  /// One place of the desk and its keys.
  public struct Section: Sendable {
    public var title: String
    public var rows: [Hint]

    init<Action>(_ map: KeyMap<Action>, _ language: Language) {
      title = map.title[language]
      rows = map.rows(language)
    }

    init(_ title: Phrase, _ rows: [Hint], _ language: Language) {
      self.title = title[language]
      self.rows = rows
    }
  }

  /// All sections: from anywhere first, then place by place.
  public static func keySections(_ language: Language) -> [Section] {
    global(language) + screens(language) + forms(language)
  }

  private static func global(_ language: Language) -> [Section] {
    [Section(GlobalAction.keys, language), Section(GlobalAction.quietKeys, language)]
  }

  private static func screens(_ language: Language) -> [Section] {
    [
      Section(HomeScreen.keys, language), Section(ListScreen.listKeys, language),
      Section(ListScreen.groupKeys, language), Section(ListScreen.filterKeys, language),
      Section(ListScreen.clearKeys, language),
    ] + Kind.allCases.map { steps(of: $0, language) } + [
      Section(CaseScreen.keys, language), Section(TotalsScreen.keys, language),
      Section(PadScreen.countKeys, language), Section(PadScreen.itemKeys, language),
      Section(PadScreen.otherKeys, language), Section(PickKeys.map, language),
      Section(ClerkScreen.keys, language), Section(UndoScreen.keys(redo: false), language),
      Section(UndoScreen.keys(redo: true), language), Section(HelpScreen.keys, language),
    ]
  }

  private static func forms(_ language: Language) -> [Section] {
    [
      Section(IntakeAction.keys, language), Section(IntakeAction.fieldKeys, language),
      Section(IntakeAction.restKeys, language), Section(IntakeAction.discardKeys, language),
      Section(SetupAction.keys, language), Section(LedgerEntryScreen.keys, language),
    ]
  }

  /// The digits of a case of a kind, with what follows each in its place.
  private static func steps(of kind: Kind, _ language: Language) -> Section {
    let statuses: [Status] = [.registered, .accepted, .testing, .referred, .closed]
    let rows = (2...8).map { digit in
      var words: [String] = []
      for status in statuses {
        let label = StepKeys.wanted(for: kind, status)[digit - 2].label[language]
        if !words.contains(label) { words.append(label) }
      }
      let then = Phrase("，然后", ", then ")[language]
      return Hint(keys: "\(digit)", words: words.joined(separator: then))
    }
    let first = Hint(keys: "1", words: Phrase("补材料、更正", "complete, amend")[language])
    let last = Hint(keys: "9", words: Phrase("更多", "more")[language])
    let title = title(of: kind)
    return Section(title, [first] + rows + [last], language)
  }

  private static func title(of kind: Kind) -> Phrase {
    switch kind {
    case .complaint: Phrase("选中一件投诉时的数字", "Digits on a complaint")
    case .report: Phrase("选中一件举报时的数字", "Digits on a report")
    case .consultation: Phrase("选中一件咨询时的数字", "Digits on a question")
    }
  }
}
