import Casework
import Values
import Vocabulary

/// Whether one row of the counted cases can be.
struct CaseRowCheck {
  let row: ReportReader.Row
  let venue: String

  func check() throws(DocumentProblem) {
    try checkValue()
    try checkSums()
  }

  private func checkValue() throws(DocumentProblem) {
    let (kind, dimension, value) = (row.share.kind, row.share.dimension, row.share.value)
    let isRight =
      switch dimension {
      case .disposition: Disposition(value).map { $0.text == value && $0.canBe(of: kind) } ?? false
      case .due: Int(value).map { abs($0) < 1_000_000 } ?? false
      case .hour: Int(value).map { (0...23).contains($0) } ?? false
      case .venue: Folding.key(value) == Folding.key(venue)
      case .clerk, .merchant: false
      case .channel, .nature, .goodsClass, .trade, .topic, .department, .handedOver, .decision,
        .closing, .amountApprox, .calledBack:
        !value.isEmpty
      }
    if !isRight { throw ReportCheck.problem("\(row.field).value", value, .notOneOf([])) }
  }

  private func checkSums() throws(DocumentProblem) {
    let sums = row.sums
    if sums.people < sums.count {
      throw ReportCheck.problem(
        "\(row.field).people", "\(sums.people)", .unequal(">= \(sums.count)"))
    }
    try ReportCheck.check(sums.doubledCount, of: sums.count, "\(row.field).doubled_count")
    if (sums.doubled > .zero) != (sums.doubledCount > 0) {
      throw ReportCheck.problem(
        "\(row.field).doubled_count", "\(sums.doubledCount)",
        .unequal(sums.doubled > .zero ? ">= 1" : "0"))
    }
    if sums.count == 0, sums != Sums() {
      throw ReportCheck.problem("\(row.field).count", "0", .unequal(">= 1"))
    }
  }
}

extension Disposition {
  /// Whether a case of a kind can stand so: only complaints are accepted and mediated, and what is
  /// closed has an outcome of its kind.
  fileprivate func canBe(of kind: Kind) -> Bool {
    guard status != .void, (status == .closed) == (outcome != nil) else { return false }
    if kind != .complaint, wasAccepted || status.isOfComplaints { return false }
    switch outcome {
    case .settledOnSpot, .settled, .terminated, .declined: return kind == .complaint
    case .answered: return kind == .consultation
    case .repeated: return kind == .report
    case .withdrawn, .handedOver, .replied, nil: return true
    }
  }
}

extension Status {
  /// Whether only a complaint stands so: nobody accepts or mediates what is asked or reported.
  fileprivate var isOfComplaints: Bool {
    switch self {
    case .needMaterial, .accepted, .mediating, .testing: true
    case .registered, .referred, .closed, .void: false
    }
  }
}
