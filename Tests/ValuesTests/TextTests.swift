import Casework
import Testing
import Vocabulary

@testable import Values

struct TextRulesTests {
  @Test(arguments: [
    ("a\u{0}b", 0, 2), ("\u{1B}[1m", 0x1B, 1), ("张三\r", 0x0D, 3), ("\u{7F}", 0x7F, 1),
    ("ab\u{85}", 0x85, 3), ("\u{9F}", 0x9F, 1), ("\r\n", 0x0D, 1),
  ])
  func controlCharactersAreRefused(text: String, scalar: UInt32, column: Int) throws {
    let refused = try #require(TextRules.refusedScalar(in: text))
    #expect(refused.scalar.value == scalar)
    #expect(refused.column == column)
  }

  /// All of C0, DEL and C1 but the tab and the end of a line, and none of the letters beside them.
  @Test func noControlCharacterIsForgotten() {
    let refused = (UInt32(0)...0xFF).filter { code in
      Unicode.Scalar(code).flatMap { TextRules.refusedScalar(in: "a\($0)b") } != nil
    }
    #expect(refused == [UInt32](0...8) + [UInt32](0x0B...0x1F) + [UInt32](0x7F...0x9F))
  }

  @Test(arguments: ["", "张三\t李四\n", "\u{200F}\u{200B}\u{202E}", "\u{A0}", "😀é"])
  func otherTextComesIn(text: String) { #expect(TextRules.refusedScalar(in: text) == nil) }

  /// Ends that are letters, digits or Chinese characters are looked at alone; all others sign by sign.
  @Test(arguments: [
    ("张三", "张三"), ("a b", "a b"), ("　张三　", "张三"), (" a\u{301} ", "a\u{301}"),
    ("张\u{A0}", "张"), ("\u{85}7", "7"), ("。 ", "。"), ("é", "é"), ("\u{2028}ㄅ", "ㄅ"),
    ("a \u{301}", "a"), ("\r\n", ""), ("", ""), ("　", ""), ("x\u{200B}", "x\u{200B}"),
  ])
  func whiteEndsAreCutOff(text: String, left: String) {
    #expect(Array(TextRules.trimmed(text).unicodeScalars) == Array(left.unicodeScalars))
  }

  @Test func fullWidthIsFolded() {
    #expect(TextRules.foldWidth("１２：？Ａ～　￥张") == "12:?A~ ¥张")
    #expect(TextRules.foldWidth("。、「」") == "。、「」")
  }
}

struct PhoneNumberTests {
  @Test(arguments: [
    "13800138000", "138 0013 8000", "１３８００１３８０００", "+86 13800138000", "008613800138000",
    "0751-8881234", "(0751)8881234", "88812345", "12315", "4008001234", "0751-8881234转8001", "",
    "010-88881234", "02188881234", "0571-88881234", "0571-8888 1234-801", "88881234-801",
    "88881234转分机801", "８８８８１２３４＃８０１", "+86 571 88881234", "+86-10-88881234",
    "13800138000、0751-8881234", "138-0013-8000", "400-800-1234",
  ])
  func usualNumbersAreNoProblem(text: String) { #expect(PhoneNumber.problem(text) == nil) }

  @Test(arguments: [
    ("1380013800", PhoneProblem.mobile(digits: 10)), ("138001380001", .mobile(digits: 12)),
    ("没有", .character("没")), ("1380013800O", .character("O")), ("---", .noDigits),
    ("123", .short(digits: 3)), ("0751888123456", .long(digits: 13)),
    ("0571-888123", .landline(digits: 10)), ("010-8881234", .landline(digits: 10)),
    ("0571-888123转801", .landline(digits: 10)), ("138-0013-800", .mobile(digits: 10)),
  ])
  func oddNumbersAreNamed(text: String, problem: PhoneProblem) {
    #expect(PhoneNumber.problem(text) == problem)
  }

  @Test func digitsAreKept() {
    #expect(PhoneNumber.digits("０７５１－888 1234") == "07518881234")
    #expect(PhoneNumber.lastFour("138-0013-8000") == "8000")
    #expect(PhoneNumber.lastFour("12") == "12")
    #expect(PhoneNumber.compared("+86 138-0013-8000") == "13800138000")
    #expect(PhoneNumber.compared("008613800138000") == "13800138000")
    #expect(PhoneNumber.compared("8613800") == "8613800")
  }
}

struct MaskTests {
  @Test(arguments: [
    ("张三", "张*"), ("张三丰", "张**"), ("欧阳修远", "欧阳**"), ("欧阳锋", "欧阳*"), ("欧阳", "欧*"),
    ("诸葛亮", "诸葛*"), ("张", "张"), ("", ""), (" 李四 ", "李*"), ("John", "J***"),
    ("买买提·艾力", "买*****"), ("𠮷野家", "𠮷**"),
  ])
  func names(name: String, masked: String) { #expect(Mask.name(name) == masked) }

  @Test(arguments: [
    ("13800138000", "138****8000"), ("138 0013 8000", "138****8000"),
    ("１３８００１３８０００", "138****8000"),
    ("+8613800138000", "861******8000"), ("07518881234", "075****1234"), ("88812345", "******45"),
    ("12315", "***15"), ("12", "**"), ("1", "*"), ("", ""), ("没有", "**"),
  ])
  func phones(phone: String, masked: String) { #expect(Mask.phone(phone) == masked) }

  @Test(arguments: [
    ("浈江区东门路12号", "浈江区"), ("广东省韶关市浈江区东门路", "广东省韶关市"), ("忠县忠州街道", "忠县"),
    ("东门路12号", "***"), ("幸福小区3栋2单元", "***"), ("东门路12号旁区政府", "***"), ("市场街5号", "***"),
    ("菜市场东口", "***"), ("建国市场东口", "***"), ("浈江区民政局", "浈江区"), ("", ""), ("区", "***"), ("长安社区", "***"),
    ("城市花园东区", "城市"),
  ])
  func addresses(address: String, masked: String) { #expect(Mask.address(address) == masked) }

  /// Digits of either width are digits; what else may count is a character of a text.
  @Test(arguments: ["0", "9", "５", "五", "伍", "万", "参", "½", "Ⅻ", "a", ""])
  func digitsAreDigits(text: String) {
    #expect(text.allSatisfy(\.isDigit) == ["0", "9", "５", ""].contains(text))
  }
}
