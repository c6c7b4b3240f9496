import Foundation

/// The tests of the copy, suite by suite.
struct Suites {
  let tree: MutantTree
  /// The targets whose tests are not asked.
  let skipped: [String]
  /// The targets whose tests are asked last: whole programs take long.
  let late: [String]

  private var folder: String { tree.tree }
  private var bundle: String { folder + "/.build/release/desk315PackageTests.xctest" }
  private var program: String { folder + "/.build/release/desk315" }

  /// The names of all suites, `Target.Suite`, and of the tests that stand in none.
  func names() throws -> [String] {
    let listed = try Shell.need(
      [bundle, "--testing-library", "swift-testing", "--list-tests"], in: folder)
    let names = listed.split(separator: "\n").filter { $0.contains(".") }.map { line in
      String(line.split(separator: "/")[0])
    }
    return Set(names).filter(isAsked).sorted()
  }

  func isAsked(_ name: String) -> Bool { !skipped.contains { name.hasPrefix($0 + ".") } }

  func isLate(_ name: String) -> Bool { late.contains { name.hasPrefix($0 + ".") } }

  /// Runs some suites.
  ///
  /// - Parameters:
  ///   - mutant: the number of the mutant that is on; nil for the sources as they stand.
  ///   - trace: the file that takes the numbers of the mutants reached.
  func run(
    _ names: [String], mutant: Int? = nil, trace: String? = nil, seconds: Double? = nil
  ) throws -> Ended {
    let filter =
      "^(" + names.map(NSRegularExpression.escapedPattern).joined(separator: "|") + ")(/|$)"
    var switches: [String: String] = [:]
    switches["DESK315_MUTANT"] = mutant.map { String($0) }
    switches["DESK315_MUTANT_TRACE"] = trace
    return try withProgram(switches) { program in
      try Shell.run(
        [bundle, "--testing-library", "swift-testing", "--filter", filter], in: folder,
        environment: switches.merging(["DESK315_PROGRAM": program]) { $1 }, seconds: seconds)
    }
  }

  /// Tests give the programs that they start an environment of their own: a script passes the switches on.
  private func withProgram(
    _ switches: [String: String], _ work: (String) throws -> Ended
  ) throws -> Ended {
    let files = FileManager.default
    let place = files.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try files.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: place) }
    let script = place.appendingPathComponent("desk315")
    let settings = switches.map { "\($0.key)=\($0.value) " }.joined()
    try "#!/bin/sh\n\(settings)exec \(program) \"$@\"\n"
      .write(to: script, atomically: false, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    return try work(script.path)
  }
}

/// Which suite reaches which mutants, and how long it takes.
struct Reach: Codable {
  /// What one suite does.
  struct Suite: Codable {
    var seconds: Double
    var reached: Set<Int>

    var effort: Double { seconds * Double(reached.count) }
  }

  /// The mutants, by their keys in the order of their numbers, of which it tells.
  var mutants: [String]
  var suites: [String: Suite] = [:]
  /// Suites that fail without any mutant, so that they say nothing.
  var failing: Set<String> = []

  init(_ mutants: [Mutant]) { self.mutants = mutants.map(\.key) }

  /// Some suites that reach a mutant, the likeliest to notice it first: those that are quick, those
  /// that reach little else, and those of its own module.
  ///
  /// - Parameters:
  ///   - budget: together they take no more seconds.
  ///   - isMeant: which suites are meant.
  func reaching(
    _ mutant: Mutant, budget: Double, _ isMeant: (String) -> Bool
  ) -> [(name: String, seconds: Double)] {
    var left = budget
    let own = mutant.module + "Tests."
    return suites.filter { $0.value.reached.contains(mutant.id) && isMeant($0.key) }
      .map { (effort: $0.value.effort * ($0.key.hasPrefix(own) ? 0.1 : 1), suite: $0) }
      .sorted { ($0.effort, $0.suite.key) < ($1.effort, $1.suite.key) }
      .map(\.suite)
      .map { ($0.key, $0.value.seconds) }
      .filter { _, seconds in
        if seconds > left { return false }
        left -= seconds
        return true
      }
  }
}

extension Reach {
  /// Runs every suite once by itself. Those already measured are not run again, and those that are no more
  /// are forgotten.
  mutating func measure(_ suites: Suites, keep: (Reach) throws -> Void) throws {
    let names = try suites.names()
    self.suites = self.suites.filter { names.contains($0.key) }
    for name in names where self.suites[name] == nil && !failing.contains(name) {
      let trace = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
      let start = ContinuousClock.now
      let ended = try suites.run([name], trace: trace, seconds: 300)
      let seconds = Double((ContinuousClock.now - start) / .seconds(1))
      let told = (try? String(contentsOfFile: trace, encoding: .utf8)) ?? ""
      try? FileManager.default.removeItem(atPath: trace)
      if ended.code != 0 {
        failing.insert(name)
        try keep(self)
        say("\(name) fails without any mutant; it is left out:\n\(ended.output.suffix(600))")
        continue
      }
      self.suites[name] = Suite(
        seconds: seconds, reached: Set(told.split(separator: "\n").compactMap { Int($0) }))
      try keep(self)
      say("\(name): \(self.suites[name]?.reached.count ?? 0) mutants, \(seconds) s")
    }
  }
}
