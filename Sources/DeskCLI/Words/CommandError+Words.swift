import Casework
import DeskService
import Values
import Vocabulary

extension CommandError {
  /// One sentence without a full stop: what, where, what to do.
  var phrase: Phrase {
    switch self {
    case .usage(let phrase): phrase
    case .badChoice(let option, let given, let allowed):
      CommandError.words(forBad: given, of: option, allowed: allowed)
    case .missingValue(let option): Phrase("\(option) 后面要写值", "\(option) needs a value")
    case .unknownOption(let option, let near):
      CommandError.words(
        forUnknown: Phrase(
          "没有 \(Mask.text(option)) 这个选项", "there is no option \(Mask.text(option))"), near)
    case .unknownCommand(let word, let near):
      CommandError.words(
        forUnknown: Phrase(
          "没有“\(Mask.text(word))”这个命令", "there is no command \"\(Mask.text(word))\""), near)
    case .strayWord(let word):
      Phrase(
        "“\(Mask.text(word))”多余，加 --help 可看写法",
        "\"\(Mask.text(word))\" is one word too many, see --help")
    case .missingWord(let name):
      Phrase("还要写 \(name)，加 --help 可看写法", "\(name) is missing, see --help")
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
    case .reportsDiffer(let count):
      Phrase(
        "有 \(count) 个文件没有读入，这一次一个也没有记；请对方重写一份，或不要写上它",
        "\(count) file(s) were refused and nothing of this call was taken; ask for them again or leave them out"
      )
    case .hubNotWhole: Phrase("有的没有读进来，见上面", "something was left, see above")
    case .doubtsFound(let count):
      Phrase("有 \(count) 处要看一看", "\(count) places are to be looked at")
    case .damageFound(let count, let remedy):
      Phrase(
        "查出 \(count) 处损坏，\(remedy.zh)",
        "\(count == 1 ? "1 fault" : "\(count) faults") found: \(remedy.en)")
    case .noSuchHead:
      Phrase(
        "记录里没有这个尾码：存档被换过、改过，或者尾码是别台的",
        "the log never ended so: the store was changed or is another one, or the head is another desk's"
      )
    case .lossesLeft(let count):
      Phrase(
        "有 \(count) 处没救回来，有旧备份就加 --from 再救一次",
        "\(count == 1 ? "1 loss is" : "\(count) losses are") left: with an older backup try again and add --from"
      )
    case .troubleFound(let count):
      Phrase("有 \(count) 项要处理", "\(count) to be mended")
    case .noPipe: Phrase("系统不给管道，开不了受理台", "the system gives no pipe, the desk cannot open")
    }
  }

  /// What is not there, what may be meant, and where all that is there is listed.
  private static func words(forUnknown what: Phrase, _ near: [String]) -> Phrase {
    guard let question = NearWords.question(near) else {
      return Phrase(what.zh + "，加 --help 可看全部", what.en + ", see --help")
    }
    return Phrase(
      "\(what.zh)，\(question.zh)加 --help 可看全部", "\(what.en). \(question.en) See --help")
  }

  /// A value that an option does not have, and those that it has.
  static func words(forBad given: String, of option: String, allowed: [String]) -> Phrase {
    let list = allowed.joined(separator: " ")
    let given = Mask.text(given)
    return Phrase(
      "\(option) 不能是“\(given)”，可以是：\(list)",
      "\(option) cannot be \"\(given)\", give one of: \(list)")
  }
}
