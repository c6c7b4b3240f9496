import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The parts of the intake form, each by itself.
@Suite struct IntakePartsTests {
  private static let entries: [(InputSlot, String)] = [
    (.field(.consumerPhone), "13800138000"), (.field(.consumerName), "张三"),
    (.field(.facts), "用三天不通电，商家不退。"), (.field(.merchantName), "华联电器城"),
    (.field(.product), "电饭锅"),
  ]

  private func filled(_ kind: Kind, _ context: Context) -> IntakeForms {
    var forms = IntakeForms(
      kind, openedAt: context.now, rules: context.decisionNow.rules, context)
    for (slot, entry) in Self.entries { forms.restore(slot, entry) }
    forms.focus(on: .field(.facts))
    return forms
  }

  private func earlier(_ kind: Kind, _ context: Context) throws -> CaseSummary {
    let intake = FilledIntake(filled(kind, context), LinkSuggestions(), context).intake
    return Booth.summary(try Booth.record(intake, context))
  }

  /// Whatever is asked first says below the form how it is filled in; these are clear by themselves.
  @Test func whatIsAskedFirstSaysHow() throws {
    let context = try Booth.context()
    let silent = Kind.allCases.map { kind in
      let forms = filled(kind, context)
      return forms.plan.order.filter { forms.main.field($0)?.hint == nil }
    }
    let ofComplaints: [InputSlot] = [
      .field(.merchantPhone), .field(.merchantContact), .field(.consentPublish),
      .field(.consentEntrust), .field(.venue),
    ]
    #expect(silent == [ofComplaints, [.field(.venue)], [.field(.venue)]])
  }

  @Test func newsWaitUntilTheTextIsLeft() {
    var shown = Shown(1)
    shown.learn(2, isTyping: true)
    #expect(shown.known == 2 && shown.shown == 1)
    shown.catchUp()
    #expect(shown.shown == 2)
    shown.learn(3, isTyping: false)
    #expect(shown.shown == 3)
  }

  @Test func aVisitorIsAskedAboutOnce() throws {
    let context = try Booth.context()
    var forms = filled(.complaint, context)
    var known = KnownVisitor()
    let questions: [Question] = [
      .visitor(phone: "13800138000"), .merchant(name: "华联电器城"),
      .precedents(merchant: "华联电器城"),
    ]
    #expect(known.askAround(&forms) == questions.map(Effect.ask))
    #expect(known.askAround(&forms).isEmpty)
    known.receive(.visitor(phone: "139", [try earlier(.complaint, context)]), &forms)
    #expect(known.earlier.isEmpty)
    known.receive(
      .visitor(phone: "13800138000", [try earlier(.report, context)]), &forms)
    #expect(known.earlier.isEmpty)
  }

  @Test func aLinkIsTurnedOnAndOffAndKept() throws {
    let context = try Booth.context()
    var forms = filled(.complaint, context)
    var known = KnownVisitor()
    var links = LinkSuggestions()
    let none = LinkCandidates(known, forms)
    #expect(links.turn(none, of: .complaint, .chinese) == LinkCandidates.none)
    _ = known.askAround(&forms)
    known.receive(
      .visitor(phone: "13800138000", [try earlier(.complaint, context)]), &forms)
    let candidates = LinkCandidates(known, forms)
    #expect(links.turn(candidates, of: .complaint, .chinese).zh == "存的时候和 A-0012 关联")
    #expect(links.wishes.map(\.why) == ["同一来人"])
    #expect(LinkSuggestions(kept: links.kept) == links)
    #expect(links.turn(candidates, of: .complaint, .chinese).zh == "不关联 A-0012 了")
    #expect(links.wishes.isEmpty)
    _ = links.turn(candidates, of: .report, .chinese)
    #expect(links.wishes.map(\.why) == [""])
  }

  @Test func wordsAreGuessedFromAndNothingIsChosen() throws {
    let context = try Booth.context()
    var forms = filled(.complaint, context)
    var guesses = GuessedChoices()
    guesses.read(forms, context.catalogue)
    guesses.propose(in: &forms, [], context.catalogue)
    let field = try #require(forms.field(.field(.goodsClass)))
    #expect(field.guess == "g_electronics.kitchen" && field.chosen.isEmpty)
    #expect(field.suggestions.first == "g_electronics.kitchen" && field.suggestions.count == 9)
  }

  @Test func aDraftIsDroppedOnceWhenAllWasEmptied() throws {
    let context = try Booth.context()
    let draft = IntakeScreen(kind: .complaint, context).draft(context)
    var saving = IntakeSaving(7)
    #expect(saving.keep(draft, isBlank: true) == [])
    #expect(saving.keep(draft, isBlank: false) == [.saveDraft(draft)])
    #expect(saving.keep(draft, isBlank: true) == [.dropDraft(7)])
    #expect(saving.keep(draft, isBlank: true) == [])
    #expect(saving.discard() == [.dropDraft(7)])
    #expect(saving.keep(draft, isBlank: false) == [])
  }

  @Test func aRefusedSaveLeavesTheFormAsItWas() throws {
    let context = try Booth.context()
    var forms = filled(.complaint, context)
    var saving = IntakeSaving(7)
    let intake = FilledIntake(forms, LinkSuggestions(), context)
    let reaction = saving.save(intake, &forms, goesOn: false)
    #expect(reaction.effects == [.record(.open(intake.intake), ending: 7)])
    #expect(saving.waiting == .save)
    saving.noteRefused()
    #expect(saving.waiting == .nothing && !saving.isDone)
  }

  @Test func whatWouldBeLostIsNotSent() throws {
    let context = try Booth.context()
    var forms = filled(.complaint, context)
    forms.restore(.field(.people), "几个")
    var saving = IntakeSaving(7)
    let intake = FilledIntake(forms, LinkSuggestions(), context)
    let reaction = saving.save(intake, &forms, goesOn: false)
    #expect(reaction.effects.isEmpty && saving.waiting == .nothing)
    #expect(forms.focus == .field(.people) && forms.isRestOpen)
    #expect(reaction.message?.zh == "没有存：人数，要一个整数")
  }
}
