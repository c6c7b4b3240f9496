import ArgumentParser
import Foundation

/// Changes the sources in small ways and looks whether a test notices.
@main
struct Mutate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Changes operators, constants and branches, and looks whether a test notices.",
    discussion: """
      All mutants are compiled once, each behind a number that switches it on at run time. A first run \
      finds out which suites reach which mutants; then each mutant meets the suites that reach it, the \
      quickest first, until one fails. What was tried is kept: the next run goes on there.
      """)

  @Option(help: "The root of the project.") var project = "."
  @Option(help: "Where the copy, its build and the results lie.") var work = ".build/mutation"
  @Option(help: "Targets that are changed.") var targets = "Values,Casework,CaseStore"
  @Option(help: "Files whose mutants are all tried, of which none may live.") var whole = Mutate
    .figuresAndDeadlines.joined(separator: ",")
  @Option(help: "How many mutants of the other files are drawn.") var sample = 600
  @Option(help: "The seed of the draw.") var seed: UInt64 = 315
  @Option(help: "Stops after so many minutes; the next run goes on.") var minutes = 600
  @Option(help: "Targets whose tests are not asked: terminals and programs take minutes.")
  var skip = "RehearsalTests,TidyTests"
  @Option(help: "Targets whose tests are asked last, of what the others let live.")
  var late = "DeskCLITests"
  @Option(
    help: "So many seconds of tests each mutant meets, and as many of the last ones.")
  var budget = 40.0
  @Option(help: "How many mutants are tried at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount
  @Flag(help: "Tries once more what lived: there are new tests.") var again = false
  @Flag(help: "Tries once more what was killed before results told what the suite's sources said.")
  var undated = false
  @Flag(help: "Only lists what there is to change.") var list = false

  /// A wrong day or a wrong figure is what an office is blamed for: none of their mutants may live.
  private static let figuresAndDeadlines =
    deadlineFiles.map { "Sources/Casework/\($0).swift" }
    + figureFiles.map { "Sources/\($0).swift" } + valueFiles.map { "Sources/Values/\($0).swift" }

  private static let deadlineFiles = [
    "Model/Case", "Model/Case+Replay", "Model/Case+Times", "Model/CaseTiming", "Model/ClockDoubt",
    "Model/Deadline", "Model/DeadlineExtension", "Model/DeadlineStart", "Model/Deadlines",
    "Model/Decision+Telling", "Model/Decision", "Model/Due", "Model/Tick",
    "Reference/CalendarYear+Reading", "Reference/RuleBook", "Reference/RuleSet+Reading",
    "Reference/RuleSet", "Steps/Amend", "Steps/Extend", "Steps/Notify", "Steps/Refer",
    "Steps/Reopen", "Steps/Reply", "Steps/Settle",
  ]

  private static let figureFiles = [
    "CaseStore/Lists/CaseRow+Invariants", "CaseStore/Lists/FigureColumn",
    "CaseStore/Lists/FigureTable+Reading", "CaseStore/Lists/FigureTable",
    "CaseStore/Questions/CaseLists+Counts", "CaseStore/Questions/CaseSummary+Reading",
    "CaseStore/Questions/FigureLookup", "Casework/Model/CountedCase", "Casework/Model/Dimension",
    "Casework/Model/Disposition", "Casework/Model/GivenFigures", "Casework/Model/Measure",
    "Casework/Model/OpenCounts", "Casework/Model/RecordedTally", "Casework/Model/RecoveryDoubt",
    "Casework/Model/Share", "Casework/Model/Sums", "Casework/Model/Tabulation",
    "Casework/Model/TallyEntry+Totals", "Casework/Model/TallyEntry", "Casework/Model/VenueReport",
    "Casework/Steps/HandOver",
  ]

  private static let valueFiles = [
    "CalendarYear", "Count", "Day", "Instant", "Money", "Quantity+Sums", "WorkCalendar",
  ]

  func run() throws {
    let folder = URL(fileURLWithPath: project).standardizedFileURL.path
    let place = URL(fileURLWithPath: work).standardizedFileURL.path
    let tree = MutantTree(project: folder, work: place)
    let names = targets.split(separator: ",").map(String.init)
    try checkWhole(tree)
    let all = try tree.allMutants(of: names)
    let drawn = Mutant.sample(of: all, whole: wholePaths, size: sample, seed: seed)
    say("\(all.count) mutants in \(targets), \(drawn.count) drawn")
    if list { return drawn.forEach { say("\($0.file):\($0.line): \($0.kind) \($0.changed)") } }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try tree.copy()
    let built = try tree.build(drawn, targets: names)
    try tryAll(built, Suites(tree: tree, skipped: parts(of: skip), late: parts(of: late)), place)
  }

  /// A file that got another name, or that a script writes by now, would fall out of what has to be whole.
  private func checkWhole(_ tree: MutantTree) throws {
    let owners = Set(wholePaths.compactMap { $0.split(separator: "/").dropFirst().first })
    let known = Set(try owners.sorted().flatMap { try tree.sources(of: [String($0)]) })
    if let lost = wholePaths.first(where: { !known.contains($0) }) {
      throw CommandFailed(description: "\(lost): there is no such file, or a script wrote it")
    }
  }

  private func parts(of list: String) -> [String] { list.split(separator: ",").map(String.init) }

  private func tryAll(_ mutants: [Mutant], _ suites: Suites, _ place: String) throws {
    let kept = try load(Reach.self, place + "/reach.json")
    var reach = kept?.mutants == mutants.map(\.key) ? kept ?? Reach(mutants) : Reach(mutants)
    try reach.measure(suites) {
      try JSONEncoder().encode($0).write(to: URL(fileURLWithPath: place + "/reach.json"))
    }
    let results = try Results(path: place + "/results.jsonl")
    let files = try SuiteFiles(project: suites.tree.project)
    let open = inOrder(mutants).filter { isOpen(results.verdicts[$0.key], files) }
    let trial = Trial(suites: suites, reach: reach, budget: budget, files: files)
    try tryEach(of: open, trial, results)
    try tell(
      mutants, mutants.compactMap { results.verdicts[$0.key] }.filter { !isStale($0, files) })
  }

  /// Several mutants meet their tests at once, in processes of their own: one alone leaves cores idle
  /// while its programs start and wait.
  private func tryEach(of open: [Mutant], _ trial: Trial, _ results: Results) throws {
    let end = ContinuousClock.now + .seconds(60 * minutes)
    let line = Line(open)
    DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
      line.work { mutant in
        if ContinuousClock.now > end { return false }
        let verdict = try trial.verdict(on: mutant)
        try results.add(verdict)
        say(
          "\(verdict.outcome) \(mutant.file):\(mutant.line) \(mutant.changed.prefix(60)) \(verdict.by ?? "")"
        )
        return true
      }
    }
    if let failure = line.failure { throw failure }
  }

  /// Whether there is something to try.
  private func isOpen(_ verdict: Verdict?, _ files: SuiteFiles) -> Bool {
    guard let verdict else { return true }
    return verdict.outcome == .killed ? isStale(verdict, files) : again
  }

  /// Whether the suite that killed is not what it was: a test of it may be gone, or ask for less. What was
  /// kept before that was noted is believed, unless somebody says otherwise.
  private func isStale(_ verdict: Verdict, _ files: SuiteFiles) -> Bool {
    if verdict.outcome != .killed { return false }
    guard let suites = verdict.suites, let digest = verdict.digest else { return undated }
    return files.digest(of: suites) != digest
  }

  /// First those of which none may live.
  private func inOrder(_ mutants: [Mutant]) -> [Mutant] {
    mutants.filter(isWhole) + mutants.filter { !isWhole($0) }
  }

  private var wholePaths: [String] { parts(of: whole) }

  private func isWhole(_ mutant: Mutant) -> Bool { wholePaths.contains(mutant.file) }

  private func load<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try JSONDecoder().decode(type, from: data)
  }

  /// Tells the figures, and fails where a survivor has no reason.
  ///
  /// - Parameter tried: the verdicts that hold.
  private func tell(_ mutants: [Mutant], _ tried: [Verdict]) throws {
    let reasons = Reasons(path: project + "/docs/mutation.md")
    let killed = tried.filter { $0.outcome == .killed }
    let equal = tried.filter { $0.outcome != .killed && reasons.has($0.mutant) }
    let left = tried.filter { $0.outcome != .killed && !reasons.has($0.mutant) }
    for verdict in left {
      say(
        "\(verdict.outcome): \(verdict.mutant.file):\(verdict.mutant.line): `\(verdict.mutant.signature)`"
      )
    }
    say(
      "\(mutants.count) mutants, \(tried.count) tried: \(killed.count) killed, \(equal.count) equal, \(left.count) left"
    )
    let strict = left.filter { isWhole($0.mutant) }
    let share = Double(killed.count) / Double(max(1, tried.count - equal.count))
    say(
      "killed \(Int((share * 1000).rounded()) / 10) per cent; \(strict.count) left where none may be"
    )
    if !strict.isEmpty || share < 0.85 || tried.count < mutants.count { throw ExitCode(1) }
  }
}

/// One mutant against the suites that reach it.
struct Trial {
  let suites: Suites
  let reach: Reach
  let budget: Double
  let files: SuiteFiles

  /// The quickest suites run together, the dear ones one by one: most mutants fall in the first second.
  func verdict(on mutant: Mutant) throws -> Verdict {
    let reaching =
      reach.reaching(mutant, budget: budget) { suites.isAsked($0) && !suites.isLate($0) }
      + reach.reaching(mutant, budget: budget) { suites.isAsked($0) && suites.isLate($0) }
    if reaching.isEmpty { return Verdict(mutant: mutant, outcome: .unreached) }
    for group in groups(reaching) {
      let allowed = group.reduce(20) { $0 + 5 * $1.seconds }
      let ended = try suites.run(group.map(\.name), mutant: mutant.id, seconds: allowed)
      if ended.code == 0 { continue }
      let names = group.map(\.name)
      let blamed = ended.code == nil ? names : files.blamed(names, in: ended.output)
      return Verdict(
        mutant: mutant, outcome: .killed,
        by: ended.code == nil ? "it did not end" : failing(ended, group),
        suites: blamed, digest: files.digest(of: blamed))
    }
    return Verdict(mutant: mutant, outcome: .survived)
  }

  private func groups(
    _ reaching: [(name: String, seconds: Double)]
  ) -> [[(name: String, seconds: Double)]] {
    var groups: [[(name: String, seconds: Double)]] = []
    var room = 0.0
    for suite in reaching {
      if groups.isEmpty || suite.seconds > room {
        groups.append([])
        room = max(4, suite.seconds)
      }
      groups[groups.count - 1].append(suite)
      room -= suite.seconds
    }
    return groups
  }

  private func failing(_ ended: Ended, _ group: [(name: String, seconds: Double)]) -> String {
    let line = ended.output.split(separator: "\n").first {
      $0.contains("failed after") || $0.contains("recorded an issue")
    }
    return line.map { String($0.prefix(120)) } ?? group[0].name
  }
}
