import Values

/// The means by which somebody was told.
public enum Means: String, CaseIterable, Hashable, Sendable {
  case phone, sms, letter, mail, web
  case inPerson = "in_person"
}
