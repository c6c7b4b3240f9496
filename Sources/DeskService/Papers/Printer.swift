import Foundation
import Values
import Vocabulary

/// The system's printing: the program `lp`, started without a shell and fed through a pipe.
package struct Printer {
  /// How long `lp` may take to say whether it takes a paper, in milliseconds.
  static let patience: Int64 = 20_000

  private let program: String

  /// Looks for `lp`; nil where there is none.
  ///
  /// - Parameter folders: where to look, parted by colons, as in `PATH`.
  init?(folders: String) {
    let places = folders.split(separator: ":").map { String($0) + "/lp" }
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    program = found
  }

  /// Hands a text over.
  ///
  /// - Parameter name: the printer; nil is the one that the system prints on by itself.
  /// - Throws: ``DeskError/notPrinted(_:_:)`` with what `lp` said.
  package func print(_ text: [UInt8], on name: String?) throws {
    let arguments = ["lp"] + (name.map { ["-d", $0] } ?? []) + ["--", "-"]
    guard let job = PrintJob(program, arguments) else { throw DeskError.noPrinting }
    let answer = job.run(text, until: Monotonic.milliseconds + Printer.patience)
    guard answer.code != 0 else { return }
    let said = answer.words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let words = said.isEmpty ? "exit \(answer.code)" : String(displaySafe(said).prefix(120))
    throw DeskError.notPrinted(name, words)
  }
}
