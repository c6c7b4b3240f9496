import TerminalKit
import Testing

@testable import Curses

private let controls: [(Unicode.Scalar, Key)] = [
  ("\r", .enter), ("\n", .control("j")), ("\t", .tab), ("\u{7F}", .backspace),
  ("\u{8}", .backspace), ("\u{1B}", .escape), ("\u{13}", .control("s")), ("\u{11}", .control("q")),
  ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
]

@Test func controlCharactersAreKeys() {
  for (scalar, key) in controls { #expect(Key(control: scalar) == key) }
}

@Test func printedCharactersAreNoControlKeys() {
  for scalar in "a 1~投é\u{A0}".unicodeScalars { #expect(Key(control: scalar) == nil) }
}

private let sequences: [(numbers: String, letter: Character, key: Key)] = [
  ("", "A", .up), ("1;5", "C", .wordRight), ("1;3", "D", .wordLeft), ("", "Z", .backTab),
  ("3", "~", .delete), ("15", "~", .function(5)), ("24", "~", .function(12)), ("", "H", .home),
]

@Test func aSequenceThatCameInPiecesIsItsKey() {
  for item in sequences { #expect(Key(sequence: item.numbers, item.letter) == item.key) }
}

@Test func unknownSequencesMeanNothing() {
  #expect(Key(sequence: "99", "~") == nil && Key(sequence: "", "~") == nil)
  #expect(Key(sequence: "38;5", "m") == nil && Key(short: "x") == nil)
}

// MARK: What the terminal answers

@Test func theAnswerToAQuestionIsNoKey() {
  #expect(TerminalAnswer(sequence: "2;2", "R") == .column(1))
  #expect(TerminalAnswer(sequence: "2;3", "R") == .column(2))
  // Whatever row a terminal that was made small answers from.
  #expect(TerminalAnswer(sequence: "24;80", "R") == .column(79))
}

/// F3 with Shift, Ctrl or Alt looks like an answer from the first row: the desk asks in the second.
@Test func aKeyIsNoAnswer() {
  for numbers in ["1;2", "1;5", "", "2", "2;", ";2", "2;2;2", "a;b", "2;0"] {
    #expect(TerminalAnswer(sequence: numbers, "R") == nil, "\(numbers)")
  }
  #expect(TerminalAnswer(sequence: "2;2", "A") == nil)
  #expect(Key(sequence: "1;2", "R") == .function(3))
}
