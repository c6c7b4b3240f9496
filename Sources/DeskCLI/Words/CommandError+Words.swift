import Casework
import Desk
import Foundation
import Reports
import TerminalKit
import Values
import Vocabulary

extension CommandError {
  /// One sentence without a full stop: what, where, what to do.
  func phrase(_ catalogue: Catalogue) -> Phrase {
    switch self {
    case .usage(let phrase): phrase
    case .badChoice(let option, let given, let allowed):
      CommandError.words(forBad: given, of: option, allowed: allowed)
    case .missingValue(let option): Phrase("\(option) 后面要写值", "\(option) needs a value")
    case .unknownOption(let option):
      Phrase(
        "没有 \(Mask.text(option)) 这个选项，加 --help 可看全部",
        "there is no option \(Mask.text(option)), see --help")
    case .strayWord(let word):
      Phrase(
        "“\(Mask.text(word))”多余，加 --help 可看写法",
        "\"\(Mask.text(word))\" is one word too many, see --help")
    case .missingWord(let name):
      Phrase("还要写 \(name)，加 --help 可看写法", "\(name) is missing, see --help")
    default: dataPhrase(catalogue)
    }
  }

  /// A value that an option does not have, and those that it has.
  static func words(forBad given: String, of option: String, allowed: [String]) -> Phrase {
    let list = allowed.joined(separator: " ")
    let given = Mask.text(given)
    return Phrase(
      "\(option) 不能是“\(given)”，可以是：\(list)",
      "\(option) cannot be \"\(given)\", give one of: \(list)")
  }

  private func dataPhrase(_ catalogue: Catalogue) -> Phrase {
    switch self {
    case .value(let problem): problem.phrase(catalogue)
    case .notUTF8(let source): source.phrase
    case .unknownFormat(let path):
      Phrase(
        "\(path)：看不出是什么格式，请写 --format jsonl 或 csv",
        "\(path): say the format with --format jsonl or csv")
    case .storeNotEmpty(let path):
      Phrase(
        "\(path)：已经有了，演示只装进新的文件，请用 --store 另选",
        "\(path): is there already, a demonstration goes only into a new file; choose it with --store"
      )
    case .noText(let path):
      Phrase(
        "\(path)：不是文字，看不了；请在 Word 或 WPS 里另存为网页或纯文本",
        "\(path): no text; save it as a page or as plain text in Word or WPS")
    case .reportsDiffer(let count):
      Phrase(
        "有 \(count) 个文件没有读入，这一次一个也没有记；请对方重写一份，或不要写上它",
        "\(count) file(s) were refused and nothing of this call was taken; ask for them again or leave them out"
      )
    case .doubtsFound(let count):
      Phrase("有 \(count) 处要看一看", "\(count) places are to be looked at")
    case .damageFound(let count):
      Phrase(
        "查出 \(count) 处损坏，请停用并用备份恢复",
        "\(count) faults found: stop using the store and restore a backup")
    case .noPaper(let refusal, let paper): refusal.phrase(paper, catalogue)
    case .template(let error): error.phrase(folder: "data")
    default: worldPhrase
    }
  }

  private var worldPhrase: Phrase {
    switch self {
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
    case .noPrinting:
      Phrase(
        "本机没有打印程序 lp，请用 -o 存成文件再打印",
        "there is no lp on this laptop, write a file with -o and print that")
    case .notPrinted(let name, let words):
      Phrase(
        "打印机 \(name ?? "（默认）") 没有收下：\(words)；已记为打印，请再打一次",
        "the printer \(name ?? "(default)") did not take it: \(words); it is recorded as printed, "
          + "print it again")
    default: Phrase("系统不给管道，开不了受理台", "the system gives no pipe, the desk cannot open")
    }
  }

  private func reason(_ number: Int32) -> Phrase { SystemReason.phrase(number) }
}
