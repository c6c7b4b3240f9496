import Casework
import GRDB
import Interchange
import Values
import Vocabulary

/// A file while it is read in: first every case is opened, so that links can point forward, then
/// the histories run, then the links are made.
struct Importing {
  var save: Save
  var report = ImportReport()
  var named: [String: CaseID] = [:]
  /// What the file itself has brought so far, by the numbers it carries elsewhere.
  var intakesOfFile: [String: Intake] = [:]
  var talliesOfFile: [String: RecordedTally] = [:]
  var plans: [Plan] = []
  private var opened: Set<CaseID> = []
  var equals = EqualRecords()

  init(save: Save) { self.save = save }

  /// A new case whose history is still to come.
  struct Plan {
    var line: Int
    var intake: Intake
    var id: CaseID
  }

  mutating func run(_ entries: [ImportEntry]) throws -> ImportReport {
    for entry in entries {
      switch entry.content {
      case .intake(let intake): try take(intake, line: entry.line)
      case .tally(let document): try take(document, line: entry.line)
      }
    }
    for plan in plans { try takeHistory(of: plan) }
    for plan in plans { try takeLinks(of: plan) }
    _ = try save.finish()
    return report
  }
}

// MARK: Cases

extension Importing {
  private mutating func take(_ original: Intake, line: Int) throws {
    var intake = original
    intake.externalID = original.externalID ?? original.foreignNumber
    if let (stored, isSame) = try match(intake, original, line) {
      for name in names(of: original) where named[name] == nil { named[name] = stored }
      if isSame { report.known += 1 } else { report.differs.append(line) }
      return
    }
    if intake.externalID == nil, try equals.take(intake, save, but: opened) {
      report.known += 1
      report.equal.append(line)
      return
    }
    intake = try judged(intake, line)
    let id = try open(intake, line)
    opened.insert(id)
    for name in names(of: intake) { named[name] = id }
    if let externalID = intake.externalID { intakesOfFile[externalID] = intake }
    report.new += 1
    report.newLines.append(line)
  }

  private func names(of intake: Intake) -> [String] {
    [intake.foreignNumber, intake.externalID].compactMap { $0 }
  }

  private mutating func open(_ intake: Intake, _ line: Int) throws -> CaseID {
    do {
      let at = intake.fields.receivedAt ?? save.author.at
      let id = try save.openAlone(intake, at: at)
      if intake.steps.isEmpty && intake.links.isEmpty {
        try save.settle(id)
      } else {
        plans.append(Plan(line: line, intake: intake, id: id))
        save.forget(id)
      }
      return id
    } catch let refusal as Refusal {
      throw ImportProblem(line: line, .record, refusal)
    }
  }

  /// The case that a record is about already, and whether it says the same; nil for a new one.
  private mutating func match(
    _ intake: Intake, _ original: Intake, _ line: Int
  ) throws -> (CaseID?, Bool)? {
    if let externalID = intake.externalID {
      if let first = intakesOfFile[externalID] {
        let one = try simulated(first, like: nil, line)
        let two = try simulated(intake, like: one, line)
        return (named[externalID], content(one) == content(two))
      }
      if talliesOfFile[externalID] != nil { return (nil, false) }
      if let id = try save.cases.find(externalID: externalID) {
        return (id, try says(intake, theSameAs: id, line))
      }
      if try save.cases.isTaken(externalID: externalID) { return (nil, false) }
    }
    guard let number = original.foreignNumber.map(TextRules.trimmed),
      let own = try save.cases.find(number: number), !opened.contains(own)
    else { return nil }
    // A number of this very store is that case, whatever else the row says.
    let isSame = try says(original, theSameAs: own, line)
    if !isSame { report.ownNumbers[line] = CaseNumber(number) }
    return (own, isSame)
  }

  private func says(_ intake: Intake, theSameAs id: CaseID, _ line: Int) throws -> Bool {
    let stored = try save.cases.load(id)
    let read = try simulated(intake, like: stored, line)
    return content(stored) == content(read)
  }
}
