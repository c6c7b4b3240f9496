import CaseMaking
import Casework
import Crypto
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// The code for the day on which the passphrase is lost.
@Suite("Recovery codes")
struct RecoveryCodeTests {
  @Test func aCodeIsReadAsItWasPrintedHoweverItIsGrouped() throws {
    for _ in 0..<200 {
      let code = RecoveryCode()
      #expect(code.text.utf8.count == 8 * 6 + 7)
      #expect(RecoveryCode(code.text) == code)
      #expect(RecoveryCode(code.text.replacing("-", with: " ")) == code)
      #expect(RecoveryCode(code.text.replacing("-", with: "")) == code)
      #expect(Passphrase(code.text).recovery == code)
    }
  }

  /// One digit typed wrong, or two side by side in each other's place, is no code at all.
  @Test func aSlipOfAFingerIsNoticed() throws {
    let text = Array(RecoveryCode().text)
    for (place, digit) in text.enumerated() where digit.isNumber {
      for wrong in "0123456789" where wrong != digit {
        var typed = text
        typed[place] = wrong
        #expect(RecoveryCode(String(typed)) == nil)
      }
      guard place + 1 < text.count, text[place + 1].isNumber, text[place + 1] != digit else {
        continue
      }
      var typed = text
      typed.swapAt(place, place + 1)
      #expect(RecoveryCode(String(typed)) == nil)
    }
  }

  @Test(arguments: ["", "1", "720896-000000-000000-000000-000000-000000-000000-000000", "一二三"])
  func whatIsNoCodeIsNone(text: String) { #expect(RecoveryCode(text) == nil) }

  @Test func nobodyPrintsASecret() {
    let code = RecoveryCode()
    #expect("\(code) \(Passphrase(code.text))" == "*** ***")
    var told = ""
    dump((code, Passphrase(code.text), OfficeKeys()), to: &told)
    #expect(told.firstMatch(of: /\b\d{6}\b|[0-9a-f]{32}/) == nil)
  }
}
