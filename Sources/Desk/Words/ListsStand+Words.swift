import Values
import Vocabulary

extension ListsStand {
  /// How far they are, for the title bar.
  var words: Phrase { Phrase("清单才做到 \(percent)%", "lists \(percent)% made") }

  /// What needs all cases is not told before they are in the lists.
  public var refusal: Phrase {
    let beginning = ListsStand.beginning
    return Phrase(
      "\(beginning.zh)，已到 \(percent)%；这个要等做完，登记、办理照常",
      "\(beginning.en), \(percent)% so far; this waits, taking down does not")
  }

  /// How every such sentence begins.
  static let beginning = Phrase("清单正在重做", "Lists are being made anew")
}
