import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What an amendment does to what a case lacks, wherever the value of a field is kept.
@Suite struct AmendTests {
  @Test(arguments: WholeComplaint.fields.keys.sorted { $0.rawValue < $1.rawValue })
  func aFieldIsMissingUntilItIsFilled(field: Field) throws {
    let value = try #require(WholeComplaint.fields[field])
    var fields = WholeComplaint.fields
    fields[field] = nil
    var scene = try Scene(.complaint, fields)
    #expect(scene.subject.missing == [field])
    try scene.take(.amend, changes: [field: value])
    #expect(scene.subject.missing == [])
    try scene.take(.amend, changes: [field: nil], at: "2027-03-15T10:05")
    #expect(scene.subject.missing == [field])
  }
}
