import Casework
import TerminalKit

/// A small form for the options of one step.
public struct StepScreen: DeskScreen {
  public init(_ choice: StepChoice, on subject: CaseSummary, _ context: Context) {}

  public var title: Phrase { Phrase("办理", "Step") }

  public mutating func update(_ key: Key, _ context: Context) -> Reaction { .unused }

  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    Surface(rows: rows, columns: columns)
  }

  public func helpRows(_ context: Context) -> [Hint] { [] }
}
