import Casework
import Testing
import Values
import Vocabulary

/// Who may do what, as a table: the switches fail to compile where a request or an act has no row.
@Suite struct PermissionTests {
  private static let case7 = CaseID("00000000000000aa-7")

  @Test func aClerkWorksAndNothingElse() {
    let ofClerks = Permission.allCases.filter { Role.clerk.may($0) }
    #expect(ofClerks == [.work])
    #expect(Permission.allCases.allSatisfy { Role.supervisor.may($0) })
  }

  @Test func eachRequestTakesWhatItDoes() throws {
    let id = try #require(Self.case7)
    let work: [Request] = [
      .open(Intake(kind: .complaint, fields: CaseFields())), .take([StepAction(.note)], on: id),
      .tallies([]), .report([]), .undo, .redo, .configure([.clerk: "李样"]),
      .disclose(Disclosure(.shown, detail: "screen"), of: id),
      .disclose(Disclosure(.given, detail: "x")),
      .disclose(Disclosure(.printed, detail: "slip"), of: id),
    ]
    #expect(work.map(\.permission) == work.map { _ in .work })
    let more: [(Request, Permission)] = [
      (.take([StepAction(.note), StepAction(.void)], on: id), .void),
      (.configure([.clerk: "李样", .office: "样区所"]), .settings),
      (.configure([.desk: "B"]), .settings),
      (.disclose(Disclosure(.exported, detail: "all.jsonl 3")), .unmaskedExport),
      (.disclose(Disclosure(.shown, detail: "list 3")), .unmaskedExport),
    ]
    for (request, permission) in more { #expect(request.permission == permission) }
  }

  @Test func rolesHoldWithTheFirstPIN() {
    let (wang, li) = (
      StaffMember("王芳", .supervisor, hasPIN: false), StaffMember("李样", .clerk, hasPIN: false)
    )
    let open = Staff([wang, li])
    #expect(!open.isGuarded && open.lets("谁", .erase) && open.keepers == [])
    var guarded = open
    guarded.members[0].hasPIN = true
    #expect(guarded.isGuarded && guarded.keepers == ["王芳"])
    #expect(guarded.lets("王芳", .erase))
    // Neither a stranger nor somebody without a PIN sits down any more.
    #expect(!guarded.lets("李样", .work) && !guarded.lets("谁", .work))
    guarded.members[1].hasPIN = true
    #expect(guarded.lets("李样", .work) && !guarded.lets("李样", .void))
  }
}
