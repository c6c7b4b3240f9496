import Casework
import TerminalKit
import Values

/// Tells what a reader of codes sends from what fingers type, where no text has the focus.
///
/// A reader is a keyboard that is quicker than people. What begins with a letter may become the number of a case,
/// or be another code whose characters would be commands, so nothing of it acts before it ends: by Enter or Tab, or
/// because nothing more comes. While something waits, whoever reads the terminal says when nothing has come for
/// ``listening``; no key that comes before that is judged by a clock of its own, which a busy laptop would make
/// late. A digit acts at once: what comes behind it may need what it opens.
struct CodeReader: Equatable, Sendable {
  /// A key with the milliseconds since the one before it.
  struct Typed: Equatable, Sendable {
    let key: Key
    let pause: Int?
  }

  /// What becomes of a key, or of those that waited for it.
  enum Verdict: Equatable, Sendable {
    /// It may belong to a number.
    case waits
    /// It has ended what reads as the number of a case.
    case number(String)
    /// They are no number, and are taken one after the other as they came.
    case typed([Typed])
    /// They are no number, and their characters are no commands.
    case refused
    /// It belongs to the end of what was read before.
    case ended
  }

  /// How long the next character of a reader may take, in milliseconds; those of people take longer.
  static let patience = 60
  /// How long it may take behind what fingers have not typed: a reader may falter, and nothing waits for it.
  static let patienceWithCode = 250

  /// The pause between two characters that no fingers keep up, in milliseconds.
  static let pace = 25
  /// So many characters at that pace are not typed by fingers.
  private static let shortest = 4

  private var waiting: [Typed] = []
  private var hasEnded = false

  /// How long nothing may come before ``rest()`` is to be told, in milliseconds.
  var listening: Int { isCode ? CodeReader.patienceWithCode : CodeReader.patience }

  /// Judges the next key.
  ///
  /// - Parameters:
  ///   - pause: the milliseconds since the key before it; nil where nobody measured, who cannot say either
  ///     when nothing more comes: it is a press of its own.
  ///   - mayBegin: whether it may be the first of a code. Into a text a reader types as people do, and what
  ///     counts is counted at once.
  /// - Returns: nil for a key that is taken at once.
  mutating func judge(_ key: Key, pause: Int?, mayBegin: Bool) -> Verdict? {
    hasEnded = hasEnded && key.comesBehindCode(pause: pause)
    if hasEnded { return .ended }
    let typed = Typed(key: key, pause: pause)
    guard !waiting.isEmpty else {
      guard pause != nil, mayBegin, key.beginsCode else { return nil }
      waiting = [typed]
      return .waits
    }
    if case .text = key {
      waiting.append(typed)
      return .waits
    }
    defer { waiting = [] }
    return key.endsCode ? end(by: typed) : .typed(unended + [typed])
  }

  private mutating func end(by typed: Typed) -> Verdict {
    hasEnded = number != nil || isCode
    if let number { return .number(number) }
    return isCode ? .refused : .typed(waiting + [typed])
  }

  /// Hears that nothing more came.
  ///
  /// - Returns: nil where nothing waits.
  mutating func rest() -> Verdict? {
    defer { waiting = [] }
    if waiting.isEmpty { return nil }
    return unended.isEmpty ? .refused : .typed(unended)
  }
}

// MARK: What waits

extension CodeReader {
  /// What came as a reader meant it.
  private var text: String {
    let parts = waiting.map { typed -> String in
      if case .text(let text) = typed.key { Key.fold(text) } else { "" }
    }
    return parts.joined()
  }

  /// The number that it reads as; one without the letters of a desk is none. A digit that was struck before a
  /// busy desk could answer it is no part of it.
  private var number: String? {
    let words = TextRules.trimmed(text).uppercased()
    let struck = words.first?.isDigit ?? false ? 1 : 0
    return [words, String(words.dropFirst(struck))].first {
      NumberTail($0)?.letters?.first?.isLetter ?? false
    }
  }

  private var beginsWithLetter: Bool { TextRules.trimmed(text).first?.isLetter ?? false }

  /// Whether no fingers have typed it.
  private var isCode: Bool {
    guard beginsWithLetter else { return false }
    let isQuick = waiting.dropFirst().allSatisfy { ($0.pause ?? .max) < CodeReader.pace }
    return text.contains { $0.isASCII && $0.isNumber }
      || isQuick && text.count >= CodeReader.shortest && !text.allSatisfy(\.isLetter)
  }

  /// What is taken of it where nothing ends it: no character of a code is a command.
  private var unended: [Typed] { isCode ? [] : waiting }
}

extension Key {
  /// Whether it may be the first of a number that a reader sends: a letter, or a letter behind a blank or a digit
  /// that came at once with it.
  fileprivate var beginsCode: Bool {
    guard case .text(let text) = self else { return false }
    let folded = Key.fold(text)
    let isBehind = folded.first.map { $0 == " " || $0.isASCII && $0.isNumber } ?? false
    return (isBehind ? folded.dropFirst() : folded[...]).first.map { $0.isASCII && $0.isLetter }
      ?? false
  }

  /// Whether a reader sends it behind what it has read.
  var endsCode: Bool {
    switch self {
    case .enter, .tab, .control("j"): true
    default: false
    }
  }

  /// Whether it belongs to the end of what was read: a line feed behind an Enter, a second Enter at once.
  func comesBehindCode(pause: Int?) -> Bool {
    endsCode && (self == .control("j") || (pause ?? .max) < CodeReader.patience)
  }
}

extension CodeReader {
  /// What a slip does when it is read again, for the help and the printed manual.
  static func section(_ language: Language) -> KeySection {
    let end = Key.enter.name
    let slip = Phrase("扫回执的条码", "read the slip")
    let method = Phrase("中文输入法", "input method")
    let off = Phrase("先关掉，开着会打歪", "off first: under it letters go astray")
    let number = Phrase("编号+\(end.zh)", "number+\(end.en)")
    let opens = Phrase("打开那一件；填了一半的放进草稿", "opens its case; a form is kept as a draft")
    let rule = Phrase("长短都行，要比人打得快，像扫码枪那样", "long or short, quicker than people type")
    return KeySection(
      Phrase("扫码枪，不在打字时", "A reader of codes, when not typing"),
      [
        Hint(keys: slip[language], words: opens[language]),
        Hint(keys: method[language], words: off[language]),
        Hint(keys: number[language], words: rule[language]),
      ], language)
  }
}
