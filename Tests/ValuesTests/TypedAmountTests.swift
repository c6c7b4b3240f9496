import Casework
import Testing
import Vocabulary

@testable import Values

struct TypedAmountTests {
  static let said: [(String, String, Roughness?)] = [
    ("三千多", "3000.00", .atLeast), ("3000多", "3000.00", .atLeast), ("3千多", "3000.00", .atLeast),
    ("约2000", "2000.00", .about), ("2000左右", "2000.00", .about), ("近三千", "3000.00", .nearly),
    ("1万2千", "12000.00", nil), ("1万2", "12000.00", nil), ("3千5", "3500.00", nil),
    ("3千5百", "3500.00", nil), ("两百五", "250.00", nil), ("一百零五块", "105.00", nil),
    ("5块8", "5.80", nil), ("5块8毛", "5.80", nil), ("五块八毛五", "5.85", nil), ("二十块零五毛", "20.50", nil),
    ("3毛", "0.30", nil), ("8角", "0.80", nil), ("五毛", "0.50", nil), ("5分", "0.05", nil),
    (".5", "0.50", nil), ("0.5元", "0.50", nil), ("RMB1280", "1280.00", nil),
    ("1280RMB", "1280.00", nil), ("CNY1280.5", "1280.50", nil), ("￥199", "199.00", nil),
    ("¥199", "199.00", nil), ("199元正", "199.00", nil), ("人民币贰佰元整", "200.00", nil),
    ("贰佰伍拾元正", "250.00", nil), ("伍仟叁佰万圆整", "53000000.00", nil), ("1280.50元人民币", "1280.50", nil),
    ("壹仟贰佰捌拾元伍角整", "1280.50", nil), ("壹佰圆零伍分", "100.05", nil), ("1,280.50元人民币", "1280.50", nil),
    ("１，２８０．５", "1280.50", nil), ("100块钱", "100.00", nil), ("三百来块", "300.00", .about),
    ("千把块", "1000.00", .about), ("万把块", "10000.00", .about), ("百把块", "100.00", .about),
    ("100多万", "1000000.00", .atLeast), ("十多万", "100000.00", .atLeast),
    ("十来万", "100000.00", .about), ("三千多块钱", "3000.00", .atLeast), ("3000元多", "3000.00", .atLeast),
    ("3000块多", "3000.00", .atLeast), ("大约1.2万元", "12000.00", .about),
    ("差不多500", "500.00", .about), ("至少300", "300.00", .atLeast), ("不到300", "300.00", .nearly),
    ("300以上", "300.00", .atLeast), ("三百出头", "300.00", .atLeast), ("12w", "120000.00", nil),
    ("1.5k", "1500.00", nil), ("5百", "500.00", nil), ("3百万", "3000000.00", nil),
    ("5千万", "50000000.00", nil), ("1万2345", "12345.00", nil), ("1万2000.5", "12000.50", nil),
    ("一点二万", "12000.00", nil), ("三点五", "3.50", nil), ("一块五", "1.50", nil), ("一块半", "1.50", nil),
    ("1块5毛", "1.50", nil), ("3毛5", "0.35", nil), ("12角", "1.20", nil), ("99角", "9.90", nil),
    ("99分", "0.99", nil), ("5元9角", "5.90", nil), ("5元9分", "5.09", nil), ("十五块", "15.00", nil),
    ("0", "0.00", nil),
    ("0元", "0.00", nil), ("199.00", "199.00", nil), ("１２８０。５", "1280.50", nil),
    ("共199元", "199.00", nil), ("一共三百", "300.00", nil), ("合计1280.5元", "1280.50", nil),
    ("人民币1280元整", "1280.00", nil), ("貳佰元", "200.00", nil), ("參仟元整", "3000.00", nil),
    ("壹萬元", "10000.00", nil), ("陆佰", "600.00", nil), ("5块05", "5.05", nil), ("5块80", "5.80", nil),
    ("100元50", "100.50", nil), ("二〇二七", "2027.00", nil), ("¥1,280.5", "1280.50", nil),
    ("199元整", "199.00", nil), ("199块", "199.00", nil), ("二百五十块五", "250.50", nil),
    ("两万", "20000.00", nil), ("一亿零五百万", "105000000.00", nil), ("两千零五十", "2050.00", nil),
    ("1万零500", "10500.00", nil), ("3千零5", "3005.00", nil), ("1280圆整", "1280.00", nil),
    ("1 280.50", "1280.50", nil), (" 199 ", "199.00", nil), ("￥ 199.00", "199.00", nil),
    ("RMB 1280", "1280.00", nil), ("1280 元", "1280.00", nil), ("一二八五", "1285.00", nil),
    ("三点二五", "3.25", nil), ("1.2345万", "12345.00", nil), ("1.23456万", "12345.60", nil),
    ("1.234567万", "12345.67", nil), ("1.23456万多", "12345.60", .atLeast),
    ("199.0000", "199.00", nil), ("1,280.5000元", "1280.50", nil), ("199.000", "199.00", nil),
    ("廿五块", "25.00", nil), ("卅元", "30.00", nil), ("一百廿五元整", "125.00", nil),
    ("一百○五元", "105.00", nil), ("二○二七", "2027.00", nil), ("半块", "0.50", nil), ("半块钱", "0.50", nil),
    ("1280元。", "1280.00", nil), ("1280元，", "1280.00", nil), ("199；", "199.00", nil),
    ("近千元", "1000.00", .nearly), ("不到百元", "100.00", .nearly), ("上万元", "10000.00", .atLeast),
    ("上千块", "1000.00", .atLeast), ("上百万", "1000000.00", .atLeast), ("总价199", "199.00", nil),
    ("金额：199.00元", "199.00", nil), ("（大写）贰佰元整", "200.00", nil),
    ("人民币（大写）：贰佰元整", "200.00", nil),
  ]

  @Test(arguments: said)
  func amountsAreReadAsPeopleSayThem(text: String, yuan: String, rough: Roughness?) throws {
    #expect(try TypedAmount.read(text) == SaidMoney(try #require(Money(yuan: yuan)), rough))
  }

  static let refused: [(String, AmountProblem)] = [
    ("几百块", .range), ("三四百", .range), ("两三千", .range), ("30-50", .range), ("300到500", .range),
    ("-5", .negative), ("负五", .negative), ("1.234", .tooFine), ("1234567890123", .tooLarge),
    ("100美元", .foreign), ("$100", .foreign), ("很多", .notUnderstood), ("abc", .notUnderstood),
    ("3万52", .notUnderstood), ("1.2万5", .notUnderstood), ("12,34", .notUnderstood),
    ("5元x", .notUnderstood), ("5元10角", .notUnderstood), ("5元10分", .notUnderstood),
    ("100角", .notUnderstood), ("100分", .notUnderstood), ("3角10", .notUnderstood),
    ("百", .notUnderstood), ("约", .notUnderstood), ("多", .notUnderstood),
    ("万五", .notUnderstood), ("一二百", .range), ("三五块", .range), ("99999万亿", .tooLarge),
    ("1e3", .notUnderstood), ("6222021234567890123", .tooLarge), ("12 80", .notUnderstood),
    ("", .notUnderstood), ("元", .notUnderstood), ("1.2.3", .notUnderstood),
    ("5..", .notUnderstood), ("十百", .notUnderstood), ("一万亿", .tooLarge), ("零百", .notUnderstood),
    ("百五", .notUnderstood), ("左右300", .notUnderstood), ("1.39E+10", .notUnderstood),
    ("负5元", .negative), ("50欧元", .foreign), ("三五百", .range), ("－5", .negative),
    ("(5)", .notUnderstood), ("1234567890123.45", .tooLarge), ("1.2345678万", .tooFine),
    ("1亿1.23456万", .notUnderstood), ("1.23456万5", .notUnderstood), ("三个点五", .notUnderstood),
  ]

  @Test(arguments: refused)
  func otherTextsAreNoAmounts(text: String, problem: AmountProblem) {
    #expect(throws: problem) { try TypedAmount.read(text) }
  }

  /// What a form shows of an amount reads as that amount again.
  @Test(arguments: [nil, Roughness.about, .atLeast, .nearly])
  func whatIsShownCanBeTyped(rough: Roughness?) throws {
    for fen in [1, 50, 100, 19_900, 128_050, 300_000, 1_200_000, 5_300_000_000] {
      let said = SaidMoney(Money(fen: fen), rough)
      #expect(try TypedAmount.read(said.typed) == said)
      #expect(try TypedAmount.read(said.words(.chinese)) == said)
      #expect(try TypedAmount.read(said.figure) == said)
    }
  }
}
