import Casework
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

extension JSONError {
  /// What is wrong with the text, without the place.
  package var phrase: Phrase {
    switch reason {
    case .endOfText: Phrase("没写完，后面断了", "ends in the middle")
    case .unexpected(let scalar):
      Phrase("这里不能是“\(scalar)”", "\"\(scalar)\" is not expected here")
    case .trailing: Phrase("后面多出了东西", "something follows the value")
    case .badNumber: Phrase("数字写法不对", "is no JSON number")
    case .badEscape: Phrase("转义写法不对", "is no JSON escape")
    case .controlCharacter(let byte):
      Phrase(
        "有控制字符 \(byte)，请删掉", "control character \(byte) in a text, take it out")
    case .notUTF8: ErrorWords.notUTF8
    case .duplicateKey(let key):
      Phrase("\(Mask.text(key)) 写了两次", "the key \(Mask.text(key)) stands twice")
    case .tooDeep: Phrase("嵌套太深", "nested too deeply")
    }
  }
}

extension CSVError {
  /// What is wrong with the table, without the place.
  package var phrase: Phrase {
    switch reason {
    case .openQuote: Phrase("引号没有关上", "this quote is not closed")
    case .strayQuote: Phrase("引号不在格子两头", "a quote in the middle of a cell")
    case .width(let found, let wanted):
      Phrase("有 \(found) 格，表头是 \(wanted) 格", "\(found) cells, the header has \(wanted)")
    case .notUTF8:
      Phrase("不是 UTF-8 文字，请用 --encoding gb18030", "is not UTF-8, give --encoding gb18030")
    case .tooMuch(let limit): limit.phrase
    case .empty: Phrase("是空的，没有表头", "is empty, without a header")
    }
  }
}

extension ReadingLimit {
  /// What there is too much of, how much is read, and what to do.
  var phrase: Phrase {
    switch self {
    case .file:
      Phrase(
        "文件太大，最多读 \(most >> 20) MB，请拆开再读", "too large, at most \(most >> 20) MB are read, split it")
    case .line:
      Phrase(
        "这一行太长，最多读 \(most >> 20) MB，请核对文件",
        "too long a line, at most \(most >> 20) MB are read, look at the file")
    case .columns:
      Phrase(
        "列太多，最多读 \(most) 列，请删掉不用的列", "too many columns, at most \(most) are read, remove some")
    case .cell:
      Phrase(
        "这一格的字太多，最多读 \(most) 字，请删短",
        "too long a cell, at most \(most) characters are read, shorten it")
    case .rows:
      Phrase("行太多，最多读 \(most) 行，请拆开再读", "too many rows, at most \(most) are read, split it")
    case .cells:
      Phrase("格子太多，最多读 \(most) 格，请拆开再读", "too many cells, at most \(most) are read, split it")
    }
  }
}

extension ReferenceError {
  /// Which of the office's files cannot be used, where and why, and that it is left aside.
  package func phrase(folder: String) -> Phrase {
    let what = words
    return Phrase(
      "\(folder)/\(file) 第 \(line) 行：\(what.zh)，不用这个文件，照内置的办",
      "\(folder)/\(file) line \(line): \(what.en), the file is left aside for the built-in ones")
  }

  /// The value as it is quoted, not longer than somebody reads.
  private func quoted(_ value: String) -> String { TextWidth.truncate(value, to: 40) }

  private var words: Phrase {
    switch reason {
    case .missingFile: ErrorWords.unreadable
    case .unknownFile:
      Phrase("没有叫这个名字的数据文件，请核对文件名和文件夹", "no data file has that name, check name and folder")
    case .noRules(let kind):
      Phrase("用了它，\(kind) 类单位就没有规则了", "with it there are no rules for offices of the kind \(kind)")
    case .syntax(let reason): JSONError(line: line, column: 1, reason: reason).phrase
    case .missingKey(let key): Phrase("缺 \(quoted(key))", "\(quoted(key)) is missing")
    case .unknownKey(let key):
      Phrase("没有 \(quoted(key)) 这一项", "there is no key \(quoted(key))")
    case .wrongType(let key, let expected):
      Phrase("\(key) 应是 \(expected)", "\(key) must be \(expected)")
    case .wrongValue(let key, let value):
      Phrase("\(key) 不能是“\(quoted(value))”", "\(key) cannot be \"\(quoted(value))\"")
    case .duplicate(let id):
      Phrase("\(quoted(id)) 写了两次", "\(quoted(id)) stands twice")
    }
  }
}
