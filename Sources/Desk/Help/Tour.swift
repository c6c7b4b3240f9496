import Casework
import TerminalKit
import Values
import Vocabulary

/// Leads through an invented day: says what to do, sees that it was done, and goes on. It has no part in the screens:
/// it looks at them and at what was saved, and draws where they leave a row blank, or over the keys.
public struct Tour: Equatable, Sendable {
  private(set) var place = 0

  /// A tour at its first step.
  public init() {}

  /// What is to be done now; nil behind the last step.
  var step: TourStep? {
    TourStep.allCases.indices.contains(place) ? TourStep.allCases[place] : nil
  }

  /// Whether nothing is to be done any more.
  public var isOver: Bool { step == nil }

  /// Goes on where the step was done.
  ///
  /// - Parameter messages: what came of the effects that the program just asked for.
  public mutating func note(_ messages: [Message], _ program: Program) {
    guard let step, step.isDone(program.top, messages.compactMap(\.saved)) else { return }
    place += 1
  }
}

extension Message {
  /// The save that it tells of.
  fileprivate var saved: SaveResult? {
    switch self {
    case .answered(_, let message): message.saved
    case .recorded(let saveResult): saveResult
    default: nil
    }
  }
}

// MARK: Keys

extension Tour {
  /// What they do; no screen has them.
  public enum Action: Hashable, Sendable {
    case goOn, leave
  }

  /// The keys of the tour, in a demonstration alone.
  public static let keys = KeyMap<Action>(
    Phrase("演示里跟着走一遍", "The tour of a demonstration"),
    [
      .init(.control("b"), does: .goOn, Phrase("开始；跳过这一步", "begin; skip a step")),
      .init(.alt("q"), does: .leave, Phrase("不走了", "leave the tour")),
    ])

  /// Takes a key of the tour.
  public mutating func take(_ action: Action) {
    switch action {
    case .goOn: place += 1
    case .leave: place = TourStep.allCases.count
    }
  }
}

// MARK: Drawing

extension Tour {
  /// The frame with what is to be done, in the lowest row above the message row in which nothing stands. Where a screen
  /// leaves none, that is said in place of its keys.
  public func drawn(on frame: Surface, _ context: Context) -> Surface {
    guard let step, frame.rows > 4, !context.isTooSmall else { return frame }
    let free = Tour.freeRow(of: frame)
    let (row, ground) = free.map { ($0, Ground.plain) } ?? (frame.rows - 1, .bar)
    var frame = frame
    if free == nil {
      frame.fill(Rect(row: row, column: 0, rows: 1, columns: frame.columns), .bar)
    }
    let skip = Tour.keys.name(of: .goOn)
    let (words, count) = (step.words(context.catalogue.states), TourStep.allCases.count)
    let said = Phrase(
      "\(place + 1)/\(count) \(words.zh)。\(skip.zh) 跳过",
      "\(place + 1)/\(count) \(words.en). \(skip.en) skips")
    let room = frame.columns - 4
    frame.write(
      TextWidth.truncate(said[context.language], to: room), at: Position(row: row, column: 2),
      Style(.accent, on: ground), width: room)
    return frame
  }

  private static func freeRow(of frame: Surface) -> Int? {
    (1...frame.rows - 3).last { row in
      frame.cursor?.row != row
        && frame.row(row).dropFirst().dropLast().allSatisfy {
          $0.text == " " && $0.style.ground == .plain
        }
    }
  }
}
