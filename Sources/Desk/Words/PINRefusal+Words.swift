import Casework
import Values
import Vocabulary

extension PINRefusal {
  /// Why a PIN does not open a seat, or cannot be one.
  package var phrase: Phrase {
    switch self {
    case .wrong(0, let seconds):
      Phrase("PIN 不对，\(seconds) 秒后再试", "A wrong PIN: try again in \(seconds) s")
    case .wrong(let left, let seconds):
      Phrase(
        "PIN 不对，还能试 \(left) 次，\(seconds) 秒后再试",
        "A wrong PIN: \(left) \(left == 1 ? "try" : "tries") left, the next in \(seconds) s")
    case .tooSoon(let seconds):
      Phrase("等 \(seconds) 秒再试 PIN", "Wait \(seconds) s for the next PIN")
    case .shut(let name):
      Phrase(
        "PIN 错了太多次，\(name) 的座位锁住了：请主管用 desk315 clerk pin \(name) 重设",
        "Too many wrong PINs shut the seat of \(name): a supervisor sets another by desk315 clerk pin \(name)"
      )
    case .none(let name):
      Phrase(
        "\(name) 没有 PIN，设了 PIN 的台只有有 PIN 的人能办：请主管用 desk315 clerk pin \(name) 设，名单上没有的用 clerk add",
        "\(name) has no PIN, and where PINs are set only those with one work: a supervisor sets one by desk315 "
          + "clerk pin \(name), or by clerk add for somebody new")
    case .malformed(let digits):
      Phrase(
        "PIN 要 \(digits.lowerBound) 到 \(digits.upperBound) 位数字",
        "A PIN has \(digits.lowerBound) to \(digits.upperBound) digits")
    case .needsSupervisor:
      Phrase(
        "先要有一位有 PIN 的主管（desk315 clerk add 姓名 --role supervisor），最后一位主管的 PIN 和身份动不得：还有别人设着 PIN",
        "A supervisor with a PIN comes first (desk315 clerk add NAME --role supervisor), and the last one stays "
          + "while others have a PIN")
    case .notTheLast(let others) where others.isEmpty:
      Phrase(
        "用密码只能重设最后一位主管的 PIN，别人的由主管用 clerk pin 重设",
        "The passphrase sets the last supervisor's PIN alone; a supervisor sets others by clerk pin"
      )
    case .notTheLast(let others):
      Phrase(
        "还有主管有 PIN，请 \(others.joined(separator: "、")) 用 clerk pin 重设",
        "Another supervisor has a PIN and sets it by clerk pin: \(others.joined(separator: ", "))")
    case .noPassphrase:
      Phrase(
        "没有设过密码（key set），最后一位主管的 PIN 重设不了",
        "no passphrase was ever set (key set), the last supervisor's PIN cannot be set anew")
    case .known(let name): Phrase("已经有 \(name)", "\(name) works here already")
    case .unknown(let name):
      Phrase("没有 \(name) 这个人，先用 clerk add 加上", "nobody here is called \(name): clerk add first")
    }
  }
}
