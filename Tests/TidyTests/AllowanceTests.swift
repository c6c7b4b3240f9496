import Testing

@Suite("Lists that may only shrink")
struct AllowanceTests {
  private let list = Allowance(sizes: ["a": 5, "b": 7])

  @Test func whatStaysOrShrinksIsAllowed() {
    #expect(
      list.judge([Finding(subject: "a", amount: 5), Finding(subject: "b", amount: 6)]) == [])
  }

  @Test func whatGrowsOrIsNewIsNamed() {
    let findings = [
      Finding(subject: "a", amount: 6), Finding(subject: "b", amount: 7),
      Finding(subject: "c", amount: 1),
    ]
    #expect(list.judge(findings) == ["a: 6, was 5", "c: 1"])
  }

  @Test func whatIsWellLeavesTheList() {
    #expect(
      list.judge([Finding(subject: "a", amount: 5)]) == ["b: is well, take it off the list"])
  }
}
