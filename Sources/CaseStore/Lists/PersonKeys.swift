import Casework
import Crypto
import Foundation
import Values
import Vocabulary

/// Keyed digests by which persons are found without their names and phones lying in the clear:
/// HMAC-SHA256 of the whole name, its pinyin and initials, the surname, all digits of a phone, the last
/// four of them, and the consumer's address.
struct PersonKeys: Sendable {
  /// What a digest was made of.
  enum Part: String { case name, spelling, surname, phone, tail, address }

  /// The code of nothing yet, under the key: each digest begins with a copy of it.
  private let code: HMAC<SHA256>

  /// What lists call the key that they were made with.
  let name: String
  /// With what is sealed whom lists show.
  private let shown: SymmetricKey

  /// Takes a key of 32 bytes.
  init(_ key: [UInt8]) {
    code = HMAC(key: SymmetricKey(data: key))
    name = RowSeal.name(of: key)
    var shown = code
    shown.update(data: Array("desk315/shown/1".utf8))
    self.shown = SymmetricKey(data: Data(shown.finalize()))
  }

  /// What stands in the place of a name where lists are made without a key.
  static let noName = "-"

  /// A number that tells nothing to who lacks the key: the first six bytes of the code, big end first, with a sign.
  ///
  /// Nobody can look for two words with one number without the key. By chance a word of a million cases, with six
  /// digests each, meets another's in one of fifty million questions.
  func digest(_ part: Part, _ words: String) -> Int {
    var code = code
    code.update(data: Array("\(part.rawValue):\(words)".utf8))
    return code.finalize().withUnsafeBytes { bytes in
      let number = bytes.prefix(PersonDigests.width).reduce(Int64(0)) { $0 << 8 | Int64($1) }
      return PersonDigests.signed(number)
    }
  }

  /// A digest by which two persons are compared, nil for nothing.
  func mark(_ part: Part, _ words: String) -> Int? {
    words.isEmpty ? nil : digest(part, words)
  }

  /// What tells whether a case names others than before, nil where it names nobody.
  func mark(of persons: PersonWords) -> Int? {
    persons.isEmpty ? nil : mark(.name, persons.ordered.joined(separator: "\n"))
  }

  /// Everything a case's persons, and its merchant's contact, can be found by: what is declared to tell of
  /// them says how.
  func digests(of fields: CaseFields) -> Set<Int> {
    Set(PersonKeys.fields.flatMap { digests(of: $0.field, $0.secrecy, in: fields) })
  }

  /// Every field with what it is declared to tell of somebody.
  private static let fields = Field.allCases.map { (field: $0, secrecy: $0.secrecy) }

  private func digests(
    of field: Field, _ secrecy: Field.Secrecy, in fields: CaseFields
  ) -> [Int] {
    switch secrecy {
    case .name, .contact: digests(name: fields[text: field])
    case .phone: digests(phone: fields[text: field])
    case .address: digests(address: fields[text: field])
    case .people:
      fields.representatives.flatMap { digests(name: $0.name) + digests(phone: $0.phone) }
    case .nothing, .paper, .order, .paperKind, .place, .code, .text: []
    }
  }

  private func digests(address: String) -> [Int] {
    let folded = PersonKeys.folded(name: address)
    return folded.isEmpty ? [] : [digest(.address, folded)]
  }

  private func digests(name: String) -> [Int] {
    let folded = PersonKeys.folded(name: name)
    guard let first = folded.first else { return [] }
    let shown = Mask.name(folded).prefix { $0 != "*" }
    let surname = shown.isEmpty ? String(first) : String(shown)
    return [digest(.name, folded), digest(.surname, surname)]
      + Pinyin.spellings(of: folded).filter { $0.count > 1 }.map { digest(.spelling, $0) }
  }

  private func digests(phone: String) -> [Int] {
    PersonKeys.numbers(in: phone).flatMap { digits in
      [digest(.phone, digits)]
        + (digits.count >= 4 ? [digest(.tail, String(digits.suffix(4)))] : [])
    }
  }

  /// The digests that a search word may be: a whole name or how it is spelt, a whole phone, the last
  /// four digits.
  func digests(word: String) -> [Int] {
    var digests = [digest(.name, PersonKeys.folded(name: word))]
    if word.count > 1, word.allSatisfy({ $0.isASCII && $0.isLetter }) {
      digests.append(digest(.spelling, word))
    }
    let isPhone = PhoneNumber.isNumber(word)
    let digits = PhoneNumber.compared(word)
    guard isPhone, digits.count >= 4 else { return digests }
    digests.append(digest(.phone, digits))
    if digits.count == 4 { digests.append(digest(.tail, digits)) }
    return digests
  }

  static func folded(name: String) -> String {
    Folding.key(name)
  }

  /// The digits of each number in a phone field that may hold several.
  static func numbers(in phone: String) -> [String] {
    PhoneNumber.apart(phone).map(PhoneNumber.compared).filter { !$0.isEmpty }
  }
}

// MARK: Whom lists show

extension PersonKeys {
  /// Seals whom lists show of a case: AES-256-GCM, bound to the case. The nonce is made of what is sealed, so that a row
  /// which is made anew is the same one, and tells nothing of another.
  func sealed(_ person: ShownPerson, of id: CaseID) -> Data? {
    var nonce = code
    nonce.update(data: Array("shown:\(id):\(person.words)".utf8))
    do {
      return try AES.GCM.seal(
        Data(person.words.utf8), using: shown,
        nonce: AES.GCM.Nonce(data: Data(nonce.finalize().prefix(12))),
        authenticating: Data(id.description.utf8)
      ).combined
    } catch {
      // Neither the key nor the nonce is of another length than it must be.
      return nil
    }
  }

  /// Whom lists show; nil where these keys did not seal it.
  func opened(_ sealed: Data, of id: CaseID) -> ShownPerson? {
    do {
      let plain = try AES.GCM.open(
        AES.GCM.SealedBox(combined: sealed), using: shown,
        authenticating: Data(id.description.utf8))
      return ShownPerson(words: String(decoding: plain, as: UTF8.self))
    } catch { return nil }
  }
}
