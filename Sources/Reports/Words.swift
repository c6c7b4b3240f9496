import Casework
import Values
import Vocabulary

/// The words of tables and texts, in one place.
enum Words {
  static let to = Phrase("至", "to")
  static let yuan = Term.yuan.worded("yuan")
  static let noTrade = Term.others
}

// MARK: - Totals

extension Words {
  /// What shares leave out.
  static let notDecided = Phrase("未决定", "undecided")
  static let notDueYet = Phrase("未到期", "not due yet")
  static let notReached = Phrase("没有回访到", "not reached")
  static let notClosed = Term.openCases.worded("not closed")

  /// Of a list of those missing: there are none.
  static let nobody = Phrase("没有", "none")

  /// Of figures that the same receiver got anew: how many of them have changed since.
  static func givenAnew(_ changes: Int) -> Phrase {
    Phrase("后来又报过；到现在变了 \(changes) 项", "Given anew later; \(changes) changed by now")
  }

  /// Whom figures were given to; the screen does not ask.
  static func receiver(_ words: String) -> Phrase {
    words == GivenFigures.unsaid ? Phrase("屏幕上留底", "Kept on the screen") : Phrase(words)
  }

  /// What was counted on one day of several.
  static func day(_ day: Day) -> Phrase { Phrase("\(day.month)月\(day.day)日", "\(day)") }
  /// What was counted on more than one of the days asked about.
  static let severalDays = Phrase("各天", "All days")
  /// What was counted over the whole period, in a Chinese sentence.
  static let duringActivity = "活动期间"
  static let allVenues = Phrase("全部会场", "all venues")
  static func allVenues(_ count: Int) -> Phrase {
    Phrase("全部会场（\(count) 个）", "all venues (\(count))")
  }
}

// MARK: - Columns

extension Words {
  /// The column of that name.
  static func column(_ name: ColumnName, _ kind: Table.ColumnKind = .text) -> Table.Column {
    Table.Column(name.rawValue, name.phrase, kind)
  }

  /// The column of a kind of case.
  static func column(_ kind: Kind, _ states: StateWords) -> Table.Column {
    Table.Column(kind.rawValue, states.kinds.plural(kind), .integer)
  }
}

// MARK: - The story of a case

extension Words {
  /// Before the names of what a newer program wrote and this one does not know.
  static let unread = Phrase("另有较新版本的内容", "more from a newer version")
}
