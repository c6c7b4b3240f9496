import Casework
import Values

extension TallyEntry {
  /// What was counted: `宣传资料 5500多份`, `横幅标语 总数 22条`, `其他项目 工地 4个`.
  ///
  /// - Parameter plus: what stands before a figure that was added to others.
  public func words(_ ledger: LedgerCatalogue, plus: String = "") -> Phrase {
    let label = ledger.names.phrase(item)
    let detail = masked.detail.map { " \($0)" } ?? ""
    let figures = quantities.map(\.text).joined(separator: " ")
    return isTotal
      ? Phrase("\(label.zh)\(detail) 总数 \(figures)", "\(label.en)\(detail) total \(figures)")
      : Phrase("\(label.zh)\(detail) \(plus)\(figures)", "\(label.en)\(detail) \(plus)\(figures)")
  }
}
