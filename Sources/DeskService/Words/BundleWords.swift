import CaseStore
import Casework
import Values
import Vocabulary

/// What is told of other desks of the office, and of what came from them.
enum BundleWords {
  /// What is waited for.
  static func gaps(_ gaps: [LogGap]) -> [Phrase] {
    gaps.map { gap in
      let (first, last) = (gap.events.lowerBound, gap.events.upperBound)
      let range = first == last ? "\(first)" : "\(first)–\(last)"
      return Phrase(
        "还缺 \(gap.desk) 台第 \(range) 条，后面的先等着；请它再写一份",
        "events \(range) of desk \(gap.desk) are missing, what comes behind waits; have it write another bundle"
      )
    }
  }

  /// What was laid beside a bundle.
  static func written(_ evidence: BundleEvidence.Count, _ folder: String) -> [Phrase] {
    let there = Phrase(
      "证据文件 \(evidence.there) 个在 \(folder)，要一起带走",
      "files of evidence: \(evidence.there) in \(folder), take that along")
    let lacking = Phrase(
      "证据文件 \(evidence.lacking) 个没有放：太多，或本台没有",
      "files of evidence not laid there, too many or not here: \(evidence.lacking)")
    return (evidence.there > 0 ? [there] : []) + (evidence.lacking > 0 ? [lacking] : [])
  }

  /// What was taken over from beside a bundle.
  static func taken(_ evidence: BundleEvidence.Count) -> [Phrase] {
    let there = Phrase("收下证据文件 \(evidence.there) 个", "files of evidence taken: \(evidence.there)")
    let lacking = Phrase(
      "还缺证据文件 \(evidence.lacking) 个：把对方的 .evidence 文件夹放在旁边再读一次",
      "files of evidence missing: \(evidence.lacking), put the .evidence folder of the other beside and read again"
    )
    return (evidence.there > 0 ? [there] : []) + (evidence.lacking > 0 ? [lacking] : [])
  }

  /// The cases on which desks disagree.
  static func contested(_ numbers: [String]) -> [Phrase] {
    if numbers.isEmpty { return [] }
    let names = numbers.compactMap { CaseNumber($0)?.short }.joined(separator: " ")
    return [
      Phrase(
        "两台写得不一样，要人认定：\(names)（show 看，amend 改，或 bundle settle 认定现在的）",
        "desks disagree, somebody is to settle: \(names) (show it, amend it, or bundle settle what stands)"
      )
    ]
  }

  /// Two cases that seem to be of one visitor.
  static func sameVisitor(_ pair: SameVisitor) -> Phrase {
    let (one, other) = (short(pair.number), short(pair.other))
    let why =
      switch pair.why {
      case .phone: Phrase("电话相同", "one phone")
      case .nameAndMerchant: Phrase("同日同名同商家", "one name, merchant and day")
      }
    return Phrase(
      "\(one) 和 \(other) 像是同一人（\(why.zh)）：是就 link \(one) \(other)",
      "\(one) and \(other) seem to be of one visitor (\(why.en)): if so, link \(one) \(other)")
  }

  private static func short(_ number: String) -> String { CaseNumber(number)?.short ?? number }
}

extension KnownDesk {
  /// How far its log is known, and the eight characters that say so.
  func phrase(_ zone: Zone) -> Phrase {
    let place = venue.isEmpty ? "" : " " + venue
    let (own, since) = (
      isOwn ? Term.ownDesk : Phrase(""),
      heard.map { Phrase("  读到 \($0.short(in: zone)) 的", "  as of \($0.short(in: zone))") }
        ?? Phrase("")
    )
    return Phrase(
      "\(name)\(own.zh)\(place)  \(events) 条  \(code)\(since.zh)",
      "\(name)\(own.en)\(place)  \(events) events  \(code)\(since.en)")
  }
}

extension BundleReport {
  /// What came, but for what somebody is to do.
  func words(_ zone: Zone) -> [Phrase] {
    let (place, time) = (venue.isEmpty ? "" : " " + venue, at.short(in: zone))
    var words = [
      Phrase(
        "\(from) 台\(place) \(time) 写的：\(cases) 件有新内容",
        "of desk \(from)\(place), written \(time): \(cases) cases have something new")
    ]
    if !unknown.isEmpty {
      let kinds = unknown.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", ")
      words.append(
        Phrase(
          "新版本的记录照原样留着，不算数：\(kinds)",
          "kept as it is and not counted, of a newer version: \(kinds)"))
    }
    if erased { words += erasureWords(zone) }
    if !givenTwice.isEmpty {
      let names = givenTwice.joined(separator: " ")
      words.append(
        Phrase(
          "这些编号两台各有一件：\(names)", "these numbers stand for a case of each of two desks: \(names)"))
    }
    return words
  }

  private func erasureWords(_ zone: Zone) -> [Phrase] {
    let done = Phrase("那边删除的个人信息，这里也删了", "persons that were erased there are erased here, too")
    switch clearing {
    case .done: return [done]
    case .keptByReader:
      return [
        done,
        Phrase(
          "磁盘上还有痕迹：别的窗口正在看，关掉后空闲时清", "traces are left on the disk while another window reads"),
      ]
    case .failed(let error):
      let why = error.cause(zone)
      return [done, Phrase("磁盘上还有痕迹：\(why.zh)", "traces are left on the disk: \(why.en)")]
    }
  }
}
