import Foundation
import Values
import Vocabulary

// What `make bench` runs. Milliseconds are printed; the ratio to a yardstick of the same run is
// what counts. Exit 1 when a figure is missed.

/// One of the things that are measured; `--only NAME` measures it alone.
enum Part: String, CaseIterable {
  case keys, text, save, start, review, typing, figures

  func run(_ stores: BenchmarkStores) throws -> [Line] {
    switch self {
    case .keys: try KeyBenchmark.run(store: stores.medium(), folder: stores.folder)
    case .text: TextBenchmark.run()
    case .save: try SaveBenchmark.run(in: stores.folder)
    case .review: try ReviewBenchmark.run(store: stores.large(), folder: stores.folder)
    case .typing:
      try TypingBenchmark.keys(program: stores.program, folder: stores.folder)
        + TypingBenchmark.answers(
          program: stores.program, store: stores.large(), folder: stores.folder)
    case .figures: try FiguresBenchmark.run(stores)
    case .start:
      try StartBenchmark.run(
        program: stores.program, empty: stores.empty(), large: stores.large(),
        folder: stores.folder)
    }
  }
}

func measure(_ parts: [Part], program: String) throws -> Int {
  let stores = try BenchmarkStores(program: program)
  defer { stores.remove() }
  print("      stores of 0, 10 000 and 100 000 invented cases, 80x24")
  var missed = 0
  for part in parts {
    for line in try part.run(stores) {
      line.print()
      if !line.isReached { missed += 1 }
    }
  }
  return missed
}

/// What was asked for: a whole run, one part of it, or the inner half of a part on a terminal.
func run(_ arguments: [String]) throws -> Int32 {
  if arguments.count == 5, arguments[1] == "--keys",
    let place = KeyBenchmark.Place(rawValue: arguments[2])
  {
    try KeyBenchmark.press(place, store: arguments[3], result: arguments[4])
    return 0
  }
  if arguments.count == 4, arguments[1] == "--review" {
    try ReviewBenchmark.press(store: arguments[2], result: arguments[3])
    return 0
  }
  let part = arguments.count == 5 && arguments[3] == "--only" ? Part(rawValue: arguments[4]) : nil
  guard arguments.count == 3 || part != nil, arguments[1] == "--program" else {
    let names = Part.allCases.map(\.rawValue).joined(separator: "|")
    print("usage: Benchmarks --program PATH [--only \(names)]")
    return 64
  }
  let missed = try measure(part.map { [$0] } ?? Part.allCases, program: arguments[2])
  print(missed == 0 ? "all figures reached" : "\(missed) missed")
  return missed == 0 ? 0 : 1
}

do {
  exit(try run(CommandLine.arguments))
} catch {
  // What cannot be measured is no figure: said in one sentence, and no success.
  let words = "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
  FileHandle.standardError.write(Data("not measured: \(words)\n".utf8))
  exit(70)
}
