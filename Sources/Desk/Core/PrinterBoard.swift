import Reports
import Values
import Vocabulary

/// What a laptop prints on, and what else it could.
public struct PrinterBoard: Hashable, Sendable {
  /// The printers that papers go to.
  public var printers: LaptopPrinters
  /// The queues of the system's printing, and the devices of receipt printers.
  public var found: [String]
  /// Whether the system's printing did not name its queues in time.
  public var lacksQueues: Bool

  /// Printers, and those that were found.
  public init(printers: LaptopPrinters, found: [String], lacksQueues: Bool = false) {
    self.printers = printers
    self.found = found
    self.lacksQueues = lacksQueues
  }

  /// What is to be known of what was found; nil where that is all there is.
  public var remark: Phrase? {
    guard lacksQueues else { return nil }
    return Phrase(
      "系统的打印没有及时答复，队列没有列出，可直接写队列的名字",
      "The system's printing gave no answer in time and no queue is listed; name one yourself")
  }
}
