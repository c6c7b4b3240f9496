import Foundation
import Reports
import Values
import Vocabulary

/// A printer: a queue of the system's printing, fed through the program `lp`, or a receipt printer's device.
package struct Printer {
  /// How long a printer may take nothing, in milliseconds.
  package static let patience: Int64 = 20_000

  private enum Way {
    case queue(program: String)
    case device(path: String)
  }

  private let name: String?
  private let way: Way

  /// Looks for the system's printing where there is need of it.
  ///
  /// - Parameter folders: where programs are, parted by colons, as in `PATH`.
  init(_ setting: PrinterSetting, folders: String) throws {
    name = setting.name
    if let path = setting.name, setting.isDevice {
      way = .device(path: path)
    } else if let program = PrintJob.program("lp", in: folders) {
      way = .queue(program: program)
    } else {
      throw PrintingError.noQueues
    }
  }

  /// Hands bytes over, and says where they have gone when all of them are taken.
  ///
  /// - Parameters:
  ///   - format: what they are.
  ///   - recording: done when the printer is there and before it has anything.
  /// - Throws: ``PrintingError/notTaken(_:_:)`` with what the printer said.
  package func print(
    _ bytes: [UInt8], as format: PaperFormat, recording: () throws -> Void = {}
  ) throws -> Phrase {
    switch way {
    case .queue(let program):
      let options = try Printer.options(format)
      try recording()
      return try send(bytes, to: program, options)
    case .device(let path):
      let device = try PrinterDevice(path)
      defer { device.close() }
      try recording()
      try device.write(bytes, patience: Printer.patience)
      return sent
    }
  }

  /// What `lp` is told of bytes. Of what it is told nothing it makes pages by the system's text filter, which
  /// has no Chinese.
  private static func options(_ format: PaperFormat) throws -> [String] {
    switch format {
    case .escpos: ["-o", "raw"]
    case .pdf: ["-o", "document-format=application/pdf"]
    case .text, .html, .docx: throw PrintingError.noForm(.notForPrinters(format))
    }
  }

  private func send(_ bytes: [UInt8], to program: String, _ options: [String]) throws -> Phrase {
    let arguments = ["lp"] + (name.map { ["-d", $0] } ?? []) + options + ["--", "-"]
    guard let job = PrintJob(program, arguments) else { throw PrintingError.noQueues }
    let answer = job.run(bytes, until: Monotonic.milliseconds + Printer.patience)
    if answer.isGivenUp { throw PrintingError.notTaken(name, Printer.isSilent) }
    let lines = answer.words.split(whereSeparator: \.isNewline).map {
      String(displaySafe(String($0)).prefix(120))
    }
    guard answer.code == 0 else {
      // A sentence goes on behind it.
      var said = lines.first ?? "exit \(answer.code)"
      if said.hasSuffix(".") { said.removeLast() }
      throw PrintingError.notTaken(name, Phrase(said))
    }
    // The request is what is said last; a warning may stand above it.
    guard let request = lines.last?.firstMatch(of: /\S+-[0-9]+/) else { return sent }
    return Phrase(
      "已交打印队列 \(request.output)", "Taken by the print queue: \(request.output)")
  }

  private static let isSilent = Phrase(
    "\(patience / 1000) 秒没有答复", "it gave no answer for \(patience / 1000) s")

  private var sent: Phrase {
    let words = name.map { " " + $0 } ?? ""
    return Phrase("已送打印机\(words)", "Sent to the printer\(words)")
  }
}
