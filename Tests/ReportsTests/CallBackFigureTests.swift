import Casework
import Testing
import Values
import Vocabulary

@testable import Reports

/// How content people are is told with both numbers, and with how many were asked.
@Suite("Figures of calling back")
struct CallBackFigureTests {
  private static func settled(_ count: Int, _ called: CalledBack?) -> CountedCase {
    CountedCase(
      kind: .complaint, status: .closed, outcome: .settled, wasAccepted: true, hour: 9,
      calledBack: called, sums: Sums(count: count))
  }

  /// Sixteen settled, ten asked, eight reached: 3, 4, 1 and 0.
  private static let asked = [
    settled(6, nil), settled(2, .notReached), settled(3, .reached(.very)),
    settled(4, .reached(.yes)), settled(1, .reached(.fair)),
  ]

  @Test func whomNobodyReachedIsInNeitherNumber() throws {
    let totals = try CountedDay.totals(Self.asked, [])
    let values = CallBackFigure.allCases.dropLast().map { Figure.callBack($0).value(in: totals) }
    #expect(values == [16, 10, 8, 3, 4, 1, 0].map { .count($0) })
    #expect((totals.satisfaction.n, totals.satisfaction.of) == (7, 8))
    #expect(totals.satisfaction.text == "88%" && totals.satisfaction.leftOut == 8)
    let json = totals.json(zone: .shanghai)["call_backs"]
    #expect(json?.members?.map(\.key) == CallBackFigure.allCases.map(\.rawValue))
    #expect(json?["satisfied"]?["text"]?.string == "88%")
  }

  /// Who was reached and did not say how content he is counts as reached, and not as satisfied.
  @Test func whoDidNotSayIsNotSatisfied() throws {
    let totals = try CountedDay.totals([Self.settled(2, .reached(nil))], [])
    #expect((totals.satisfaction.n, totals.satisfaction.of) == (0, 2))
  }

  @Test func whereNobodyWasAskedNoTableTellsIt() throws {
    let totals = try CountedDay.totals([Self.settled(3, nil)], [])
    #expect(!totals.hasCallBacks)
    #expect(totals.tables(language: .chinese).allSatisfy { $0.id != "call_backs" })
    #expect(totals.json(zone: .shanghai)["call_backs"]?["asked"]?.int == 0)
    #expect(totals.satisfaction.text == "—")
  }

  @Test(arguments: Language.allCases) func thePageTellsBothNumbers(_ language: Language) throws {
    let totals = try CountedDay.totals(Self.asked, [])
    let boxes = totals.page(language, zone: .shanghai).split(separator: "<li>")
    let label = CallBackFigure.satisfied.phrase(totals.states)[language]
    #expect(boxes.count { $0.hasPrefix("<b>88% 7/8</b><span>\(label)</span>") } == 1)
  }
}
