import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What comes faster than people type, told from what they type.
@Suite struct CodeReaderTests {
  /// The verdicts on keys that come one after the other; the quiet behind them is told where they have left
  /// something waiting.
  private func verdicts(_ keys: [Key], isInText: Bool = false) -> [CodeReader.Verdict?] {
    var reader = CodeReader()
    var verdicts = keys.map { reader.judge($0, pause: 5, isInText: isInText) }
    if verdicts.last == CodeReader.Verdict.waits { verdicts.append(reader.rest()) }
    return verdicts
  }

  private func last(_ keys: [Key]) -> CodeReader.Verdict? { verdicts(keys).last ?? nil }

  private func typed(_ keys: Key...) -> CodeReader.Verdict {
    .typed(keys.map { CodeReader.Typed(key: $0, pause: 5) })
  }

  private func each(_ words: String) -> [Key] { words.map { .text(String($0)) } }

  @Test(arguments: ["A-0001", "TS-20260315-A-0001", "A2-0012", "a-7", "Ａ－０００１", "ABCD12-12345"])
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
    _ = reader.judge(.text("A-1"), pause: 900, isInText: false)
    #expect(reader.judge(.enter, pause: 1, isInText: false) == .number("A-1"))
    #expect(reader.judge(.control("j"), pause: 200, isInText: false) == .ended)
    #expect(reader.judge(.enter, pause: 10, isInText: false) == .ended)
    #expect(reader.judge(.enter, pause: 60, isInText: false) == nil)
    #expect(reader.judge(.control("j"), pause: 1, isInText: false) == nil)
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
      .text("2"), .text("13800138000"), .text("张三"), .text("-"), .text("+"), .enter, .tab, .escape,
      .paste("A-0001\r"), .function(5), .control("s"),
    ]
    for key in keys { #expect(verdicts([key, .text("7"), .enter]) == [nil, nil, nil], "\(key)") }
  }

  @Test func inATextEverythingIsText() {
    #expect(
      verdicts(each("A-0001") + [.enter], isInText: true) == [nil, nil, nil, nil, nil, nil, nil])
  }

  /// Where nobody measures, nobody says either when nothing more comes.
  @Test func whatNobodyMeasuredWaitsForNothing() {
    var reader = CodeReader()
    #expect(reader.judge(.text("A-0001"), pause: nil, isInText: false) == nil)
    #expect(reader.rest() == nil)
  }
}
