import CaseMaking
import Casework
import Foundation
import Interchange
import Randomness
import ReferenceData
import Reports
import TerminalKit
import Testing
import TextLayout
import Values
import Vocabulary

@testable import DeskService

/// Whatever somebody types is read or refused, and comes out of every output: nothing of it ends the
/// program.
@Suite struct AnyWordsTests {
  /// What sentences of a booth are made of, with the signs that readers look at more often than in life.
  private static let pieces = """
    0 1 2 3 12 15 31 2027 138 ０ ３ ， , 。 . 、 ； ： : ' ’ " - — / \\ + = @ ( ） % ‰ 〇 一 二 两 三 十 百 万 亿 半 \
    元 角 分 毛 年 月 日 号 天 前 后 内 点 时 约 近 余 多 上周五 昨天 去年 腊月 初五 春节 件 份 人次 am pm jan mar T t F \
    a x é 好 店 女士 号店 👨‍👩‍👧 \u{301} \u{3000} \u{A0}
    """.split(separator: " ").map(String.init) + [" ", "\n"]

  private static func words(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...9, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// What ended the program once, or comes close to it.
  private static let known = [
    "你好，5天", "奶粉，2罐", "a,1", ",5", "，", "5，", "'x，3天", "好再来，2号店", "1,,2", ",,1,",
    "1, 2", "１，２００", "3元，5天",
  ]

  // MARK: Reading

  @Test(arguments: 1...3) func everyReaderTakesAnyWords(seed: UInt64) async {
    await #expect(processExitsWith: .success) { [seed] in
      var random = SplitMix(seed: seed)
      let readers = Readers()
      for words in AnyWordsTests.known { readers.read(words) }
      for _ in 0..<600 {
        let words = AnyWordsTests.words(&random)
        // The last line tells what ended it.
        print(words.debugDescription)
        readers.read(words)
      }
    }
  }

  /// All that makes something out of what somebody typed.
  private struct Readers {
    let reference = Shipped.reference
    let today = Given.day("2027-03-15")

    func read(_ words: String) {
      readValues(words)
      readDays(words)
      readNames(words)
      readFiles(words)
    }

    private func readValues(_ words: String) {
      let reader = ValueReader(
        catalogue: reference.catalogue, today: today, calendar: reference.calendar)
      for field in Field.allCases { quietly { _ = try reader.reading(of: field, words: words) } }
      let items = reference.ledger.items
      for units in Set(items.map(\.units)) {
        quietly { _ = try Quantity.parse(words, units: units) }
        quietly { _ = try TypedTally.parse(words, units: units) }
        for part in TypedTally.parts(words, units: units) {
          quietly { _ = try Quantity.parse(part, units: units) }
        }
      }
      _ = Money(yuan: words)
      _ = Count(words)
    }

    private func readDays(_ words: String) {
      for lean in [TypedDay.Lean.past, .future] {
        quietly {
          _ = try TypedDay.read(words, today: today, lean: lean, calendar: reference.calendar)
        }
      }
      quietly { _ = try TypedDay.readWritten(words) }
      _ = (Day(words), Instant(iso: words), DayTime(typed: words, today: today))
      _ = Activity.days(in: words, today: today)
      _ = (CaseNumber(words), RuleSet.Name(words))
    }

    private func readNames(_ words: String) {
      _ = (Mask.name(words), Mask.phone(words), Mask.address(words), Mask.text(words))
      _ = (PhoneNumber.apart(words), PhoneNumber.problem(words), PhoneNumber.lastFour(words))
      _ = IdentityNumber.problem(words)
      _ = (Folding.key(words), Pinyin.spellings(of: words), Pinyin.innerInitials(of: words))
      _ = reference.catalogue.classes.guess(product: words, merchant: words, facts: words)
      _ = ArticleWords.phrase(order: words, article: words)
      _ = SummaryCheck(words).findings
      for columns in [1, 2, 7, 40] {
        _ = LineBreaks.lines(words, columns: columns) { TextWidth.columns(of: String($0)) }
        _ = TextWidth.truncate(words, to: columns)
      }
    }

    private func readFiles(_ words: String) {
      let bytes = Array(words.utf8)
      quietly { _ = try JSON.parse(bytes) }
      quietly { _ = try JSON.parse(bytes, comments: true) }
      let row = CSV.bytes([[words, CSV.neutral(words), CSV.plain(words)]])
      quietly { _ = try CSV.rows(row) }
      quietly { _ = try CSV.rows(bytes) }
    }

    /// What is refused is refused in words; nothing here asks what they are.
    private func quietly(_ work: () throws -> Void) {
      do { try work() } catch {}
    }
  }

  // MARK: Writing

  private static let store = Result { try fill() }

  /// A hundred cases out of such words, and those that are known.
  private static func fill() throws -> Booth {
    let booth = try Booth()
    let reader = CaseDocumentReader(catalogue: Shipped.catalogue)
    var random = SplitMix(seed: 315)
    let documents = (0..<100).map { index -> JSON in
      let said = (0..<5).map { _ in
        JSON.string(index < known.count ? known[index] : words(&random))
      }
      return [
        "kind": .string(Kind.allCases[index % Kind.allCases.count].rawValue),
        "consumer": ["name": said[0]], "merchant": ["name": said[1], "address": said[2]],
        "product": said[3], "facts": said[4],
      ]
    }
    // A document that cannot be read, or says nothing, keeps a whole file out.
    let taken = documents.filter { document in
      do { return try !reader.read(document).fields.isEmpty } catch { return false }
    }
    let outcome = try booth.run(
      "import", "-", "--format", "jsonl", input: taken.map(\.text).joined(separator: "\n"))
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(taken.count > 60)
    return booth
  }

  private static let commands =
    [
      "list", "list --lang en", "list --format csv", "list --format json --unmask",
      "export - --format csv", "export - --format csv --unmask", "export - --format jsonl",
      "export - --format csv --without-persons", "totals", "totals --format csv",
      "totals --format json", "totals --format md", "totals --format html", "summary",
      "summary --format html", "rollup write up.json", "close-day -o folder",
      "close-day -o other --unmask", "check --deep", "rebuild", "show 1", "show 5",
    ] + (OfficeSheets.isBuilt ? ["export all.xlsx", "totals -o day.xlsx"] : [])

  @Test(arguments: commands) func everyOutputHoldsAnyWords(command: String) throws {
    let booth = try Booth(copying: AnyWordsTests.store.get())
    let outcome = try booth.run(command.split(separator: " ").map(String.init))
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  /// The kinds of cases that have each paper.
  private static let papers: [Paper: Set<String>] = [
    .registration: ["complaint", "report"], .slip: ["complaint", "report", "consultation"],
    .referral: ["complaint", "report", "consultation"], .mediation: ["complaint"],
    .identity: ["complaint"], .result: ["report"],
  ]

  @Test(arguments: Paper.allCases.filter { AnyWordsTests.papers[$0] != nil })
  func everyPaperHoldsAnyWords(paper: Paper) throws {
    let booth = try Booth(copying: AnyWordsTests.store.get())
    let cases = try booth.run("list", "--format", "jsonl").output.split(separator: "\n").map {
      try JSON.parse(String($0))
    }
    for kind in Kind.allCases.map(\.rawValue) {
      let numbers = cases.filter { $0["kind"]?.string == kind }.compactMap { $0["number"]?.string }
      try #require(numbers.count > 5)
      for (number, width) in zip(numbers, PaperWidth.allCases + PaperWidth.allCases) {
        if paper == .referral {
          #expect(try booth.run("refer", number, "--to", "你好，5天").code == 0)
        }
        let outcome = try booth.run(
          "print", number, "--form", paper.rawValue, "--width", width.rawValue)
        let code: Int32 = AnyWordsTests.papers[paper]?.contains(kind) == true ? 0 : 1
        #expect(outcome.code == code, "\(kind): \(outcome.errors)")
        #expect(outcome.output.isEmpty == (code == 1), "\(kind)")
      }
    }
  }
}
