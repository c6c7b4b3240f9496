import Casework
import Interchange
import Values
import Vocabulary

extension Importing {
  mutating func takeHistory(of plan: Plan) throws {
    let clerk = plan.intake.clerk ?? save.author.clerk
    for (index, step) in plan.intake.steps.enumerated() {
      let at = step.at ?? save.author.at
      do {
        try take(step, of: plan, at: at, clerk: clerk, index)
      } catch let refusal as Refusal {
        throw ImportProblem(line: plan.line, .step(index), refusal)
      }
    }
    let isLinked =
      !plan.intake.links.isEmpty || plan.intake.steps.contains { $0.action.name.concern != nil }
    if isLinked { save.forget(plan.id) } else { try save.settle(plan.id) }
  }

  /// In a file every case brings its own side of a link and its own document after a turn.
  private mutating func take(
    _ step: Intake.LaterStep, of plan: Plan, at: Instant, clerk: String, _ index: Int
  ) throws {
    let action = step.action
    switch action.name.concern {
    case .links, .unlinks:
      let number = action[text: .number]
      let link = Intake.WantedLink(number: number, externalID: nil, why: "")
      let other = try resolve(link, plan.line, .step(index))
      try takeOneSide(step, on: plan.id, other: other, at: at, clerk: clerk)
    case .opens where plan.intake.foreignNumber != nil:
      let other = try turned(action, of: plan)
      try save.step(action, on: plan.id, other: other, at: at, clerk: clerk, by: step.rules)
    case .opens, nil: try save.take(action, on: plan.id, at: at, clerk: clerk, by: step.rules)
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
  private mutating func turned(_ action: StepAction, of plan: Plan) throws -> Case? {
    let ownLinks = Set(
      plan.intake.steps.filter { $0.action.name.concern == .links }.map { $0.action[text: .number] }
    )
    for link in plan.intake.links where !ownLinks.contains(link.number ?? "") {
      guard let id = try find(link), id != plan.id else { continue }
      let other = try save.subject(id)
      let isLinked = try save.subject(plan.id).isLinked(with: id)
      if other.kind.rawValue == action[text: .value] && !isLinked { return other }
    }
    return nil
  }

  mutating func takeLinks(of plan: Plan) throws {
    let clerk = plan.intake.clerk ?? save.author.clerk
    for (index, link) in plan.intake.links.enumerated() {
      let other = try resolve(link, plan.line, .link(index))
      do {
        try save.link(plan.id, with: other, why: link.why, at: save.author.at, clerk: clerk)
      } catch let refusal as Refusal {
        throw ImportProblem(line: plan.line, .link(index), refusal)
      }
    }
    try mirrorLinks(of: plan, clerk: clerk)
  }

  /// A link that only the history of one side tells of holds for both.
  private mutating func mirrorLinks(of plan: Plan, clerk: String) throws {
    guard plan.intake.steps.contains(where: { $0.action.name.concern == .links }) else { return }
    for link in try save.subject(plan.id).links {
      do {
        try save.link(plan.id, with: link.other, why: link.why, at: save.author.at, clerk: clerk)
      } catch let refusal as Refusal {
        throw ImportProblem(line: plan.line, .history, refusal)
      }
    }
  }

  private func find(_ link: Intake.WantedLink) throws -> CaseID? {
    for name in [link.number, link.externalID].compactMap({ $0 }) {
      if let id = named[name] { return id }
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
