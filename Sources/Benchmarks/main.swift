import Foundation

// What `make bench` runs. Milliseconds are printed; the ratio to a yardstick of the same run is
// what counts. Exit 1 when a figure is missed.

let arguments = CommandLine.arguments

if arguments.count == 5, arguments[1] == "--keys",
  let place = KeyBenchmark.Place(rawValue: arguments[2])
{
  try KeyBenchmark.press(place, store: arguments[3], result: arguments[4])
  exit(0)
}
guard arguments.count == 3, arguments[1] == "--program" else {
  print("usage: Benchmarks --program PATH")
  exit(64)
}

let stores = try BenchmarkStores(program: arguments[2])
defer { stores.remove() }
print("      \(stores.described)")
var lines = try KeyBenchmark.run(store: stores.medium, folder: stores.folder)
lines += try SaveBenchmark.run(in: stores.folder)
lines += try StartBenchmark.run(
  program: arguments[2], empty: stores.empty, large: stores.large, folder: stores.folder)
for line in lines { line.print() }
let missed = lines.count { !$0.isReached }
print(missed == 0 ? "all figures reached" : "\(missed) missed")
stores.remove()
exit(missed == 0 ? 0 : 1)
