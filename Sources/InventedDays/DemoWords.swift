import Casework
import Interchange
import Values
import Vocabulary

/// The words an invented day is made of.
struct DemoWords {
  /// Something bought, and between which amounts in fen.
  struct Goods {
    let goodsClass: String
    let product: String
    let least: Int
    let most: Int
  }

  /// What went wrong, with a place for the product.
  struct Trouble {
    let nature: String
    let requests: [String]
    let sentence: Sentence

    func facts(about product: String) -> String { sentence.with(product) }
  }

  struct Question {
    let topic: String
    let facts: String
    let answer: String
  }

  /// A sentence with `{product}` in it, cut there once: it is filled in a hundred thousand times.
  struct Sentence {
    private let parts: [String]

    init(_ text: String) {
      parts = text.split(separator: "{product}", omittingEmptySubsequences: false).map(String.init)
    }

    func with(_ product: String) -> String { parts.joined(separator: product) }
  }

  let surnames: [String]
  let given: [String]
  let streets: [String]
  let departments: [String]
  /// Each as the object of a document.
  let merchants: [JSON]
  let goods: [Goods]
  let complaints: [Trouble]
  let reports: [Sentence]
  let questions: [Question]

  init(_ json: JSON) throws(DocumentProblem) {
    surnames = try DemoWords.texts("surnames", json)
    given = try DemoWords.texts("given", json)
    streets = try DemoWords.texts("streets", json)
    departments = try DemoWords.texts("departments", json)
    merchants = try DemoWords.list("merchants", json) { $0.members == nil ? nil : $0 }
    goods = try DemoWords.list("goods", json, Goods.init)
    complaints = try DemoWords.list("complaints", json, Trouble.init)
    reports = try DemoWords.texts("reports", json).map(Sentence.init)
    questions = try DemoWords.list("questions", json, Question.init)
  }

  private static func texts(_ key: String, _ json: JSON) throws(DocumentProblem) -> [String] {
    try list(key, json, \.string)
  }

  /// A list of the file; an empty one, or an entry of another shape, is a fault of the file.
  private static func list<Item>(
    _ key: String, _ json: JSON, _ read: (JSON) -> Item?
  ) throws(DocumentProblem) -> [Item] {
    guard let entries = json[key]?.array, !entries.isEmpty else {
      throw DocumentProblem(field: key, reason: .missing)
    }
    var items: [Item] = []
    for (index, entry) in entries.enumerated() {
      guard let item = read(entry) else {
        throw DocumentProblem(
          field: "\(key)[\(index)]", value: entry.text, reason: .wrongShape(wanted: "entry"))
      }
      items.append(item)
    }
    return items
  }
}

extension DemoWords.Goods {
  fileprivate init?(_ json: JSON) {
    guard let goodsClass = json["class"]?.string, let product = json["product"]?.string,
      let least = json["least"]?.string.flatMap({ Money(yuan: $0) }),
      let most = json["most"]?.string.flatMap({ Money(yuan: $0) }), least < most
    else { return nil }
    self.init(goodsClass: goodsClass, product: product, least: least.fen, most: most.fen)
  }
}

extension DemoWords.Trouble {
  fileprivate init?(_ json: JSON) {
    guard let nature = json["nature"]?.string, let facts = json["facts"]?.string,
      let requests = json["requests"]?.array?.compactMap(\.string), !requests.isEmpty
    else { return nil }
    self.init(nature: nature, requests: requests, sentence: DemoWords.Sentence(facts))
  }
}

extension DemoWords.Question {
  fileprivate init?(_ json: JSON) {
    guard let topic = json["topic"]?.string, let facts = json["facts"]?.string,
      let answer = json["answer"]?.string
    else { return nil }
    self.init(topic: topic, facts: facts, answer: answer)
  }
}
