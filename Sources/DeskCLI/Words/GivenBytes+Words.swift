import Values
import Vocabulary

extension GivenBytes.Source {
  var phrase: Phrase {
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
