#if Office
  import Values

  /// The text of a cell as XLSX can hold it.
  enum CellText {
    /// As many UTF-16 units fit into a cell of Excel.
    static let most = 32_767
    private static let cut = "…【长，未完】"

    /// The text itself, but for what a file of XML cannot hold, what a reader of XLSX would take for
    /// an escape (`_x0041_`), and what is longer than a cell.
    static func safe(_ text: String) -> String {
      var text = text
      let isPlain = text.withUTF8 { bytes in
        bytes.count <= most && !hasEscape(bytes) && !hasNoncharacter(bytes)
      }
      return isPlain ? text : rewritten(text)
    }

    private static func hasEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard bytes.count >= 7 else { return false }
      return bytes.indices.dropLast(6).contains {
        bytes[$0] == UInt8(ascii: "_") && bytes[$0 + 1] == UInt8(ascii: "x")
      }
    }

    /// U+FFFE and U+FFFF, which no XML may have.
    private static func hasNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard bytes.count >= 3 else { return false }
      return bytes.indices.dropLast(2).contains {
        bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBF && bytes[$0 + 2] >= 0xBE
      }
    }

    private static func rewritten(_ text: String) -> String {
      let scalars = text.unicodeScalars.map {
        $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0
      }
      let plain = String(String.UnicodeScalarView(scalars))
      let escaped = plain.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
      return escaped.utf16.count <= most ? escaped : shortened(escaped)
    }

    /// Cut between two characters, and said so.
    private static func shortened(_ text: String) -> String {
      var units = cut.utf16.count
      let kept = text.prefix { character in
        units += character.utf16.count
        return units <= most
      }
      return kept + cut
    }
  }
#endif
