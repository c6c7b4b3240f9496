import CaseStore
import Values
import Vocabulary

extension MarkDoubt {
  /// What is so, and what somebody can do about it on the command line.
  func phrase(_ path: String) -> Phrase {
    Phrase("\(path)：\(words.zh)\(remedy.zh)", "\(path): \(words.en)\(remedy.en)")
  }

  private var remedy: Phrase {
    switch self {
    case .rolledBack, .diverged, .gone, .emptied:
      Phrase(
        "，请找回原来的；找不回就加 --copy，编号换代再用",
        ", look for the right one; if it is gone, --copy goes on with numbers of a new generation")
    case .foreign, .copied, .fromElsewhere:
      Phrase(
        "，是搬来的加 --moved，是复制的加 --copy（编号换代）",
        ", add --moved if it was moved here, --copy if it is a copy (numbers of a new generation)")
    case .otherGeneration(let here, let last, _):
      Phrase(
        "，接着用这一份加 --moved（编号还是 \(here)），\(last) 的那一份另外留着；不想用这一份，就把那一份放回来",
        ", --moved goes on with this one (its numbers stay \(here)), keep the one of \(last) as well; "
          + "to go on with that, put it back")
    }
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
    case .otherGeneration(let here, let last, let lacking):
      Phrase(
        "这一份编号是 \(here)，本身不缺；这里上次用的是编号 \(last) 的那一份，它另有 \(lacking) 条不在这里",
        "this is the generation whose numbers are \(here), and nothing of its own is missing; the one written to here "
          + "last was that of \(last), of which \(lacking) events are not here")
    case .copied(let from):
      Phrase("同一个存档在 \(from) 还有一份", "the same store lies at \(from) as well")
    case .fromElsewhere:
      Phrase("这个存档是在别的电脑上用过的", "the store was written to on another laptop")
    }
  }
}
