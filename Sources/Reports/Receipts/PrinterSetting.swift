import Values
import Vocabulary

/// The printer that a laptop prints papers on.
public struct PrinterSetting: Hashable, Sendable {
  /// A queue of the system's printing, or the path of a receipt printer's device; nil is the queue that the
  /// system prints on by itself.
  public var name: String?
  /// How wide its paper is; nil where nobody said.
  public var paper: PaperWidth?

  /// A printer; without more, the system's own.
  public init(name: String? = nil, paper: PaperWidth? = nil) {
    self.name = name
    self.paper = paper
  }

  /// Whether it is a device, which takes bytes as they are.
  public var isDevice: Bool { name?.hasPrefix("/") ?? false }

  /// How wide its paper is. Where nobody said, a device is a receipt printer and a queue takes sheets: a
  /// queue makes pages of anything but of what a receipt printer takes.
  public var width: PaperWidth { paper ?? (isDevice ? .mm80 : .a4) }

  /// Why nothing can be printed so, whatever it is; nil where something can.
  public var refusal: PaperFormRefusal? {
    isDevice && width.format == .pdf ? .noPagesToDevices : nil
  }

  /// The printer that somebody names; no name is the system's own. The paper of the laptop's own says nothing of
  /// another one.
  public func named(_ other: String) -> PrinterSetting {
    let words = TextRules.trimmed(other)
    let named = words.isEmpty ? nil : words
    return PrinterSetting(name: named, paper: name == nil || name == named ? paper : nil)
  }
}
