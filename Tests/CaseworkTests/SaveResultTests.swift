import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What a save tells of itself.
@Suite struct SaveResultTests {
  private static let shown = EventPayload.disclosed(Disclosure(.shown, detail: "screen"))

  @Test func aSaveThatOnlyShowedACaseSaysSo() throws {
    var scene = try Scene(.complaint)
    scene.append(Self.shown, at: Given.instant("2027-03-15T10:00"))
    let name = try #require(scene.events.last).id
    let saveResult = SaveResult(events: [name], cases: [scene.subject])
    #expect(saveResult.isDisclosure)
    #expect(saveResult.discloses(scene.subject.id))
    #expect(!SaveResult().isDisclosure)
  }

  /// Another desk, whose clock is ahead, showed the case: that line stays the last, and is not of the save
  /// in which this desk took a step.
  @Test func aCaseThatAnotherDeskShowedLaterIsNotDisclosed() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    let step = try #require(scene.events.last).id
    scene.append(
      Self.shown, at: Given.instant("2027-03-15T10:05"), desk: DeskID(random: 0xB))
    let saveResult = SaveResult(events: [step], cases: [scene.subject])
    #expect(!saveResult.isDisclosure)
    #expect(!saveResult.discloses(scene.subject.id))
  }
}
