import Casework

/// Spells the names of all lists once, so that the first form need not wait for that.
struct NameSpelling {
  private var isDone = false

  mutating func spell(_ catalogue: Catalogue) {
    if isDone { return }
    isDone = true
    let lists = Field.Vocabulary.allCases.map(catalogue.list) + [catalogue.departments]
    for entry in lists.flatMap(\.entries) { _ = entry.spellings + entry.wordSpellings }
  }
}
