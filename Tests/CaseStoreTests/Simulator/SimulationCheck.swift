import CaseMaking
import Casework
import Values
import Vocabulary

@testable import CaseStore

/// What must hold when everybody has heard of everybody: the same cases and totals, no value lost, chains that hold.
struct SimulationCheck {
  let desks: [SimulatedDesk]
  let fault: PlantedFault?
  /// What each desk knew of the others when it wrote an event.
  let knowledge: [EventID: VersionVector]

  /// All that does not hold.
  func findings() throws -> [String] {
    let cases = try desks.map { try $0.store.everyCase() }
    return try desks.indices.flatMap { place -> [String] in
      let desk = desks[place]
      var found = try lacks(desk) + desk.store.check(deep: true).map { "\($0)" }
      if try desk.store.answers() != desks[0].store.answers() { found.append("other answers") }
      if cases[place] != cases[0] { found.append("other cases") }
      found += try contradictions(cases[place], at: place) + totals(cases[place], of: desk)
      found += foreignUndos(cases[place])
      return found.map { "\(desk.letters): \($0)" }
    } + numbersGivenTwice(cases[0])
  }

  /// Each log is what its desk was told of, here as there, and nothing waits any more.
  private func lacks(_ desk: SimulatedDesk) throws -> [String] {
    let gaps = try desk.store.bundles.gaps().map { "waits for \($0)" }
    return try gaps
      + desks.filter { try desk.hashes(of: $0.name) != $0.told }.map {
        "another log of \($0.letters) than that has itself"
      }
  }

  private func numbersGivenTwice(_ cases: [Case]) -> [String] {
    Dictionary(grouping: cases, by: \.number.description).filter { $0.value.count > 1 }.keys
      .sorted().map { "\($0) was given twice" }
  }

  private func foreignUndos(_ cases: [Case]) -> [String] {
    cases.flatMap(\.timeline).compactMap { entry in
      switch entry.event.payload {
      case .undone(let save), .redone(let save):
        save.desk == entry.event.id.desk ? nil : "\(entry.event.id) takes back \(save)"
      case .opened, .stepped, .erased, .tallied, .configured, .disclosed, .reported, .attached,
        .keyed, .staffed, .unknown:
        nil
      }
    }
  }
}

// MARK: Values

extension SimulationCheck {
  /// The fields that clerks of the simulator correct.
  private static let corrected: [Field] = [.merchantName, .consumerAddress]

  /// What it must tell of two desks that contradict each other, and does not; and the other way round.
  private func contradictions(_ cases: [Case], at place: Int) throws -> [String] {
    let fault = place == Simulation.faulty ? fault : nil
    var (found, contested): ([String], [String]) = ([], [])
    for subject in cases {
      let conflicts = desks[place].conflicts(of: subject, fault)
      if !conflicts.isEmpty, subject.status != .void {
        contested.append(subject.number.description)
      }
      let model = CaseModel(subject, knowledge)
      guard model.isPlain else { continue }
      for field in SimulationCheck.corrected {
        if let wrong = wrong(field, of: subject, conflicts, model.standing(field)) {
          found.append(wrong)
        }
      }
      if model.isClosedInTwoWays, !conflicts.contains(where: \.isOfSteps) {
        found.append("\(subject.number) was closed in two ways, and nobody is told")
      }
    }
    let listed = try desks[place].store.bundles.worklist().contested
    if fault == nil, Set(listed) != Set(contested.prefix(BundleReport.mostNamed)) {
      found.append("the list of contested cases has \(listed), and should have \(contested)")
    }
    return found
  }

  private func wrong(
    _ field: Field, of subject: Case, _ conflicts: [Conflict], _ standing: Set<FieldValue?>
  ) -> String? {
    var told: Set<FieldValue?> = [subject.fields[field]]
    for case .field(field.rawValue, let edits) in conflicts { told.formUnion(edits.map(\.value)) }
    if told == standing { return nil }
    let (wrong, right) = (words(told), words(standing))
    return "\(subject.number) tells of \(field.rawValue) \(wrong), and should of \(right)"
  }

  private func words(_ values: Set<FieldValue?>) -> [String] {
    values.map { "\($0 as Any)" }.sorted()
  }

  /// The counters say what the cases do.
  private func totals(_ cases: [Case], of desk: SimulatedDesk) throws -> [String] {
    let (first, last) = (Given.day("1960-01-01"), Given.day("2130-01-01"))
    let input = try desk.store.figures.input(
      from: first, to: last, asOf: Given.instant("2027-03-15T18:00"))
    return Kind.allCases.compactMap { kind in
      let counted = input.registered.sums.reduce(0) { sum, share in
        let isOne = share.key.kind == kind && share.key.dimension == .disposition
        return sum + (isOne ? share.value.count : 0)
      }
      let there = cases.count { $0.kind == kind && $0.status != .void }
      return counted == there ? nil : "\(kind.rawValue): \(counted) counted, \(there) there"
    }
  }
}

extension Conflict {
  fileprivate var isOfSteps: Bool {
    switch self {
    case .field: false
    case .step: true
    }
  }
}
