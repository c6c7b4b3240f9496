import Casework
import Values
import Vocabulary

@testable import CaseStore
@testable import Desk

/// The square day under a passphrase that nobody has given yet.
enum SealedDesk {
  static let passphrase = "正确的 马 电池 订书钉"

  static func session(_ language: Language = .chinese) throws -> Session {
    var context = try SquareDay.context(language)
    let store = try SquareDay.desk(context).store
    let author = Author(
      clerk: "王芳", at: context.now, wallMilliseconds: Int64(context.now.seconds) * 1000)
    _ = try store.keyCare.set(Passphrase(passphrase), by: author)
    try store.catchUp()
    store.context.keys.take(try SealingKeys(store.keyCare.door().slots))
    let desk = try DeskInMemory(context, over: store)
    context.isSealed = store.isLocked
    return Session(context, desk)
  }
}
