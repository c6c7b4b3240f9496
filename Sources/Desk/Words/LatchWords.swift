import Values
import Vocabulary

/// Words of a desk whose persons are sealed.
package enum LatchWords {
  static let sealed = Phrase("个人信息锁着", "The persons are locked")
  static let meaning = Phrase(
    "姓名、电话和文字要密码才看得到，也才能按人查找。",
    "Names, phones and texts are shown, and people found, with the passphrase alone.")
  static let meanwhile = Phrase(
    "不输密码也能登记新的；锁屏键随时回到这里。",
    "New cases can be taken down without it; the key that locks the screen leads back here.")
  /// What stands at a field of a correction that has a value.
  static let fieldLocked = Phrase("锁着，打了就换掉原来的", "locked; what is typed takes its place")
  static let checking = Phrase("正在核对密码", "Checking the passphrase")
  package static let wrong = Phrase(
    "密码或恢复码不对", "That is neither the passphrase nor the recovery code")
  static let pass = Phrase("先不开", "go on without")
  static let opened = Phrase("个人信息已打开", "The persons are open")
  static var typeIt: Phrase {
    let enter = Latch.keys.name(of: .take)
    return Phrase(
      "打密码或恢复码，再按 \(enter.zh)", "Type the passphrase or the recovery code, then \(enter.en)")
  }
}
