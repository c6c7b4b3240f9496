import Casework
import TerminalKit

/// The first questions: who this desk is.
public struct SetupScreen: DeskScreen {
  public init(_ context: Context) {}

  public var title: Phrase { Phrase("设置", "Settings") }

  public mutating func update(_ key: Key, _ context: Context) -> Reaction { .unused }

  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    Surface(rows: rows, columns: columns)
  }

  public func helpRows(_ context: Context) -> [Hint] { [] }
}
