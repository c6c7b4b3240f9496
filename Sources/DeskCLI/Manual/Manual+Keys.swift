import Casework
import Desk
import DeskService
import TerminalKit
import Values
import Vocabulary

extension Manual {
  /// The keys of every place, from the bindings that dispatch them.
  var keys: String {
    let sections = DeskManual.keySections(desk.reference.catalogue, desk.language)
    return ([say("# 按键", "# Keys")] + sections.map(section)).joined(separator: "\n\n")
  }

  private func section(_ section: KeySection) -> String {
    let rows = section.rows.map { ["`\($0.keys)`", $0.words] }
    return "## \(section.title)\n\n" + table([say(HelpWords.keys), say("作用", "does")], rows)
  }
}
