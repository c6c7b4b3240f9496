import Casework
import Testing
import Vocabulary

@testable import Values

/// Invented numbers; the region 110105 and the birthdays are examples of no person.
struct IdentityNumberTests {
  @Test(arguments: [
    "11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ",
    "110105 19491231 002X", "440524188001010014", "440524180001010018", "",
  ])
  func numbersThatComeOutAreNoProblem(text: String) {
    #expect(IdentityNumber.problem(text) == nil)
  }

  @Test(arguments: [
    ("110105194912310021", IdentityProblem.checksum), ("11010519491231002", .length(17)),
    ("110105491231002", .length(15)), ("110105194913310021", .birthday),
    ("11010519490229002X", .birthday), ("440524179912310013", .birthday),
    ("1101051949123100X2", .character("X")),
    ("11010519491231O02X", .character("O")),
  ])
  func whatDoesNotComeOutIsNamed(text: String, problem: IdentityProblem) {
    #expect(IdentityNumber.problem(text) == problem)
  }

  @Test func aWrongDigitAnywhereIsFound() {
    let number = Array("11010519491231002X")
    for place in number.indices.dropLast() {
      var slip = number
      slip[place] = slip[place] == "1" ? "2" : "1"
      #expect(IdentityNumber.problem(String(slip)) != nil, "\(place)")
    }
  }
}

struct CreditCodeTests {
  @Test(arguments: ["91350100M000100Y43", "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", ""])
  func codesThatComeOutAreNoProblem(text: String) { #expect(CreditCode.problem(text) == nil) }

  @Test(arguments: [
    ("91350100M000100Y44", CreditCodeProblem.checksum), ("19350100M000100Y43", .checksum),
    ("91350100M000100Y4", .length(17)), ("350100600012345", .length(15)),
    ("91350100I000100Y43", .character("I")), ("91350100M000100Y4三", .character("三")),
  ])
  func whatDoesNotComeOutIsNamed(text: String, problem: CreditCodeProblem) {
    #expect(CreditCode.problem(text) == problem)
  }
}

struct BankCardTests {
  @Test(arguments: [
    ("4111111111111111", "4111111111111111"), ("卡号６２２２０２０２００１２３４５６７８８", "6222020200123456788"),
    ("退到 4111 1111 1111 1111 这张", "4111111111111111"),
    ("4111-1111-1111-1111", "4111111111111111"), ("6222 0202 0012 3456 788", "6222020200123456788"),
    ("370000000000002", "370000000000002"), ("4222222222222", "4222222222222"),
    ("6222021234567890123", "6222021234567890123"), ("4090909090909008", "4090909090909008"),
    ("6222020200123456", "6222020200123456"), ("4111111111191113", "4111111111191113"),
  ])
  func cardsAreFound(text: String, number: String) { #expect(BankCard.number(in: text) == number) }

  @Test(arguments: [
    "", "13800138000", "4111111111111112", "2027-03-15 13800138000", "0000000000000000",
    "41111111111111111111", "4111 11111111 1111", "11010519491231002X", "440524188001010014",
    "6901234567892", "91350100M000100Y43", "4111，1111，1111，1111", "1.2万",
    "622202123456789013", "62220212345678901",
  ])
  func otherNumbersAreNone(text: String) { #expect(BankCard.number(in: text) == nil) }
}

struct TypedCountTests {
  @Test(arguments: [
    ("3", 3), ("３", 3), ("3人", 3), ("两个人", 2), ("十五名", 15), ("5 位", 5), ("100000", 100_000),
  ])
  func countsAreReadAsPeopleTypeThem(text: String, count: Int) {
    #expect(TypedCount.parse(text) == count)
  }

  @Test(arguments: ["", "人", "0", "-1", "1.5", "几个", "100001", "3件"])
  func otherTextsAreNoCounts(text: String) { #expect(TypedCount.parse(text) == nil) }
}
