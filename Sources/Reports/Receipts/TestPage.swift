import Values
import Vocabulary

/// What is printed to try a printer: Chinese, digits, a line as wide as the paper, a number and its barcode.
package struct TestPage {
  /// What it is called.
  package static let title = "三一五受理台打印测试"
  /// A number such as a slip has it.
  private static let number = "A-0001"

  private let width: PaperWidth

  /// A page for a paper.
  package init(_ width: PaperWidth) { self.width = width }

  /// What a receipt printer prints; nil for a sheet.
  package var receipt: ReceiptText? {
    guard width.dots != nil else { return nil }
    let barcode = Barcode(TestPage.number).flatMap { RollBarcode($0, on: width) }
    return ReceiptText(lines, barcode: barcode)
  }

  /// What stands on a sheet.
  package var sheet: SheetText { SheetText(lines, barcode: Barcode(TestPage.number)) }

  private var lines: [PaperLine] {
    let rule = String(repeating: "-", count: width.columns)
    return [
      PaperLine(TestPage.title), PaperLine(rule),
      PaperLine("汉字：投诉、举报、咨询、调解"), PaperLine("数字：0123456789"), PaperLine(rule),
      PaperLine(TestPage.number, .number),
    ]
  }
}
