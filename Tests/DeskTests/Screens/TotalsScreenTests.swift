import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The totals of the day: its papers, what was given to somebody, days and venues.
@Suite struct TotalsScreenTests {
  private func totals(_ session: Session) throws -> TotalsScreen {
    try #require(session.top(TotalsScreen.self))
  }

  @Test func digitsWriteThePapersOfTheShownDay() throws {
    let folder = "~/三一五/2027-03-14/"
    let papers: [(String, Export, String)] = [
      ("1", .table, "：\(folder)合计.txt"), ("2", .csv, "：\(folder)合计.csv"),
      ("3", .json, "：\(folder)合计.json"), ("4", .openCases, " 4 个文件到 \(folder)"),
      ("5", .everything, " 12 个文件到 \(folder)"), ("9", .workbook, "：\(folder)合计.xlsx"),
    ]
    for (digit, export, said) in papers {
      let session = try Places.session(at: [.text("8"), .left, .text(digit)])
      let day = Booth.day.adding(-1)
      #expect(
        session.effects.filter { if case .export = $0 { true } else { false } } == [
          .export(export, day: day, venues: [])
        ])
      #expect(session.messageRow == " 已存" + said)
    }
  }

  @Test func aProgramWithoutSheetsOfExcelDoesNotOfferThem() throws {
    var context = try SquareDay.context(.chinese, rows: 24, columns: 80)
    #expect(TotalsScreen.keys(context).match(.text("9")) != nil)
    context.writesWorkbooks = false
    var session = Session(context, try SquareDay.desk(context))
    session.press(.text("8"))
    let frame = (0..<24).map(session.row).joined(separator: "\n")
    #expect(!frame.contains("Excel"))
    #expect(frame.contains("1-8"))
    session.press(.text("9"))
    #expect(session.effects.allSatisfy { if case .export = $0 { false } else { true } })
  }

  @Test func figuresGivenToSomebodyAreKeptAndSeenApart() throws {
    var session = try Places.session(at: [.text("8"), .text("6")])
    session.press(.enter)
    #expect(session.messageRow.contains("先写报给谁"))
    session.press(.escape, .text("6"))
    #expect(!session.effects.contains { if case .record = $0 { true } else { false } })
    session.press(.text("样报社"), .enter)
    let given = session.effects.compactMap { effect -> JSON? in
      if case .record(.disclose(let act, of: nil), ending: _) = effect { act.figures } else { nil }
    }
    #expect(given.count == 1)
    #expect(given.first?["consultations"]?["total"] == .number("130"))
    #expect(session.messageRow.contains("报给样报社的数已留底"))
    session.press(.function(5), .text("+"), .escape)
    // On the view of all venues as on that of the only one.
    for _ in 1...2 {
      let words = "11:20 报给样报社，以后变了 1 项：咨询人次 130 -> 131"
      #expect(session.frame.description.contains(words), "\(session.frame)")
      session.press(.tab)
    }
    session.press(.text("6"))
    #expect(session.frame.description.contains(" 1 样报社"), "\(session.frame)")
    session.press(.text("1"), .enter)
    #expect(session.frame.description.contains("11:20 报给样报社，以后没有变化"), "\(session.frame)")
    #expect(session.frame.description.contains("现场接受咨询131人次"))
    session.press(.left)
    #expect(!session.frame.description.contains("报给样报社"))
  }

  @Test func arrowsTurnTheDaysAndTomorrowIsNotReached() throws {
    var session = try Places.session(at: [.text("8"), .right])
    #expect(session.messageRow.contains("今天以后还没有"))
    session.press(.left, .left)
    #expect(try totals(session).day == Booth.day.adding(-2))
    session.press(.right)
    #expect(try totals(session).day == Booth.day.adding(-1))
    session.press(.home)
    #expect(try totals(session).day == Booth.day)
  }

  @Test func tabTakesOneVenueAlone() throws {
    var session = try Places.session(at: [.text("8")])
    #expect(session.row(0).contains("全部会场"))
    let venues = [["东门广场"], []]
    for (asked, names) in zip(venues, ["东门广场", "全部会场"]) {
      session.press(.tab)
      let question = Question.totals(from: Booth.day, to: Booth.day, venues: asked)
      #expect(session.effects.last == .ask(question))
      #expect(session.row(0).contains(names))
      #expect(session.row(0).contains("全部会场") == asked.isEmpty)
    }
  }

  /// What has no room leaves the others whole, and is there again as soon as all fit.
  @Test(arguments: [80, 113, 114, 120]) func noColumnOfFiguresIsCutOff(_ columns: Int) throws {
    let context = try SquareDay.context(.english, columns: columns)
    var session = Session(context, try SquareDay.desk(context))
    session.press(.text("8"))
    let all = """
      received  accepted  declined  referred  needs material  in mediation  to decide  closed   \
      open   late
      """
    let told = "received  accepted  referred  in mediation  closed   open   late"
    #expect(String(session.row(6).drop { $0 == " " }) == (columns < 114 ? told : all))
  }

  /// The figures of the sentence, the table and home are the same, and each breakdown adds up.
  @Test func theFiguresAgree() throws {
    let session = try Places.session(at: [.text("8")])
    let figures = try #require(try totals(session).totals)
    #expect(figures[.complaint, .registered] == 28)
    #expect(figures[.complaint, .closed] == 19)
    #expect(figures[.complaint, .open] == 9)
    #expect(figures.amount(.recovered)?.money.yuan == "12860.50")
    for dimension in [BreakdownName.nature, .goodsClass, .channel] {
      let breakdown = try #require(figures.breakdown(by: dimension))
      for most in 1...9 {
        let bars = Bars(breakdown.ranked(.complaint, most: most, .chinese))
        #expect(bars.rows.reduce(0) { $0 + $1.count } == 28, "\(dimension), \(most)")
        #expect(bars.rows.count <= most)
      }
    }
  }
}
