import Values
import Vocabulary

/// What is printed to try a printer: Chinese, digits and a line as wide as the paper; on a roll a large number
/// and its barcode, too.
package struct TestPage {
  /// What it is called.
  package static let title = "三一五受理台打印测试"
  /// A number such as a slip has it.
  private static let number = "A-0001"

  private let width: PaperWidth

  /// A page for a paper.
  package init(_ width: PaperWidth) { self.width = width }

  /// Its lines, large ones as the others.
  package var text: String { lines.map { $0.text + "\n" }.joined() }

  /// What a receipt printer prints; nil for a sheet.
  package var receipt: ReceiptText? {
    guard width.dots != nil else { return nil }
    return ReceiptText(lines, barcode: Barcode(TestPage.number, on: width))
  }

  private var lines: [PaperLine] {
    let rule = String(repeating: "-", count: width.columns)
    return [
      PaperLine(TestPage.title), PaperLine(rule),
      PaperLine("汉字：投诉、举报、咨询、调解"), PaperLine("数字：0123456789"), PaperLine(rule),
      PaperLine(TestPage.number, isLarge: true),
    ]
  }
}
