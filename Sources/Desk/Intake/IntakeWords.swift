import Casework
import TerminalKit
import Values
import Vocabulary

/// The words of the intake form that the reference data do not have.
enum IntakeWords {
  /// What was typed into a list and is none of its entries.
  static let nothingFits = Phrase("没有这一项", "nothing fits")

  /// What stands behind "more", as far as one row has room for it.
  static func more(_ names: [Phrase], columns: Int) -> Phrase? {
    if names.isEmpty { return nil }
    return Phrase(
      list(names.map(\.zh), columns: columns, .chinese),
      list(names.map(\.en), columns: columns, .english))
  }

  private static func list(_ names: [String], columns: Int, _ language: Language) -> String {
    let stop = language == .chinese ? "。" : "."
    let rest = Term.andMore[language]
    let lists = (0..<names.count).map { cut in
      let shown = names.dropLast(cut).joined(separator: Punctuation.listComma[language])
      return shown + (cut == 0 ? "" : rest) + stop
    }
    return lists.first { TextWidth.columns(of: $0) <= columns } ?? lists.last ?? ""
  }

  /// What stands in a slot that is empty.
  static func placeholder(_ slot: InputSlot) -> Phrase? {
    switch slot {
    case .field(.representatives): Phrase("姓名 电话；姓名 电话", "name phone; name phone")
    case .option(.agreement): Phrase("商家做什么、什么时候", "who does what, by when")
    case .kind, .field, .own, .result, .option, .more: nil
    }
  }
}
