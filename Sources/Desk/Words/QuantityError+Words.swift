import Casework
import Values

extension QuantityError {
  /// What is wrong with a quantity, as one sentence without a full stop.
  public var phrase: Phrase {
    let said = sentence
    return Phrase(Mask.text(said.zh), Mask.text(said.en))
  }

  private var sentence: Phrase {
    switch self {
    case .empty: Phrase("没有写数量", "there is no quantity")
    case .notANumber(let words):
      Phrase(
        "“\(words)”不是数量，应像 480、5500多份、约180吨",
        "\"\(words)\" is no quantity, write 480, 5500多份, 约180吨")
    case .negative(let words): Phrase("“\(words)”不能为负", "\"\(words)\" cannot be negative")
    case .outOfRange(let words): Phrase("“\(words)”太大或太细", "\"\(words)\" is out of range")
    case .unit(let words, let allowed):
      Phrase(
        "“\(words)”的单位不对，应是 \(allowed.joined(separator: " "))",
        "\"\(words)\" has a wrong unit, it may be \(allowed.joined(separator: " "))")
    case .unitMissing(let words): Phrase("“\(words)”要写单位", "\"\(words)\" needs a unit")
    case .ambiguous(let words, let unit):
      Phrase(
        "“\(words)”有两种意思，请连单位 \(unit) 一起写清",
        "\"\(words)\" can mean two things, write the unit \(unit) too")
    case .fraction(let words, let unit):
      Phrase(
        "“\(words)”不是整数，\(unit)只能按整数记",
        "\"\(words)\" is no whole number, there is no part of one \(unit)")
    }
  }
}
