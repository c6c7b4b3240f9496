import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The barcode of goods, read where digits are commands: its digits act, and the key that ends it does not.
@Suite struct GoodsCodeTests {
  private static let code = "6901234567892"
  private static let said = "像是扫了商品条码，它的 Enter 没有照办"

  private func isEnded(
    _ digits: String, pause: Int = 5, sizes: [Int] = [1], end: Key = .enter, inText: Bool = false,
    onIntake: Bool = false
  ) -> Bool {
    var goods = GoodsCode()
    let scan = Scan(digits, sizes: sizes, pauses: [pause], ending: [end])
    let verdicts = scan.strokes.map {
      goods.isEnded(by: $0.key, pause: $0.pause, isInText: inText, isOnIntake: onIntake)
    }
    #expect(!verdicts.dropLast().contains(true))
    return verdicts.last ?? false
  }

  @Test(arguments: [code, "9787020002207", "4006381333931", "96385074", "036000291452"])
  func itIsToldByItsCheckDigitAndItsPace(digits: String) {
    for end: Key in [.enter, .tab, .control("j")] {
      for sizes in [[1], [1, 12], [1, 2, 3]] {
        #expect(isEnded(digits, sizes: sizes, end: end), "\(sizes)")
      }
    }
    #expect(isEnded(digits, pause: 20) && !isEnded(digits, pause: 30))
    #expect(!isEnded(digits, end: .escape) && !isEnded(digits, inText: true))
    #expect(!isEnded(String(digits.dropLast())) && !isEnded(digits + "0"))
  }

  @Test(arguments: ["6901234567893", "213800138000", "21388001", "12", "1380013800013"])
  func otherDigitsAreTyped(digits: String) { #expect(!isEnded(digits)) }

  /// The digit that opens the form and a phone behind it are as long as a short code.
  @Test(arguments: ["96385074", "036000291452"])
  func aPhoneTypedAheadIsTyped(digits: String) { #expect(!isEnded(digits, onIntake: true)) }

  @Test func whatEndsItTwiceIsRefusedTwice() {
    var goods = GoodsCode()
    let keys = Self.code.map { Key.text(String($0)) } + [.enter, .control("j"), .enter]
    let verdicts = keys.map {
      goods.isEnded(by: $0, pause: 5, isInText: false, isOnIntake: false)
    }
    #expect(verdicts.suffix(4) == [false, true, true, true])
    let isLater = goods.isEnded(by: .enter, pause: 900, isInText: false, isOnIntake: false)
    #expect(!isLater)
  }

  /// A digit struck a while before is no part of it.
  @Test func itBeginsBehindAPause() {
    var goods = GoodsCode()
    _ = goods.isEnded(by: .text("6"), pause: 900, isInText: false, isOnIntake: false)
    for stroke in Scan(Self.code).strokes {
      let isEnded = goods.isEnded(
        by: stroke.key, pause: stroke.pause, isInText: false, isOnIntake: false)
      #expect(isEnded == (stroke.key == .enter))
    }
  }

  /// What its digits filled in is not saved, and none of them is swallowed or comes late.
  @Test func nothingIsRecordedByItsEnd() throws {
    let places = try Places.all.filter {
      try !$0.isFirst && !Places.fewCases(at: $0).program.top.isInText
    }
    #expect(places.count > 30)
    var refused = 0
    for place in places {
      var (typed, read) = (try Places.fewCases(at: place), try Places.fewCases(at: place))
      for stroke in Scan(Self.code, pauses: [3], ending: []).strokes {
        typed.press(stroke.key, after: max(30, stroke.pause))
        read.press(stroke.key, after: stroke.pause)
      }
      #expect(typed.screenName == read.screenName && typed.kept == read.kept, "\(place.name)")
      let (events, before) = (try read.desk.events, read.frameWithoutMessage)
      read.press(.enter, after: 3)
      #expect(try read.desk.events == events, "\(place.name)")
      #expect(read.frameWithoutMessage == before, "\(place.name)")
      if read.program.message.hasPrefix(Self.said) { refused += 1 }
    }
    #expect(refused > 20)
  }

  /// On the list of open cases it withdrew one.
  @Test func noCaseIsWithdrawn() throws {
    for pause in [3, 30] {
      var session = try Session.filled()
      session.press(.text("6"))
      let events = try session.desk.events
      for stroke in Scan(Self.code, pauses: [pause]).strokes {
        session.press(stroke.key, after: stroke.pause)
      }
      #expect(try (session.desk.events == events) == (pause == 3))
    }
  }
}
