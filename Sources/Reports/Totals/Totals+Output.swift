import Casework
import Values
import Vocabulary

extension Totals {
  /// All figures as tables, in the order in which they are told.
  ///
  /// - Parameter zone: where the times of figures given away are told.
  public func tables(language: Language, zone: Zone = .shanghai) -> [Table] {
    TotalsTables(totals: self, language: language, zone: zone).all
  }

  /// All tables as one, for a sheet: the name of each in front, a column for every kind of figure.
  public func sheet(language: Language, zone: Zone = .shanghai) -> Table {
    TotalsTables(totals: self, language: language, zone: zone).sheet
  }

  /// The figures as other programs read them, in the order of the interface's page.
  ///
  /// - Parameter language: the language of labels and of the sentence; ids are the same in both.
  public func json(zone: Zone, language: Language = .chinese) -> JSON {
    TotalsJSON(totals: self, language: language, zone: zone).whole
  }

  /// What the leader reads aloud: one sentence, without the parts that have nothing to say.
  public func sentence(_ language: Language) -> String {
    let sentence =
      switch language {
      case .chinese: ChineseSentence(totals: self).words
      case .english: EnglishSentence(totals: self).words
      }
    return Demonstration.marked(sentence, language, if: isDemonstration)
  }

  /// The figures that have changed since they were given, in the order in which they are told.
  public func changes(since given: GivenFigures) -> [FigureChange] {
    GivenChanges(totals: self, given: given).all
  }

  /// What `totals` prints: the days, the sentence, and every table that has something to say.
  ///
  /// - Parameter width: the columns a text takes in a terminal.
  public func lines(_ language: Language, zone: Zone, width: (String) -> Int) -> [String] {
    var lines = [heading(language, zone), "", sentence(language)]
    for table in tables(language: language, zone: zone) {
      guard let readable = table.readable else { continue }
      lines += [""] + readable.lines(language, width: width)
    }
    return lines
  }
}
