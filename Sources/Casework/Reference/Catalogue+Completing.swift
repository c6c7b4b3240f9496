import Values
import Vocabulary

// An office's file that was written before entries had short names, or that leaves them out, keeps those of the
// program wherever its own words are the program's: rows and forms are laid out for them.

extension Catalogue {
  /// The same with short names and plurals of another catalogue, where an entry has none of its own and its label is
  /// the same in both.
  public func completed(by other: Catalogue) -> Catalogue {
    var completed = self
    completed.channels = channels.completed(by: other.channels)
    completed.requests = requests.completed(by: other.requests)
    completed.topics = topics.completed(by: other.topics)
    completed.states = states.completed(by: other.states)
    completed.steps = steps.completed(by: other.steps)
    completed.means = means.completed(by: other.means)
    completed.deadlines = deadlines.completed(by: other.deadlines)
    completed.officeKinds = officeKinds.completed(by: other.officeKinds)
    completed.fields = fields.completed(by: other.fields)
    completed.documentLabels = documentLabels.completed(by: other.documentLabels)
    return completed
  }
}

extension StateWords {
  fileprivate func completed(by other: StateWords) -> StateWords {
    StateWords(
      kinds: kinds.completed(by: other.kinds), statuses: statuses.completed(by: other.statuses),
      outcomes: outcomes.completed(by: other.outcomes),
      waiting: waiting.map { words in other.waiting.map(words.completed) ?? words })
  }
}

extension Catalogue.Names {
  fileprivate func completed(by other: Catalogue.Names<ID>) -> Catalogue.Names<ID> {
    Catalogue.Names(list.completed(by: other.list))
  }
}

extension Catalogue.List {
  fileprivate func completed(by other: Catalogue.List) -> Catalogue.List {
    Catalogue.List(
      entries: entries.map { entry in other[entry.id].map(entry.completed) ?? entry },
      silent: silent)
  }
}

extension Catalogue.Entry {
  fileprivate func completed(by other: Catalogue.Entry) -> Catalogue.Entry {
    var completed = self
    let (isSame, isSameInEnglish) = (label.zh == other.label.zh, label.en == other.label.en)
    if shortLabel == nil, other.shortLabel != nil {
      completed.shortLabel = Phrase(
        isSame ? other.short.zh : label.zh, isSameInEnglish ? other.short.en : label.en)
    }
    if englishPlural == nil, isSameInEnglish { completed.englishPlural = other.englishPlural }
    return completed
  }
}
