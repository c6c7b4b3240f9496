import Foundation

/// Whether the loops of faults and kills go all the way, as `make faults` and `make soak` have them.
let isWhole = ProcessInfo.processInfo.environment["WHOLE"] == "1"

/// Says a figure that `docs/reliability.md` is made of, where all is tried; the same words from several tests are
/// summed up.
func tell(_ count: Int, _ what: String) {
  if isWhole { print("figure: \(count) \(what)") }
}
