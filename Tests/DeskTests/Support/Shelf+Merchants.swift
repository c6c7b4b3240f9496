import Casework
import Values
import Vocabulary

@testable import Desk

extension Shelf {
  private var newestFirst: [Case] {
    all.filter { $0.kind != .report && $0.status != .void }
      .sorted { ($0.receivedAt, $0.number.counter) > ($1.receivedAt, $1.number.counter) }
  }

  func merchants(like typed: String) -> [KnownMerchant] {
    let wanted = typed.lowercased()
    var found: [KnownMerchant] = []
    for subject in newestFirst {
      let name = subject.fields[text: .merchantName]
      let spellings = Pinyin.spellings(of: name) + Pinyin.innerInitials(of: name)
      let isLike = ([name] + spellings).contains { $0.hasPrefix(wanted) }
      guard isLike, !name.isEmpty, wanted.count >= 2 else { continue }
      if let place = found.firstIndex(where: { $0.name == name }) {
        found[place].count += 1
      } else {
        found.append(
          KnownMerchant(name: name, count: 1, lastAt: subject.receivedAt, last: subject.id))
      }
    }
    return Array(found.sorted { KnownMerchant.isBetter($0, $1, now: now) }.prefix(5))
  }

  func precedents(of merchant: String) -> [Precedent] {
    newestFirst.filter { $0.kind == .complaint && $0.fields[text: .merchantName] == merchant }.map {
      Precedent(
        id: $0.id, number: $0.number, product: $0.fields[text: .product],
        goodsClass: $0.fields[text: .goodsClass], nature: $0.fields[text: .nature])
    }
  }

  func mix(of day: Day) -> DayMix {
    let today = newestFirst.filter { $0.kind == .complaint && $0.receivedAt.day(in: zone) == day }
    func values(_ field: Casework.Field) -> [String] {
      var counts: [String: Int] = [:]
      for subject in today { counts[subject.fields[text: field], default: 0] += 1 }
      return counts.filter { !$0.key.isEmpty }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map(\.key)
    }
    return DayMix(classes: values(.goodsClass), natures: values(.nature))
  }
}
