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
    "A-0001", "TS-20260315-A-0001", "A2-0012", "a-7", "Ａ－０００１", "ABCD12-12345", "20260315-A-0001",
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
    #expect(verdicts(each(words) + [.enter]).dropLast().allSatisfy { $0 == .waits })
    #expect(last(each(words) + [.tab]) == number)
  }

  /// Goods, links and companies have codes, too, and what a reader ends is no command.
  @Test(arguments: [
    "6901234567892", " 6901234567892", "95512", "https://t.cn/abc", "https", "91350100M000100Y4X",
    "0571-88001234", "12-0001",
  ])
  func aCodeThatAReaderEndsIsRefused(words: String) {
    for end: Key in [.enter, .tab, .control("j")] {
      #expect(verdicts([.text(words), end]) == [.waits, .refused])
      #expect(verdicts(each(words) + [end]).dropLast().allSatisfy { $0 == .waits })
      #expect(last(each(words) + [end]) == .refused)
    }
    var reader = CodeReader()
    _ = reader.judge(.text(words), pause: 900, mayBegin: true)
    #expect(reader.judge(.enter, pause: 1, mayBegin: true) == .refused)
    #expect(reader.judge(.control("j"), pause: 1, mayBegin: true) == .ended)
    #expect(reader.judge(.enter, pause: 900, mayBegin: true) == nil)
  }

  /// Digits may be typed before the desk could answer the first of them: they belong together.
  @Test func manyDigitsThatNothingEndsComeTogether() {
    let phone = "213800138000"
    #expect(last([.text(phone)]) == typed(.text(phone)))
    #expect(last(each(phone)) == typed(.text(phone)))
    #expect(last(each(phone) + [.escape]) == typed(.text(phone), .escape))
    #expect(last(each("２１３８")) == typed(.text("２１３８")))
  }

  /// Two or three keys can come as quickly from fingers.
  @Test func aFewQuickKeysAreThoseOfFingers() {
    #expect(last(each("2")) == typed(.text("2")))
    #expect(last(each("213")) == typed(.text("2"), .text("1"), .text("3")))
    #expect(last(each("31") + [.enter]) == typed(.text("3"), .text("1"), .enter))
    #expect(last([.text("6"), .text("/")]) == typed(.text("6"), .text("/")))
    #expect(last([.text(" "), .text(" ")]) == typed(.text(" "), .text(" ")))
  }

  /// Where fingers are ruled out, a reader may falter.
  @Test func aCodeIsAwaitedLonger() {
    var reader = CodeReader()
    for (letter, wait) in zip("690A", [60, 60, 60, 250]) {
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
      .text("张三"), .text("-"), .text("+"), .text("  "), .enter, .tab, .escape, .paste("A-0001\r"),
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
