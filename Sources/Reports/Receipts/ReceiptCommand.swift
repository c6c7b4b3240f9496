import Values
import Vocabulary

/// The commands of ESC/POS that a receipt is made with.
enum ReceiptCommand {
  /// ESC @: as after switching on.
  static let initialise: [UInt8] = [0x1B, 0x40]
  /// FS &: two or four bytes are a Chinese character.
  static let chinese: [UInt8] = [0x1C, 0x26]
  /// GS ! and FS !: twice as wide and high, Latin letters and Chinese characters.
  static let large: [UInt8] = [0x1D, 0x21, 0x11, 0x1C, 0x21, 0x0C]
  /// The same for the usual size.
  static let plain: [UInt8] = [0x1D, 0x21, 0x00, 0x1C, 0x21, 0x00]
  /// LF.
  static let newLine: [UInt8] = [0x0A]
  /// ESC d: five empty lines, two centimetres. Where there is no knife, that much lies between head and edge.
  static let feed: [UInt8] = [0x1B, 0x64, 5]
  /// GS V 66: on to the knife, and cut.
  static let cut: [UInt8] = [0x1D, 0x56, 66, 0]

  /// Bars in the middle of the line, ten millimetres high (GS h), with their words below (GS H): GS k 73 is
  /// Code 128, whose data say by `{B` that they are in code set B.
  static func bars(_ barcode: RollBarcode) -> [UInt8] {
    let data = Array("{B\(barcode.text)".utf8)
    let look: [UInt8] = [0x1D, 0x68, 80, 0x1D, 0x77, UInt8(barcode.module), 0x1D, 0x48, 2]
    return [0x1B, 0x61, 1] + look + [0x1D, 0x6B, 73, UInt8(data.count)] + data + [0x1B, 0x61, 0]
  }
}
