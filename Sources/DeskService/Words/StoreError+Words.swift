import CaseStore
import Casework
import Desk
import Foundation
import TerminalKit
import Values
import Vocabulary

extension StoreError {
  /// One sentence without a full stop: what, where, what to do.
  package func phrase(_ zone: Zone) -> Phrase {
    switch self {
    case .held(let path, let holder): StoreWords.held(path, holder, zone)
    case .otherName(let path, let other):
      Phrase(
        "\(path)：这个存档还有别的名字，\(other) 那边有没并进来的记录，请用那个名字打开",
        "\(path): this store has another name, and saves beside \(other) are not in it yet, open it by that one"
      )
    case .notAStore(let path): StoreWords.notAStore(path)
    case .otherProgram(let path, let id): StoreWords.otherProgram(path, id)
    case .newerVersion(let path, let found, let known): StoreWords.newer(path, found, known)
    case .notReadable(let path, let number): StoreWords.notReadable(path, number)
    case .folderNotMade(let path, let number): StoreWords.folderNotMade(path, number)
    case .readOnlyPlace(let path): StoreWords.readOnlyPlace(path)
    case .sharedDisk(let path, let disk): StoreWords.sharedDisk(path, disk)
    case .ownFile(let path): StoreWords.ownFile(path)
    case .lost(let path, let loss): loss.phrase(path)
    case .alreadyThere(let path):
      Phrase("\(path)：已经有这个文件，请换个名字", "\(path): is there already, give another name")
    case .notThere(let path):
      Phrase("\(path)：没有这个文件，请核对文件名", "\(path): there is no such file, check the name")
    case .notEmpty(let path): StoreWords.notEmpty(path)
    case .copyDamaged(let path, let damage): StoreWords.copyDamaged(path, damage)
    case .notRenewed(let path, let damage): StoreWords.notRenewed(path, damage.first, damage.count)
    case .noRoomToRenew(let path, let needed, let free):
      StoreWords.noRoomToRenew(path, needed, free)
    case .namesToRenew(let path): StoreWords.namesToRenew(path)
    case .notWritten(let path, let number): StoreWords.notWritten(path, number)
    case .notConfirmed(let path, let number):
      DeskError.notConfirmed(path, SystemReason.phrase(number))
    case .doubtful(let path, let doubt): doubt.phrase(path)
    case .marksNotKept(let path, let number): StoreWords.marksNotKept(path, number)
    case .marksBeside(let path, let number, let beside):
      StoreWords.marksBeside(path, number, beside)
    case .unremembered(let path, let number): StoreWords.unremembered(path, number)
    case .openedForReading: Phrase("存档只是打开来看的", "the store is open for reading only")
    case .diskFull: StoreWords.diskFull
    case .readOnly: StoreWords.readOnly
    case .behind(let why):
      StoreWords.behind(why.cause(zone))
    case .remaking(let stand): stand.refusal
    case .busy: Phrase("存档正忙，请稍后再试", "the store is busy, try again later")
    case .damaged(let code): StoreWords.damaged(code)
    case .ioError(let code): StoreWords.ioError(code)
    case .conflicting(let id), .forged(let id), .brokenChain(let id), .unreadable(let id):
      StoreWords.unsound(id)
    case .invariant(let invariant, let event): invariant.phrase(event)
    case .database(let code, let message): StoreWords.database(code, message)
    case .viewsNotUnderstood: StoreWords.viewsNotUnderstood
    case .keys(let fault): fault.phrase
    case .bundle(let path, let fault): fault.phrase(path)
    case .unsound(let damage): StoreWords.unsound(damage)
    case .foreignParts(let names): StoreWords.foreignParts(names)
    }
  }
}

extension StoreError {
  /// What was in the way, without what became of a save: that is told by whoever asks.
  func cause(_ zone: Zone) -> Phrase {
    traits.diskFault.map(SystemReason.phrase) ?? phrase(zone)
  }
}

/// The sentences of errors of a store.
private enum StoreWords {
  private static func reason(_ number: Int32) -> Phrase { SystemReason.phrase(number) }
}

// MARK: Opening

extension StoreWords {
  static func held(_ path: String, _ holder: Holder?, _ zone: Zone) -> Phrase {
    guard let holder else {
      return Phrase("\(path)：别的程序正在写，请稍后再试", "\(path): somebody else writes, try again later")
    }
    let since = holder.since.time(in: zone)
    let screen = holder.purpose == .screen
    return Phrase(
      "\(path)：\(screen ? "受理台" : "另一条命令")正开着（进程 \(holder.process)，\(since) 起），请先退出它",
      "\(path): held by \(screen ? "a desk" : "a command"), process \(holder.process) since "
        + "\(since), leave that first")
  }

  static func notAStore(_ path: String) -> Phrase {
    Phrase(
      "\(path)：不是受理台的存档，没有动它；原来是的话，它坏了，请用 recover 另存",
      "\(path): is no store of desk315 and was left as it is; if it was one it is damaged, save what is whole by recover"
    )
  }

  static func otherProgram(_ path: String, _ id: Int) -> Phrase {
    Phrase(
      "\(path)：是别的程序的数据库（\(id)），没有动它",
      "\(path): is another program's database (\(id)) and was left as it is")
  }

  static func newer(_ path: String, _ found: Int, _ known: Int) -> Phrase {
    Phrase(
      "\(path)：是新版本的存档（\(found)，本程序只认到 \(known)），请用新程序打开",
      "\(path): comes from a newer version (\(found), known up to \(known)), "
        + "open it with that one")
  }

  static func notReadable(_ path: String, _ number: Int32) -> Phrase {
    Phrase(
      "\(path)：打不开（\(reason(number).zh)），请核对路径和权限",
      "\(path): cannot be opened (\(reason(number).en)), check the path and its permissions")
  }
}

// MARK: Files

extension StoreWords {
  static func folderNotMade(_ path: String, _ number: Int32) -> Phrase {
    Phrase(
      "\(path)：建不了文件夹（\(reason(number).zh)），请用 --store 换个地方",
      "\(path): folder not made (\(reason(number).en)), choose another --store")
  }

  static func readOnlyPlace(_ path: String) -> Phrase {
    Phrase(
      "\(path)：这里不能写，请用 --store 换个地方", "\(path): cannot be written here, choose another --store")
  }

  /// What the disk is, why no store lies there, and where it is to lie.
  static func sharedDisk(_ path: String, _ disk: SharedDisk) -> Phrase {
    let place =
      switch disk {
      case .windows: Phrase(" Windows 的盘", "a drive of Windows")
      case .network(let type): Phrase("网络盘或共享文件夹（\(type)）", "a network or shared disk (\(type))")
      }
    return Phrase(
      "\(path)：在\(place.zh)上，存过的可能丢，没有动它；存档请放在 Linux 自己的盘上，如 ~/.local/share/desk315/desk.db，那里只放备份和交接夹",
      "\(path): lies on \(place.en), where saves could be lost, and was left as it is; keep the store on "
        + "a disk of Linux itself, such as ~/.local/share/desk315/desk.db, and only copies there")
  }

  static func ownFile(_ path: String) -> Phrase {
    Phrase(
      "\(path)：是受理台自己的存档或它的附属文件，没有动它，请换个文件名",
      "\(path): is the desk's own store or one of its files and was left as it is, "
        + "give another name")
  }

  static func notEmpty(_ path: String) -> Phrase {
    Phrase(
      "\(path)：里面已有登记，请恢复到空的存档",
      "\(path): holds records already, restore into an empty store")
  }

  static func copyDamaged(_ path: String, _ damage: [Damage]) -> Phrase {
    let remedy = Damage.remedy(of: damage).map {
      Phrase("；原来的存档也是，\($0.words.zh)", "; so has the store that it is of: \($0.words.en)")
    }
    return Phrase(
      "\(path)：复制出的存档有 \(damage.count) 处损坏，没有留下\(remedy?.zh ?? "")",
      "\(path): the copy has \(damage.count) faults and was not kept\(remedy?.en ?? "")")
  }

  static func notRenewed(_ path: String, _ first: Damage?, _ count: Int) -> Phrase {
    let what = first.map { $0.phrase } ?? Phrase("")
    return Phrase(
      "\(path)：旧版本的存档有 \(count) 处损坏，没有转换，没有动它，请用 recover 另存：\(what.zh)",
      "\(path): this store of an older version has \(count) faults and was left as it is, save what is whole by "
        + "recover: \(what.en)")
  }

  static func noRoomToRenew(_ path: String, _ needed: Int, _ free: Int) -> Phrase {
    let (needed, free) = (needed / 1_000_000 + 1, free / 1_000_000)
    return Phrase(
      "\(path)：转换旧版本的存档要 \(needed) MB，磁盘只剩 \(free) MB，请腾出空间再打开",
      "\(path): to bring it to this version takes \(needed) MB, and the disk has \(free) MB; "
        + "make room and open it again")
  }

  static func namesToRenew(_ path: String) -> Phrase {
    Phrase(
      "\(path)：旧版本的存档有不止一个名字（硬链接），转换以后别的名字还是旧存档；请只留这一个名字再打开",
      "\(path): this store of an older version has more names than one (hard links), and by the others it would stay "
        + "an old one; leave it this name alone and open it again")
  }

  static func notWritten(_ path: String, _ number: Int32) -> Phrase {
    Phrase(
      "\(path)：写不了（\(reason(number).zh)），请换个地方",
      "\(path): not written (\(reason(number).en)), choose another place")
  }
}

extension StoreWords {
  static func marksNotKept(_ path: String, _ number: Int32) -> Phrase {
    Phrase(
      "\(path)：写不了（\(reason(number).zh)），存档要是被换成旧的，这台电脑看不出来",
      "\(path): cannot be written (\(reason(number).en)), so that an older store put in the place of this one "
        + "would not be noticed")
  }

  static func marksBeside(_ path: String, _ number: Int32, _ beside: String) -> Phrase {
    Phrase(
      "\(path)：写不了（\(reason(number).zh)），这台电脑记下的存档情况改放在 \(beside)；请让它能写",
      "\(path): cannot be written (\(reason(number).en)), so that what this laptop remembers of the store is kept in "
        + "\(beside); make it writable")
  }

  static func unremembered(_ path: String, _ number: Int32) -> Phrase {
    Phrase(
      "\(path)：写不了（\(reason(number).zh)），存档旁边也记不下，编号会给两次，没有打开；请让它能写，"
        + "或用 XDG_STATE_HOME 指一个能写的文件夹",
      "\(path): cannot be written (\(reason(number).en)), nor can anything be kept beside the store, and numbers would "
        + "be given twice: it was not opened; make it writable, or name a folder that is by XDG_STATE_HOME"
    )
  }
}

// MARK: Saving

extension StoreWords {
  static let diskFull = Phrase(
    "磁盘满了，没有存上，请腾出空间再存", "the disk is full, nothing was saved; make room and save again")

  static let readOnly = Phrase(
    "存档不能写，没有存上，请看文件权限",
    "the store cannot be written, nothing was saved; check its permissions")

  static let viewsNotUnderstood = Phrase(
    "起过名的筛选是别的版本存的，没有动它", "the saved filters are another version's and were left as they are")

  static func behind(_ why: Phrase) -> Phrase {
    Phrase("已存，清单没跟上：\(why.zh)", "saved, the lists are behind: \(why.en)")
  }

  static func damaged(_ code: Int) -> Phrase {
    Phrase(
      "存档坏了（\(code)），\(StoreRemedy.recover.words.zh)",
      "the store is damaged (\(code)): \(StoreRemedy.recover.words.en)")
  }

  static func ioError(_ code: Int) -> Phrase {
    if StoreError.isOfReading(code: code) {
      return Phrase(
        "磁盘读不出来（\(code)），请检查磁盘，必要时用备份恢复",
        "the disk cannot be read (\(code)), look at the disk, restore a backup if need be")
    }
    return Phrase(
      "磁盘读写出错（\(code)），没有存上，请检查磁盘再存",
      "the disk failed (\(code)), nothing was saved; look at the disk and save again")
  }

  static func unsound(_ id: EventID) -> Phrase {
    Phrase(
      "存档里机器 \(id.desk) 的第 \(id.sequence) 条记录对不上，请运行 check",
      "event \(id.sequence) of desk \(id.desk) does not hold together, run check")
  }

  static func unsound(_ damage: [Damage]) -> Phrase {
    let first = damage.first.map { $0.phrase } ?? Phrase("")
    return Phrase(
      "存档有 \(damage.count) 处损坏，没有交接（\(first.zh)），\(StoreRemedy.recover.words.zh)",
      "the store has \(damage.count) faults, nothing was handed over (\(first.en)): "
        + StoreRemedy.recover.words.en)
  }

  static func foreignParts(_ names: [String]) -> Phrase {
    let names = names.joined(separator: ", ")
    return Phrase(
      "存档里有别人加的触发器或视图（\(names)），没有存上，请用 recover 另存一份干净的",
      "the store holds triggers or views of somebody else (\(names)), nothing was saved, make a clean one by recover"
    )
  }

  static func database(_ code: Int, _ message: String) -> Phrase {
    Phrase("数据库出错（\(code)），请运行 check", "the database failed (\(code)): \(message), run check")
  }
}
