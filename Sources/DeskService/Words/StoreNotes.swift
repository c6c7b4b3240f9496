import Values
import Vocabulary

/// What is said of a store that was opened.
package enum StoreNotes {
  /// Its files were not its owner's alone, and are now.
  package static let narrowed = Phrase(
    "存档别人也能读，已改成只有本人可读", "others could read the store, now its owner alone can")

  /// The same with the path, for those who see no screen.
  package static func narrowed(_ path: String) -> Phrase {
    Phrase("\(path)：\(narrowed.zh)", "\(path): \(narrowed.en)")
  }
}
