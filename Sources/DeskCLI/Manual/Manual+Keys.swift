import Desk
import TerminalKit
import Wording

extension Manual {
  /// The keys of every place, from the bindings that dispatch them.
  var keys: String {
    ([say("# 按键", "# Keys")] + KeyManual.sections(desk.language).map(section))
      .joined(separator: "\n\n")
  }

  private func section(_ section: KeyManual.Section) -> String {
    let rows = section.rows.map { ["`\($0.keys)`", $0.words] }
    return "## \(section.title)\n\n" + table([say("键", "keys"), say("作用", "does")], rows)
  }
}

/// The key maps of all places, without what their keys lead to.
private enum KeyManual {
  struct Section {
    var title: String
    var rows: [Hint]

    init<Action>(_ map: KeyMap<Action>, _ language: Language) {
      title = map.title[language]
      rows = map.rows(language)
    }
  }

  static func sections(_ language: Language) -> [Section] {
    [Section(GlobalAction.keys, language), Section(GlobalAction.quietKeys, language)]
  }
}
