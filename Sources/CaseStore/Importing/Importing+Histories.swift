import Casework
import Interchange
import Values
import Vocabulary

extension Importing {
  /// Takes the history of a record with links, when all cases of the file are open.
  mutating func takeHistory(of plan: Plan) throws {
    try takeHistory(of: try readAgain(at: plan.place), plan.id, plan.line)
    try save.checkWritten()
    save.forget(plan.id)
  }

  /// Takes the steps of a record, one by one.
  mutating func takeHistory(of intake: Intake, _ id: CaseID, _ line: Int) throws {
    let clerk = intake.clerk ?? save.author.clerk
    for (index, step) in intake.steps.enumerated() {
      let at = step.at ?? save.author.at
      do {
        try take(step, of: intake, id, at: at, clerk: clerk, line, .step(index))
      } catch let refusal as Refusal {
        throw ImportProblem(line: line, .step(index), refusal)
      }
    }
    try evidence.attach(intake, to: id, by: clerk, line, &save)
  }

  /// In a file every case brings its own side of a link and its own document after a turn.
  private mutating func take(
    _ step: Intake.LaterStep, of intake: Intake, _ id: CaseID, at: Instant, clerk: String,
    _ line: Int, _ place: ImportProblem.Place
  ) throws {
    let action = step.action
    switch action.name.concern {
    case .links, .unlinks, .repeats:
      let number = action[text: .number]
      let link = Intake.WantedLink(number: number, externalID: nil, why: "")
      let other = try resolve(link, line, place)
      try takeOneSide(step, on: id, other: other, at: at, clerk: clerk)
    case .opens where intake.foreignNumber != nil:
      let other = try turned(action, of: intake, id)
      try save.step(action, on: id, other: other, at: at, clerk: clerk, by: step.rules)
    case .opens, nil: try save.take(action, on: id, at: at, clerk: clerk, by: step.rules)
    }
  }

  private mutating func takeOneSide(
    _ taken: Intake.LaterStep, on id: CaseID, other: CaseID, at: Instant, clerk: String
  ) throws {
    let (subject, other) = (try save.subject(id), try save.subject(other))
    if subject.id == other.id { throw Refusal.linkToItself(number: subject.number) }
    try subject.checkLink(taken.action.name, with: other)
    try save.step(taken.action, on: id, other: other, at: at, clerk: clerk, by: taken.rules)
  }

  /// The case that a turned one became: the one of that kind among its links that no step of its
  /// history made.
  private mutating func turned(
    _ action: StepAction, of intake: Intake, _ id: CaseID
  ) throws -> Case? {
    let ownLinks = Set(
      intake.steps.filter { $0.action.name.concern?.namesAnother ?? false }.map {
        $0.action[text: .number]
      })
    for link in intake.links where !ownLinks.contains(link.number ?? "") {
      guard let found = try find(link), found != id else { continue }
      let other = try save.subject(found)
      let isLinked = try save.subject(id).isLinked(with: found)
      if other.kind.rawValue == action[text: .value] && !isLinked { return other }
    }
    return nil
  }

  mutating func takeLinks(of plan: Plan) throws {
    let intake = try readAgain(at: plan.place)
    let clerk = intake.clerk ?? save.author.clerk
    var others: Set<CaseID> = []
    for (index, link) in intake.links.enumerated() {
      let other = try resolve(link, plan.line, .link(index))
      others.insert(other)
      do {
        try save.link(plan.id, with: other, why: link.why, at: save.author.at, clerk: clerk)
      } catch let refusal as Refusal {
        throw ImportProblem(line: plan.line, .link(index), refusal)
      }
    }
    if intake.steps.contains(where: { $0.action.name.concern?.namesAnother ?? false }) {
      others.formUnion(try mirrorLinks(of: plan, clerk: clerk))
    }
    try save.checkWritten()
    for id in others.union([plan.id]) { save.forget(id) }
  }

  /// A link that only the history of one side tells of holds for both.
  private mutating func mirrorLinks(of plan: Plan, clerk: String) throws -> [CaseID] {
    let links = try save.subject(plan.id).links
    for link in links {
      do {
        try save.link(plan.id, with: link.other, why: link.why, at: save.author.at, clerk: clerk)
      } catch let refusal as Refusal {
        throw ImportProblem(line: plan.line, .history, refusal)
      }
    }
    return links.map(\.other)
  }

  private func find(_ link: Intake.WantedLink) throws -> CaseID? {
    for name in [link.number, link.externalID].compactMap({ $0 }) {
      if let id = try names.find(name) { return id }
    }
    return try save.cases.find(link)
  }

  /// The case that a link or a step names.
  private func resolve(
    _ link: Intake.WantedLink, _ line: Int, _ place: ImportProblem.Place
  ) throws -> CaseID {
    if let id = try find(link) { return id }
    let words = link.number ?? link.externalID ?? ""
    let problem = DocumentProblem(
      field: link.number == nil ? "external_id" : "number", value: words, reason: .unknownLink)
    throw ImportProblem(line: line, problem: problem.inside(place.path))
  }
}
