import Casework
import TerminalKit
import Values
import Vocabulary

/// The keys of every place, from the bindings that dispatch them: what `manual keys` prints.
public enum DeskManual {
  /// All sections: from anywhere first, then place by place, then what is common to many.
  public static func keySections(_ catalogue: Catalogue, _ language: Language) -> [KeySection] {
    [
      KeySection(GlobalAction.keys(catalogue.states), language),
      KeySection(GlobalAction.quietKeys, language), CodeReader.section(language),
      KeySection(LinearView.keys, language),
    ] + screens(catalogue, language) + forms(language) + common(language)
  }

  private static func screens(_ catalogue: Catalogue, _ language: Language) -> [KeySection] {
    [
      KeySection(HomeScreen.keys(catalogue.states), language),
      KeySection(ListScreen.listKeys, language),
      KeySection(ListScreen.groupKeys, language), KeySection(ListScreen.filterKeys, language),
      KeySection(ListScreen.clearKeys, language),
      KeySection(ListScreen.markKeys, language), KeySection(ManyResultScreen.keys, language),
      KeySection(ListScreen.storyKeys, language), KeySection(ViewsScreen.keys, language),
      KeySection(ViewsScreen.nameKeys, language),
    ] + Kind.allCases.map { steps(of: $0, catalogue, language) }
      + [stepsTogether(catalogue, language)] + worklists(catalogue, language) + [
        KeySection(CaseScreen.keys, language), KeySection(CaseScreen.linkKeys, language),
        KeySection(CaseScreen.settleKeys, language), KeySection(SettleScreen.keys, language),
        KeySection(DesksScreen.keys, language), KeySection(DesksScreen.scrolling, language),
        KeySection(DesksScreen.pathKeys, language), KeySection(EvidenceScreen.keys, language),
        KeySection(OldSheetScreen.fileKeys, language),
        KeySection(OldSheetScreen.columnKeys, language),
        KeySection(OldSheetScreen.rehearsedKeys, language),
        KeySection(OldSheetScreen.workingKeys, language),
        KeySection(OldSheetScreen.takenKeys, language),
        KeySection(OldSheetScreen.scrolling, language),
        KeySection(KeyingScreen.keys, language),
        KeySection(TotalsScreen.keys, language), KeySection(BoardScreen.keys, language),
        KeySection(BoardScreen.scrolling, language),
        KeySection(CloseDayScreen.keys(nil), language),
        KeySection(HandOverScreen.keys, language), KeySection(HandOverScreen.doneKeys, language),
        KeySection(PadScreen.countKeys(catalogue), language),
        KeySection(PadScreen.itemKeys, language),
        KeySection(PadScreen.otherKeys, language), KeySection(PickKeys.map, language),
        MenuScreen.section(language), KeySection(MenuScreen.findKeys, language),
        KeySection(LedgerScreen.keys, language),
        KeySection(StepMenuScreen.keys, language),
        KeySection(GuideScreen.guideKeys, language), KeySection(GuideScreen.phraseKeys, language),
        KeySection(ClerkScreen.keys, language), KeySection(GivingScreen.keys, language),
        KeySection(PrinterScreen.keys, language),
        KeySection(UndoScreen.keys(redo: false), language),
        KeySection(UndoScreen.keys(redo: true), language), KeySection(HelpScreen.keys, language),
        KeySection(AboutScreen.keys, language), KeySection(ClockScreen.keys, language),
        KeySection(ThemeScreen.keys, language),
        KeySection(ComputerScreen.keys, language), KeySection(RescueScreen.keys, language),
        KeySection(Lock.keys, language), KeySection(PINReset.keys, language),
        KeySection(Latch.keys, language),
        KeySection(SeatScreen.keys, language), KeySection(Tour.keys, language),
      ]
  }

  private static func forms(_ language: Language) -> [KeySection] {
    [
      KeySection(IntakeAction.keys, language), KeySection(IntakeAction.restKeys, language),
      KeySection(IntakeAction.discardKeys, language), KeySection(StepScreen.keys, language),
      KeySection(StepScreen.plainKeys, language), KeySection(SetupScreen.keys, language),
      KeySection(SetupScreen.firstKeys, language),
      KeySection(LedgerEntryScreen.keys, language), KeySection(ActivityScreen.keys, language),
      KeySection(PrintScreen.keys, language),
    ]
  }

  private static func common(_ language: Language) -> [KeySection] {
    [
      KeySection(CommonKeys.lists, language), KeySection(CommonKeys.fields, language),
      KeySection(CommonKeys.longTexts, language), KeySection(CommonKeys.choices, language),
      KeySection(CommonKeys.filters, language), KeySection(CommonKeys.texts, language),
    ]
  }

  /// The digits of a case of a kind, with what follows each in its place.
  static func steps(
    of kind: Kind, _ catalogue: Catalogue, _ language: Language
  ) -> KeySection {
    let labels = StepKeys.amendLabels(catalogue).map { $0[language] }
    let first = hint(1, labels.joined(separator: Punctuation.listComma[language]), language)
    let papers = hint(8, StepKeys.paperLabel[language], language)
    let last = hint(9, KeyWords.more[language], language)
    let rows = (2...7).map { step(on: $0, kind, catalogue, language) }
    let title = StepKeys.title(kind, catalogue.states)
    return KeySection(title, [first] + rows + [papers, last], language)
  }

  /// The digits of marked cases: they are those of the case that was marked first.
  private static func stepsTogether(_ catalogue: Catalogue, _ language: Language) -> KeySection {
    let all = Kind.allCases.map { steps(of: $0, catalogue, language).rows }
    let rows = (1...9).map { digit in
      var words: [String] = []
      for row in all where !words.contains(row[digit - 1].words) {
        words.append(row[digit - 1].words)
      }
      let joined = words.joined(separator: Punctuation.semicolon[language])
      return hint(digit, joined, language)
    }
    return KeySection(StepKeys.togetherTitle, rows, language)
  }

  /// The digits of the lists that are gone through one case after the other.
  private static func worklists(_ catalogue: Catalogue, _ language: Language) -> [KeySection] {
    let calls = [StepOption.reached, .notReached].map {
      StepName.callBack.keyLabel(variant: $0.rawValue, catalogue)
    }
    func section(_ title: Phrase, _ labels: [Phrase]) -> KeySection {
      let rows = labels.enumerated().map { hint($0 + 1, $1[language], language) }
      return KeySection(title, rows + [hint(9, KeyWords.more[language], language)], language)
    }
    return [
      section(StepKeys.keyingTitle, [StepKeys.numberLabel(catalogue), StepKeys.copyLabel]),
      section(StepKeys.callingTitle, calls),
    ]
  }

  private static func step(
    on digit: Int, _ kind: Kind, _ catalogue: Catalogue, _ language: Language
  ) -> Hint {
    var words: [String] = []
    for status in Status.allCases {
      let label = StepKeys.wanted(for: kind, status)[digit - 2].label(catalogue)[language]
      if !words.contains(label) { words.append(label) }
    }
    return hint(digit, words.joined(separator: Phrase("，然后", ", then ")[language]), language)
  }

  private static func hint(_ digit: Int, _ words: String, _ language: Language) -> Hint {
    Hint(keys: Phrase.name(of: FieldKeys.digits[digit - 1], language), words: words)
  }
}
