import Foundation

/// A roll of paper with the bars of a number as the head of a printer burns them, eight dots to the millimetre.
public struct RollPicture {
  /// Why bars cannot be printed so that they are read.
  public struct TooWide: Error, Equatable {
    /// How wide the bars are.
    public var dots: Int

    /// The reason as it is expected.
    public init(dots: Int) { self.dots = dots }
  }

  /// In the format PGM.
  public let bytes: [UInt8]

  /// - Parameters:
  ///   - dots: how wide the roll is.
  ///   - error: how much the check sign is wrong.
  /// - Throws: ``TooWide`` where the roll has no room for the bars and ten modules beside them.
  public init(_ barcode: PrintedBarcode, dots: Int, error: Int = 0) throws {
    let bars = Code128.modules(barcode.text, error: error).flatMap {
      Array(repeating: $0, count: barcode.module)
    }
    let margin = (dots - bars.count) / 2
    guard margin >= 10 * barcode.module else { throw TooWide(dots: bars.count) }
    let blank = Array(repeating: false, count: margin)
    let row = blank + bars + Array(repeating: false, count: dots - margin - bars.count)
    let gray = row.map { $0 ? UInt8.min : .max }
    let rows = Array(repeating: gray, count: barcode.height).flatMap { $0 }
    bytes = Array("P5\n\(dots) \(barcode.height)\n255\n".utf8) + rows
  }

  /// What a scanner reads in the picture; empty where it reads nothing.
  public func read() throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("roll-\(UUID().uuidString).pgm")
    try Data(bytes).write(to: file)
    let said = try BarcodeScanner.read(file.path)
    try FileManager.default.removeItem(at: file)
    return said
  }
}
