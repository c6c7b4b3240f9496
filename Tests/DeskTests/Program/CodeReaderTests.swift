import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What comes faster than people type, told from what they type.
@Suite struct CodeReaderTests {
  /// The verdicts on keys that come one after the other; the quiet behind them is told where they have left
  /// something waiting.
  private func verdicts(_ keys: [Key], mayBegin: Bool = true) -> [CodeReader.Verdict?] {
    var reader = CodeReader()
    var verdicts = keys.map { reader.judge($0, pause: 5, mayBegin: mayBegin) }
    if verdicts.last == CodeReader.Verdict.waits { verdicts.append(reader.rest()) }
    return verdicts
  }

  private func last(_ keys: [Key]) -> CodeReader.Verdict? { verdicts(keys).last ?? nil }

  private func typed(_ keys: Key...) -> CodeReader.Verdict {
    .typed(keys.map { CodeReader.Typed(key: $0, pause: 5) })
  }

  private func each(_ words: String) -> [Key] { words.map { .text(String($0)) } }

  @Test(arguments: [
    "A-0001", "TS-20260315-A-0001", "A2-0012", "a-7", "Ａ－０００１", "ABCD12-12345",
  ])
  func aNumberIsReadHoweverItIsSplit(words: String) {
    let number = CodeReader.Verdict.number(Key.fold(words).uppercased())
    for end: Key in [.enter, .tab, .control("j")] {
      #expect(verdicts([.text(words), end]) == [.waits, number])
      #expect(verdicts(each(words) + [end]).dropLast().allSatisfy { $0 == .waits })
      #expect(last(each(words) + [end]) == number)
    }
  }

  @Test func whatEndsItTwiceIsSwallowed() {
    var reader = CodeReader()
    _ = reader.judge(.text("A-1"), pause: 900, mayBegin: true)
    #expect(reader.judge(.enter, pause: 1, mayBegin: true) == .number("A-1"))
    #expect(reader.judge(.control("j"), pause: 200, mayBegin: true) == .ended)
    #expect(reader.judge(.enter, pause: 10, mayBegin: true) == .ended)
    #expect(reader.judge(.enter, pause: 60, mayBegin: true) == nil)
    #expect(reader.judge(.control("j"), pause: 1, mayBegin: true) == nil)
  }

  /// A reader may be set up to send a blank before the number or behind it.
  @Test(arguments: [" A-0001", "A-0001 ", " ts-20260315-a2-0001 "])
  func aBlankBesideItIsNoPartOfIt(words: String) {
    let number = CodeReader.Verdict.number(
      words.filter { $0 != " " }.uppercased())
    #expect(verdicts([.text(words), .enter]) == [.waits, number])
    // Alone it is a press of its own: who marks rows with it must not wait.
    #expect(last(each(words) + [.tab]) == number)
  }

  /// The digit was struck while the desk was busy.
  @Test func aDigitStruckBeforeItIsNoPartOfIt() {
    #expect(last([.text("6A2-0004"), .enter]) == .number("A2-0004"))
    #expect(last(each("6TS-20260315-A-0001") + [.enter]) == .number("TS-20260315-A-0001"))
    #expect(last(each("66A-0001") + [.enter]) == .number("A-0001"))
  }

  /// Links are codes, too: what comes quicker than fingers type and is no word is no command.
  @Test(arguments: ["https://t.cn/abc", "a/b?c", "A-12-B"])
  func aCodeThatAReaderEndsIsRefused(words: String) {
    for end: Key in [.enter, .tab, .control("j")] {
      #expect(verdicts([.text(words), end]) == [.waits, .refused])
      #expect(last(each(words) + [end]) == .refused)
    }
    var reader = CodeReader()
    _ = reader.judge(.text(words), pause: 900, mayBegin: true)
    #expect(reader.judge(.enter, pause: 1, mayBegin: true) == .refused)
    #expect(reader.judge(.control("j"), pause: 1, mayBegin: true) == .ended)
    #expect(reader.judge(.enter, pause: 900, mayBegin: true) == nil)
  }

  /// Fingers that are quick type words, and signs between them.
  @Test(arguments: [30, 50]) func aQuickWordIsTakenAsItCame(pause: Int) {
    var reader = CodeReader()
    let keys = each("tz/gl")
    for key in keys { #expect(reader.judge(key, pause: pause, mayBegin: true) == .waits) }
    let taken = (keys + [.enter]).map { CodeReader.Typed(key: $0, pause: pause) }
    #expect(reader.judge(.enter, pause: pause, mayBegin: true) == .typed(taken))
  }

  /// What comes behind a digit may need what it opens.
  @Test func digitsActAtOnce() {
    for words in ["2", "213", "213800138000", "２１３８"] {
      #expect(verdicts(each(words) + [.enter]).allSatisfy { $0 == nil }, "\(words)")
      #expect(verdicts([.text(words), .enter]) == [nil, nil], "\(words)")
    }
  }

  /// Where fingers are ruled out, a reader may falter.
  @Test func aCodeIsAwaitedLonger() {
    var reader = CodeReader()
    for (letter, wait) in zip("AB1", [60, 60, 250]) {
      _ = reader.judge(.text(String(letter)), pause: 5, mayBegin: true)
      #expect(reader.listening == wait, "\(letter)")
    }
    _ = reader.rest()
    _ = reader.judge(.text("A1"), pause: 900, mayBegin: true)
    #expect(reader.listening == 250)
  }

  /// Its digits would be commands; the case that they mean is nobody's.
  @Test(arguments: ["SN12345678", "A-0000", "A0001", "TS-20261399-A-", "A-12-B", "http://a.cn/12"])
  func anotherCodeIsRefused(words: String) {
    #expect(last(each(words) + [.enter]) == .refused)
    #expect(verdicts([.text(words), .tab]) == [.waits, .refused])
    #expect(last(each(words)) == .refused)
  }

  @Test func lettersAloneAreTakenAsTheyCame() {
    #expect(verdicts([.text("tz")]) == [.waits, typed(.text("tz"))])
    #expect(verdicts(each("tz")) == [.waits, .waits, typed(.text("t"), .text("z"))])
    #expect(last([.text("t"), .text("z"), .enter]) == typed(.text("t"), .text("z"), .enter))
    #expect(verdicts([.text("t"), .escape]) == [.waits, typed(.text("t"), .escape)])
    #expect(verdicts([.text("A-00"), .function(2)]) == [.waits, typed(.function(2))])
  }

  @Test func whatNeverBeginsANumberIsTakenAtOnce() {
    let keys: [Key] = [
      .text("2"), .text("138"), .text("张三"), .text("-"), .text("+"), .text(" "), .text("  "),
      .enter, .tab, .escape, .paste("A-0001\r"),
      .function(5), .control("s"),
    ]
    for key in keys { #expect(verdicts([key, key, .enter]) == [nil, nil, nil], "\(key)") }
  }

  @Test func inATextEverythingIsText() {
    #expect(
      verdicts(each("A-0001") + [.enter], mayBegin: false) == [nil, nil, nil, nil, nil, nil, nil])
  }

  /// Where nobody measures, nobody says either when nothing more comes.
  @Test func whatNobodyMeasuredWaitsForNothing() {
    var reader = CodeReader()
    #expect(reader.judge(.text("A-0001"), pause: nil, mayBegin: true) == nil)
    #expect(reader.rest() == nil)
  }
}
