import Foundation

/// A copy of the project in which all mutants of the sample are compiled once.
struct MutantTree {
  /// The project itself.
  let project: String
  /// Where the copy, its build and the results lie.
  let work: String

  var tree: String { work + "/tree" }

  /// The Swift files of the folders whose mutants are wanted, from the root of the project. What a script
  /// wrote is left out: it is compared with its source, not with a test.
  func sources(of targets: [String]) throws -> [String] {
    let listed = try Shell.need(
      ["git", "ls-files"] + targets.map { "Sources/\($0)/*.swift" }, in: project)
    return try listed.split(separator: "\n").map(String.init).filter { file in
      MutantTree.isByHand(try text(project + "/" + file))
    }
  }

  /// Each script says in the first lines of what it writes that nobody should edit it.
  private static func isByHand(_ source: String) -> Bool {
    !source.prefix(200).lowercased().contains("do not edit")
  }

  /// Every mutant of the targets.
  func allMutants(of targets: [String]) throws -> [Mutant] {
    try sources(of: targets).flatMap { file in
      MutantRewriter.mutants(of: try text(project + "/" + file), file: file)
    }
  }

  /// Lays the copy down anew, but for what was built there.
  func copy() throws {
    try FileManager.default.createDirectory(atPath: tree, withIntermediateDirectories: true)
    let files = try Shell.need(
      ["git", "ls-files", "-co", "--exclude-standard"], in: project)
    let wanted = files.split(separator: "\n").map(String.init)
    for file in wanted {
      try write(try Data(contentsOf: URL(fileURLWithPath: project + "/" + file)), to: file)
    }
    try write(Data(MutantTree.switchSource.utf8), to: MutantTree.switchFile)
    try removeAll(but: Set(wanted + [MutantTree.switchFile]))
  }

  private static let switchFile = "Sources/MutationSwitch/MutationSwitch.swift"

  /// A file that was moved or deleted since the last copy would be compiled twice, or still.
  private func removeAll(but wanted: Set<String>) throws {
    for folder in ["Sources", "Tests"] {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: tree + "/" + folder)
      for path in paths where path.hasSuffix(".swift") && !wanted.contains(folder + "/" + path) {
        try FileManager.default.removeItem(atPath: tree + "/" + folder + "/" + path)
      }
    }
  }

  /// Puts the mutants into the copy and builds it. What the compiler refuses is no mutant: it is left out.
  ///
  /// - Returns: those that the program now holds.
  func build(_ sample: [Mutant], targets: [String]) throws -> [Mutant] {
    let known = try refused()
    var kept = sample.filter { !known.contains($0.key) }
    while true {
      try instrument(kept, targets: targets)
      let built = try Shell.run(
        [
          "swift", "build", "--build-tests", "--traits", "Office,Hub", "-c", "release", "-Xswiftc",
          "-enable-testing",
        ], in: tree)
      if built.code == 0 {
        let refused = known.union(sample.map(\.key)).subtracting(kept.map(\.key))
        try JSONEncoder().encode(refused.sorted()).write(to: URL(fileURLWithPath: refusals))
        return kept
      }
      let refused = refusedLines(built.output)
      let before = kept.count
      try drop(&kept, at: refused)
      // Where no line tells, the file's mutants go: some errors stand far from what causes them.
      if kept.count == before {
        let files = refused.compactMap { $0.split(separator: ":").first.map(String.init) }
        kept.removeAll { files.contains($0.file) }
      }
      say("the compiler refused \(before - kept.count) mutants, \(kept.count) are left")
      if kept.count == before { throw CommandFailed(description: built.output) }
    }
  }

  private var refusals: String { work + "/refused.json" }

  /// What the compiler refused before, by their keys; it would refuse it again.
  private func refused() throws -> Set<String> {
    guard let data = FileManager.default.contents(atPath: refusals) else { return [] }
    return try JSONDecoder().decode(Set<String>.self, from: data)
  }

  private func instrument(_ mutants: [Mutant], targets: [String]) throws {
    let byFile = Dictionary(grouping: mutants, by: \.file)
    for file in try sources(of: targets) {
      let chosen = (byFile[file] ?? []).map { ($0.place, $0.id) }
      let source = MutantRewriter.instrumented(
        try text(project + "/" + file), file: file,
        chosen: Dictionary(uniqueKeysWithValues: chosen))
      try write(Data(source.utf8), to: file)
    }
    try write(Data(try package(targets).utf8), to: "Package.swift")
  }

  /// The manifest, with the switch as a target on which the changed ones depend.
  private func package(_ targets: [String]) throws -> String {
    var manifest = try text(project + "/Package.swift")
    manifest = manifest.replacing("  .treatAllWarnings(as: .error),\n", with: "")
    manifest = manifest.replacing(
      "  targets: [\n    .systemLibrary",
      with: "  targets: [\n    .target(name: \"MutationSwitch\"),\n    .systemLibrary")
    for target in targets { try depend(target, &manifest) }
    return manifest
  }

  /// Lets a target depend on the switch.
  private func depend(_ target: String, _ manifest: inout String) throws {
    guard let name = manifest.range(of: "name: \"\(target)\",") else {
      throw CommandFailed(description: "no target \(target) in Package.swift")
    }
    let rest = name.upperBound..<manifest.endIndex
    let next = manifest.range(of: "name: \"", range: rest)?.lowerBound ?? manifest.endIndex
    if let list = manifest.range(of: "dependencies: [", range: name.upperBound..<next) {
      manifest.replaceSubrange(list, with: "dependencies: [\"MutationSwitch\", ")
    } else {
      manifest.insert(contentsOf: " dependencies: [\"MutationSwitch\"],", at: name.upperBound)
    }
  }

  /// The numbers of the mutants that stand in lines with errors.
  private func refusedLines(_ output: String) -> Set<String> {
    let lines = output.split(separator: "\n").filter { $0.contains(": error: ") }
    return Set(
      lines.compactMap { line in
        let parts = line.split(separator: ":")
        guard parts.count > 2, let file = parts[0].range(of: "/Sources/") else { return nil }
        return "Sources/" + parts[0][file.upperBound...] + ":" + parts[1]
      })
  }

  private func drop(_ mutants: inout [Mutant], at places: Set<String>) throws {
    for place in places {
      let parts = place.split(separator: ":")
      guard let file = parts.first.map(String.init), let line = parts.last.flatMap({ Int($0) })
      else { continue }
      let lines = try text(tree + "/" + file).split(
        separator: "\n", omittingEmptySubsequences: false)
      guard lines.indices.contains(line - 1) else { continue }
      // An expression over several lines is told by its first; the lines around it hold its mutants.
      let around = lines[max(0, line - 3)..<min(lines.count, line + 6)]
      let exact = MutantTree.numbers(in: String(lines[line - 1]))
      let refused = exact.isEmpty ? MutantTree.numbers(in: around.joined()) : exact
      mutants.removeAll { refused.contains($0.id) && $0.file == file }
    }
  }

  private static func numbers(in text: String) -> Set<Int> {
    Set(text.matches(of: /mutant\((\d+)\)/).compactMap { Int($0.1) })
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// A file that has not changed keeps its time, so that it is not built again.
  private func write(_ data: Data, to file: String) throws {
    let path = URL(fileURLWithPath: tree + "/" + file)
    if FileManager.default.contents(atPath: path.path) == data { return }
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: path)
    let executable = FileManager.default.isExecutableFile(atPath: project + "/" + file)
    if executable {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path)
    }
  }
}

extension MutantTree {
  /// The switch: which mutant is on, and which were reached.
  ///
  /// A number is told at once when it is reached first: tests kill programs, and those say nothing at
  /// their end.
  fileprivate static let switchSource = """
    import Glibc

    private let active = getenv("DESK315_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0
    private let trace = getenv("DESK315_MUTANT_TRACE").map {
      open($0, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    } ?? -1
    nonisolated(unsafe) private let reached = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    private let isClean: Bool = { reached.initialize(repeating: 0, count: 1 << 16); return true }()

    /// Whether a mutant is switched on.
    @inline(never)
    public func mutant(_ id: Int) -> Bool {
      if trace >= 0, isClean, reached[id] == 0 {
        reached[id] = 1
        let line = "\\(id)\\n"
        _ = line.withCString { write(trace, $0, strlen($0)) }
      }
      return active == id
    }

    """
}
