import Casework
import TerminalKit
import Values

/// What is known of how the keys came.
struct Fingers: Sendable {
  /// Whether the key that leaves was pressed, and the desk waits whether more comes behind it.
  var isLeaving = false
  /// Which key is held.
  var held = HeldKey()
  /// What a reader of codes may have begun.
  var codes = CodeReader()
  /// What it may have read of goods.
  var goods = GoodsCode()
  /// What goes on of a number that was typed where it means nothing.
  var stray = Stray.none

  enum Stray: Equatable, Sendable {
    case none
    /// Several characters came at once: what sent them may end them with a key of its own.
    case burst
    /// Digits come one after the other.
    case digits
    /// The number of a case is typed by hand: its dash means nothing, and its digits are no commands.
    case number
    /// The letters of this desk are, which go on by a digit where its store was restored.
    case letters(before: Int)
    /// Behind a dash came a letter: that of a desk, unless the screen has a use for it.
    case letterInNumber

    /// Whether it is the number of a case.
    var isNumber: Bool {
      switch self {
      case .none, .burst, .digits: false
      case .number, .letters, .letterInNumber: true
      }
    }

    /// What goes on behind the next key.
    func next(behind key: Key, isMore: Bool, isSoon: Bool) -> Stray {
      if self == .number, isSoon, key.isLetter { return .letterInNumber }
      guard isMore else { return .none }
      guard isNumber else { return self }
      return key.endsCode ? .none : .number
    }
  }

  /// Whether the key that leaves was the last; it is asked once.
  mutating func hasLeft() -> Bool {
    defer { isLeaving = false }
    return isLeaving
  }

  /// Whether a key belongs to a number that is typed where digits are commands: one follows at once
  /// on the digit that leaves, or on others that were refused for it.
  mutating func goesAstray(_ key: Key, pause: Int?) -> Bool {
    let wasLeaving = isLeaving
    isLeaving = false
    switch key {
    case .text where wasLeaving, .paste where wasLeaving: stray = .digits
    default: return goesOn(key, pause: pause)
    }
    return true
  }

  /// Whether a key goes on with what was typed where it means nothing; of people's fingers digits, of a
  /// reader of codes the Enter or Tab at its end, of the number of a case both.
  private mutating func goesOn(_ key: Key, pause: Int?) -> Bool {
    let pause = pause ?? .max
    let isMore =
      switch stray {
      case .none, .letterInNumber: false
      case .digits: key.isText && pause < Fingers.longestBetweenDigits
      case .burst: key.endsCode && pause < CodeReader.patience
      case .number: (key.digit != nil || key.endsCode) && pause < Fingers.longestInNumber
      case .letters(let digit): key.digit == digit && pause < Fingers.longestInNumber
      }
    stray = stray.next(behind: key, isMore: isMore, isSoon: pause < Fingers.longestInNumber)
    return isMore
  }

  /// In milliseconds.
  private static let longestBetweenDigits = 300
  /// In milliseconds: it is read from a slip meanwhile.
  private static let longestInNumber = 1000

  /// How long nothing may come behind the key that leaves, in milliseconds: the digits of a number follow
  /// each other faster.
  static let leaving = 400
}

// MARK: The number of a case typed by hand

extension Fingers {
  /// Remembers what may go on as the number of a case, of a text that has no use where it was typed.
  ///
  /// - Parameter letters: those of this desk's numbers.
  mutating func noteUnused(_ text: String, letters: String) {
    if Key.fold(text) == "-" || stray == .letterInNumber {
      stray = .number
    } else if let digit = Fingers.digit(behind: text, in: letters) {
      stray = .letters(before: digit)
    }
  }

  /// The digit that goes on behind the last letter, as where a store was restored; nil behind another letter, and
  /// where none does.
  private static func digit(behind text: String, in letters: String) -> Int? {
    guard let place = letters.firstIndex(where: \.isNumber),
      letters[..<place].last == Key.fold(text).uppercased().last
    else { return nil }
    return letters[place].wholeNumberValue
  }
}

extension Key {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  fileprivate var isLetter: Bool {
    guard case .text(let text) = self else { return false }
    return Key.fold(text).allSatisfy { $0.isASCII && $0.isLetter }
  }
}

extension Context {
  /// What is said of many keys that nobody has pressed one by one.
  var manyKeys: Phrase { ScreenWords.manyKeys(catalogue.states) }
}
