import Foundation
import Randomness
import Testing
import Values
import Vocabulary

/// One way in which the power may go: after so many operations, with what luck.
struct PowerCut: CustomStringConvertible {
  var place: Int
  var draw: CutDisk.Draw

  var description: String { "cut at \(place), \(draw)" }
}

/// Makes the disks that power cuts leave of what was recorded, and looks with the real program what is on them.
struct PowerCuts {
  let recorded: Recorded
  /// What each of them found that is not as it was said.
  private(set) var findings: [String] = []
  private(set) var count = 0

  init(_ recorded: Recorded) { self.recorded = recorded }

  /// So many cuts: right after everything that was said, where least is left to chance, and wherever chance has it.
  static func cuts(of recorded: Recorded, count: Int, seed: UInt64) -> [PowerCut] {
    var random = SplitMix(seed: seed)
    let places = recorded.said.map { $0.place + 1 }
    var cuts = places.map { PowerCut(place: $0, draw: .nothing) }
    cuts += places.map { PowerCut(place: $0, draw: .seed(random.next())) }
    cuts.append(PowerCut(place: recorded.operations.count, draw: .everything))
    while cuts.count < count {
      let place = Int.random(in: 0...recorded.operations.count, using: &random)
      let draw: CutDisk.Draw = cuts.count.isMultiple(of: 5) ? .nothing : .seed(random.next())
      cuts.append(PowerCut(place: place, draw: draw))
    }
    // The disk is told forwards.
    return cuts.prefix(max(count, 1)).sorted { $0.place < $1.place }
  }

  /// Tries one cut after the other.
  mutating func play(_ cuts: [PowerCut]) throws {
    var disk = CutDisk(root: recorded.root)
    var told = 0
    for cut in cuts {
      while told < cut.place {
        disk.take(recorded.operations[told])
        told += 1
      }
      try clear()
      try disk.write(to: recorded.disk, cut.draw)
      findings += try judge(cut).map { "\(cut): \($0)" }
      count += 1
    }
  }

  private func clear() throws {
    if FileManager.default.fileExists(atPath: recorded.disk) {
      try FileManager.default.removeItem(atPath: recorded.disk)
    }
  }

  // MARK: What is there

  /// What the real program finds on the disk, and does on it.
  private struct Found {
    var codes: [String: Int32] = [:]
    var cases: [JSON] = []
    var added = ""
    var office = ""
    var words = ""
  }

  private func judge(_ cut: PowerCut) throws -> [String] {
    let claims = recorded.said.filter { $0.place < cut.place }.map(\.what)
    var findings = try claims.flatMap(traces)
    let found = try look()
    let numbers = found.cases.compactMap { $0["number"]?.string }
    findings += found.codes.filter { $0.value != 0 }.map { "\($0.key) ends with \($0.value)" }
    if Set(numbers).count < numbers.count { findings.append("a number was given twice") }
    if numbers.contains(found.added) { findings.append("\(found.added) is given once more") }
    for claim in claims { findings += try missing(claim, found) }
    for path in ["copy.db", "other.db"] where isThere(path) {
      findings += try notWhole(path)
    }
    if isThere("pack") { findings += try notWholeFolder("pack") }
    return findings.isEmpty ? [] : findings + [found.words]
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(recorded.disk)/\(name)")
  }

  /// The next start: what is there is listed, a case is taken down, and all is checked. One shell does it, since each
  /// process costs time. What the laptop remembers of the store lies on the same disk and is not synced: where it is
  /// gone, the desk asks, and is told that the store is the one of this place; a store that is older than it is not
  /// taken by that.
  private func look() throws -> Found {
    let stage = recorded.stage
    _ = try stage.shell(
      """
      cd '\(stage.folder)'
      "$DESK" list --format jsonl > list 2> errors; echo "list $?" > codes
      "$DESK" add complaint --facts 断电以后 > added 2>> errors ||
        "$DESK" --moved add complaint --facts 断电以后 > added 2>> errors
      echo "add $?" >> codes
      "$DESK" setup > office 2>> errors; echo "setup $?" >> codes
      "$DESK" check --deep > checked 2>> errors; echo "check $?" >> codes
      """)
    var found = Found()
    for line in try stage.text("codes").split(separator: "\n") {
      let words = line.split(separator: " ")
      found.codes[String(words[0])] = Int32(words[1])
    }
    found.cases = try stage.text("list").split(separator: "\n").map { try JSON.parse(String($0)) }
    let added = try stage.text("added").split(whereSeparator: \.isWhitespace).last
    found.added = added.map(String.init) ?? ""
    found.office = try stage.text("office").split(separator: "\n").first.map(String.init) ?? ""
    found.words = try stage.text("errors") + stage.text("checked")
    return found
  }

  /// Where erased words still stand, before anything is done to the disk.
  private func traces(of claim: Acknowledged) throws -> [String] {
    guard case .erased(let words) = claim else { return [] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: recorded.disk).sorted()
    return names.filter { name in
      let bytes = FileManager.default.contents(atPath: "\(recorded.disk)/\(name)")
      return bytes?.range(of: Data(words.utf8)) != nil
    }.map { "\(words) stands in \($0)" }
  }

  private func missing(_ claim: Acknowledged, _ found: Found) throws -> [String] {
    switch claim {
    case .setUp:
      return found.office == "单位      样板所" ? [] : ["the office is \(found.office)"]
    case .erased(let words):
      return found.cases.contains { $0["facts"]?.string == words } ? ["\(words) is shown"] : []
    case .complaint(let number, let facts):
      // The screen says the short number.
      let kept = found.cases.first { $0["number"]?.string?.hasSuffix(number) == true }
      guard let kept else { return ["\(number) is lost"] }
      let says = kept["facts"]?.string ?? "nothing"
      return says == facts ? [] : ["\(number) says \(says)"]
    case .store(let path, let cases):
      guard isThere(path) else { return ["\(path) is lost"] }
      let list = try shell("\"$DESK\" --store 'disk/\(path)' list --format jsonl | wc -l")
      let kept = Int(list.output.filter { !$0.isWhitespace })
      return kept == cases ? [] : ["\(path) has \(list.output) cases: \(list.errors)"]
    case .folder(let path):
      return isThere(path) ? [] : ["\(path) is lost"]
    }
  }

  /// A store that has its name is whole, said or not.
  private func notWhole(_ path: String) throws -> [String] {
    let check = try shell("\"$DESK\" --store 'disk/\(path)' check --deep")
    return check.code == 0 ? [] : ["\(path): \(check.output) \(check.errors)"]
  }

  /// So is a folder: all files of its list are there, with the bytes that they had.
  private func notWholeFolder(_ path: String) throws -> [String] {
    let check = try shell("cd 'disk/\(path)' && sha256sum --quiet -c SHA256SUMS.txt")
    return check.code == 0 ? [] : ["\(path): \(check.output) \(check.errors)"]
  }

  private func shell(_ line: String) throws -> Stage.Outcome {
    try recorded.stage.shell("cd '\(recorded.stage.folder)' && \(line)")
  }
}
