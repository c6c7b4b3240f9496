import TerminalKit
import Testing

@testable import Desk

/// Codes that begin with digits, told by their speed.
@Suite struct QuickRunTests {
  /// Which keys are taken, with the same pause before each but the first.
  private func taken(_ keys: [Key], pause: Int?, isInText: [Bool]? = nil) -> [Bool] {
    var run = QuickRun()
    return keys.enumerated().map { place, key in
      !run.swallows(
        key, pause: place == 0 ? 900 : pause, isInText: isInText?[place] ?? false)
    }
  }

  private let code: [Key] = "690123".map { .text(String($0)) } + [.enter]

  @Test(arguments: [0, 10, 24]) func whatIsQuickerThanFingersIsNoCommand(pause: Int) {
    #expect(taken(code, pause: pause) == [true, true, true, false, false, false, false])
  }

  @Test(arguments: [25, 60, 300]) func fingersAreTaken(pause: Int) {
    #expect(taken(code, pause: pause).allSatisfy { $0 })
  }

  @Test func whatNobodyMeasuredIsTaken() {
    #expect(taken(code, pause: nil).allSatisfy { $0 })
  }

  /// A text that a digit has opened takes the rest; the Enter behind it would save.
  @Test func aTextTakesItAndItsEnterSavesNothing() {
    let isInText = [false] + Array(repeating: true, count: 6)
    #expect(
      taken(code, pause: 10, isInText: isInText) == [true, true, true, true, true, true, false])
    #expect(
      taken(code, pause: 10, isInText: Array(repeating: true, count: 7)).allSatisfy { $0 })
  }

  /// What is typed behind an Enter begins anew, however quickly it comes.
  @Test func aTextBehindAnEnterIsNoRun() {
    let keys: [Key] = [.text("1"), .enter] + "东门广场".map { .text(String($0)) } + [.enter]
    let isInText = [false, false, true, true, true, true, true]
    #expect(taken(keys, pause: 5, isInText: isInText).allSatisfy { $0 })
  }

  /// Arrows and few keys are those of fingers, however quickly they come from a busy laptop.
  @Test func otherKeysEndARun() {
    let keys: [Key] = [.text("6"), .down, .text("7"), .text("1"), .text("2"), .enter]
    #expect(taken(keys, pause: 0).allSatisfy { $0 })
    let chinese: [Key] = "9打印机".map { .text(String($0)) } + [.enter]
    #expect(taken(chinese, pause: 0).allSatisfy { $0 })
    #expect(taken(code.suffix(4), pause: 0) == [true, true, true, true])
  }
}
