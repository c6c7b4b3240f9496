import Casework
import Desk
import DeskService
import Interchange
import Values
import Vocabulary

/// What the form would remark on beside a field, a line for each on standard error.
enum RemarkLines {
  /// - Parameter only: the fields that were given; nil is all.
  static func complain(
    of fields: CaseFields, only: some Collection<Field>, _ desk: DeskEnvironment
  ) {
    for remark in fields.remarks(today: desk.today) where only.contains(remark.field) {
      Console.complain(remark.phrase(desk.reference.catalogue)[desk.language])
    }
  }

  static func complain(of fields: CaseFields, _ desk: DeskEnvironment) {
    complain(of: fields, only: Field.allCases, desk)
  }

  /// - Parameter place: where in a file the record stands.
  static func complain(of fields: CaseFields, at place: FilePlace, _ desk: DeskEnvironment) {
    for remark in fields.remarks(today: desk.today) {
      let phrase = remark.phrase(desk.reference.catalogue).at(place)
      Console.complain(phrase[desk.language])
    }
  }
}

extension DeskEnvironment {
  /// What reads values as somebody says them today.
  var values: ValueReader {
    ValueReader(catalogue: reference.catalogue, today: today, calendar: reference.calendar)
  }
}
