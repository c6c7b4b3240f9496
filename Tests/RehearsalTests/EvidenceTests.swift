import PseudoTerminal
import Testing
import Values
import Vocabulary

/// What a failing test of the screen leaves.
@Suite(.evidence) struct EvidenceTests {
  @Test func framesKeysAndStoreAreKept() throws {
    let evidence = Evidence()
    try Evidence.$current.withValue(evidence) {
      let stage = try Stage()
      let desk = try stage.openSetUp()
      try desk.openForm()
    }
    #expect(
      evidence.names.filter { !$0.hasSuffix("-wal") }
        == ["1-frame.txt", "1-keys.bin", "1-written.bin", "desk.db"])
    #expect(!evidence.isNeeded)
  }

  @Test func aFailureIsNoticed() {
    let evidence = Evidence.current
    #expect(evidence?.isNeeded == false)
    withKnownIssue { Issue.record("on purpose") }
    #expect(evidence?.isNeeded == true)
  }
}
