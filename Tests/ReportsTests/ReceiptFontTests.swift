import Randomness
import ReceiptReading
import Testing
import Values
import Vocabulary

@testable import Reports

/// Which characters reach a receipt printer, and that nothing else does.
@Suite struct ReceiptFontTests {
  private static let held: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x4E00...0x9FA5, 0x4E00...0x9FA5, 0x3400...0x4DB5,
  ]
  private static let signs = Array("，。、；：？！“”（）《》—…·①〇々℃αЖé〓")

  /// Emoji, Extension B and later, control characters, direction marks, what makers of fonts fill in.
  private static let lacking: [ClosedRange<UInt32>] = [
    0x1F600...0x1F64F, 0x20000...0x2A6DF, 0x30000...0x3134A, 0x00...0x1F, 0x7F...0x9F,
    0x200B...0x200F,
    0x202A...0x202E, 0xE000...0xE0FF, 0xFFF0...0xFFFD, 0xAC00...0xAC10, 0x0E01...0x0E2E,
  ]
  /// What joins the character before it, and commands as somebody could type them.
  private static let joined = [
    "e\u{301}", "字\u{FE0F}", "👨\u{200D}👩", "\r\n", "\u{1B}@", "\u{1D}V\u{42}\u{0}", "\u{1C}.",
    "\u{10}\u{14}\u{1}\u{0}\u{1}", "\u{9B}31m",
  ]

  private func words(_ dice: inout SplitMix) -> String {
    (0..<Int.random(in: 0...40, using: &dice)).map { _ -> String in
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: return Self.joined.randomElement(using: &dice) ?? ""
      case 1: return String(Self.signs.randomElement(using: &dice) ?? "，")
      case 2, 3: return Self.scalar(Self.lacking, &dice)
      default: return Self.scalar(Self.held, &dice)
      }
    }.joined()
  }

  private static func scalar(_ ranges: [ClosedRange<UInt32>], _ dice: inout SplitMix) -> String {
    let range = ranges.randomElement(using: &dice) ?? 0x20...0x7E
    return Unicode.Scalar(UInt32.random(in: range, using: &dice)).map { String($0) } ?? ""
  }

  /// Whether the font has a picture of a character, said otherwise than the program does.
  private func isHeld(_ character: Character) -> Bool {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return false
    }
    return Self.signs.contains(character) || Self.held.contains { $0.contains(scalar.value) }
  }

  @Test(arguments: 1...8) func whatIsReadIsWhatWasWritten(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed) &* 104_729)
    var replaced = 0
    for _ in 0..<100 {
      let words = words(&dice)
      let text = ReceiptText([PaperLine(words)])
      let expected = String(words.map { isHeld($0) ? $0 : "〓" })
      let receipt = try PrintedReceipt(text.bytes)
      #expect(try receipt == PrintedReceipt(ReceiptText([PaperLine(expected)]).bytes))
      #expect(receipt.text == expected + "\n", "\(words.debugDescription)")
      #expect(receipt.cuts == [1] && receipt.barcodes == [])
      var lacking: [Character] = []
      for character in words where !isHeld(character) && !lacking.contains(character) {
        lacking.append(character)
      }
      #expect(text.unprintable == lacking)
      replaced += lacking.count
    }
    #expect(replaced > 300)
  }

  /// Fonts have the wide sign of the yuan; the narrow one is typed as well.
  @Test func theSignOfTheYuanIsPrinted() throws {
    let text = ReceiptText([PaperLine("¥3,280")])
    #expect(text.unprintable == [])
    #expect(try PrintedReceipt(text.bytes).text == "￥3,280\n")
    #expect(ReceiptFont.columns(of: "¥") == 2)
  }

  /// A line is as wide as its bytes are printed: a byte is a column, all that is more are two.
  @Test(arguments: 1...4) func aCharacterIsAsWideAsItIsPrinted(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed) &* 7919)
    for _ in 0..<100 {
      let words = words(&dice)
      let printed = try PrintedReceipt(ReceiptText([PaperLine(words)]).bytes).text.dropLast()
      let columns = printed.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      #expect(words.reduce(0) { $0 + ReceiptFont.columns(of: $1) } == columns)
    }
  }

  @Test func aBlankThatDoesNotBreakIsABlank() throws {
    let text = ReceiptText([PaperLine("13800\u{A0}0001")])
    #expect(try PrintedReceipt(text.bytes).text == "13800 0001\n" && text.unprintable == [])
  }
}
