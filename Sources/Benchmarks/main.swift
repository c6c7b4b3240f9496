import Foundation
import Measuring
import Values

// What `make bench`, `make bench-peers` and `make bench-check` run. Exit 1 where a limit is missed that has to be
// kept, 70 where something cannot be measured.

/// Measures what was chosen, for each size that it is made with.
func table(_ entries: [Entry], _ bench: Bench, _ cases: [Int]) throws -> ResultTable {
  try ResultTable(
    entries.flatMap { entry in
      try entry.measurement.sizes(among: cases).map { try entry.row(bench, $0) }
    })
}

/// The table on standard output, and on the page between the marks of its name where a page was named.
func tell(_ table: ResultTable, _ name: String, _ bench: Bench, _ options: BenchOptions) throws {
  let facts = Machine.facts(bench.program, in: bench.folder)
  if options.isJSON {
    print(table.json(about: facts).pretty())
  } else {
    print(facts.map { "\($0.key): \($0.value)" }.joined(separator: "; ") + "\n")
    print(table.text)
    print(table.summary)
  }
  guard let path = options.page else { return }
  let head = facts.map { "- \($0.key): \($0.value)\n" }.joined()
  let page = MarkedPage(try String(contentsOfFile: path, encoding: .utf8))
  let words = head + "\n" + table.markdown + "\n" + table.summary + "."
  try page.replacing(name, with: words).text.write(toFile: path, atomically: true, encoding: .utf8)
}

func measure(_ options: BenchOptions, _ bench: Bench) throws -> Int32 {
  let entries = try Catalogue.chosen(options.only, of: Catalogue.entries())
  let table = try table(entries, bench, options.cases)
  try tell(table, "table", bench, options)
  let missed = table.missedGoals + (options.isStrict ? table.missedReaches : 0)
  return missed == 0 ? 0 : 1
}

func firstLine(of error: any Error) -> String {
  "\(error)".split(whereSeparator: \.isNewline).prefix(4).joined(separator: " ")
}

func measurePeers(_ options: BenchOptions, _ bench: Bench) throws -> Int32 {
  let entries = try Catalogue.chosen(options.only, of: Peers.entries())
  var rows: [MeasuredRow] = []
  for entry in entries {
    for cases in options.cases {
      do {
        rows.append(try entry.row(bench, cases))
      } catch {
        // Somebody else's program that does not do what was expected leaves no row, and the others theirs.
        Progress.tell("not measured: \(entry.measurement.name): \(firstLine(of: error))")
      }
    }
  }
  try tell(ResultTable(rows.filter { !$0.ours.values.isEmpty }), "peers", bench, options)
  return 0
}

/// What was asked for: one of the works, or the inner half of one.
func run(_ words: [String]) throws -> Int32 {
  if words.count == 4, words[0] == "--presses", let presses = ScreenPresses(rawValue: words[1]) {
    try presses.press(store: words[2], result: words[3])
    return 0
  }
  if words.count == 4, words[0] == "--path", let path = CountedPath(rawValue: words[1]),
    let times = Int(words[2])
  {
    try path.run(times, store: words[3])
    return 0
  }
  if words.count == 4, words[0] == "--write", let count = Int(words[1]) {
    try WriterSampling.write(count, name: words[2], store: words[3])
    return 0
  }
  guard let options = BenchOptions(words) else {
    print(BenchOptions.usage)
    return 64
  }
  let bench = try Bench(program: options.program, root: options.root)
  defer { bench.remove() }
  switch options.work {
  case .measure: return try measure(options, bench)
  case .peers: return try measurePeers(options, bench)
  case .check(let bounds, let isRecorded):
    let check = try PathCheck(bench, bounds: bounds)
    return try isRecorded ? check.record() : check.run()
  }
}

do {
  exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch {
  // What cannot be measured is no figure: said in one sentence, and no success.
  Progress.tell("not measured: \(firstLine(of: error))")
  exit(70)
}
