import Casework
import Values
import Vocabulary

/// What is said where a rule set that is named is not on this laptop.
public enum MissingRules {
  /// The rules chosen in the settings, where no file holds them.
  public static func chosen(_ settings: DeskSettings, _ reference: Reference) -> Phrase? {
    guard let id = settings.rules, !reference.rules.contains(id) else { return nil }
    return Phrase(
      "设置里选的规则 \(id) 这里没有，照单位类别的办",
      "the rules chosen in the settings, \(id), are not here: those of the office kind hold")
  }

  /// Whose rules decide about a case whose own are not here.
  public static func of(
    _ subject: Case, _ settings: DeskSettings, _ reference: Reference, _ zone: Zone
  ) -> Phrase? {
    reference.standIn(for: subject, settings: settings, zone: zone).map { standIn in
      Phrase(
        "\(subject.number.short) 登记时的规则 \(subject.ruleSet) 这里没有，现在照\(standIn.order)办",
        "\(subject.number.short) was registered under the rules \(subject.ruleSet), "
          + "which are not here; \(standIn.order) decides")
    }
  }
}
