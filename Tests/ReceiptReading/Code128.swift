/// Code 128 after ISO/IEC 15417, so far as code set B needs it.
public enum Code128 {
  /// How wide bars and gaps of each sign are, a bar first; the last three are starts, the very last the stop.
  private static let widths = """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
    113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
    212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131
    113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
    314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211
    241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
    214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214
    211232 2331112
    """.split(whereSeparator: \.isWhitespace).map { $0.compactMap(\.wholeNumberValue) }

  /// Dark and light modules of a text, from the first bar to the last.
  ///
  /// - Parameter error: how much the check sign is wrong.
  public static func modules(_ text: String, error: Int = 0) -> [Bool] {
    let values = text.utf8.map { Int($0) - 32 }
    let sum = zip(1..., values).reduce(104) { $0 + $1.0 * $1.1 }
    let signs = [104] + values + [(sum + error) % 103, 106]
    return signs.flatMap { sign in
      widths[sign].enumerated().flatMap { Array(repeating: $0.offset % 2 == 0, count: $0.element) }
    }
  }
}
