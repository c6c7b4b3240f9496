import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every field of a case on its page of the screen.
@Suite struct FieldPageTests {
  @Test(arguments: Language.allCases) func everyFieldIsTold(_ language: Language) throws {
    #expect(try silent(StoryLine.all, language) == [])
  }

  @Test(arguments: Casework.Field.allCases) func aFieldLeftOutIsNoticed(_ field: Casework.Field)
    throws
  {
    let less = StoryLine.lines(of: Casework.Field.allCases.filter { $0 != field })
    #expect(try silent(less, .chinese) == [field])
  }

  /// What nobody placed stands below the field before it.
  @Test func aNewFieldHasALineOfItsOwn() throws {
    let fields = StoryLine.all.map(\.fields)
    let merchant = try #require(fields.firstIndex { $0.contains(.merchantPhone) })
    #expect(fields[merchant + 1] == [.merchantCreditCode])
    #expect(fields.joined().count == Casework.Field.allCases.count)
  }

  /// The label of every field is told from its value by a blank at least, however long it is.
  @Test(arguments: Language.allCases) func noLabelRunsIntoItsValue(_ language: Language) throws {
    let names = try FieldGround().reference.catalogue.fields
    let labels = Casework.Field.allCases.map { names.label($0, language) }
    let page = LabelledLines(columns: 80, language: language)
    let run = labels.filter { label in
      !page.line(label, "是").allSatisfy { $0.map(\.text).joined().hasSuffix(" 是") }
    }
    #expect(run == [])
  }

  /// The fields whose values make no difference to the page.
  private func silent(_ layout: [StoryLine], _ language: Language) throws -> [Casework.Field] {
    let ground = try FieldGround()
    var context = Context(
      language: language, now: ground.author.at, zone: .shanghai, settings: DeskSettings(),
      letters: "A", clerk: "王芳", reference: ground.reference, exportFolder: "")
    context.showsPersons = true
    func page(_ fields: CaseFields) throws -> [[Piece]] {
      let subject = try ground.opened(Intake(kind: .complaint, fields: fields))
      let facts = CaseFacts(subject, linked: [], columns: 80, context, layout: layout)
      return layout.flatMap(facts.told)
    }
    let fields = try ground.fields(Casework.Field.allCases)
    let whole = try page(fields)
    return try Casework.Field.allCases.filter { field in
      var less = fields
      less[field] = nil
      return try page(less) == whole
    }
  }
}
