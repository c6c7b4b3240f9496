import PseudoTerminal
import Testing
import Values

/// A recording as a film and as a file.
@Suite struct RecordingTests {
  /// Three frames, 1.5 seconds and 4 seconds before the end; the first row never changes.
  private func recording() -> Recording {
    var recording = Recording(rows: 2, columns: 8)
    recording.note("三\r\n".utf8, at: 0)
    recording.note("a".utf8, at: 150)
    recording.note("\u{8}b\"".utf8, at: 600)
    return recording
  }

  @Test func aFileIsReadBack() throws {
    let cast = recording().cast(title: "一")
    #expect(
      cast == """
        {"version":2,"width":8,"height":2,"title":"一"}
        [0.00,"o","三\\r\\n"]
        [1.50,"o","a"]
        [6.00,"o","\\bb\\""]

        """)
    let read = try Recording(cast: cast)
    #expect(read.cast(title: "一") == cast)
    #expect(read.frames.map(\.frame) == recording().frames.map(\.frame))
    #expect(read.frames.map(\.at) == [0, 150, 600])
  }

  @Test(arguments: ["{\"version\":2}", "[]"]) func whatIsNoCastIsRefused(_ words: String) {
    #expect(throws: Recording.NoCast.self) { try Recording(cast: words + "\n") }
  }

  @Test func whatIsNoMomentIsRefused() {
    let cast = recording().cast(title: "").replacing("\"o\",\"a\"", with: "\"i\",\"a\"")
    #expect { try Recording(cast: cast) } throws: { ($0 as? Recording.NoCast)?.line == 3 }
  }

  /// The window goes from frame to frame when each is due, and what stays is drawn once.
  @Test func aFilmTurnsInTime() throws {
    let film = ScreenFilm(recording(), title: "", description: "").svg
    let turns = film.matches(of: /([0-9.]+)%\{transform:translateY\((-\d+)px\)\}/).map {
      "\($0.output.1) \($0.output.2)"
    }
    #expect(turns == ["0.000 -0", "15.000 -42", "60.000 -84"])
    #expect(
      film.matches(of: /animation:s (\d+ms) step-end infinite/).map { $0.output.1 } == ["10000ms"])
    let reader = try PictureReader(film)
    #expect(reader.targets == ["#r0", "#r0", "#r1", "#r0", "#r2"])
    #expect(reader.words.map(\.text) == ["三", "a", "b\""])
  }
}
