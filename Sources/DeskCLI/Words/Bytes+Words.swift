import DeskService
import Wording

extension CommandError {
  /// Bytes that are no text, or not the text that they were said to be.
  var bytesPhrase: Phrase {
    switch self {
    case .isUTF8(let named, let place):
      Phrase(
        "这个文件是 UTF-8，不是 \(named)，请去掉 --encoding",
        "this file is UTF-8 and not \(named), leave out --encoding"
      ).at(place)
    case .wrongBytes(let encoding?, let place):
      Phrase(
        "不是 UTF-8，像是 \(encoding.rawValue)，请加 --encoding \(encoding.rawValue)",
        "is not UTF-8 and looks like \(encoding.rawValue), add --encoding \(encoding.rawValue)"
      ).at(place)
    case .wrongBytes(nil, let place):
      Phrase("不是 UTF-8，请另存为 UTF-8", "is not UTF-8, save it as UTF-8").at(place)
    case .zeroByte(let place):
      Phrase(
        "有值为 0 的字节，文件可能坏了，请重新导出", "has a byte 0, the file may be damaged; write it again"
      ).at(place)
    case .foreign(let kind, let path): kind.phrase(path)
    case .misnamed(let path):
      Phrase(
        "\(path)：名字是表格，里面是文字；是 CSV 请加 --format csv",
        "\(path): called a workbook, but holds text; if it is CSV add --format csv")
    case .notUTF8(let source): source.phrase
    default: Phrase("")
    }
  }
}

extension GivenBytes.Source {
  fileprivate var phrase: Phrase {
    switch self {
    case .argument(let place, let option):
      Phrase(
        "第 \(place) 个参数\(option.map { "（\($0)）" } ?? "")不是 UTF-8，什么都没有做；"
          + "请把终端改为 UTF-8，文件名请先改名，成批的写进文件用 import --encoding gb18030",
        "argument \(place)\(option.map { " (\($0))" } ?? "") is not UTF-8, nothing was done; "
          + "set the terminal to UTF-8, rename a file, or put many records into a file and "
          + "import --encoding gb18030")
    case .variable(let name):
      Phrase(
        "环境变量 \(name) 不是 UTF-8，什么都没有做；请改成 UTF-8",
        "the variable \(name) is not UTF-8, nothing was done; set it in UTF-8")
    }
  }
}

extension ForeignFile {
  fileprivate func phrase(_ path: String) -> Phrase {
    let what = words
    return Phrase("\(path)：是\(what.zh)", "\(path): is \(what.en)")
  }

  private var words: Phrase {
    let save = Phrase(
      "，请用 Excel 或 WPS 打开，另存为“CSV UTF-8”再读入",
      "; open it in a spreadsheet program, save it as CSV UTF-8 and import that")
    switch self {
    case .workbook: return Phrase("表格 .xlsx" + save.zh, "a workbook, .xlsx" + save.en)
    case .oldWorkbook:
      return Phrase("旧式表格 .xls（或旧式 Office 文档）" + save.zh, "an old workbook, .xls" + save.en)
    case .page: return Phrase("网页表格" + save.zh, "a table in a page" + save.en)
    case .archive: return Phrase("压缩包，请先解开", "an archive, unpack it first")
    case .document: return Phrase("PDF 文档，读不了", "a PDF document and cannot be read")
    case .store: return Phrase("存档，请用 --store 打开", "a store, open it with --store")
    }
  }
}
