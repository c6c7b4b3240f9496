import Casework
import Interchange
import Values
import Vocabulary

/// Tells the records of an invented day from real ones in a store that bears no mark.
///
/// A complaint or report is taken for invented where all of it is made of the words that such days
/// are made of: shop with address and phone, goods, facts, and a made-up person. What has no shop and
/// no person, consultations and the ledger, is told by the save it came in: an invented day is one
/// save, and its counts follow from how many cases it has.
public struct InventedDay {
  private let words: DemoWords
  private var saves: [EventID: SavedDay] = [:]
  private var order: [EventID] = []

  /// The clerk in whose name invented days were made.
  public static let clerk = DemoDay.clerk

  /// - Parameter words: the lists of `demo-words.json`.
  public init(words: JSON) throws(DocumentProblem) { self.words = try DemoWords(words) }

  /// Takes a look at one intake or one entry of the ledger.
  public mutating func take(_ event: Event) {
    if saves[event.save] == nil { order.append(event.save) }
    switch event.payload {
    case .opened(let registration):
      guard let id = event.caseID, event.clerk == InventedDay.clerk else { return }
      saves[event.save, default: SavedDay()].cases.append((id, words.likeness(of: registration)))
    case .tallied(let entry):
      saves[event.save, default: SavedDay()].entries.append((event.clerk, entry))
    case .stepped, .undone, .redone, .configured, .disclosed, .reported, .erased, .attached, .keyed,
      .staffed, .unknown:
      break
    }
  }

  /// What is invented of all that was looked at.
  public var found: InventedRecords {
    order.reduce(into: InventedRecords()) { found, name in
      guard let day = saves[name] else { return }
      found.cases += day.invented
      if day.isLedgerInvented { found.ledgers.append(name) }
    }
  }
}

/// How much an intake is like an invented one.
enum Likeness: Hashable {
  /// Nobody real can have said this.
  case certain
  /// It could be, in a save that has others.
  case possible
  case none

  /// Whether an intake of this likeness is taken for invented.
  ///
  /// - Parameter hasCompany: whether its save shows by other records that it is an invented day.
  func isInvented(inCompany hasCompany: Bool) -> Bool {
    switch self {
    case .certain: true
    case .possible: hasCompany
    case .none: false
    }
  }
}

/// What one save holds of a day that may be invented.
private struct SavedDay {
  var cases: [(id: CaseID, likeness: Likeness)] = []
  var entries: [(clerk: String, entry: TallyEntry)] = []

  /// Those that are certain, and where there are such, or the counts fit, those that are possible.
  var invented: [CaseID] {
    let hasCompany = cases.contains { $0.likeness == .certain } || isLedgerInvented
    return cases.filter { $0.likeness.isInvented(inCompany: hasCompany) }.map(\.id)
  }

  /// Whether the save has exactly the entries of an invented day of so many cases.
  var isLedgerInvented: Bool {
    guard !cases.isEmpty, cases.allSatisfy({ $0.likeness != .none }),
      entries.allSatisfy({ $0.clerk == InventedDay.clerk })
    else { return false }
    return DemoTally.fit(entries.map(\.entry), cases: cases.count)
  }
}

extension DemoWords {
  fileprivate func likeness(of registration: Registration) -> Likeness {
    let fields = registration.fields
    guard registration.beside.isSubset(of: fields.values.keys) else {
      // What was erased cannot be read; what it was about is still there.
      return isAboutGoods(fields) || registration.number.kind == .consultation ? .possible : .none
    }
    switch registration.number.kind {
    case .complaint:
      let isSaid = complaints.contains {
        $0.facts(about: fields[text: .product]) == fields[text: .facts]
          && $0.nature == fields[text: .nature]
      }
      return isSaid && isAboutGoods(fields) && isAtShop(fields) && isOfMadeUpPerson(fields)
        ? .certain : .none
    case .report:
      let isSaid = reports.contains { $0.with(fields[text: .product]) == fields[text: .facts] }
      let person = fields[.consumerName] == nil && fields[.consumerPhone] == nil
      return isSaid && isAboutGoods(fields) && isAtShop(fields)
        && (person || isOfMadeUpPerson(fields)) ? .certain : .none
    case .consultation: return isQuestion(fields) ? .possible : .none
    }
  }

  private func isAboutGoods(_ fields: CaseFields) -> Bool {
    goods.contains {
      $0.goodsClass == fields[text: .goodsClass] && $0.product == fields[text: .product]
    }
  }

  private func isAtShop(_ fields: CaseFields) -> Bool {
    merchants.contains { shop in
      shop["name"]?.string == fields[text: .merchantName]
        && shop["phone"]?.string == fields[text: .merchantPhone]
        && shop["address"]?.string == fields[text: .merchantAddress]
    }
  }

  private func isOfMadeUpPerson(_ fields: CaseFields) -> Bool {
    let (name, phone) = (fields[text: .consumerName], fields[text: .consumerPhone])
    let isNamed = surnames.contains { surname in
      name.hasPrefix(surname) && given.contains(String(name.dropFirst(surname.count)))
    }
    return isNamed && phone.hasPrefix(DemoDay.phones) && phone.count == DemoDay.phones.count + 4
  }

  private func isQuestion(_ fields: CaseFields) -> Bool {
    guard fields[.consumerName] == nil, fields[.consumerPhone] == nil else { return false }
    return questions.contains {
      $0.topic == fields[text: .topic] && $0.facts == fields[text: .facts]
        && ["", $0.answer].contains(fields[text: .answer])
    }
  }
}
