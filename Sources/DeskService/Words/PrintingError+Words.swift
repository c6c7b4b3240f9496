import Desk
import PaperPDF
import Reports
import Values
import Vocabulary

extension PrintingError {
  /// One sentence without a full stop: what, where, what to do.
  var phrase: Phrase {
    switch self {
    case .noForm(let refusal): refusal.phrase
    case .noPDF(let problem): problem.phrase
    case .noQueues:
      Phrase(
        "本机没有打印程序 lp，没有打印；请存成文件再打印",
        "there is no lp on this laptop, nothing is printed; write a file and print that")
    case .notAPrinter(let path):
      Phrase(
        "\(path)：不是打印机的设备，没有打印；要文件请存成文件",
        "\(path): is no device of a printer, nothing is printed; to have a file, write one")
    case .noDevice(let path, let number):
      Phrase(
        "\(path)：打印机打不开（\(SystemReason.phrase(number).zh)），没有打印；请看接好没有、有没有权限",
        "\(path): the printer cannot be opened (\(SystemReason.phrase(number).en)), nothing is "
          + "printed; see that it is plugged in and may be written to")
    case .notTaken(let name, let words):
      Phrase(
        "\(refused(name, words).zh)；已记为打印，请再打一次",
        "\(refused(name, words).en); it is recorded as printed, print it again")
    case .testNotTaken(let name, let words): refused(name, words)
    case .commentedSettings(let path, let line):
      Phrase(
        "\(path)：里面有注释，程序不改写；请自己写上 \(line)",
        "\(path): has comments, which writing would lose; put in by hand: \(line)")
    }
  }
}

/// What a printer said that did not take what it was sent.
private func refused(_ name: String?, _ words: Phrase) -> Phrase {
  Phrase(
    "打印机 \(name ?? "（默认）") 没有收下：\(words.zh)",
    "the printer \(name ?? "(default)") did not take it: \(words.en)")
}

extension PaperPDFProblem {
  /// Why no PDF is made, and what to install.
  fileprivate var phrase: Phrase {
    switch self {
    case .noLibraries(let name):
      Phrase(
        "本机没有 \(name)，做不了 PDF，没有打印；请装 libpangocairo-1.0-0",
        "there is no \(name) on this laptop to make a PDF with, nothing is printed: install "
          + "libpangocairo-1.0-0")
    case .noFont:
      Phrase(
        "本机没有中文字体，做不了 PDF，没有打印；请装 fonts-noto-cjk",
        "there is no Chinese font on this laptop to make a PDF with, nothing is printed: install "
          + "fonts-noto-cjk")
    case .failed(let words):
      Phrase(
        "PDF 没有做成（\(words)），没有打印；可用 --format html 存成网页再打印",
        "the PDF could not be made (\(words)), nothing is printed: write a page with --format html "
          + "and print that")
    }
  }
}
