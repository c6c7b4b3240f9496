import CaseStore
import Casework
import Foundation
import LineFinding
import TerminalKit
import Testing
import Values

@testable import Desk

/// Files of evidence are attached and written out at the screen of a case.
@Suite struct EvidenceScreenTests {
  /// A desk with one case, on the disk, at the screen of its files.
  private func session(_ folder: String) throws -> Session {
    let context = try SquareDay.context()
    let store = try CaseStore.open(
      path: folder + "/desk.db", access: .writing(), reference: context.reference,
      zone: context.zone)
    var session = Session(context, try DeskInMemory(context, over: store))
    session.press(.text("2"), .text("13912345678"), .enter, .text("赵样"), .control("s"))
    session.press(.escape, .text("6"), .text("9"), .text("证据文件"), .enter)
    return session
  }

  @Test func aFileIsAttachedAndWrittenOut() throws {
    let home = try HomeFolder()
    let folder = home.path
    var session = try session(folder)
    #expect(session.screenName == "EvidenceScreen")
    let photo = Data([0xFF, 0xD8, 0xFF])
    try photo.write(to: URL(fileURLWithPath: folder + "/小票 一.jpg"))
    session.press(.enter)
    #expect(session.messageRow == " 先打文件的路径，或把文件拖到窗口里")
    for said in [" 已附上，共 1 个", " 这个文件已经附过"] {
      session.press(.text("'\(folder)/小票 一.jpg'"), .enter)
      #expect(session.messageRow == said)
      #expect(session.text.lines(with: "图片") == ["1  图片 3 字节"])
    }
    session.press(.text("/none"), .enter)
    #expect(session.messageRow == " /none：打不开（没有这个文件或文件夹），请核对文件名")
    #expect(session.screenName == "EvidenceScreen")
    session.press(.control("u"), .text("\(folder)/out"), .control("s"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/out")
    #expect(names.count == 1 && names.first?.hasPrefix("1-小票") == true)
    let written = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\(names[0])"))
    #expect(written == photo)
    let subject = try #require(session.desk.subject(1))
    #expect(subject.timeline.last?.event.payload.stepLabel == "shown")
  }

  @Test(arguments: [
    ("/a/b.jpg", "/a/b.jpg"), (" '/a/b c.jpg' ", "/a/b c.jpg"), ("\"/a/b\"", "/a/b"),
    ("/a/b\\ c\\(1\\).jpg", "/a/b c(1).jpg"), ("file:///a/%E7%A5%A8.jpg", "/a/票.jpg"), ("  ", ""),
    ("'", "'"),
  ])
  func whatTerminalsWriteOfAFileIsItsPath(typed: String, path: String) {
    #expect(TypedPath.path(of: typed) == path)
  }
}
