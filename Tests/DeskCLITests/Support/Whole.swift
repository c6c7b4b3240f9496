import Foundation

/// Whether the loops of faults and kills go all the way, as `make faults` and `make soak` have them.
let isWhole = ProcessInfo.processInfo.environment["WHOLE"] == "1"

/// Says a figure that `docs/reliability.md` is made of, where one is asked for.
func tell(_ figure: String) {
  if isWhole { print("figure: \(figure)") }
}
