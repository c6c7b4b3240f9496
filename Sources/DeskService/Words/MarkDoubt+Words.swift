import CaseStore
import Values
import Vocabulary

extension MarkDoubt {
  /// What is so, and what somebody can do about it on the command line.
  func phrase(_ path: String) -> Phrase {
    let remedy =
      mayBeMoved
      ? Phrase(
        "，是搬来的加 --moved，是复制的加 --copy（编号换代）",
        ", add --moved if it was moved here, --copy if it is a copy (numbers of a new generation)")
      : Phrase(
        "，请找回原来的；找不回就加 --copy，编号换代再用",
        ", look for the right one; if it is gone, --copy goes on with numbers of a new generation")
    return Phrase(
      "\(path)：\(words.zh)\(remedy.zh)", "\(path): \(words.en)\(remedy.en)")
  }

  /// What is so, in a sentence without its end.
  var words: Phrase {
    switch self {
    case .rolledBack(let known, let found):
      Phrase(
        "存档比这台电脑记下的旧，记到第 \(known) 条，这里只有 \(found) 条",
        "the store is older than what this laptop remembers: \(known) events, and only \(found) here"
      )
    case .diverged(let place):
      Phrase(
        "存档的第 \(place) 条不是这台电脑记下的那条",
        "event \(place) of the store is not the one that this laptop remembers")
    case .gone(let known):
      Phrase(
        "这里原有的存档不见了，记到第 \(known) 条",
        "the store that lay here is gone, it had \(known) events")
    case .emptied(let known):
      Phrase(
        "存档成了空文件，原来记到第 \(known) 条", "the store has become an empty file, it had \(known) events")
    case .foreign:
      Phrase("这里换成了另一个存档", "another store lies where the one of this place lay")
    case .copied(let from):
      Phrase("同一个存档在 \(from) 还有一份", "the same store lies at \(from) as well")
    case .fromElsewhere:
      Phrase("这个存档是在别的电脑上用过的", "the store was written to on another laptop")
    }
  }
}
