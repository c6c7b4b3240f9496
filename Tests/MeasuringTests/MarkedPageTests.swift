import Testing

@testable import Measuring

@Suite("A page of which a part is written")
struct MarkedPageTests {
  private static let page = MarkedPage(
    "# Speed\n\n<!-- table -->\nold\n<!-- end of table -->\n\nWords.\n<!-- end of peers -->\n")

  @Test func whatStandsBetweenTheMarksIsReplaced() throws {
    let written = try Self.page.replacing("table", with: "| new |")
    #expect(
      written.text
        == "# Speed\n\n<!-- table -->\n\n| new |\n\n<!-- end of table -->\n\nWords.\n<!-- end of peers -->\n"
    )
    #expect(try written.replacing("table", with: "| new |\n") == written)
  }

  @Test func aPageWithoutTheMarksIsLeft() {
    #expect(throws: MarkedPage.Unmarked(mark: "<!-- peers -->")) {
      try Self.page.replacing("peers", with: "x")
    }
    #expect(throws: MarkedPage.Unmarked(mark: "<!-- end of table -->")) {
      try MarkedPage("<!-- end of table -->\n<!-- table -->\n").replacing("table", with: "x")
    }
  }
}
