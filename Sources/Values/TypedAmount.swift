/// Amounts of money as people type them.
public enum TypedAmount {
  /// Reads `1.2万`, `３００`, `1,280.5元`, `¥199`, `RMB 1280`, `199元正`, `三百`, `3块5`, `3毛`, `.5`, `1万2千`,
  /// `贰佰伍拾元整`, and what is only said roughly: `约300`, `三千多`, `近两万`, `300左右`, `千把块`.
  public static func read(_ text: String) throws(AmountProblem) -> SaidMoney {
    var reader = try AmountReader(text)
    return try reader.read()
  }

  /// The amount that words name, whether exactly or roughly; nil for anything else.
  public static func parse(_ text: String) -> Money? {
    do throws(AmountProblem) { return try read(text).money } catch { return nil }
  }
}
