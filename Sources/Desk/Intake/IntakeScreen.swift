import Casework
import TerminalKit

/// The form on which a case is taken down: one form for the three kinds, with the result on it.
public struct IntakeScreen: DeskScreen {
  /// A blank form.
  public init(kind: Kind, _ context: Context) {}

  /// A form that was parked, or that a power cut interrupted.
  public init(draft: Draft, _ context: Context) {}

  /// The form of a case that is to be completed or corrected.
  public init(amending subject: CaseSummary, _ context: Context) {}

  public var title: Phrase { Phrase("登记", "Intake") }

  public mutating func update(_ key: Key, _ context: Context) -> Reaction { .unused }

  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    Surface(rows: rows, columns: columns)
  }

  public func helpRows(_ context: Context) -> [Hint] { [] }
}
