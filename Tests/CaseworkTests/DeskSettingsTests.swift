import Casework
import Testing

@Suite struct DeskSettingsTests {
  @Test(arguments: [
    ("a", "A"), ("ＡＢ", "AB"), (" ｂ ", "B"), ("ABCD", "ABCD"), ("ABCDE", nil), ("", nil),
    ("A1", nil),
    ("甲", nil), ("A B", nil), ("é", nil),
  ])
  func lettersAreTakenInEitherWidthAndCase(typed: String, letters: String?) {
    #expect(DeskSettings.letters(typed: typed) == letters)
  }
}
