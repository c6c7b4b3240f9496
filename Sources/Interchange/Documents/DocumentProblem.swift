import Casework
import Values
import Vocabulary

/// What is wrong with one value of a document, a line of a file, or an option.
public struct DocumentProblem: Error, Hashable, Sendable {
  /// The ways in which a value can be wrong.
  public enum Reason: Hashable, Sendable {
    case unknownKey
    /// The headings of a sheet.
    case headings(HeadingFaults)
    case missing
    /// A text where a number was needed, an object where a text was needed, and the like.
    case wrongShape(wanted: String)
    /// No whole number of these.
    case notWithin(ClosedRange<Int>)
    case notOneOf([String])
    /// A day that has not come yet, with today.
    case ahead(Day)
    case notADay, notAnInstant, notAnAmount, notACount, notYesOrNo, tooMany(Int)
    /// Why words are no day.
    case day(DayProblem)
    /// Why words are no amount.
    case amount(AmountProblem)
    /// How far a value is known, where there is no value.
    case approxOfNothing(Field)
    case controlCharacter(UInt32, place: Int)
    case quantity(QuantityError)
    /// The number of a bank card, which no case needs.
    case bankCard
    /// Masked data cannot be read back.
    case masked
    /// Invented data do not go among real ones.
    case demonstration
    /// An entry of the history that the rules refuse.
    case refused(Refusal)
    case unknownLink
    /// The same number twice in one file, with different content.
    case twice
    /// The contents do not have the digest that the file says.
    case changed
    /// A file that the document names is not in the folder beside it.
    case notBeside
    /// No whole number from zero.
    case notANumber
    /// More than what it is a part of.
    case moreThan(String)
    /// Another figure than one that it must agree with.
    case unequal(String)
  }

  /// The path of the value: `consumer.phone`, `history[2].ground`.
  public var field: String
  /// The value as given; empty where there is none to show.
  public var value: String
  /// What is wrong with it.
  public var reason: Reason

  /// A problem with all its parts.
  public init(field: String, value: String = "", reason: Reason) {
    self.field = field
    self.value = value
    self.reason = reason
  }

  /// The same problem, inside `parent`.
  public func inside(_ parent: String) -> DocumentProblem {
    var problem = self
    problem.field = field.isEmpty ? parent : "\(parent).\(field)"
    return problem
  }
}

extension JSON {
  /// Refuses a document that says that it is of a demonstration, but where all is invented.
  public func check(takesDemonstrations: Bool) throws(DocumentProblem) {
    guard isOfDemonstration, !takesDemonstrations else { return }
    throw DocumentProblem(field: "demo", reason: .demonstration)
  }
}
