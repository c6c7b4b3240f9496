import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

/// What was typed roughly, and what could not be read, on its way through the form.
@Suite struct RoughTests {
  private func sheet(_ entries: [Field: String]) throws -> Sheet<IntakeScreen> {
    var sheet = try Sheet.complaint(Booth.context())
    for (field, words) in entries { sheet.screen.forms.restore(.field(field), words) }
    sheet.press(.control("s"))
    return sheet
  }

  @Test func roughStaysRough() throws {
    let sheet = try sheet([.purchasedOn: "2026年1月", .amount: "三千多"])
    let fields = try #require(sheet.intake?.fields)
    #expect(fields.saidPurchase?.onPaper == "2026年1月")
    #expect(fields.saidAmount?.words(.chinese) == "3000多元")
    let subject = try sheet.saved
    #expect(subject.fields.rough == [.purchasedOn: .month, .amount: .atLeast])
  }

  @Test func wordsThatNobodyCanReadAreKeptBesideTheCase() throws {
    let sheet = try sheet([.purchasedOn: "很久以前", .amount: "几百块"])
    let intake = try #require(sheet.intake)
    #expect(sheet.screen.filled(sheet.context).remark?.zh == "看不懂、照原话记了：金额、购买")
    #expect(intake.fields.amount == nil)
    #expect(intake.fields.unreadWords(for: .amount) == "几百块")
    #expect(intake.fields.unreadWords(for: .purchasedOn) == "很久以前")
    let subject = try sheet.saved
    #expect(subject.fields.unreadWords(for: .amount) == "几百块")
    #expect(subject.fields.custom["amount_words"]?.field.keeping == .freeText)
  }

  /// The form of a case shows what was said, and an untouched one changes nothing.
  @Test func aFormThatIsOpenedAgainShowsWhatWasSaid() throws {
    for entries in [
      [Field.purchasedOn: "2026年1月", .amount: "三千多"], [.purchasedOn: "半年前", .amount: "约2000"],
      [.purchasedOn: "很久以前", .amount: "几百块"], [.purchasedOn: "去年", .amount: "近三千"],
    ] {
      let first = try sheet(entries)
      let subject = try first.saved
      var again = Sheet(
        IntakeScreen(amending: Booth.summary(subject), first.context), over: first.session)
      let fields = subject.fields
      let amount = fields.saidAmount?.typed ?? fields.unreadWords(for: .amount)
      #expect(again.screen.forms.entry(.field(.amount)) == amount)
      again.press(.control("s"))
      #expect(again.message == "没有改动")
      again.screen.forms.restore(.field(.amount), "3280.50")
      again.press(.control("s"))
      guard case .take(let actions, _, _)? = again.request, let action = actions.first else {
        Issue.record("nothing was changed")
        continue
      }
      #expect(action.changes == [.amount: .some(.money(Money(fen: 328_050)))])
      #expect(action.rough.isEmpty)
      #expect(action.custom.keys.contains("amount_words") == (fields.amount == nil))
      #expect(action.custom["amount_words"]?.value == nil)
    }
  }

  @Test func aStepTakesOnlyExactAmountsAndSaysSo() throws {
    let reader = WordReader(today: Booth.day, zone: .shanghai)
    #expect(reader.exactMoney("三千多").problem?.zh == "只能记确数，按3000.00元记")
    #expect(reader.exactMoney("三千多").value == .money(Money(fen: 300_000)))
    #expect(reader.exactMoney("3000").problem == nil)
  }

  /// A field about the future offers days of the future, and says so of one that is over.
  @Test func promisesAreRead() throws {
    let reader = WordReader(today: Booth.day, zone: .shanghai, calendar: WorkCalendar(years: []))
    #expect(reader.day("10日内", lean: .future).value == .day(Booth.day.adding(10)))
    #expect(reader.day("+10", lean: .future).value == .day(Booth.day.adding(10)))
    #expect(reader.day("10个工作日内", lean: .future).value == .day(Booth.day.adding(14)))
    #expect(reader.day("随便", lean: .future).problem?.zh == "看不懂，写 3.20、10日内、下周五")
    #expect(reader.day("随便").problem?.zh == "看不懂，写 3.1、昨天、去年春节")
    #expect(reader.day("2026-01-01", lean: .future).problem?.zh == "2026-01-01 已经过了？")
  }
}
