import Values
import Vocabulary

/// What is said around a seat that is locked or taken.
enum LockWords {
  static let lock = Phrase("锁屏", "Lock the screen")
  static let locked = Phrase("已锁屏", "Locked")
  static let seat = Phrase("用 PIN 坐下", "Take the seat")
  static let checking = Phrase("正在核对 PIN", "Checking the PIN")
  static let dropped = Phrase(
    "核对时打的键没有算，请再打", "Keys typed while it was checked are dropped: type again")
  static let digitsOnly = Phrase("PIN 只有数字", "A PIN has digits alone")
  static let whose = Phrase("谁", "Who")
  static let asLeft = Phrase("什么都没丢，打开就在原来的地方。", "Nothing is lost: it opens where it was left.")
  static let anyKey = Phrase("按任意键打开", "Any key opens it")
  static var typePIN: Phrase {
    let enter = Lock.keys.name(of: .take)
    return Phrase("打 PIN，再按 \(enter.zh)", "Type the PIN, then \(enter.en)")
  }
  static let forgotten = Phrase("忘了 PIN", "the PIN is lost")
  static let resetTitle = Phrase("用密码重设 PIN", "Set a PIN anew by the passphrase")
  static let resetPassphrase = Phrase(
    "最后一位主管忘了 PIN，用密码或恢复码重设：",
    "The last supervisor's PIN is set anew by the passphrase or recovery code:")
  static let resetNew = Phrase("新 PIN（4至12位数字）：", "New PIN (of 4 to 12 digits):")
  static let resetAgain = Phrase("再打一次新 PIN：", "The new PIN once more:")
  static let goOn = Phrase("继续", "go on")
  static let differ = Phrase("两次打的不一样，再来", "The two differ: type it anew")
  static let otherPerson = Phrase("换一位来开", "somebody else opens it")
  static let takeSeat = Phrase("坐下", "take the seat")
  static let maskedAgain = Phrase("过了一分钟，姓名电话又遮住了", "A minute has passed: persons are masked again")
  static let seatByPIN = Phrase(
    "这台设了 PIN，换人要打那一位的 PIN", "PINs are set here: another clerk takes the seat by a PIN")
  static let strangers = Phrase(
    "这台设了 PIN，只能选有 PIN 的人；加人请主管用 desk315 clerk add",
    "PINs are set here: choose one who has a PIN; a supervisor adds others by desk315 clerk add")

  /// Who has the keys from now on.
  static func onDuty(_ name: String) -> Phrase {
    Phrase("现在是 \(name) 在办", "\(name) is on duty")
  }
}
