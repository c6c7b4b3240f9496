import Casework
import Hub
import Values
import Vocabulary

extension HubFault {
  /// One sentence without a full stop: what, where, what to do.
  var phrase: Phrase {
    switch self {
    case .notBuilt:
      Phrase("本程序没有带汇总库功能", "this program was built without the hub")
    case .noLibrary:
      Phrase(
        "本机没有 libpq，连不上汇总库；安装 libpq5",
        "libpq is not on this machine, and no hub is reached; install libpq5")
    case .noAddress: HubFaultWords.noAddress
    case .badAddress: HubFaultWords.badAddress
    case .passwordInAddress: HubFaultWords.passwordInAddress
    case .unchecked(let mode): HubFaultWords.unchecked(mode)
    case .notReached(let words): HubFaultWords.notReached(words)
    case .lost(let words): HubFaultWords.lost(words)
    case .refused(let state, let words): HubFaultWords.refused(state, words)
    case .notAllowed(let words): HubFaultWords.notAllowed(words)
    case .notMade:
      Phrase(
        "这台服务器上还没有汇总库；管理员先执行 hub init",
        "there is no hub on the server yet; its administrator runs hub init first")
    case .newer:
      Phrase("汇总库是新版本建的，请用新程序", "a newer version made the hub, use that program")
    case .older: HubFaultWords.older
    case .noMember: HubFaultWords.noMember
    case .foreignDesk: HubFaultWords.foreignDesk
    case .sameLetters(let letters): HubFaultWords.sameLetters(letters)
    case .twoOfOneName(let id): HubFaultWords.twoOfOneName(id)
    case .newerSelf(let id): HubFaultWords.newerSelf(id)
    case .unconfirmed: HubFaultWords.unconfirmed
    case .damaged: Phrase("汇总库给的读不懂，没有读", "what the hub gave cannot be read, nothing was taken")
    }
  }

  /// What sort of failure it is.
  var kind: FailureKind {
    switch self {
    case .notBuilt, .noLibrary, .noAddress, .badAddress, .passwordInAddress, .unchecked: .usage
    case .notReached, .lost, .refused, .notMade, .older, .unconfirmed: .notReached
    case .notAllowed, .noMember, .foreignDesk: .notAllowed
    case .newer, .damaged: .badData
    case .sameLetters, .twoOfOneName, .newerSelf: .notSo
    }
  }
}

/// The longer sentences.
private enum HubFaultWords {
  static let noAddress = Phrase(
    "没有写汇总库的地址；用 --url，或在 settings.json 里写 hub",
    "nobody has said where the hub is; say it by --url, or as hub in settings.json")

  static let badAddress = Phrase(
    "汇总库的地址要写成 postgresql://角色@服务器/库名",
    "the address of a hub is written postgresql://role@server/database")

  static let passwordInAddress = Phrase(
    "地址里不要写口令，别人看得见；写到 ~/.pgpass 里",
    "no password stands in an address, where others see it; put it into ~/.pgpass")

  static func unchecked(_ mode: String) -> Phrase {
    Phrase(
      "只用核对过证书的加密连接（sslmode=verify-full），不用 \(mode)",
      "a hub is asked over TLS with a checked certificate alone (sslmode=verify-full), not by \(mode)"
    )
  }

  static func notReached(_ words: String) -> Phrase {
    let why = inOneLine(words)
    return Phrase("连不上汇总库：\(why)", "the hub is not reached: \(why)")
  }

  static func lost(_ words: String) -> Phrase {
    let why = inOneLine(words)
    return Phrase(
      "和汇总库断了，没有确认的下次再送：\(why)",
      "the talk with the hub broke off, what it has not confirmed goes there again: \(why)")
  }

  static func refused(_ state: String, _ words: String) -> Phrase {
    let why = inOneLine(words)
    return Phrase("汇总库没有照办（\(state)）：\(why)", "the hub refused (\(state)): \(why)")
  }

  static func notAllowed(_ words: String) -> Phrase {
    let why = inOneLine(words)
    return Phrase("汇总库不许这个角色这样做：\(why)", "the hub does not allow this role to do so: \(why)")
  }

  static let older = Phrase(
    "汇总库是旧版本建的；管理员再执行一次 hub init，记录不会动",
    "an older version made the hub; its administrator runs hub init once more, which touches no record"
  )

  static let noMember = Phrase(
    "汇总库不认识这个角色；管理员先在 desk315.member 里写上它的单位和会场",
    "the hub does not know this role; its administrator writes its office and venue into desk315.member first"
  )

  static let foreignDesk = Phrase(
    "本台在汇总库里是别的角色的，没有送；用那个角色，或请管理员改",
    "this desk belongs to another role of the hub, nothing was pushed; use that one, or ask its administrator"
  )

  static func sameLetters(_ letters: String) -> Phrase {
    Phrase(
      "汇总库里另一台也叫 \(letters)，编号会重，没有送；给其中一台换字母，如 setup --desk B",
      "another desk of the hub is called \(letters), too, and numbers would be given twice, nothing was pushed; "
        + "give one of the two other letters, as by setup --desk B")
  }

  static func twoOfOneName(_ id: EventID) -> Phrase {
    Phrase(
      "第 \(id.sequence) 条（\(id.desk.text)）在汇总库里内容不同：两台用着同一份存档，没有送；请把其中一台用 restore 恢复成另一台",
      "event \(id.sequence) of \(id.desk.text) says something else on the hub: two laptops go on from one store, "
        + "nothing was pushed; make one of them another desk by restore")
  }

  static func newerSelf(_ id: EventID) -> Phrase {
    Phrase(
      "汇总库里有本台的第 \(id.sequence) 条，这里没有：这个存档是旧的一份，或两台用着同一份；请用 restore 恢复成另一台",
      "the hub has event \(id.sequence) of this very desk, which is not here: this store is an older copy, or two "
        + "laptops go on from one; make it another desk by restore")
  }

  static let unconfirmed = Phrase(
    "汇总库的第二台机器没有确认，算没有送到，下次再送",
    "the second machine of the hub did not confirm, so it counts as not pushed and goes there again"
  )

  /// What servers say has several lines.
  private static func inOneLine(_ words: String) -> String {
    displaySafe(words.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
