import Interchange
import Values
import Vocabulary

/// What the Chinese font of a receipt printer holds, and how wide it prints it.
///
/// GB18030 has a code for every character of Unicode. Printers have pictures of those with one or two bytes,
/// and of Extension A among those with four.
enum ReceiptFont {
  /// What is printed for a character that the font lacks.
  static let substitute: Character = "〓"

  /// The columns that a character takes: one for those of ASCII, two for all others and for what stands in the
  /// place of one.
  static func columns(of character: Character) -> Int { narrow(character) == nil ? 2 : 1 }

  /// A character as the printer takes it; nil for one that it has no picture of. What controls a printer is
  /// no character.
  static func bytes(of character: Character) -> [UInt8]? {
    if let byte = narrow(character) { return [byte] }
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return nil }
    switch scalar.value {
    // Control characters; what each maker of a font fills in as he likes.
    case ..<0xA0, 0xE000...0xF8FF: return nil
    // Fonts have the sign of the yuan wide, keyboards of some systems type the narrow one.
    case 0xA5: return wideBytes(of: "￥")
    default: return wideBytes(of: scalar)
    }
  }

  /// The one byte of a character that has no more; a blank that does not break is printed as a blank.
  private static func narrow(_ character: Character) -> UInt8? {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x20...0x7E: return UInt8(scalar.value)
    case 0xA0: return 0x20
    default: return nil
    }
  }

  private static func wideBytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard let bytes = FileEncoding.gb18030Bytes(String(scalar)) else { return nil }
    switch bytes.count {
    case 2: return bytes
    case 4: return (0x3400...0x4DBF).contains(scalar.value) ? bytes : nil
    default: return nil
    }
  }
}
