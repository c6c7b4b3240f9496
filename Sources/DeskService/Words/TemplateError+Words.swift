import Reports
import Values
import Vocabulary

extension WordPlace {
  /// Where somebody finds it: `表格1第2行第3格第1段`.
  fileprivate var phrase: Phrase {
    let area =
      switch part {
      case .text: Phrase("", "")
      case .header: Phrase("页眉", "header, ")
      case .footer: Phrase("页脚", "footer, ")
      case .note: Phrase("脚注", "notes, ")
      }
    let cell = cell.map {
      Phrase(
        "表格\($0.table)第\($0.row)行第\($0.column)格",
        "table \($0.table), row \($0.row), cell \($0.column), ")
    }
    return Phrase(
      area.zh + (cell?.zh ?? "") + "第 \(paragraph) 段",
      area.en + (cell?.en ?? "") + "paragraph \(paragraph)")
  }
}

extension TemplateError {
  /// Which template cannot be used, and that the built-in one stands in for it.
  package func phrase(folder: String) -> Phrase {
    let what = words
    // What is no document has no line either.
    let spot =
      reason == .noDocument ? nil : place?.phrase ?? Phrase("第 \(line) 行", "line \(line)")
    return Phrase(
      "\(folder)/\(file)\(spot.map { " " + $0.zh } ?? "")：\(what.zh)，不用这个文件，照内置的打印",
      "\(folder)/\(file)\(spot.map { " " + $0.en } ?? ""): \(what.en), the file is left aside for "
        + "the built-in one")
  }

  private var words: Phrase {
    switch reason {
    case .missingFile: ErrorWords.unreadable
    case .notText: ErrorWords.notUTF8
    case .controlCharacter: Phrase("有控制字符", "holds a control character")
    case .unfinishedTag: Phrase("{{ 没有 }}", "a {{ without }}")
    case .unknownName(let name): Phrase("没有 {{\(name)}} 这一项", "there is no {{\(name)}}")
    case .unknownPart(let name):
      Phrase("没有 \(name) 这个部分", "there is no part \(name)")
    case .partInPart(let name):
      Phrase("部分里不能再用部分 \(name)", "a part cannot take in the part \(name)")
    case .forbiddenTag(let tag): Phrase("\(tag) 不能用", "\(tag) is not allowed")
    case .notClosed(let name):
      Phrase("{{#\(name)}} 没有 {{/\(name)}}", "{{#\(name)}} has no {{/\(name)}}")
    case .noDocument:
      Phrase("不是 Word 文件（.docx），或者坏了", "no file of Word (.docx), or a damaged one")
    case .closesNothing(let name):
      Phrase("{{/\(name)}} 对不上开头", "{{/\(name)}} closes nothing that is open")
    }
  }
}
