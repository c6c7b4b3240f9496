import CaseMaking
import Casework
import Crypto
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

extension OfficeKeyTests {
  // MARK: Two laptops

  @Test func aSecondLaptopJoinsAndBothReadEachOther() throws {
    let (here, there) = (try Folder(), try Folder())
    let (id, _) = try sealed(here)
    let one = try open(here, with: Self.passphrase)
    let file = Array(try one.keyCare.exported().utf8)
    #expect(!String(decoding: file, as: UTF8.self).contains("\"open\""))
    let two = try Ground.open(there.store)
    let own = try two.opened(Ground.intake(.complaint, [.consumerName: .text("另一位")]))
    try two.append(try one.log.events(beyond: [:]))
    #expect(try two.load(id).fields[.consumerName] == nil)
    #expect(throws: StoreError.keys(.wrong)) {
      try two.keyCare.join(file, at: "f", with: Self.other, by: Ground.author("11:00"))
    }
    #expect(throws: StoreError.keys(.noKeyFile(path: "f"))) {
      try two.keyCare.join([0x7B], at: "f", with: Self.passphrase, by: Ground.author("11:00"))
    }
    try two.keyCare.join(file, at: "f", with: Self.passphrase, by: Ground.author("11:00"))
    try two.keyCare.resealAll()
    #expect(try two.load(id).fields[text: .consumerName] == "植某某")
    #expect(try two.load(own).fields[text: .consumerName] == "另一位")
    #expect(try two.lists.samePhone("13811119999", today: Ground.today).map(\.id) == [id])
    try one.append(try two.log.events(beyond: one.log.versionVector()))
    #expect(try one.load(own).fields[text: .consumerName] == "另一位")
    #expect(try one.lists.samePhone("13811119999", today: Ground.today).map(\.id) == [id])
    for store in [one, two] {
      #expect(try store.check(deep: true) == [])
      try store.close()
    }
    let again = try open(there, with: Self.passphrase)
    #expect(try again.load(own).fields[text: .consumerName] == "另一位")
    try again.close()
  }

  // MARK: Copies

  @Test func aCopyStaysSealedAndOpensByTheSamePassphrase() throws {
    let folder = try Folder()
    let (id, _) = try sealed(folder)
    let copy = folder.store + ".copy"
    for words in [nil, Self.passphrase] {
      let store = try open(folder, with: words)
      try store.backup(to: copy)
      try store.close()
      #expect(try traces(folder, of: ["13811119999"]) == [])
      let other = try Folder()
      try CaseStore.restore(
        from: copy, to: other.store, reference: Shipped.reference, zone: .shanghai)
      let restored = try open(other, with: Self.passphrase)
      #expect(try restored.load(id).fields[text: .consumerName] == "植某某")
      try restored.close()
      unlink(copy)
    }
  }
}
