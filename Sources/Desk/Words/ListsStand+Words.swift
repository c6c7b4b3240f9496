import Values
import Vocabulary

extension ListsStand {
  /// How far they are, for the title bar.
  var words: Phrase { Phrase("清单才做到 \(percent)%", "lists \(percent)% made") }

  /// What needs all cases is not told before they are in the lists.
  public var refusal: Phrase {
    Phrase(
      "清单正在重做，已到 \(percent)%；这个要等做完，登记、办理照常",
      "The lists are being made anew, \(percent)% so far; this waits for them, taking down does not"
    )
  }
}
