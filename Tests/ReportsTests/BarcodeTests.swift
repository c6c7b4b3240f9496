import Casework
import ReceiptReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// The bars of a slip fit both rolls and are read back, for every number that a desk gives.
@Suite struct BarcodeTests {
  private static let numbers = ["A", "Z", "AB", "WXYZ"].flatMap { letters in
    ["", "2", "12"].flatMap { generation in
      [1, 315, 9999, 99_999].map { counter -> String in
        let day = Day(year: 2027, month: 3, day: 15)
        return day.map {
          CaseNumber(kind: .complaint, day: $0, letters: letters + generation, counter: counter)
            .short
        } ?? ""
      }
    }
  }

  private func roll(_ number: String, _ width: PaperWidth) -> RollBarcode? {
    Barcode(number).flatMap { RollBarcode($0, on: width) }
  }

  private func printed(_ number: String, _ width: PaperWidth) throws -> PrintedBarcode {
    let barcode = try #require(roll(number, width))
    let receipt = try PrintedReceipt(ReceiptText([], barcode: barcode).bytes)
    #expect(receipt.lines == [] && receipt.barcodes.count == 1)
    return try #require(receipt.barcodes.first)
  }

  /// With blank margins of ten modules on either side, which the picture refuses to do without.
  @Test(arguments: numbers) func aNumberFitsBothRolls(number: String) throws {
    for width in [PaperWidth.mm58, .mm80] {
      let bars = try printed(number, width)
      #expect(bars.text == number && (2...3).contains(bars.module) && bars.isCentred)
      _ = try RollPicture(bars, dots: #require(width.dots))
    }
  }

  @Test(
    .enabled(if: BarcodeScanner.program != nil, "zbarimg is not there"), arguments: numbers)
  func aNumberIsReadBack(number: String) throws {
    for width in [PaperWidth.mm58, .mm80] {
      let bars = try printed(number, width)
      #expect(try RollPicture(bars, dots: #require(width.dots)).read() == number)
    }
  }

  /// The reader of pictures does not read what is not there.
  @Test(.enabled(if: BarcodeScanner.program != nil, "zbarimg is not there"))
  func aWrongCheckSignIsNotRead() throws {
    let bars = try printed("A-0001", .mm58)
    for error in [1, 7, 50] {
      #expect(try RollPicture(bars, dots: 384, error: error).read() == "")
    }
  }

  /// What does not fit is left out: half a number is another one.
  @Test func whatDoesNotFitIsLeftOut() {
    #expect(roll("ABCD12-99999", .mm58) != nil && roll("ABCD12-100000", .mm58) == nil)
    #expect(roll("ABCD12-100000", .mm80) != nil && roll("A-0001", .a4) == nil)
    let long = String(repeating: "9", count: 30)
    #expect(Barcode(long) != nil && Barcode(long + "9") == nil && Barcode("") == nil)
    #expect(Barcode("A 0001") == nil && Barcode("甲-0001") == nil && Barcode("A{C") == nil)
  }

  /// Many digits are bars of half the width: two in a sign.
  @Test func manyDigitsStandTwoInASign() throws {
    let bars = try #require(Barcode(pairs: "1234"))
    // The start of set C, 12, 34, the check sign (105 + 12 + 2 * 34) % 103 = 82, and the stop.
    let widths = "211232" + "112232" + "131123" + "121241" + "2331112"
    let modules = widths.enumerated().flatMap { place, width in
      Array(repeating: place.isMultiple(of: 2), count: width.wholeNumberValue ?? 0)
    }
    #expect(bars.modules == modules)
    #expect(Barcode(pairs: "123") == nil && Barcode(pairs: "12-4") == nil)
    #expect(Barcode(pairs: String(repeating: "12", count: 31)) == nil)
  }

  /// A recovery code is printed with its bars, and they say its digits alone.
  @Test func aPageWithARecoveryCodeHasItsBars() throws {
    let code = [String](repeating: "000011", count: 8).joined(separator: "-")
    let page = RecoveryPage(code: code, office: "样<区>所").html(.chinese)
    #expect(page.matches(of: /<svg\b/).count == 1 && page.matches(of: /样&lt;区&gt;所/).count == 1)
    let digits = String(repeating: "000011", count: 8)
    #expect(page.firstMatch(of: /aria-label="(\d+)"/)?.output.1 == digits[...])
  }

  /// The bars that sheets and pages have are those that another reader of the standard makes.
  @Test(arguments: numbers) func barsAreThoseOfTheStandard(number: String) throws {
    let barcode = try #require(Barcode(number))
    #expect(barcode.modules == Code128.modules(number))
    #expect(barcode.modules != Code128.modules(number, error: 1))
    let dark = barcode.modules.indices.filter { barcode.modules[$0] }
    #expect(barcode.bars.flatMap(Array.init) == dark)
    #expect(barcode.bars.count == 3 * (number.count + 3) + 1)
  }

  /// Every character that a number may have, so that each of their signs is looked at.
  @Test func everyCharacterHasItsBars() throws {
    let letters = (UInt8(ascii: "!")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    let numbers = letters.compactMap { Barcode($0) }
    #expect(numbers.count == 63)
    for barcode in numbers { #expect(barcode.modules == Code128.modules(barcode.text)) }
  }

  @Test func barsThatAreTooWideAreNoticed() {
    let bars = PrintedBarcode(
      "ABCD12-0001", module: 3, height: 80, hasWords: true, isCentred: true)
    #expect(throws: RollPicture.TooWide(dots: 468)) { try RollPicture(bars, dots: 384) }
  }
}
