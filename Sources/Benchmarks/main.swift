import Foundation

// What `make bench` runs. Milliseconds are printed; the ratio to a yardstick of the same run is
// what counts. Exit 1 when a figure is missed.

/// One of the things that are measured; `--only NAME` measures it alone.
enum Part: String, CaseIterable {
  case keys, save, start, review, typing

  func run(_ stores: BenchmarkStores) throws -> [Line] {
    switch self {
    case .keys: try KeyBenchmark.run(store: stores.medium(), folder: stores.folder)
    case .save: try SaveBenchmark.run(in: stores.folder)
    case .review: try ReviewBenchmark.run(store: stores.large(), folder: stores.folder)
    case .typing:
      try TypingBenchmark.keys(program: stores.program, folder: stores.folder)
        + TypingBenchmark.answers(
          program: stores.program, store: stores.large(), folder: stores.folder)
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

let arguments = CommandLine.arguments

if arguments.count == 5, arguments[1] == "--keys",
  let place = KeyBenchmark.Place(rawValue: arguments[2])
{
  try KeyBenchmark.press(place, store: arguments[3], result: arguments[4])
  exit(0)
}
if arguments.count == 4, arguments[1] == "--review" {
  try ReviewBenchmark.press(store: arguments[2], result: arguments[3])
  exit(0)
}
guard arguments.count == 3 || arguments.count == 5, arguments[1] == "--program" else {
  print("usage: Benchmarks --program PATH [--only keys|save|start|review|typing]")
  exit(64)
}
let wanted = arguments.count == 5 ? Part(rawValue: arguments[4]).map { [$0] } : Part.allCases
let missed = try measure(wanted ?? [], program: arguments[2])
print(missed == 0 ? "all figures reached" : "\(missed) missed")
exit(missed == 0 ? 0 : 1)
