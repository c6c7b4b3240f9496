import CaseStore
import Casework
import Values
import Vocabulary

/// What is said of a store that was opened.
package enum StoreNotes {
  /// What somebody should know of a store that was opened; nothing where it is as it should be.
  package static func of(_ store: CaseStore) -> [Phrase] {
    [store.standing.newLetters.map(words(ofNew:))].compactMap { $0 }
      + (store.standing.wasEmptyFile ? [empty] : [])
      + (store.standing.wasReadableByOthers ? [narrowed] : [])
      + (store.isLocked ? [locked] : [])
      + [store.standing.doubt?.words, store.standing.foundSave.map(words(of:))].compactMap { $0 }
  }

  /// What became of a save that nobody could see.
  private static func words(of save: FoundSave) -> Phrase {
    let what = save.number.map { Phrase($0.short) } ?? Phrase("那一次", "it")
    return save.isThere
      ? Phrase(
        "上次最后一次存，磁盘没确认：\(what.zh) 在",
        "of the last save, which the disk had not confirmed: \(what.en) is there")
      : Phrase("上次最后一次没有存上，请重新登记", "the last save before this was not made, take it down again")
  }

  /// The store has become another generation.
  private static func words(ofNew letters: String) -> Phrase {
    Phrase(
      "编号换了代，从 \(letters)-0001 往下排", "of a new generation: its numbers begin with \(letters)-0001")
  }

  /// Which numbers a store gives that was made out of another one.
  package static func numbers(ofNew letters: String) -> Phrase {
    Phrase("编号从 \(letters)-0001 往下排", "its numbers begin with \(letters)-0001")
  }

  /// What is said after the disk had not confirmed something, and what is so was found out.
  static let diskTrouble = Phrase(
    "磁盘出过错，重新打开查过，存过的都在；请另存备份，检查磁盘",
    "the disk failed, and what was saved was found when the store was opened anew: back it up and look at the disk"
  )

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
