import Casework
import Testing
import Values
import Vocabulary

@testable import Reports

/// What follows for a paper from where it goes.
@Suite struct PaperWishTests {
  private struct Row: Sendable {
    var wish: PaperWish
    var printer: PrinterSetting
    var format = PaperFormat.text
    var width = PaperWidth.a4
    var refusal: PaperFormRefusal?
  }

  private static let system = PrinterSetting()
  private static let sheets = PrinterSetting(name: "办公室", paper: .a4)
  private static let roll = PrinterSetting(name: "前台", paper: .mm58)
  private static let device = PrinterSetting(name: "/dev/usb/lp0")

  private static let files: [Row] = [
    Row(wish: PaperWish(.slip), printer: system, width: .mm80),
    Row(wish: PaperWish(.slip), printer: roll, width: .mm58),
    Row(wish: PaperWish(.slip), printer: sheets),
    Row(wish: PaperWish(.registration), printer: roll),
    Row(wish: PaperWish(.slip, width: .a4), printer: roll),
    Row(wish: PaperWish(.slip, format: .html), printer: roll, format: .html, width: .mm58),
    Row(wish: PaperWish(.slip, format: .pdf), printer: roll, format: .pdf),
    Row(wish: PaperWish(.slip, format: .pdf, width: .a4), printer: roll, format: .pdf),
    Row(
      wish: PaperWish(.slip, format: .pdf, width: .mm58), printer: roll, refusal: .noRollOfPages),
    Row(
      wish: PaperWish(.referral, format: .escpos), printer: system, format: .escpos, width: .mm80),
    Row(
      wish: PaperWish(.referral, format: .escpos), printer: sheets, format: .escpos, width: .mm80),
    Row(wish: PaperWish(.referral, format: .escpos), printer: roll, format: .escpos, width: .mm58),
    Row(
      wish: PaperWish(.referral, format: .escpos, width: .mm80), printer: roll, format: .escpos,
      width: .mm80),
    Row(
      wish: PaperWish(.slip, format: .escpos, width: .a4), printer: roll,
      refusal: .noSheetOfReceipts),
  ]

  private static let printers: [Row] = [
    Row(wish: PaperWish(.slip), printer: system, format: .pdf),
    Row(wish: PaperWish(.slip), printer: sheets, format: .pdf),
    Row(wish: PaperWish(.registration), printer: roll, format: .escpos, width: .mm58),
    Row(wish: PaperWish(.registration), printer: device, format: .escpos, width: .mm80),
    Row(wish: PaperWish(.slip, width: .mm80), printer: sheets, format: .escpos, width: .mm80),
    Row(wish: PaperWish(.slip, width: .a4), printer: roll, format: .pdf),
    Row(wish: PaperWish(.slip, format: .escpos), printer: sheets, format: .escpos, width: .mm80),
    Row(wish: PaperWish(.slip, format: .pdf), printer: roll, format: .pdf),
    Row(wish: PaperWish(.slip, format: .text), printer: roll, refusal: .notForPrinters(.text)),
    Row(wish: PaperWish(.slip, format: .html), printer: sheets, refusal: .notForPrinters(.html)),
    Row(wish: PaperWish(.slip, format: .pdf), printer: device, refusal: .noPagesToDevices),
    Row(wish: PaperWish(.slip, width: .a4), printer: device, refusal: .noPagesToDevices),
    Row(
      wish: PaperWish(.slip, format: .escpos, width: .a4), printer: roll,
      refusal: .noSheetOfReceipts),
  ]

  private func expect(
    _ row: Row, _ ordered: (PaperWish) throws(PaperFormRefusal) -> PaperOrder
  ) {
    do {
      let order = try ordered(row.wish)
      #expect(order.format == row.format && order.width == row.width && row.refusal == nil)
    } catch {
      #expect(error == row.refusal)
    }
  }

  @Test func aFileIsWrittenAsItsFormatNeeds() {
    for row in Self.files {
      expect(row) { (wish: PaperWish) throws(PaperFormRefusal) -> PaperOrder in
        try wish.order(beside: LaptopPrinters(sheets: row.printer))
      }
    }
    #expect(Self.files.count { $0.refusal != nil } == 2)
  }

  @Test func aPrinterIsSentWhatGoesWithItsPaper() {
    for row in Self.printers {
      expect(row) { (wish: PaperWish) throws(PaperFormRefusal) -> PaperOrder in
        try wish.order(on: row.printer)
      }
    }
    #expect(Self.printers.count { $0.refusal != nil } == 5)
  }

  /// What no printer is sent goes to the screen where no place is named.
  @Test func aPrinterIsSentPagesAndReceipts() {
    let suiting = PaperFormat.allCases.filter { PaperWish(.slip, format: $0).suitsPrinters }
    #expect(suiting == [.pdf, .escpos] && PaperWish(.slip).suitsPrinters)
  }

  @Test func thePaperOfOnePrinterIsNotThatOfAnother() {
    #expect(Self.roll.named("前台") == Self.roll)
    #expect(Self.roll.named("别的") == PrinterSetting(name: "别的"))
    #expect(PrinterSetting(paper: .mm58).named("别的") == PrinterSetting(name: "别的", paper: .mm58))
  }

  private static let both = LaptopPrinters(sheets: sheets, slips: roll)

  @Test func slipsHaveAPrinterOfTheirOwn() throws {
    for paper in Paper.allCases {
      #expect(Self.both.printer(for: paper) == (paper == .slip ? Self.roll : Self.sheets))
      let one = LaptopPrinters(sheets: Self.roll)
      #expect(one.printer(for: paper) == Self.roll)
    }
    #expect(try PaperWish(.slip).order(beside: Self.both) == PaperOrder(.slip, width: .mm58))
    // Whatever is written for a roll is as wide as the one that is there.
    let order = try PaperWish(.referral, format: .escpos).order(beside: Self.both)
    #expect(order == PaperOrder(.referral, format: .escpos, width: .mm58))
  }

  /// Who names one of the two has the paper that is in it.
  @Test func aPrinterThatIsNamedKeepsItsPaper() {
    for paper in [Paper.slip, .registration] {
      #expect(Self.both.named("前台", for: paper) == Self.roll)
      #expect(Self.both.named(" 办公室", for: paper) == Self.sheets)
      #expect(Self.both.named("别的", for: paper) == PrinterSetting(name: "别的"))
      #expect(Self.both.named("", for: paper) == PrinterSetting())
    }
    let same = LaptopPrinters(
      sheets: PrinterSetting(name: "一台", paper: .a4),
      slips: PrinterSetting(name: "一台", paper: .mm58))
    #expect(same.named("一台", for: .slip).paper == .mm58)
    #expect(same.named("一台", for: .referral).paper == .a4)
  }

  @Test func aDeviceIsNoPrinterOfSheets() {
    let wrong = PrinterSetting(name: "/dev/usb/lp0", paper: .a4)
    #expect(LaptopPrinters(sheets: wrong).refusal == .noPagesToDevices)
    #expect(LaptopPrinters(slips: wrong).refusal == .noPagesToDevices)
    #expect(Self.both.refusal == nil)
  }
}
