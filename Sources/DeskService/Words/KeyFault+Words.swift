import CaseStore
import Desk
import Values
import Vocabulary

extension KeyFault {
  /// One sentence without a full stop: what, and what to do.
  var phrase: Phrase {
    switch self {
    case .locked:
      Phrase(
        "个人信息锁着，先给密码：把密码放进文件，用 DESK315_PASSPHRASE_FILE 指出",
        "the persons are locked, give the passphrase first: put it into a file and name that by "
          + "DESK315_PASSPHRASE_FILE")
    case .wrong:
      Phrase(LatchWords.wrong.zh, "that is neither the passphrase nor the recovery code")
    case .alreadySet:
      Phrase("已经设了密码，要换请用 key change", "a passphrase is set already, change it with key change")
    case .notSet: Phrase("还没有设密码，请先 key set", "no passphrase is set yet, do key set first")
    case .weak(.short(let least)):
      Phrase(
        "密码太短，至少 \(least) 个字，用四个以上随便挑的词最好",
        "that passphrase is too short, it takes \(least) characters, best four words picked at random"
      )
    case .weak(.long(let most)):
      Phrase("密码太长，最多 \(most) 字节", "that passphrase is too long, it may have \(most) bytes")
    case .noKeyFile(let path):
      Phrase(
        "\(path)：不是 key export 写的密钥文件", "\(path): is no file of keys that key export wrote")
    }
  }

  /// What sort of failure it is.
  var kind: FailureKind {
    switch self {
    case .locked, .wrong: .notAllowed
    case .alreadySet, .notSet: .notSo
    case .weak, .noKeyFile: .badData
    }
  }
}
