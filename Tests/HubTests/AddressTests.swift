import Casework
import Testing

@testable import Hub

/// What is said to a hub goes over a checked connection, and no password stands where others read it.
@Suite("Addresses of hubs") struct AddressTests {
  private func fault(_ text: String) -> HubFault? {
    do {
      _ = try HubAddress(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "postgresql://venue1@hub.example/hub", "postgres://venue1@one.example,two.example/hub",
    "postgresql://venue1@hub.example/hub?sslmode=verify-full&sslrootcert=/ca.crt",
    "postgresql://venue1@/hub?host=%2Fvar%2Frun%2Fpostgresql",
  ])
  func anAddressIsTaken(text: String) { #expect(fault(text) == nil) }

  @Test(arguments: ["disable", "allow", "prefer", "require", "verify-ca"])
  func lessThanACheckedCertificateIsRefused(mode: String) {
    #expect(fault("postgresql://a@h/hub?sslmode=\(mode)") == .unchecked(mode: mode))
  }

  @Test func aPasswordIsRefused() {
    #expect(fault("postgresql://a:secret@h/hub") == .passwordInAddress)
    #expect(fault("postgresql://a@h/hub?password=secret") == .passwordInAddress)
  }

  @Test(arguments: [
    "host=h dbname=hub", "hub.example", "", "http://h/hub", "postgresql://a@h:x/hub?y",
  ])
  func whatIsNoAddressIsRefused(text: String) { #expect(fault(text) == .badAddress) }

  /// What stands behind the address in the list cannot be changed by it.
  @Test func nobodyTurnsTheCheckOff() throws {
    let names = try HubAddress("postgresql://a@h/hub").parameters.map(\.name)
    let address = try #require(names.firstIndex(of: "dbname"))
    #expect(
      names[(address + 1)...] == [
        "sslmode", "gssencmode", "client_encoding", "application_name", "options",
      ])
  }

  @Test func arraysAreWrittenAsTheServerReadsThem() {
    #expect(SQLArray.text(["a", nil, #"b"c\,{}"#, ""]) == #"{"a",NULL,"b\"c\\,{}",""}"#)
    #expect(SQLArray.numbers([1, nil, -3]) == "{1,NULL,-3}")
    #expect(SQLArray.text([]) == "{}")
  }

  /// What may pass is tried again, and nothing else.
  @Test func onlyWhatMayPassIsTriedAgain() throws {
    var tries = 0
    try Backoff(pauses: [0, 0]).run {
      tries += 1
      if tries < 3 { throw HubFault.unconfirmed }
    }
    #expect(tries == 3)
    #expect(throws: HubFault.foreignDesk) {
      try Backoff(pauses: [0, 0]).run {
        tries += 1
        throw HubFault.foreignDesk
      }
    }
    #expect(tries == 4)
    #expect(HubFault(state: "40001", words: "").mayPass)
    #expect(!HubFault(state: "23505", words: "").mayPass)
    #expect(HubFault(state: "42501", words: "no") == .notAllowed("no"))
  }
}
