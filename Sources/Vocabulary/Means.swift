import Values

/// The means by which somebody was told.
public enum Means: String, CaseIterable, HashedByCase, Sendable {
  case phone, sms, letter, mail, web
  case inPerson = "in_person"
}
