import Casework
import Desk
import Foundation
import PaperPDF
import Reports
import Values
import Vocabulary

extension DeskEnvironment {
  /// The printers that papers go to, and those that are found.
  ///
  /// - Parameter patience: how long the system's printing may take to name its queues, in milliseconds.
  package func printerBoard(within patience: Int64) -> PrinterBoard {
    let queues = queues(within: patience)
    return PrinterBoard(
      printers: printers, found: (queues ?? []) + devices, lacksQueues: queues == nil)
  }

  /// The queues that the system's printing knows, as `lpstat` names them: none where there is no printing, nil
  /// where it did not answer in time, as when it searches the network.
  private func queues(within patience: Int64) -> [String]? {
    guard let program = PrintJob.program("lpstat", in: programFolders),
      let job = PrintJob(program, ["lpstat", "-e"])
    else { return [] }
    let answer = job.run([], until: Monotonic.milliseconds + patience)
    if answer.isGivenUp { return nil }
    guard answer.code == 0 else { return [] }
    return answer.words.split(whereSeparator: \.isNewline).map(String.init).filter { name in
      !name.contains(where: \.isWhitespace)
    }
  }

  /// The devices of receipt printers that are plugged in.
  private var devices: [String] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: deviceFolder)
      return names.filter { $0.hasPrefix("lp") }.sorted().map { "\(deviceFolder)/\($0)" }
    } catch {
      // The folder comes with the first printer that is plugged in.
      return []
    }
  }

  /// Writes printers into this laptop's settings; none on which nothing can ever be printed.
  package func remember(_ chosen: LaptopPrinters) throws {
    if let refusal = chosen.refusal { throw PrintingError.noForm(refusal) }
    try LaptopSettings.save(chosen, insteadOf: printers, in: configFolder, sparing: storeFiles)
  }

  /// Prints some lines that show what a printer can do; they are no paper of a case, and nothing is recorded.
  ///
  /// - Returns: where they have gone.
  package func printTest(on setting: PrinterSetting) throws -> Phrase {
    let page = TestPage(setting.width)
    if let refusal = setting.refusal { throw PrintingError.noForm(refusal) }
    let printer = try openPrinter(setting)
    let bytes =
      try page.receipt?.bytes
      ?? PaperSheet.document(page.sheet, title: TestPage.title).bytes
    do {
      return try printer.print(bytes, as: setting.width.format)
    } catch PrintingError.notTaken(let name, let words) {
      throw PrintingError.testNotTaken(name, words)
    }
  }
}
