import Casework
import Testing
import Values
import Vocabulary

/// How people read the values of fields that an office has added.
@Suite struct CustomFieldTests {
  @Test(
    arguments: [
      (.flag, true, "是", "yes"), (.flag, false, "否", "no"), (.number, 3, "3", "3"),
      (.text, "每周来店", "每周来店", "每周来店"), (.choice, "east", "东片", "East"),
      (.choice, "north", "north", "north"), (.list, ["东门", "西门"], "东门、西门", "东门, 西门"),
      (.text, .null, "", ""), (.text, .object([]), "", ""),
    ] as [(CustomField.Kind, JSON, String, String)])
  func aValueIsReadInBothLanguages(
    kind: CustomField.Kind, value: JSON, chinese: String, english: String
  ) throws {
    let field = try #require(
      CustomField(
        id: "sample", label: Phrase("样", "Sample"), kind: kind, keeping: .open,
        choices: ["east": Phrase("东片", "East")]))
    #expect(field.words(value, .chinese) == chinese)
    #expect(field.words(value, .english) == english)
  }
}
