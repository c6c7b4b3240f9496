import CaseMaking
import Casework
import Testing
import Values

/// Which figures that were given to somebody are about the days and venues that are asked for.
@Suite struct GivenFiguresTests {
  private func given(_ from: String, _ to: String, _ venues: [String]?) throws -> GivenFigures {
    let named =
      venues.map { ",\"venues\":[\($0.map { "\"\($0)\"" }.joined(separator: ","))]" } ?? ""
    let scope = "{\"scope\":{\"from\":\"\(from)\",\"to\":\"\(to)\"\(named)}}"
    return GivenFigures(
      at: Given.instant("2027-03-15T18:00"), receiver: "市局",
      figures: try JSON.parse(Array(scope.utf8)))
  }

  private func isAbout(_ given: GivenFigures, _ venues: [String] = []) -> Bool {
    given.isAbout(
      from: Given.day("2027-03-14"), to: Given.day("2027-03-15"), venues: venues,
      among: ["东门", "西门"])
  }

  @Test(arguments: [
    ("2027-03-14", "2027-03-15", true), ("2027-03-14", "2027-03-14", false),
    ("2027-03-15", "2027-03-15", false), ("2027-03-13", "2027-03-16", false),
  ])
  func bothEndsAreTheSame(from: String, to: String, isSame: Bool) throws {
    #expect(isAbout(try given(from, to, [])) == isSame)
  }

  @Test(arguments: [
    (["东门"], ["东门"], true), (["东门"], ["西门"], false), (["东门"], [], false),
    ([], ["东门"], false), (["西门", "东门"], [], true), ([], ["东门", "西门"], true),
    (["东门", "西门"], ["东门"], false), (["东门", "西门"], ["西门", "东门"], true),
  ])
  func namingAllVenuesIsNamingNone(given venues: [String], asked: [String], isSame: Bool) throws {
    #expect(isAbout(try given("2027-03-14", "2027-03-15", venues), asked) == isSame)
  }

  @Test func figuresThatNameNoVenueAreOfAll() throws {
    #expect(isAbout(try given("2027-03-14", "2027-03-15", nil)))
    #expect(!isAbout(try given("2027-03-14", "2027-03-15", nil), ["东门"]))
  }
}
