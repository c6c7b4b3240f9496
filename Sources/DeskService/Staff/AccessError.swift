import Casework
import Values
import Vocabulary

/// Why somebody may not do something at a desk whose seats are guarded by PINs.
package enum AccessError: Error, Hashable, Sendable {
  /// It is a supervisor's.
  case notPermitted(Permission, clerk: String)
  /// Nobody has taken the seat that is recorded under.
  case notSeated(clerk: String)
  /// There is neither a terminal to ask for a PIN nor a file with it.
  case nobodyToAsk(clerk: String)
  /// A file with a PIN that others may read, or that is no plain file of one's own.
  case openFile(String)
  /// Somebody was asked for a PIN and typed none.
  case notTyped
  /// A new PIN, which is typed twice, was not the same both times.
  case differ
}

extension AccessError {
  package var phrase: Phrase {
    switch self {
    case .notPermitted(let act, let clerk):
      Phrase(
        "\(clerk) 不能\(act.label.zh)，要主管来做",
        "\(clerk) may not do that: \(act.label.en) takes a supervisor")
    case .notSeated(let clerk):
      Phrase(
        "\(clerk) 还没有用 PIN 坐下，什么都没记", "\(clerk) has not sat down by a PIN, nothing is recorded")
    case .nobodyToAsk(let clerk):
      Phrase(
        "要 \(clerk) 的 PIN，这里没有终端可以问：写在只有本人可读的文件里，用 DESK315_PIN_FILE 指明",
        "the PIN of \(clerk) is needed and there is no terminal to ask: name a file that its owner alone may read "
          + "by DESK315_PIN_FILE")
    case .openFile(let path):
      Phrase(
        "\(path)：放 PIN 的文件要是自己的普通文件，别人不能读（chmod 600）",
        "\(path): a file with a PIN must be a plain file of one's own that nobody else may read (chmod 600)"
      )
    case .notTyped: Phrase("没有打 PIN，什么都没做", "no PIN was typed, nothing is done")
    case .differ: Phrase("两次打的 PIN 不一样，什么都没做", "the two PINs differ, nothing is done")
    }
  }
}
