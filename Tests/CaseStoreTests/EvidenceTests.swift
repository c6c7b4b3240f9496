import CaseMaking
import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Files laid beside a case: sealed, named by their digests, in backups, and gone with the person.
@Suite("Evidence")
struct EvidenceTests {
  /// A photo whose bytes nobody should find on the disk.
  private static let photo = EvidenceFile(
    name: "张三的小票.jpg",
    bytes: [0xFF, 0xD8, 0xFF] + Array(repeating: Array("小票上的秘密".utf8), count: 400).joined())
  private static let scan = EvidenceFile(name: "合同.pdf", bytes: Array("%PDF-1.7 合同".utf8))

  private func attached(_ store: CaseStore, _ files: [EvidenceFile] = [photo, scan]) throws
    -> CaseID
  {
    let id = try store.opened()
    _ = try store.evidence.attach(files, to: id, by: Ground.author("10:00"))
    return id
  }

  private func lying(beside store: String) throws -> [String] {
    EvidenceFolder(store: store).names
  }

  /// What files are called under the keys of a store.
  private func names(_ files: [Casework.Attachment], _ store: CaseStore) throws -> [String] {
    let names = EvidenceNames(store.context.keys.now)
    return try files.map { try #require(names.newest(of: $0.sha256)) }
  }

  @Test func whatIsLaidBesideACaseIsHadAgain() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try attached(store)
    let files = try store.load(id).attachments
    #expect(files.map(\.name) == ["张三的小票.jpg", "合同.pdf"])
    #expect(files.map(\.media) == ["image/jpeg", "application/pdf"])
    #expect(try files.map(store.evidence.bytes) == [Self.photo.bytes, Self.scan.bytes])
    #expect(try lying(beside: folder.store) == names(files, store).sorted())
    #expect(try store.check(deep: true).isEmpty)
    try store.close()
  }

  /// Neither the bytes nor the name stand anywhere in clear.
  @Test func whatLiesThereIsSealed() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try attached(store)
    try store.close()
    let sealed = try lying(beside: folder.store).map {
      try Data(contentsOf: URL(filePath: "\(EvidenceFolder(store: folder.store).path)/\($0)"))
    }
    let whole = [try Data(contentsOf: URL(filePath: folder.store))] + sealed
    for words in ["小票上的秘密", "张三的小票"] {
      #expect(whole.filter { $0.range(of: Data(words.utf8)) != nil } == [], "\(words)")
    }
  }

  @Test func whatLiesThereAlreadyIsNotTakenTwice() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try attached(store)
    let again = try store.evidence.attach(
      [Self.photo, Self.photo], to: id, by: Ground.author("10:05"))
    #expect(again.count == 0 && again.subject.attachments.count == 2)
    try store.close()
  }

  @Test func whatIsEmptyOrTooLargeOrTooMuchIsRefused() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try store.opened()
    func attach(_ files: [EvidenceFile]) throws {
      _ = try store.evidence.attach(files, to: id, by: Ground.author("10:00"))
    }
    #expect(throws: EvidenceFault.empty(name: "空")) {
      try attach([EvidenceFile(name: "空", bytes: [])])
    }
    let large = EvidenceFile(
      name: "大", bytes: [UInt8](repeating: 7, count: EvidenceFile.mostBytes + 1))
    #expect(
      throws: EvidenceFault.tooLarge(
        name: "大", bytes: EvidenceFile.mostBytes + 1, most: EvidenceFile.mostBytes)
    ) { try attach([large]) }
    let many = (0...EvidenceFile.mostOfACase).map {
      EvidenceFile(name: "\($0)", bytes: [UInt8($0)])
    }
    let number = try store.load(id).number
    #expect(throws: EvidenceFault.tooMany(number: number, most: EvidenceFile.mostOfACase)) {
      try attach(many)
    }
    #expect(try lying(beside: folder.store) == [])
    try store.take(.void, [.why: .text("误录")], on: id)
    #expect(throws: EvidenceFault.void(number: number)) { try attach([Self.scan]) }
    try store.close()
  }

  /// A file that another case has, too, stays until that is erased.
  @Test func filesGoWithThePerson() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let first = try attached(store)
    let second = try attached(store, [Self.scan])
    let scan = try names(store.load(second).attachments, store)
    let erasure = try store.erase(first, why: "本人要求", by: Ground.author("11:00"))
    #expect(erasure.clearing == .done)
    #expect(try store.load(first).attachments == [])
    #expect(try lying(beside: folder.store) == scan)
    #expect(throws: Refusal.erased(number: try store.load(first).number)) {
      try store.evidence.attach([Self.photo], to: first, by: Ground.author("11:05"))
    }
    try store.take(.withdraw, on: second, by: Ground.author("11:10"))
    _ = try store.purge(
      before: Given.day("2027-03-16"), why: "到期", by: Ground.author("2027-03-17T09:00"))
    #expect(try lying(beside: folder.store) == [])
    #expect(try store.check(deep: true).isEmpty)
    try store.close()
  }

  @Test func whatIsGoneOrChangedIsFound() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try attached(store)
    let files = try store.load(id).attachments
    let place = EvidenceFolder(store: folder.store).path
    let names = try names(files, store)
    let event = try store.load(id).lastEvent
    var bytes = try Data(contentsOf: URL(filePath: "\(place)/\(names[0])"))
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: URL(filePath: "\(place)/\(names[0])"))
    try FileManager.default.removeItem(atPath: "\(place)/\(names[1])")
    #expect(try store.check(deep: true) == [.evidenceChanged(event), .evidenceMissing(event)])
    #expect(try store.check(deep: false).isEmpty)
    #expect(throws: EvidenceFault.changed(name: files[0].name)) {
      try store.evidence.bytes(of: files[0])
    }
    #expect(throws: EvidenceFault.missing(name: files[1].name)) {
      try store.evidence.bytes(of: files[1])
    }
    try store.close()
  }

  /// No file takes the place of another, though both were sealed here.
  @Test func aFileOpensUnderItsOwnNameAlone() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try attached(store)
    let files = try store.load(id).attachments
    let place = EvidenceFolder(store: folder.store).path
    let names = try names(files, store)
    try FileManager.default.removeItem(atPath: "\(place)/\(names[1])")
    try FileManager.default.copyItem(
      atPath: "\(place)/\(names[0])", toPath: "\(place)/\(names[1])")
    #expect(throws: EvidenceFault.changed(name: files[1].name)) {
      try store.evidence.bytes(of: files[1])
    }
    try store.close()
  }

  @Test func filesGoIntoABackupAndComeBack() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try attached(store)
    let files = try store.load(id).attachments
    let copy = "\(folder.path)/copy.db"
    try store.backup(to: copy)
    #expect(try lying(beside: copy) == names(files, store).sorted())
    try store.close()
    let other = "\(folder.path)/other.db"
    try CaseStore.restore(
      from: copy, to: other, reference: Shipped.reference, zone: .shanghai)
    let restored = try Ground.open(other)
    #expect(try files.map(restored.evidence.bytes) == [Self.photo.bytes, Self.scan.bytes])
    #expect(try restored.check(deep: true).isEmpty)
    try restored.close()
  }

  /// Nobody who has the folder and a file can tell whether that file lies there.
  @Test func namesTellNothingWithoutTheKeys() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try attached(store)
    let digests = Set([Self.photo, Self.scan].map(\.attachment.sha256))
    #expect(digests.isDisjoint(with: try lying(beside: folder.store)))
    let other = try Ground.memory()
    let files = [Self.photo.attachment, Self.scan.attachment]
    #expect(Set(try names(files, other)).isDisjoint(with: try names(files, store)))
    try store.close()
  }

  /// Files are sealed with the newest keys once a passphrase is set, and called by them: an older copy has the former
  /// ones in clear. Cut short anywhere it goes on, and nothing is lost.
  @Test(arguments: [0, 1, 2]) func newKeysSealFilesAnew(moved: Int) throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try attached(store)
    let before = store.context.keys.now.open?.name
    _ = try store.keyCare.set(Passphrase("正确的 马 电池 订书钉"), by: Ground.author("11:00"))
    let files = try store.load(id).attachments
    for _ in 0..<moved { #expect(try store.evidence.moveOne()) }
    #expect(try files.map(store.evidence.bytes) == [Self.photo.bytes, Self.scan.bytes])
    try store.close()
    let again = try CaseStore.open(
      path: folder.store, access: .writing(), reference: Shipped.reference, zone: .shanghai,
      passphrase: Passphrase("正确的 马 电池 订书钉"))
    try again.keyCare.resealAll()
    let place = EvidenceFolder(store: folder.store).path
    #expect(try lying(beside: folder.store) == names(files, again).sorted())
    for name in try lying(beside: folder.store) {
      let sealed = try #require(
        SealedEvidence(Array(try Data(contentsOf: URL(filePath: "\(place)/\(name)")))))
      #expect(sealed.key != before && sealed.key == again.context.keys.now.open?.name)
    }
    #expect(try files.map(again.evidence.bytes) == [Self.photo.bytes, Self.scan.bytes])
    #expect(try !again.evidence.moveOne())
    try again.close()
  }

  /// What was called by its digest before is found, and gets its name.
  @Test func aFileUnderItsDigestIsFoundAndMoved() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try attached(store, [Self.scan])
    let place = EvidenceFolder(store: folder.store).path
    let (file, name) = (Self.scan.attachment, try lying(beside: folder.store)[0])
    try FileManager.default.moveItem(atPath: "\(place)/\(name)", toPath: "\(place)/\(file.sha256)")
    #expect(try store.load(id).attachments.map(store.evidence.bytes) == [Self.scan.bytes])
    #expect(try store.evidence.moveOne())
    #expect(try lying(beside: folder.store) == [name])
    try store.close()
  }

  /// Nothing that the desk writes comes to lie among them.
  @Test func theFolderIsTheStoresOwn() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let place = "\(folder.store).evidence"
    for _ in 1...2 {
      for path in [place, "\(place)/x.txt", "\(place)/in/x.txt"] {
        #expect(throws: StoreError.ownFile(path: path)) {
          try StoreFiles(store: folder.store).spare(path)
        }
      }
      // The same once it is there.
      _ = try attached(store, [Self.scan])
    }
    try StoreFiles(store: folder.store).spare("\(place).txt")
    try store.close()
  }

  /// What somebody who was killed left behind goes when it has lain there for an hour.
  @Test func whatNobodyNamesGoesLater() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try attached(store, [Self.photo])
    let place = EvidenceFolder(store: folder.store)
    let stray = "\(place.path)/\(String(repeating: "a", count: 64))"
    try Data("x".utf8).write(to: URL(filePath: stray))
    _ = try attached(store, [Self.scan])
    #expect(FileManager.default.fileExists(atPath: stray))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: stray)
    let id = try store.opened()
    _ = try store.evidence.attach([Self.scan], to: id, by: Ground.author("12:00"))
    #expect(!FileManager.default.fileExists(atPath: stray))
    #expect(try lying(beside: folder.store).count == 2)
    try store.close()
  }
}
