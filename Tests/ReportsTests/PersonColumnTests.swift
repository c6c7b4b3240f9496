import Casework
import Testing

@testable import Reports

/// A column that tells of somebody stands in no sheet that is made without persons.
@Suite struct PersonColumnTests {
  /// The columns that are called after a field, with it.
  private static let ofFields = ListColumn.allCases.compactMap { column in
    Field(rawValue: column.rawValue).map { (column, $0) }
  }

  @Test(arguments: ofFields)
  func aColumnTellsOfSomebodyWhereItsFieldDoes(column: ListColumn, field: Field) {
    #expect(column.isPerson == field.tellsOfSomebody)
  }

  @Test func whoTookItDownIsSomebody() {
    #expect(ListColumn.clerk.isPerson)
    #expect(Self.ofFields.count > 20)
  }
}

extension Field {
  fileprivate var tellsOfSomebody: Bool {
    switch secrecy {
    case .name, .contact, .phone, .address, .paper, .paperKind, .order, .people: true
    case .nothing, .place, .code, .text: false
    }
  }
}
