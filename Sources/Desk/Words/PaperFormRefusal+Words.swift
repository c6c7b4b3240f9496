import Reports
import Values
import Vocabulary

extension PaperFormRefusal {
  /// Why the paper is not written so, without a full stop.
  public var phrase: Phrase {
    switch self {
    case .notForPrinters(let format):
      Phrase(
        "打印机只送 PDF 或 ESC/POS，\(format.rawValue) 经系统的文字过滤会印成空框；请去掉 --format，或用 -o 存成文件",
        "a printer is sent a PDF or ESC/POS, the system's text filter makes empty boxes of "
          + "\(format.rawValue): leave --format out, or write a file with -o")
    case .noSheetOfReceipts:
      Phrase("ESC/POS 只给 58 或 80 毫米的卷纸", "ESC/POS is for rolls of 58 or 80 mm")
    case .noRollOfPages:
      Phrase("PDF 是 A4 的，卷纸请用 ESC/POS", "a PDF is a sheet of A4, rolls take ESC/POS")
    case .noPagesToDevices:
      Phrase(
        "设备文件只收卷纸的内容，A4 要交给打印队列；请改用队列名，或把纸宽设成 58 或 80",
        "a device takes what is for a roll, A4 goes to a print queue: name a queue, or say that the "
          + "paper is 58 or 80")
    }
  }
}
