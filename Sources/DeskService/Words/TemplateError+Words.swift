import Reports
import Values
import Vocabulary

extension TemplateError {
  /// Which template cannot be used, and that the built-in one stands in for it.
  package func phrase(folder: String) -> Phrase {
    let what = words
    return Phrase(
      "\(folder)/\(file) 第 \(line) 行：\(what.zh)，不用这个文件，照内置的打印",
      "\(folder)/\(file) line \(line): \(what.en), the file is left aside for the built-in one")
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
    case .closesNothing(let name):
      Phrase("{{/\(name)}} 对不上开头", "{{/\(name)}} closes nothing that is open")
    }
  }
}
