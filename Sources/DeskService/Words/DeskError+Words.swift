import Casework
import Desk
import Reports
import Values
import Vocabulary

extension DeskError {
  /// One sentence without a full stop: what, where, what to do.
  package func phrase(_ catalogue: Catalogue) -> Phrase {
    switch self {
    case .noFile(let path):
      Phrase(
        "\(path)：是管道或设备，不是文件；从标准输入读请用 -",
        "\(path): a pipe or a device and no file; use - to read standard input")
    case .noText(let path):
      Phrase(
        "\(path)：不是文字，看不了；请在 Word 或 WPS 里另存为网页或纯文本",
        "\(path): no text; save it as a page or as plain text in Word or WPS")
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
    case .notRead(let path, let number):
      Phrase(
        "\(path)：读写失败（\(reason(number).zh)），请检查磁盘再试",
        "\(path): read or write failed (\(reason(number).en)), look at the disk and try again")
    case .notAllowed(let path):
      Phrase(
        "\(path)：没有权限读，请先改文件权限", "\(path): may not be read, change its permissions first")
    case .noWorkbooks: DeskError.noWorkbooksHere
    case .noSheetLibrary:
      Phrase(
        "这台机器上没有 libxlsxwriter，装上（apt install libxlsxwriter4）再写 XLSX，或先用 CSV",
        "libxlsxwriter is not on this machine, install it (apt install libxlsxwriter4) for XLSX, or use CSV"
      )
    }
  }

  private static let noWorkbooksHere = Phrase(
    "这个程序编译时没有带 XLSX，请用 make run 编译（或装好 libxlsxwriter-dev 后 swift build --traits Office）",
    "this program was built without XLSX, build it with make run (or install libxlsxwriter-dev "
      + "and swift build --traits Office)")

  private func reason(_ number: Int32) -> Phrase { SystemReason.phrase(number) }
}
