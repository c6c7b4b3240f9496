import Casework
import Values
import Vocabulary

extension RecoveryDoubt {
  /// What is odd, as one sentence without a full stop.
  public func phrase(_ number: CaseNumber?) -> Phrase {
    let name = number.map { "\($0.short) " } ?? ""
    return Phrase(
      "\(name)挽回 \(recovered.grouped) 元，多过金额 \(amount.grouped) 元的三倍，请核对",
      "\(name)recovered \(recovered.grouped) yuan, more than three times the \(amount.grouped) in dispute: "
        + "please check")
  }

  /// The same as a question before the save.
  var question: Phrase {
    let words = phrase(nil)
    return Phrase("\(words.zh)；没错就再存一次", "\(words.en); save again if it is right")
  }
}
