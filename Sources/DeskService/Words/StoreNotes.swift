import CaseStore
import Values
import Vocabulary

/// What is said of a store that was opened.
package enum StoreNotes {
  /// What somebody should know of a store that was opened; nothing where it is as it should be.
  package static func of(_ store: CaseStore) -> [Phrase] {
    (store.wasEmptyFile ? [empty] : []) + (store.wasReadableByOthers ? [narrowed] : [])
      + [store.doubt?.words].compactMap { $0 }
  }

  /// Its files were not its owner's alone, and are now.
  private static let narrowed = Phrase(
    "存档别人也能读，已改成只有本人可读", "others could read the store, now its owner alone can")

  /// Whoever had records finds none: somebody emptied the file, or a disk lost it.
  private static let empty = Phrase(
    "存档是个空文件，已在里面建了新的；以前有登记的话，请找回原来的文件",
    "the store was an empty file, and a new one was made in it; if there were records, look for the right file"
  )
}
