import Testing

@testable import Casework
@testable import Values

/// What the one scanner of numbers stars, and what it lets through.
@Suite struct NumberScanTests {
  /// Numbers that tell who somebody is, in every way of spelling them.
  static let phones = [
    "13800138000", "138 0013 8000", "138-0013-8000", "138.0013.8000", "138·0013·8000",
    "１３８００１３８０００", "１３８　００１３　８０００", "١٣٨٠٠١٣٨٠٠٠", "138-0013 8000", "138——0013——8000",
    "138  0013  8000", "138 00 13 80 00", "1 3 8 0 0 1 3 8 0 0 0", "(138)0013-8000",
    "（138）0013－8000", "138\u{A0}0013\u{2011}8000", "138\u{200B}0013\u{200B}8000", "138．0013．8000",
    "138–0013—8000", "13800 138000", "138】0013【8000", "138。0013。8000", "138\t0013\n8000",
    "一三八零零一三八零零零", "幺三八〇〇幺三八〇〇〇", "一三八 零零一三 八零零零", "壹叁捌零零壹叁捌零零零",
    "0571-8800 1234", "139-0000 0001", "010 8000-7777", "(0571)8800-1234", "8800 1234", "8800-123",
    "0571-88001234转801", "88001234分机12", "88001234#801", "+86 138 0013 8000", "4008 001 234",
    "110101199003 07803X", "110101 19900307 803x", "110101-1990-03-07-0011", "11010119900307001Ｘ",
    "110101 900307 001", "4111 1111 1111 1111", "6222 0202 0020 0202 020", "0571——88001234",
    "1234567", "123456 7", "2026-2027", "12 30 4567", "1380-01-1380", "20271315", "2027-13-15",
    "99990101", "20270230", "110101 20270315 001", "13800138000 2027", "20270315-0012",
  ]

  @Test(arguments: phones) func numbersAreStarred(spelling: String) {
    for text in ["电话\(spelling)，", spelling, "找\(spelling)王", "\(spelling)。又"] {
      let shown = Mask.text(text)
      let left = shown.unicodeScalars.filter {
        $0.digit != nil || $0.numeral != nil
          || "xXＸ".unicodeScalars.contains($0)
      }
      #expect(left.isEmpty, "\(text) -> \(shown)")
      #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
    }
  }

  /// Days, amounts and what is too short for a number.
  static let others = [
    "2027-03-15", "2027.3.15", "2027/3/15", "20270315", "2027年3月15日", "2027-03-15 2027-03-16",
    "2027.3.15至2027.3.16", "2027-03-15—2027-03-16", "20270315-20270316", "2027-03-15 10:30",
    "20270315 10:30", "2027-03-15 10:30-2027-03-16 12:30", "2027.3.15-3.16", "2027 3·15",
    "3.15 10:30-3.16 12:00", "1,280.50元", "12000元", "1234567.00元", "3.5万", "1234567元", "1234567 元",
    "￥1234567", "¥ 1234567.50", "1234567万", "1,280,000.50元", "10000-20000元", "100000-200000元",
    "1000000-2000000元", "1000000～2000000元", "一二三四五六", "123456", "12 3456", "199 元 299 元",
    "3月15日 138001", "09:30 10:45", "TS-20270315-A-0012", "138001380元00", "第12批 12345", "",
    "138,0013", "三一五", "12315、12345",
  ]

  @Test(arguments: others) func othersAreLetThrough(text: String) {
    #expect(Mask.text(text) == text)
    #expect(Mask.text("买\(text)，") == "买\(text)，")
  }

  @Test(arguments: [
    ("2027-03-15 138 0013 8000", "2027-03-15 *** **** ****"),
    ("10:30 13800138000", "10:30 ***********"), ("￥199 13800138000", "￥199 ***********"),
    ("138 0013 8000元", "*** **** ****元"), ("13800138000元", "***********元"),
    ("07518881234元", "***********元"), ("TEL13800138000", "TEL***********"),
    ("110101199003078035", "******************"), ("共3件，12345678", "共3件，********"),
    ("138001380001,13800138000", "************,***********"),
    ("2027年13800138000", "2027年***********"),
    ("13800138000转1234567元", "***********转1234567元"),
  ]) func whatStandsBesideThemDoesNotHideThem(text: String, shown: String) {
    #expect(Mask.text(text) == shown)
  }

  /// In a report the digits right behind the number of an order are the clue; others are not.
  @Test(arguments: [
    ("订单号2027031588", true), ("单号：13800138000", true), ("编号 2027031588", true),
    ("快递单号为2027031588", true), ("批号2027031588", false), ("单号是多少，2027031588", false),
    ("单号\n\n\n2027031588", false), ("号2027031588", false),
  ]) func cluesStayInReports(text: String, isClue: Bool) {
    #expect((Mask.text(text, .allButClues) == text) == isClue)
    #expect(Mask.text(text) != text)
  }

  @Test func onlyWhatStandsRightBehindIsTheClue() {
    #expect(Mask.text("单号2027031588 13800138000", .allButClues) == "单号2027031588 ***********")
    #expect(Mask.text("单号2027031588-138 0013 8000", .allButClues) == "单号2027031588-*** **** ****")
  }

  @Test(arguments: [
    ("身份证110101199003070011", "身份证******************"),
    ("110101 19900307 0011", "****** ******** ****"),
    ("110101199003 07803X", "************ ******"),
    ("批号123 110101-19900307-0011", "批号123 ******-********-****"),
    ("110101900307001", "***************"), ("13800138000", "13800138000"),
    ("138 0013 8000 13900139000", "138 0013 8000 13900139000"),
    ("0571-8800 1234", "0571-8800 1234"),
  ]) func papersThatNameSomebodyStarIdentityNumbersAlone(text: String, shown: String) {
    #expect(Mask.text(text, .identities) == shown)
  }

  @Test func anyTextIsReadWithoutHarm() {
    for text in ["x", "X1234567", "1", "12345678x9", "\u{301}1\u{301}234567", "：1", "元", "单号", "￥"]
    {
      for numbers in [Mask.Numbers.all, .allButClues, .identities] {
        #expect(Mask.text(text, numbers).unicodeScalars.count == text.unicodeScalars.count)
      }
    }
  }
}
