import Foundation
import PseudoTerminal
import Testing
import Values

/// The pictures of the README are what the program shows now.
@Suite(.evidence) struct PictureTests {
  /// A picture by its name and its language.
  struct Still: Sendable, CustomTestStringConvertible {
    var scene: Scene
    var language: Language

    var file: String { "\(scene.rawValue).\(language.rawValue).svg" }
    var testDescription: String { file }

    static let all = Scene.allCases.flatMap { scene in
      scene.languages.map { Still(scene: scene, language: $0) }
    }
  }

  @Test(arguments: Still.all) func aStillIsWhatTheProgramShows(_ still: Still) throws {
    let picture = try still.scene.picture(still.language)
    try PictureFiles.expect(picture.svg, in: still.file)
  }

  /// The film and the file that players read show the same session.
  @Test func theRecordingIsWhatTheProgramShows() throws {
    let shown = try PictureSet.session(.chinese)
    let film = film(shown)
    try PictureFiles.expect(film, in: "session.zh.svg")
    try PictureFiles.expect(
      film, in: "session.zh.cast", as: shown.cast(title: PictureSet.title),
      read: { self.film(try Recording(cast: $0)) })
    #expect(film.utf8.count <= 400_000)
    #expect((15_00...30_00).contains(shown.moments.last?.at ?? 0))
  }

  @Test func whatIsStaleIsTold() {
    let kept = "one\ntwo\nthree\n"
    #expect(PictureFiles.difference(between: kept, and: kept) == nil)
    #expect(
      PictureFiles.difference(between: kept, and: "one\n2\n3\n") == "line 2: two is now 2")
    #expect(
      PictureFiles.difference(between: kept, and: kept + "four") == "line 4:  is now four")
    #expect(PictureFiles.difference(between: "", and: "one\n") == "line 1:  is now one")
    #expect(PictureFiles.difference(between: "one\n", and: "one") == "line 2:  is now none")
  }

  private func film(_ recording: Recording) -> String {
    ScreenFilm(recording, title: PictureSet.title, description: PictureSet.told.zh).svg
  }
}
