import CaseMaking
import Casework
import Foundation
import Values
import Vocabulary

@testable import CaseStore

/// A laptop of the office with its store on the disk and what it remembers of that.
final class BundleDesk {
  let folder: Folder
  private(set) var store: CaseStore
  let letters: String

  /// - Parameter office: whose keys it has.
  init(_ letters: String, of office: OfficeKeys = Ground.office) throws {
    folder = try Folder()
    self.letters = letters
    store = try BundleDesk.open(folder)
    try store.belong(to: office)
    try store.recordAndList(
      .configure([.desk: letters, .venue: "\(letters)街"]), by: Ground.author("08:00"))
  }

  /// The same laptop's files in another folder: a copy that goes on by itself.
  init(copyOf other: BundleDesk) throws {
    try other.store.catchUp()
    folder = try Folder()
    letters = other.letters
    try other.store.backup(to: folder.store)
    store = try BundleDesk.open(folder, as: .moved)
  }

  private static func open(_ folder: Folder, as answer: MarkAnswer? = nil) throws -> CaseStore {
    try CaseStore.open(
      path: folder.store, access: .writing(), reference: Shipped.reference, zone: .shanghai,
      marks: MarkFolder(path: folder.file("state"), answer: answer))
  }

  /// The bytes of a bundle.
  func bundle(for reader: Bundles.Reader = .anybody) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try store.bundles.write(for: reader, by: Ground.author("15:00"), path: "stick") {
      bytes += $0
    }
    return bytes
  }

  @discardableResult
  func read(_ bytes: [UInt8]) throws -> BundleReport {
    try store.bundles.read(bytes, from: "stick")
  }

  /// Sees that a bundle is refused for a reason, and that the store stays as it was.
  func refusal(of bytes: [UInt8]) throws -> BundleFault? {
    let before = try standing()
    var fault: BundleFault?
    do {
      try read(bytes)
    } catch StoreError.bundle(path: "stick", let why) {
      fault = why
    }
    return try standing() == before ? fault : nil
  }

  /// All that can be told of the store.
  private func standing() throws -> [String] {
    try [
      store.answers(), "\(store.log.events(beyond: [:]))", "\(store.bundles.gaps())",
      "\(store.bundles.desks())",
    ]
  }

  /// What was planted and still stands in a file of the laptop.
  func traces(of words: [String]) throws -> [String] {
    let names = try folder.names
    return words.filter { word in
      names.contains { folder.bytes($0)?.range(of: Data(word.utf8)) != nil }
    }
  }
}

extension [BundleDesk] {
  /// Everybody reads from everybody, once.
  func exchange() throws {
    for one in self {
      let bytes = try one.bundle()
      for other in self where other !== one { try other.read(bytes) }
    }
  }
}
