import DeskService
import Foundation
import Values
import Vocabulary

extension OfficeSheets {
  /// Refuses to show the bytes of a sheet to somebody who sits at a terminal.
  static func check(output: String?) throws {
    if !isBuilt { throw DeskError.noWorkbooks }
    if output == nil || output == "-" { try Console.refuseTerminal("XLSX") }
  }

  /// Lets a sheet be written into a file, or by way of one to standard output.
  static func send(
    to output: String?, _ desk: DeskEnvironment, recording: () throws -> Void,
    _ write: (String) throws -> Void
  ) throws {
    if let output, output != "-" {
      return try AtomicFile.write(to: output, sparing: desk.storeFiles, before: recording) { part in
        do {
          try write(part)
        } catch DeskError.notWritten(part, let code) {
          // What is written first is called otherwise, which nobody has to know.
          throw DeskError.notWritten(output, code)
        }
      }
    }
    try TemporaryFile.with { file in
      try write(file)
      try recording()
      try Console.write { try TemporaryFile.copy(file, to: &$0) }
    }
  }
}
