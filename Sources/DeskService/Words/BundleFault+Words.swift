import CaseStore
import Casework
import Values
import Vocabulary

extension BundleFault {
  /// One sentence without a full stop: what, where, what to do.
  ///
  /// - Parameter path: the file, or the number of the case, that it is about.
  func phrase(_ path: String) -> Phrase { Phrase("\(path)：\(words.zh)", "\(path): \(words.en)") }

  private var words: Phrase {
    switch self {
    case .notABundle: Phrase("不是 bundle write 写的文件", "is no file that bundle write wrote")
    case .newer: Phrase("是新版本写的，请用新程序读", "comes from a newer version, read it with that one")
    case .truncated:
      Phrase("不完整，没有读；请再写一份", "ends too early and was not read; have it written again")
    case .damaged: Phrase("坏了，没有读；请再写一份", "is damaged and was not read; have it written again")
    case .tooLarge(let most): BundleFaultWords.tooLarge(most)
    case .notSigned: Phrase("签名不是那台的，没有读", "is not signed by the desk that it names, not read")
    case .otherOffice(let key): BundleFaultWords.otherOffice(key)
    case .demonstration:
      Phrase("演示的记录不和真的并在一起，没有读", "invented records are not joined with real ones, not read")
    case .sameLetters(let letters, _): BundleFaultWords.sameLetters(letters)
    case .newerSelf(let id): BundleFaultWords.newerSelf(id)
    case .twoOfOneName(let id): BundleFaultWords.twoOfOneName(id)
    case .noSigningKey: BundleFaultWords.noSigningKey
    case .noPacking: Phrase("是压缩的，本机没有 zlib，打不开", "is packed, and zlib is not on this machine")
    case .unknownDesk(let letters): BundleFaultWords.unknownDesk(letters)
    case .unknownCode(let code): BundleFaultWords.unknownCode(code)
    case .nothingToSettle:
      Phrase("各台写的一致，没有要认定的", "the desks agree, there is nothing to settle")
    }
  }

  /// What sort of failure it is.
  var kind: FailureKind {
    switch self {
    case .notABundle, .newer, .truncated, .damaged, .tooLarge, .otherOffice, .notSigned,
      .demonstration, .unknownDesk, .unknownCode:
      .badData
    case .sameLetters, .newerSelf, .twoOfOneName, .nothingToSettle: .notSo
    case .noSigningKey: .notWritten
    case .noPacking: .readOrWrite
    }
  }
}

/// The longer sentences.
private enum BundleFaultWords {
  static func tooLarge(_ most: Int) -> Phrase {
    Phrase(
      "超过 \(most >> 20) MB；用 --for 只写对方缺的",
      "is larger than \(most >> 20) MB; write only what the other lacks by --for")
  }

  static func otherOffice(_ key: String) -> Phrase {
    Phrase(
      "是给别的单位封的（密钥 \(key)），打不开；是本单位的就先 key export、key join，两台用一套密钥",
      "is sealed for another office (key \(key)); if it is yours, give both desks one key by key export and "
        + "key join first")
  }

  static func sameLetters(_ letters: String) -> Phrase {
    Phrase(
      "有另一台也叫 \(letters)，编号会重，没有读；给其中一台换字母，如 setup --desk B",
      "another desk is called \(letters), too, and numbers would be given twice, not read; give one of the two "
        + "other letters, as by setup --desk B")
  }

  static func newerSelf(_ id: EventID) -> Phrase {
    Phrase(
      "里面有本台自己写的第 \(id.sequence) 条，这里没有：这个存档是旧的一份，或两台用着同一份，没有读；请用 restore 恢复成另一台",
      "holds event \(id.sequence) of this very desk, which is not here: this store is an older copy, or two "
        + "laptops go on from one, not read; make it another desk by restore")
  }

  static func twoOfOneName(_ id: EventID) -> Phrase {
    Phrase(
      "第 \(id.sequence) 条（\(id.desk.text)）两处内容不同：两台用着同一份存档，没有读；请把其中一台用 restore 恢复成另一台",
      "event \(id.sequence) of \(id.desk.text) says two things: two laptops go on from one store, not read; make "
        + "one of them another desk by restore")
  }

  static let noSigningKey = Phrase(
    "本机没有记住这个存档，没有签名的密钥，写不了",
    "was not written: this laptop remembers nothing of the store and has no key to sign with")

  static func unknownDesk(_ letters: String) -> Phrase {
    Phrase(
      "没有读过 \(letters) 台写的，不知道它缺什么；不写 --for 就全写",
      "no bundle of desk \(letters) was read here, and what it lacks is not known; without --for all is written"
    )
  }

  static func unknownCode(_ code: String) -> Phrase {
    Phrase(
      "“\(code)”不是 bundle status 的八位码，或这里没有那一条",
      "\"\(code)\" is no code of bundle status, or that event is not here")
  }
}
