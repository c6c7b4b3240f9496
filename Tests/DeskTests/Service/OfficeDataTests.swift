import CaseMaking
import Casework
import DeskService
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// The files of an office in the place of those of the program.
@Suite struct OfficeDataTests {
  /// What is said with a labels file of the office.
  private func catalogue(_ change: (String) -> String) throws -> Catalogue {
    let folder = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { Self.remove(folder) }
    let shipped = String(
      decoding: try #require(ReferenceData().bytes("labels.json")), as: UTF8.self)
    try Data(change(shipped).utf8).write(to: folder.appending(path: "labels.json"))
    var data = OfficeData(folder: folder.path)
    let reference = try data.reference()
    #expect(data.notes(in: folder.path) == [])
    return reference.catalogue
  }

  private static func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }

  private static func withoutShortNames(_ text: String) -> String {
    text.replacing(/,\s*"(short|plural)": (\{[^}]*\}|"[^"]*")/, with: "")
  }

  /// A file from before entries had short names and plurals says what the program says.
  @Test func whatAFileLeavesOutBesideTheSameLabelIsThatOfTheProgram() throws {
    #expect(try catalogue { $0 } == Shipped.reference.catalogue)
    #expect(try catalogue(Self.withoutShortNames) == Shipped.reference.catalogue)
  }

  /// A label of the office's own has no short name of another word; the other language keeps its own.
  @Test func aLabelOfItsOwnIsShortAsItIs() throws {
    let catalogue = try catalogue {
      Self.withoutShortNames($0).replacing("\"终止调解\"", with: "\"结束调解\"")
        .replacing("\"Report\"", with: "\"Tip\"")
    }
    #expect(catalogue.steps.short(.terminate) == Phrase("结束调解", "End"))
    #expect(catalogue.states.kinds.plural(.report) == Phrase("举报", "Tips"))
    #expect(catalogue.states.kinds.short(.consultation) == Phrase("咨询", "Consult."))
  }
}
