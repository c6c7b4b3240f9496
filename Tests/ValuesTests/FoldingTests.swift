import Casework
import Testing
import Vocabulary

@testable import Values

/// Names and words are compared in one way.
struct FoldingTests {
  @Test(arguments: [
    ["样板店（东门）", "样板店(东门)", "样板店 （东门）", "样板店【东门】", "样板店[东门]", "样板店〔东门〕", "样板店「东门」", "樣板店﹙東門﹚"],
    ["ABC商城", "ＡＢＣ商城", "abc商城", "ABC商城 ", "A B C 商城", "Abc　商城", "ABC\u{200B}商城"],
    ["華聯百貨", "华联百货", "華聯 百貨", "华·联百货", "华•联百货", "华-联百货", "华—联百货", "“华联”百货"],
    ["臺灣麵館", "台湾面馆", "台灣麵館"], ["羣眾藥店", "群众药店", "羣衆葯店", "群眾藥店"],
    ["長城門業", "⻓城⻔业", "⾧城⾨業"], ["⻘山⻝品", "青山食品", "⾭山⾷品"], ["金豐", "金丰", "⾦丰"],
    ["里程", "\u{F9E9}程"], ["㈱样", "(株)样"], ["Ⅲ号店", "iii号店", "III 號店"],
    ["７－１１", "7-11", "7—11", "7‐11"], ["7天旅店", "7-天旅店"], ["分店7", "分店7-", "分店-7"],
    ["張三丰", "张三丰"], ["買買提·艾力", "买买提•艾力", "买买提艾力"], ["著名", "着名"], ["①号", "1号"],
  ])
  func oneNameIsOneKey(spellings: [String]) {
    for spelling in spellings {
      #expect(Folding.key(spelling) == Folding.key(spellings[0]), "\(spelling)")
    }
  }

  @Test(arguments: [
    ("7-11", "711"), ("一店", "二店"), ("A+店", "A店"), ("样板店(东门)", "样板店(西门)"), ("1/2店", "12店"),
    ("张三", "章三"), ("后面", "前面"),
  ])
  func otherNamesAreOthers(one: String, other: String) {
    #expect(Folding.key(one) != Folding.key(other))
  }

  @Test func signsAloneAreComparedByThemselves() {
    #expect(Folding.key("——") == "——")
    #expect(Folding.key("（）") != Folding.key("——"))
    #expect(Folding.key(" 　") == "")
  }

  /// Most who write traditional characters use some of these two and a half thousand.
  @Test func theUsualTraditionalCharactersAreKnown() {
    let pairs = [
      "萬與專業東絲兩嚴喪個豐臨為麗舉義烏樂習鄉書買亂爭於虧雲亞產畝親褻億僅從侖倉儀們價眾優會傘偉傳傷倫偽體餘傭僉俠侶僥偵側僑儈儂僞儉債傾償儐儲",
      "万与专业东丝两严丧个丰临为丽举义乌乐习乡书买乱争于亏云亚产亩亲亵亿仅从仑仓仪们价众优会伞伟传伤伦伪体余佣佥侠侣侥侦侧侨侩侬伪俭债倾偿傧储",
    ]
    #expect(pairs[0].count == pairs[1].count)
    for (old, new) in zip(pairs[0], pairs[1]) {
      #expect(Folding.plain(String(old)) == Folding.plain(String(new)), "\(old)")
    }
    let simplified = (0x4E00...0x9FFF).compactMap { Unicode.Scalar($0).map { String($0) } }
      .filter { Folding.plain($0) != $0 }
    #expect(simplified.count > 2500)
  }

  @Test func whatIsFoldedStaysFolded() {
    let ranges = [
      0x21...0x24FF, 0x2E80...0x33FF, 0x4E00...0x9FFF, 0xF900...0xFFEF, 0x1F100...0x1F2FF,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.plain(String(scalar))
      if Folding.plain(once) != once { Issue.record("U+\(String(value, radix: 16)) \(once)") }
    }
  }
}

struct ExtensionTests {
  private static let number = "057188001234"

  @Test(arguments: [
    "0571-88001234转801", "0571-88001234-801", "0571-88001234 ext. 801", "0571-88001234分机801",
    "0571-88001234转分机801", "0571-88001234#801", "0571-88001234*801", "0571-88001234（801）",
    "0571-88001234 x801", "0571-88001234轉801", "057188001234-8", "(0571)88001234-801",
    "０５７１－８８００１２３４转８０１", "0571-8800 1234", "+86 571 88001234 转 801", "+86-571-88001234",
    "0086 571 88001234-801", "0571-88001234 Ext 801", "0571 88001234 转801",
    "0571-88001234内线801", "0571-88001234內線801", "0571-88001234 EXT801", "0571-88001234X801",
  ])
  func anExtensionIsNoPartOfANumber(text: String) {
    #expect(PhoneNumber.compared(text) == ExtensionTests.number)
    #expect(PhoneNumber.lastFour(text) == "1234")
    #expect(PhoneNumber.problem(text) == nil)
    #expect(Mask.phone(text).hasSuffix("1234"))
  }

  @Test(arguments: [
    ("400-800-1234", "4008001234"), ("4008-001-234", "4008001234"),
    ("400-800-1234转5", "4008001234"),
    ("138-0013-8000", "13800138000"), ("138 0013 8000", "13800138000"),
    ("88001234-801", "88001234"),
    ("88001234转801", "88001234"), ("010-8000-7777", "01080007777"), ("8800-1234", "88001234"),
    ("13800138000转2", "13800138000"), ("12315", "12315"), ("8613800", "8613800"),
  ])
  func whatIsNoExtensionStays(text: String, number: String) {
    #expect(PhoneNumber.compared(text) == number)
  }
}
