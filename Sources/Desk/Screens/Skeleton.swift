import Casework
import TerminalKit

/// Everything the desk can do.
public struct MenuScreen: DeskScreen {
  public init(_ context: Context) {}
  public var title: Phrase { Phrase("全部功能", "Everything") }
  public mutating func update(_ key: Key, _ context: Context) -> Reaction { .unused }
  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    Surface(rows: rows, columns: columns)
  }
  public func helpRows(_ context: Context) -> [Hint] { [] }
}

/// The keys of a place.
public struct HelpScreen: DeskScreen {
  public init(of screen: any DeskScreen, _ context: Context) {}
  public var title: Phrase { Phrase("帮助", "Help") }
  public mutating func update(_ key: Key, _ context: Context) -> Reaction { .unused }
  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    Surface(rows: rows, columns: columns)
  }
  public func helpRows(_ context: Context) -> [Hint] { [] }
}

/// What an undo or a redo would do.
public struct UndoScreen: DeskScreen {
  public init(redo: Bool) {}
  public var title: Phrase { Phrase("撤销", "Undo") }
  public mutating func update(_ key: Key, _ context: Context) -> Reaction { .unused }
  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    Surface(rows: rows, columns: columns)
  }
  public func helpRows(_ context: Context) -> [Hint] { [] }
}

/// Who sits at the desk.
public struct ClerkScreen: DeskScreen {
  public init(_ context: Context) {}
  public var title: Phrase { Phrase("换人", "Change clerk") }
  public mutating func update(_ key: Key, _ context: Context) -> Reaction { .unused }
  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    Surface(rows: rows, columns: columns)
  }
  public func helpRows(_ context: Context) -> [Hint] { [] }
}

