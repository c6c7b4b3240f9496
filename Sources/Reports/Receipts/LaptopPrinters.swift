import Values
import Vocabulary

/// The printers that a laptop prints papers on: one for sheets, and mostly one for slips.
public struct LaptopPrinters: Hashable, Sendable {
  /// What sheets go to, and slips too where they have no printer of their own.
  public var sheets: PrinterSetting
  /// What slips go to; nil where that is the printer of sheets. It has a name.
  public var slips: PrinterSetting?

  /// Printers; without more, the system's own for everything.
  public init(sheets: PrinterSetting = PrinterSetting(), slips: PrinterSetting? = nil) {
    self.sheets = sheets
    self.slips = slips
  }

  /// The printer that a paper goes to.
  public func printer(for paper: Paper) -> PrinterSetting {
    paper.isSlip ? slips ?? sheets : sheets
  }

  /// How wide the roll of this laptop is; nil where nobody said that there is one.
  public var roll: PaperWidth? {
    [slips?.paper, sheets.paper].compactMap { $0 }.first { $0.dots != nil }
  }

  /// Why nothing can be printed on one of them, whatever it is; nil where something can.
  public var refusal: PaperFormRefusal? { sheets.refusal ?? slips?.refusal }

  /// The printer that somebody names for a paper; what is known of the paper in it holds.
  public func named(_ other: String, for paper: Paper) -> PrinterSetting {
    let own = printer(for: paper)
    let named = own.named(other)
    return [own, sheets, slips].compactMap { $0 }.first { $0.name == named.name } ?? named
  }
}
