import Reports
import Values
import Vocabulary

/// What a laptop prints on, and what else it could.
public struct PrinterBoard: Hashable, Sendable {
  /// The printer that papers go to.
  public var setting: PrinterSetting
  /// The queues of the system's printing, and the devices of receipt printers.
  public var found: [String]

  /// A printer, and those that were found.
  public init(setting: PrinterSetting, found: [String]) {
    self.setting = setting
    self.found = found
  }
}
