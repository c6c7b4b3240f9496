import CaseStore
import Casework
import Foundation
import Values
import Vocabulary

/// A copy of the store that somebody asks for by its name. It leaves the desk with all persons, and that is recorded.
package struct AskedBackup {
  private let desk: DeskEnvironment
  private let file: String

  /// A copy that is not made yet.
  package init(_ desk: DeskEnvironment, to file: String) {
    (self.desk, self.file) = (desk, file)
  }

  /// Makes it. Where the store takes no writing the copy is made all the same: then it is needed most.
  ///
  /// - Parameter remark: takes what somebody should know.
  package func make(remark: (Phrase) -> Void) throws {
    try BackupPlaces.checkIsNoPaper(file)
    if SessionFile.isOpen(in: getppid(), on: desk.storePath) { return try copy(remark) }
    do {
      try desk.writing(remark: remark, lists: .whenAsked) { open in
        let author = try open.author(for: .backup)
        try open.store.backup(to: file) { try open.recordBackup(to: file, by: author) }
      }
    } catch let error as StoreError {
      guard isAboutWriting(error), try !isGuarded else { throw error }
      try copy(remark)
      remark(AskedBackup.unrecorded)
    }
  }

  /// What a screen has recorded before it asks for it is not recorded twice, and needs no PIN: nobody else asks so.
  private func copy(_ remark: (Phrase) -> Void) throws {
    try desk.reading(remark: remark, lists: .whenAsked) { try $0.store.backup(to: file) }
  }

  /// Whether it is the store that takes nothing, by its disk or by its permissions.
  private func isAboutWriting(_ error: StoreError) -> Bool {
    if case .readOnlyPlace(let path) = error { return path.hasPrefix(desk.storePath) }
    return error.traits.isNameless && error.traits.diskFault != nil
  }

  /// Where PINs are set nobody has a copy who has not proved to be a supervisor.
  private var isGuarded: Bool {
    get throws {
      let nobody: (Phrase) -> Void = { _ in }
      return try desk.reading(remark: nobody, lists: .whenAsked) {
        try $0.seats.staff().isGuarded
      }
    }
  }

  private static let unrecorded = Phrase(
    "存档现在写不进去，备份做好了，这一次没有记下来",
    "the store takes nothing now: the backup is made, and that is not recorded")
}
