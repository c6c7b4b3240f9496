import Foundation
import PseudoTerminal
import Testing

/// The pictures of `docs/pictures/README.md` are what the program shows now.
@Suite(.evidence) struct GalleryTests {
  @Test(arguments: GalleryStill.looked) func aScreenIsWhatTheProgramShows(_ still: GalleryStill)
    throws
  {
    try PictureFiles.expect(try still.taken().svg, in: still.file)
  }

  @Test func thePageShowsAllOfThem() throws {
    try PictureFiles.expect(GalleryPage.text, in: "README.md")
    let files = GalleryStill.all.map(\.file)
    #expect(Set(files).count == 144)
    #expect(files.allSatisfy { GalleryPage.text.contains("](\($0))") })
  }

  /// Each screen, each theme and each size is looked at even where there is no time for all.
  @Test func noneIsLeftOut() {
    let looked = GalleryStill.looked
    #expect(Set(looked.map(\.screen)).count == GalleryScreen.allCases.count)
    #expect(Set(looked.map { "\($0.theme) \($0.size)" }).count == 12)
  }

  /// A clone of the tree must not be large for the sake of pictures.
  @Test func theyTakeLittleRoom() throws {
    let folder = PictureFiles.root.appending(path: "docs/pictures/\(GalleryStill.folder)").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let bytes = try names.map { name in
      try Data(contentsOf: URL(filePath: "\(folder)/\(name)")).count
    }
    #expect(bytes.reduce(0, +) <= 6_000_000)
  }

  @Test func aTerminalAnswersItsOwnGround() {
    #expect(OwnColours.light.answer == "ffff/ffff/ffff")
    #expect(OwnColours.dark.answer == "1616/1b1b/2222")
  }
}
