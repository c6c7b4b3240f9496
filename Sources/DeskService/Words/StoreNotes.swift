import CaseStore
import Values
import Vocabulary

/// What is said of a store that was opened.
package enum StoreNotes {
  /// What somebody should know of a store that was opened; nothing where it is as it should be.
  package static func of(_ store: CaseStore) -> [Phrase] {
    (store.wasEmptyFile ? [empty] : []) + (store.wasReadableByOthers ? [narrowed] : [])
      + (store.isLocked ? [locked] : [])
  }

  /// Persons are sealed, and the keys are not here.
  private static let locked = Phrase(
    "个人信息锁着：姓名、电话和文字不显示，也不按人查找；新登记的照样能存",
    "the persons are locked: names, phones and texts are not shown, and nobody is found by them; "
      + "new cases can be saved")

  /// Its files were not its owner's alone, and are now.
  private static let narrowed = Phrase(
    "存档别人也能读，已改成只有本人可读", "others could read the store, now its owner alone can")

  /// Whoever had records finds none: somebody emptied the file, or a disk lost it.
  private static let empty = Phrase(
    "存档是个空文件，已在里面建了新的；以前有登记的话，请找回原来的文件",
    "the store was an empty file, and a new one was made in it; if there were records, look for the right file"
  )
}
