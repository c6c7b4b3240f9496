import TerminalKit
import Testing

@testable import Curses

private let controls: [(Unicode.Scalar, Key)] = [
  ("\r", .enter), ("\n", .control("j")), ("\t", .tab), ("\u{7F}", .backspace),
  ("\u{8}", .backspace), ("\u{1B}", .escape), ("\u{13}", .control("s")), ("\u{11}", .control("q")),
  ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
  ("\u{1D}", .control("]")),
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

@Test(arguments: [
  ("11;rgb:ffff/ffff/ffff", true), ("11;rgb:0000/0000/0000", false), ("11;rgb:1e/1e/2e", false),
  ("11;rgb:f/f/d", true), ("11;rgb:fdf6/e3e3/d5d5", true), ("11;rgb:0000/2b2b/3636", false),
])
func theBackgroundIsLightOrDark(_ words: String, _ isLight: Bool) {
  #expect(TerminalAnswer(command: words) == .background(isLight: isLight))
  for end in words.indices { #expect(TerminalAnswer.canBegin(String(words[...end]))) }
}

@Test(arguments: [
  "", "11;", "11;rgb:", "11;rgb:ff/ff", "11;rgb:ff/ff/ff/ff", "11;rgb:fffff/0/0", "1",
])
func whatIsNoColourIsNone(_ words: String) { #expect(TerminalAnswer(command: words) == nil) }

/// What somebody types behind Esc is not waited for.
@Test(arguments: ["2", "10", "11;rgb:x", "投", "11;rgb:ffff/ffff/ffff/ffff/ffff/ffff"])
func whatCannotBeAnAnswerIsText(_ words: String) { #expect(!TerminalAnswer.canBegin(words)) }

@Test func theKindOfTheTerminalEndsItsAnswers() {
  #expect(TerminalAnswer(sequence: "?64;1;2;6;9;15;16;17;18;21;22;28;29", "c") == .end)
  #expect(TerminalAnswer(sequence: "?6", "c") == .end)
  #expect(TerminalAnswer(sequence: "6", "c") == nil)
}

@Test func questionsAreEndedByOneThatIsAlwaysAnswered() {
  #expect(
    TerminalQuestion.bytes(of: [.column(behind: "x"), .background])
      == "\u{1B}[2;1Hx\u{1B}[6n\u{1B}[2K\u{1B}]11;?\u{1B}\\\u{1B}[c")
}

// MARK: What a mouse reports

@Test(arguments: [
  ("0;1;1", Pointer.press(Position(row: 0, column: 0))),
  ("0;80;24", .press(Position(row: 23, column: 79))), ("64;5;5", .wheel(isDown: false)),
  ("65;5;5", .wheel(isDown: true)),
])
func aReportIsWhatAMouseDid(_ numbers: String, _ pointer: Pointer) {
  #expect(Pointer(report: numbers, "M") == pointer)
  // Letting go of a button does nothing.
  #expect(Pointer(report: numbers, "m") == nil)
}

@Test(arguments: [
  "", "0", "0;1", "0;1;1;1", "0;0;1", "0;1;0", "0;;", ";1;1", "-1;1;1", "+0;1;1", "1;1;1", "2;1;1",
  "32;1;1", "4;1;1", "0;1;99999999999999999999", "0;1; 1", "０;1;1",
])
func whatIsNoReportMeansNothing(_ numbers: String) {
  #expect(Pointer(report: numbers, "M") == nil)
}

/// A mouse in one of its old forms is no Enter.
@Test func anOldReportIsNoKey() {
  for numbers in ["", "32;9;9", "0"] { #expect(Key(sequence: numbers, "M") == nil) }
}
