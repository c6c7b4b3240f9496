import Casework
import Desk
import Interchange
import Values
import Vocabulary

extension FileFault {
  /// One sentence without a full stop: where, what, what to do.
  package func phrase(_ catalogue: Catalogue) -> Phrase {
    switch self {
    case .document(let problem, let place): problem.phrase(catalogue).at(place)
    case .json(let error, let place): error.phrase.at(place.at(error.line, error.column))
    case .table(let error, let place): error.phrase.at(place.at(error.line, error.column))
    case .notInEncoding(let encoding, let place):
      Phrase(
        "不是 \(encoding.rawValue) 编码的文字，请换 --encoding",
        "is no text in \(encoding.rawValue), give another --encoding"
      ).at(place)
    case .isUTF8(let named, let place):
      Phrase(
        "这个文件是 UTF-8，不是 \(named.rawValue)，请去掉 --encoding",
        "this file is UTF-8 and not \(named.rawValue), leave out --encoding"
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
    case .tooMuch(let limit, let place): limit.phrase.at(place)
    case .foreign(let kind, let path): kind.phrase(path)
    case .misnamed(let path):
      Phrase(
        "\(path)：名字是表格，里面是文字；是 CSV 请加 --format csv",
        "\(path): called a workbook, but holds text; if it is CSV add --format csv")
    }
  }
}

extension Phrase {
  /// The sentence with its place before it.
  package func at(_ place: FilePlace) -> Phrase {
    let lineZH = place.line.map { " 第 \($0) 行" } ?? ""
    let lineEN = place.line.map { " line \($0)" } ?? ""
    let columnZH = place.column.map { "第 \($0) 字" } ?? ""
    let columnEN = place.column.map { " column \($0)" } ?? ""
    return Phrase(
      "\(place.file)\(lineZH)\(columnZH)：\(zh)", "\(place.file)\(lineEN)\(columnEN): \(en)")
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
