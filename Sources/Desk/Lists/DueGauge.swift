import Casework
import TerminalKit
import Values
import Vocabulary

/// What stands before what is due next in a list: how many days are left, and a short bar of them where there is room.
struct DueGauge {
  private static let dayColumns = 4
  private static let barColumns = 4
  /// So many days left fill the bar: the longest of what offices mostly wait for.
  private static let fullBar = 15
  /// The columns that other words of a row keep whatever stands here.
  private static let leastRoom = 20

  private let showsDays: Bool
  private let showsBar: Bool
  private let context: Context

  /// - Parameter room: the columns that it may share.
  init(room: Int, _ context: Context) {
    self.context = context
    showsDays = room - DueGauge.dayColumns - 1 >= DueGauge.leastRoom
    showsBar = room - DueGauge.dayColumns - DueGauge.barColumns - 2 >= DueGauge.leastRoom
  }

  /// The columns that it takes, with the blank behind it.
  var columns: Int {
    (showsDays ? DueGauge.dayColumns + 1 : 0) + (showsBar ? DueGauge.barColumns + 1 : 0)
  }

  /// What stands above it.
  var title: String { shown(context.say("剩天", "days"), "") }

  /// The days left until a last day, less than nothing behind it; blank where nothing is due.
  func words(_ due: Due?) -> String {
    guard let due else { return shown("", "") }
    let left = min(due.daysLeft, DueGauge.fullBar)
    let bar = context.art.thinBar(left, of: DueGauge.fullBar, room: DueGauge.barColumns)
    return shown("\(due.daysLeft)", bar)
  }

  private func shown(_ days: String, _ bar: String) -> String {
    (showsDays ? TextWidth.pad(days, to: DueGauge.dayColumns, .right) + " " : "")
      + (showsBar ? TextWidth.pad(bar, to: DueGauge.barColumns) + " " : "")
  }
}
