import Values
import Vocabulary

/// What is keyed into the national 12315 platform of a case, in the platform's order.
public struct PlatformForm: Hashable, Sendable {
  /// One thing that is asked for there.
  public struct Entry: Hashable, Sendable {
    /// The field of the case that answers it.
    public var field: Field
    /// What the platform calls it; nil where the desk calls it the same.
    public var label: Phrase?
  }

  /// What is asked of a complaint.
  private let complaint: [Entry]
  /// What is asked of a report.
  private let report: [Entry]

  /// The file's name.
  public static let file = "platform.json"

  /// Reads `platform.json`.
  public init(file: String = PlatformForm.file, _ bytes: [UInt8]?) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    let kinds: [Kind] = [.complaint, .report]
    try root.allow(kinds.map(\.rawValue))
    (complaint, report) = (
      try PlatformForm.entries(root, .complaint), try PlatformForm.entries(root, .report)
    )
  }

  private static func entries(_ root: DataNode, _ kind: Kind) throws(ReferenceError) -> [Entry] {
    try root.array(kind.rawValue).distinct(Entry.init) { $0.field.rawValue }
  }

  /// What is asked of a kind of case, in its order; nothing of consultations, which are not keyed in.
  public func entries(for kind: Kind) -> [Entry] {
    switch kind {
    case .complaint: complaint
    case .report: report
    case .consultation: []
    }
  }
}

extension PlatformForm.Entry {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("field", "zh", "en")
    let name = try node.word("field", among: Field.allCases.map(\.rawValue))
    guard let field = Field(rawValue: name) else { throw try node.wrong("field", name) }
    self.init(
      field: field, label: try node.optionalWords("zh") == nil ? nil : try node.label())
  }
}
