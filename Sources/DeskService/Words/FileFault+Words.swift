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
    case .noSheet(let name, let names, let path):
      Phrase(
        "\(path)：没有叫“\(name)”的工作表，有：\(names.joined(separator: "、"))",
        "\(path): has no sheet \(name), but \(names.joined(separator: ", "))")
    case .map(let key, let value, let place):
      Phrase(
        "“\(key)”后面不能写“\(value)”，全部表头见 desk315 manual data",
        "\(key) cannot be \(value); all headings: desk315 manual data"
      ).at(place)
    case .holidays(let fault, let place): fault.reason.phrase.at(place)
    case .refusedRows(let count, let path):
      Phrase(
        "\(path)：有 \(count) 行读不了，一行也没有读入；改好再读，或加 --skip-refused 只读其余的",
        "\(path): \(count == 1 ? "1 row is" : "\(count) rows are") refused and nothing was read in; mend them, "
          + "or add --skip-refused to take the others")
    case .brokenWorkbook(let path):
      Phrase(
        "\(path)：打不开，文件坏了、加了密，或者展开后太大；请另存为“CSV UTF-8”再读入",
        "\(path): cannot be opened: it is damaged, locked by a password or too large; save it as CSV UTF-8 "
          + "and import that")
    }
  }
}

extension HolidayFault.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .noNotice:
      Phrase(
        "看不出是哪一年的放假通知，要有“关于…年部分节假日安排”这一行",
        "does not say of which year it is: the line 关于…年部分节假日安排 is missing")
    case .noFestival: Phrase("里面没有放假的日子", "no days off stand in it")
    case .noSuchDay(let words): Phrase("没有 \(words) 这一天", "there is no day \(words)")
    case .weekday(let day, let said):
      Phrase("\(day) 不是\(said)，请核对原文", "\(day) is not \(said), compare it with the notice")
    case .count(let said, let found):
      Phrase(
        "写的是共 \(said) 天，数出来是 \(found) 天，请核对原文",
        "says \(said) days and has \(found), compare it with the notice")
    case .plainWorkday(let day):
      Phrase("\(day) 本来就上班，请核对原文", "\(day) is worked anyway, compare it with the notice")
    case .notOfYear(let day):
      Phrase("\(day) 不是这一年的", "\(day) is not of that year")
    case .tooMany(let most):
      Phrase(
        "一个节日超过 \(most) 天，请核对原文",
        "more than \(most) days of one festival, compare it with the notice")
    case .twice(let day): Phrase("\(day) 写了两次", "\(day) stands there twice")
    case .shape(let what):
      Phrase("\(what) 不是公开节假日表的写法", "\(what) has not the form of the public table")
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
    case .workbook:
      return Phrase("表格 .xlsx，请加 --map 读入", "a workbook, .xlsx; add --map to read it in")
    case .oldWorkbook:
      return Phrase("旧式表格 .xls（或旧式 Office 文档）" + save.zh, "an old workbook, .xls" + save.en)
    case .page: return Phrase("网页表格" + save.zh, "a table in a page" + save.en)
    case .archive: return Phrase("压缩包，请先解开", "an archive, unpack it first")
    case .document: return Phrase("PDF 文档，读不了", "a PDF document and cannot be read")
    case .store: return Phrase("存档，请用 --store 打开", "a store, open it with --store")
    }
  }
}
