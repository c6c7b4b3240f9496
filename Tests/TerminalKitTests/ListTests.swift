import Testing

@testable import TerminalKit

@Test func scrollsOnlyAsFarAsTheSelectionMakesIt() {
  var list = ListState(count: 4)
  for _ in 0..<9 { _ = list.handle(.down, height: 3) }
  #expect(list.selected == 3 && list.visible(height: 3) == 1..<4)
  _ = list.handle(.up, height: 3)
  #expect(list.visible(height: 3) == 1..<4)
  _ = list.handle(.home, height: 3)
  #expect(list.visible(height: 3) == 0..<3)
  list.select(3)
  list.resize(to: 2)
  #expect(list.selected == 1)
  list.resize(to: 0)
  #expect(list.selected == nil && list.visible(height: 3).isEmpty)
}
