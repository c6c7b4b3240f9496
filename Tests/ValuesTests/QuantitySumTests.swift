import Casework
import Testing

@testable import Values

/// What a sum of counts says: rough stays rough, in the words it was said in.
@Suite struct QuantitySumTests {
  private func sum(_ words: [String], _ unit: String = "份") throws -> Quantity {
    let parts = try words.map { try Quantity.parse($0, units: [unit]) }
    return parts.dropFirst().reduce(try #require(parts.first), +)
  }

  @Test(arguments: [
    (["110多万", "5"], "110多万份"), (["5", "110多万"], "110多万份"),
    (["110多万", "5", "6000"], "110多万份"), (["110多万", "20000"], "1120000多份"),
    (["5500多", "80"], "5500多份"), (["5500多", "480"], "5980多份"),
    (["130多", "5"], "130多份"), (["130多", "12"], "142多份"),
    (["近25万", "300"], "近25万份"), (["约1.2万", "40"], "约1.2万份"),
    (["110多万", "20多万"], "1300000多份"), (["110多万", "近5000"], "约1105000份"),
    (["480", "20"], "500份"), (["二十余", "3"], "23多份"), (["0", "130多"], "130多份"),
    (["100多", "5"], "100多份"), (["100多", "10"], "110多份"), (["90多", "1"], "91多份"),
    (["110多万", "9999"], "110多万份"), (["110多万", "10000"], "1110000多份"),
    (["20000多万", "9999"], "20000多万份"), (["20000多万", "10000"], "200010000多份"),
  ])
  func aSumSaysWhatItsPartsSaid(words: [String], text: String) throws {
    #expect(try sum(words).text == text)
  }

  @Test(arguments: [
    ("近5千", Count(5_000)), ("3百多", Count(300)), ("约1.2万", Count(12_000)), ("130多", Count(130)),
  ])
  func whatWasSaidRoughlyIsKnownInASum(words: String, said: Count) throws {
    #expect(try sum([words, "3"]).said == said)
    #expect(try sum(["3", words, "2"]).said == said)
  }

  /// Words that say another count than what they stand beside, as a document may bring them.
  @Test func wordsThatDoNotFitSayNothing() {
    func said(_ count: Int, _ words: String, _ approx: Approximation) -> Count {
      Quantity(count: Count(count), unit: "份", approx: approx, typed: words).said
    }
    #expect(said(5, "4多份", .atLeast) == Count(4))
    #expect(said(5, "9多份", .atLeast) == Count(5))
    #expect(said(5, "约4份", .atLeast) == Count(5))
    #expect(said(5, "4多条", .atLeast) == Count(5))
    #expect(said(5, "几份", .atLeast) == Count(5))
    #expect(said(5, "4多份", .exact) == Count(5))
  }

  @Test func nothingThatWasCountedIsLost() throws {
    let sum = try sum(["110多万", "5", "7"])
    #expect(sum.count == Count(1_100_012) && sum.said == Count(1_100_000))
    #expect(sum.approx == .atLeast)
    let said = try Quantity.parse("110多万份", units: ["份"])
    #expect(said.isSaid(of: sum))
    #expect(try !Quantity.parse("90多万份", units: ["份"]).isSaid(of: sum))
    #expect(try !Quantity.parse("110万份", units: ["份"]).isSaid(of: sum))
  }
}
