/// Characters that nobody sees and that turn, join or part what stands around them: direction marks, blanks
/// without width, fillers. Where somebody reads, they are said by their names.
public enum HiddenCharacters {
  /// Whether nobody sees it where it stands alone. Line feeds and tabs are white, not hidden.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x4E00...0x9FFF: false
    case 0x00...0x1F, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The scalar as it is said: `<U+202E>`.
  public static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }

  /// The words with what is hidden in them said. What makes one picture of several emoji, or chooses the shape of
  /// a Chinese character, stays: it is seen in that.
  public static func named(_ words: String) -> String {
    if !words.unicodeScalars.contains(where: isHidden) { return words }
    return words.reduce(into: "") { said, character in
      let first = character.unicodeScalars[character.unicodeScalars.startIndex]
      for scalar in character.unicodeScalars {
        let stays = !isHidden(scalar) || scalar != first && isSeen(scalar, behind: first)
        if stays { said.unicodeScalars.append(scalar) } else { said += name(of: scalar) }
      }
    }
  }

  private static func isSeen(_ scalar: Unicode.Scalar, behind base: Unicode.Scalar) -> Bool {
    let isPicture = base.properties.isEmoji && base.value > 0xFF
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return isPicture || base.properties.isIdeographic
    case 0x200D, 0xE0020...0xE007F: return isPicture
    default: return false
    }
  }
}
