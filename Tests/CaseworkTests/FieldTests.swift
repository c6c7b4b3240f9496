import Casework
import Testing
import Values
import Vocabulary

/// What the declarations of fields come to.
@Suite struct FieldTests {
  /// The contact and the phone of a merchant tell of the merchant; the order is the visitor's.
  @Test func whatTellsWhoComplainsIsOfThePerson() {
    #expect(
      Field.allCases.filter(\.isOfThePerson) == [
        .consumerName, .consumerPhone, .consumerAddress, .consumerIDType, .consumerIDNumber,
        .consumerMinor, .delegateName, .delegatePhone, .delegateAuthorised, .merchantOrderNumber,
        .representatives,
      ])
  }

  /// Where a screen has a shorter word.
  @Test func theFormsOfTheLawCallSomeFieldsOtherwise() {
    let labels = Field.allCases.compactMap(\.declaration.formLabel)
    #expect(labels == ["联系电话", "联系地址", "被投诉人名称", "被投诉人地址", "投诉请求"])
  }
}
