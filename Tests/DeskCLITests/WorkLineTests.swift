import Testing
import Values
import Vocabulary

@testable import DeskCLI

/// The line that says how far long work has come.
@Suite struct WorkLineTests {
  private func stand(_ done: Int) -> WorkWatch.Stand {
    WorkWatch.Stand(.listing, done: done, of: 2000)
  }

  @Test func whatIsQuickIsNotShown() {
    var line = WorkLine(.chinese, room: 80)
    #expect(line.take(stand(1), at: 100_000) == nil)
    #expect(line.take(stand(1999), at: 100_499) == nil)
    #expect(line.take(nil, at: 100_499) == nil)
  }

  @Test func whatTakesLongIsCountedAndGoes() {
    var line = WorkLine(.chinese, room: 80)
    #expect(line.take(stand(1), at: 7000) == nil)
    let half = line.take(stand(1000), at: 7500)
    #expect(half == "\r正在做清单 [############............] 1000/2000")
    // Nobody reads more than ten lines a second.
    #expect(line.take(stand(1001), at: 7599) == nil)
    #expect(line.take(stand(9), at: 7600) == "\r正在做清单 [........................] 9/2000   ")
    #expect(line.take(nil, at: 7601) == "\r" + String(repeating: " ", count: 44) + "\r")
    // The next work begins anew.
    #expect(line.take(stand(1), at: 7700) == nil)
    #expect(line.take(nil, at: 9000) == nil)
  }

  @Test func aNarrowTerminalHasNoBar() {
    var line = WorkLine(.english, room: 40)
    _ = line.take(stand(1), at: 0)
    #expect(line.take(stand(2000), at: 600) == "\rMaking lists 2000/2000")
  }

  @Test(arguments: LongWork.allCases, [Language.chinese, .english])
  func theLineFitsIntoEightyColumns(work: LongWork, language: Language) {
    var line = WorkLine(language, room: 80)
    let stand = WorkWatch.Stand(work, done: 9_999_999, of: 10_000_000)
    _ = line.take(stand, at: 0)
    let drawn = line.take(stand, at: 500) ?? ""
    #expect(drawn.split(separator: "]").first?.suffix(2) == "#.")
  }
}
