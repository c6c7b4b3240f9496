import Casework
import TerminalKit
import Values
import Vocabulary

/// A screen that lies over the one it was opened from, so that the clerk keeps her place.
public protocol OverlayScreen: DeskScreen {
  /// The rows it draws from the top, its last two rows apart; the rest shows what lies below.
  var panelRows: Int { get }
}
