import Foundation

/// What looks wrong with a phone number; it is said, never refused.
public enum PhoneProblem: Hashable, Sendable {
  /// No digit at all.
  case noDigits
  /// A character that no phone number has.
  case character(Character)
  /// A mobile number that has not eleven digits.
  case mobile(digits: Int)
  /// A landline's number whose area code is followed by too few or too many digits.
  case landline(digits: Int)
  /// Too few digits for any number.
  case short(digits: Int)
  /// Too many digits for one number.
  case long(digits: Int)
  /// Eleven digits that begin as no mobile number does: 10, 11 or 12.
  case noMobile
}
