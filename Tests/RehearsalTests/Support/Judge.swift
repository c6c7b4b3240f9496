import Casework
import Values
import Vocabulary

/// Judges the typed day from what other processes say about the store, never from its screen.
struct Judge {
  var visits: [Visit]
  var registered = 28
  var leaflets = "5500多份"

  /// What another process said.
  struct Evidence {
    var totals: JSON
    var cases: [JSON]
    var drafts: Int
    var checkCode: Int32
  }

  init(_ visits: [Visit]) {
    self.visits = visits
    registered = visits.count
  }

  /// Everything that is not as it was typed; empty for a day that went well.
  func findings(_ evidence: Evidence) -> [String] {
    var findings = figures(evidence.totals)
    if evidence.cases.count != registered {
      findings.append("\(evidence.cases.count) cases listed for \(registered)")
    }
    if Set(evidence.cases.compactMap { $0["number"]?.string }).count != evidence.cases.count {
      findings.append("a number was given twice")
    }
    for visit in visits { findings += self.findings(visit, evidence.cases) }
    if evidence.drafts != 0 { findings.append("\(evidence.drafts) drafts left") }
    if evidence.checkCode != 0 { findings.append("check: \(evidence.checkCode)") }
    return findings
  }

  private var recovered: String {
    let sums = visits.compactMap { $0.step?["recovered"]?.string }.compactMap { Money(yuan: $0) }
    return sums.reduce(.zero, +).yuan
  }

  private func count(_ step: String) -> JSON {
    .number(String(visits.count { $0.step?["step"]?.string == step }))
  }

  private func figures(_ totals: JSON) -> [String] {
    let complaints = totals["cases"]?["complaint"]
    let leaflets = totals["ledger"]?.array?.first { $0["id"]?.string == "leaflets" }
    let wanted: [(String, JSON?, JSON)] = [
      ("registered", complaints?["registered"], .number(String(registered))),
      ("settled", complaints?["settled"], count("settle")),
      ("referred", complaints?["referred"], count("refer")),
      ("closed", complaints?["closed"], count("settle")),
      ("recovered", totals["money"]?["recovered"], .string(recovered)),
      ("leaflets", leaflets?["text"], .string(self.leaflets)),
    ]
    let sentence = totals["sentence"]?.string ?? ""
    let said = ["接到投诉\(registered)件", "宣传资料\(self.leaflets)"].filter { !sentence.contains($0) }
    return wanted.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1?.text ?? "-") for \($0.2.text)" }
      + said.map { "the sentence does not say \($0): \(sentence)" }
  }

  /// A visit is found by its text, which must be there to the last character.
  private func findings(_ visit: Visit, _ cases: [JSON]) -> [String] {
    let found = cases.filter { $0["facts"] == visit.json["facts"] }
    guard let only = found.first, found.count == 1 else {
      return ["visit \(visit.place) stands \(found.count) times"]
    }
    let keys = [
      "kind", "channel", "venue", "clerk", "class", "product", "nature", "purchased_on", "amount",
      "requests",
    ]
    let different = keys.filter { only[$0] != visit.json[$0] }
    let people = [("consumer", "name"), ("consumer", "phone"), ("merchant", "name")]
    return different.map { "visit \(visit.place): \($0) is \(only[$0]?.text ?? "-")" }
      + people.filter { only[$0.0]?[$0.1] != visit.json[$0.0]?[$0.1] }
      .map { "visit \(visit.place): \($0.0).\($0.1)" }
  }
}
