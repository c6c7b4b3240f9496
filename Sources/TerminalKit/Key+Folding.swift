extension Key {
  /// The key an input method hid: full-width forms and Chinese punctuation as the ASCII they
  /// come from. Only for places where no text has the focus; in text nothing is changed.
  public var folded: Key {
    guard case .text(let text) = self else { return self }
    return .text(Key.fold(text))
  }

  /// The text with full-width forms and Chinese punctuation as ASCII: `１．２万` as `1.2万`.
  public static func fold(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(fold)))
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let known = punctuation[scalar] { return known }
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{3000}": " ", "、": "/", "。": ".", "【": "[", "】": "]", "「": "[", "」": "]",
    "《": "<", "》": ">", "〈": "<", "〉": ">", "·": "`", "￥": "$", "¥": "$", "×": "*",
    "÷": "/", "“": "\"", "”": "\"", "‘": "'", "’": "'", "—": "-", "–": "-", "−": "-",
    "…": "^", "～": "~",
  ]
}
