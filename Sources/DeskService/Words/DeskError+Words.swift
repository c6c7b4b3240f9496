import Casework
import Desk
import Reports
import Values
import Vocabulary

extension DeskError {
  /// One sentence without a full stop: what, where, what to do.
  package func phrase(_ catalogue: Catalogue) -> Phrase {
    switch self {
    case .noFile(let path): DeskError.noPlainFile(path)
    case .noText(let path):
      Phrase(
        "\(path)：不是文字，看不了；请在 Word 或 WPS 里另存为网页或纯文本",
        "\(path): no text; save it as a page or as plain text in Word or WPS")
    case .nothingToRecover(let path): DeskError.nothingThere(path)
    case .noPaper(let refusal, let paper): refusal.phrase(paper, catalogue)
    case .template(let error): error.phrase(folder: "data")
    case .inputNotFound(let path, let number):
      Phrase(
        "\(path)：打不开（\(reason(number).zh)），请核对文件名",
        "\(path): cannot be opened (\(reason(number).en)), check the name")
    case .notWritten(let path, let number):
      Phrase(
        "\(path)：写不了（\(reason(number).zh)），没有留下半个文件，请换个地方",
        "\(path): not written (\(reason(number).en)), no part of it is left, choose another place")
    case .notConfirmed(let path, let number): DeskError.notConfirmed(path, reason(number))
    case .handOverNotConfirmed(let path, let number): HalfDone.unconfirmed(path, reason(number))
    case .handOverStands(let path, let revision, let why): HalfDone.stands(path, revision, why)
    case .tracesLeft(let why): HalfDone.tracesLeft(why)
    case .backupsLieThere(let path): DeskError.onBackups(path)
    case .papersLieThere(let path):
      Phrase(
        "\(path)：这里放交给别人的材料，备份里有全部个人信息，请换个地方",
        "\(path): papers for others lie there, and a backup holds all persons: choose another place"
      )
    case .noTemporaryFile(let folder, let number): HalfDone.noTemporaryFile(folder, reason(number))
    case .notRead(let path, let number):
      Phrase(
        "\(path)：读写失败（\(reason(number).zh)），请检查磁盘再试",
        "\(path): read or write failed (\(reason(number).en)), look at the disk and try again")
    case .notAllowed(let path):
      Phrase(
        "\(path)：没有权限读，请先改文件权限", "\(path): may not be read, change its permissions first")
    case .readableByOthers(let path):
      Phrase(
        "\(path)：放密码的文件别人也能读，请 chmod 600", "\(path): others can read this passphrase, chmod 600 it")
    case .noPassphrase(let path): Phrase("\(path)：里面没有密码", "\(path): there is no passphrase in it")
    case .noWorkbooks: DeskError.noWorkbooksHere
    case .noDocuments:
      Phrase(
        "这个程序编译时没有带 DOCX，请用 make run 编译，或先用 html",
        "this program was built without DOCX, build it with make run, or use html")
    case .noDocumentLibrary:
      Phrase(
        "这台机器上没有 minizip，装上（apt install libminizip1）再写 DOCX、读 XLSX，或先用 html、CSV",
        "minizip is not on this machine, install it (apt install libminizip1) for DOCX and to read XLSX, or use html and CSV"
      )
    case .noSheetLibrary:
      Phrase(
        "这台机器上没有 libxlsxwriter，装上（apt install libxlsxwriter4）再写 XLSX，或先用 CSV",
        "libxlsxwriter is not on this machine, install it (apt install libxlsxwriter4) for XLSX, or use CSV"
      )
    }
  }

  private static func noPlainFile(_ path: String) -> Phrase {
    Phrase(
      "\(path)：是管道或设备，不是文件；从标准输入读请用 -",
      "\(path): a pipe or a device and no file; use - to read standard input")
  }

  private static func nothingThere(_ path: String) -> Phrase {
    Phrase(
      "\(path)：里面没有受理台存档的任何东西，救不了；请 restore 旧备份",
      "\(path): there is nothing of a store of desk315 in it to be saved; restore an older backup")
  }

  /// A file that is there, and may be gone after a power cut.
  static func notConfirmed(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      "\(path)：写好了，磁盘没有确认（\(why.zh)），请再看一眼在不在",
      "\(path): written, the disk did not confirm it (\(why.en)), look whether it is there")
  }

  private static func onBackups(_ path: String) -> Phrase {
    Phrase(
      "\(path)：这里专放备份，有全部个人信息，请换个地方",
      "\(path): this place is for backups, which hold all persons; choose another")
  }

  private static let noWorkbooksHere = Phrase(
    "这个程序编译时没有带 XLSX，请用 make run 编译（或装好 libxlsxwriter-dev 后 swift build --traits Office）",
    "this program was built without XLSX, build it with make run (or install libxlsxwriter-dev "
      + "and swift build --traits Office)")

  private func reason(_ number: Int32) -> Phrase { SystemReason.phrase(number) }
}

/// What is said of acts of which a part is done and another is not.
private enum HalfDone {
  static func unconfirmed(_ path: String, _ why: Phrase) -> Phrase {
    Phrase(
      "\(path)：已交出，最后一次写盘没有确认（\(why.zh)），请再看一眼",
      "\(path): handed over, the disk did not confirm the last write (\(why.en)), look at it again")
  }

  static func stands(_ path: String, _ revision: Int, _ why: Phrase) -> Phrase {
    Phrase(
      "\(path)：没有这个交接夹，第 \(revision) 次交接却已记下；\(why.zh)。请再交一次，算第 \(revision + 1) 次",
      "\(path): the folder is not there, though hand-over \(revision) is recorded; \(why.en). Hand over "
        + "again, as number \(revision + 1)")
  }

  static func tracesLeft(_ why: Phrase) -> Phrase {
    Phrase(
      "已删除，磁盘上的痕迹没清掉（\(why.zh)），请检查磁盘，再运行一次 purge",
      "erased, and traces are left on the disk (\(why.en)), look at the disk and purge again")
  }

  static func noTemporaryFile(_ folder: String, _ why: Phrase) -> Phrase {
    Phrase(
      "\(folder)：临时文件写不了（\(why.zh)），请腾出空间，或用 TMPDIR 换个地方",
      "\(folder): takes no temporary file (\(why.en)), make room or choose another TMPDIR")
  }
}
