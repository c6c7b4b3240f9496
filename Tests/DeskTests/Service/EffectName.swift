import Desk
import Values
import Vocabulary

/// The name of every effect: what a desk can ask of the world. The switch fails to compile where one is
/// missing.
enum EffectName: String, CaseIterable, Sendable {
  case record, keepView, dropView, ask, saveDraft, dropDraft, writeDrafts, keepDrafts, export
  case handOver, print, lookForPrinters, choosePrinters, testPrinter, examine, rescue, leaveUnsaved,
    acceptClock, clerk, language, sit, resetPIN, unlock, attach, takeOut, exchange, endExchange,
    oldSheet
  case terminal, asked

  init(_ effect: Effect) {
    self =
      switch effect {
      case .record: .record
      case .keepView: .keepView
      case .dropView: .dropView
      case .ask: .ask
      case .saveDraft: .saveDraft
      case .dropDraft: .dropDraft
      case .writeDrafts: .writeDrafts
      case .keepDrafts: .keepDrafts
      case .export: .export
      case .handOver: .handOver
      case .print: .print
      case .lookForPrinters: .lookForPrinters
      case .choosePrinters: .choosePrinters
      case .testPrinter: .testPrinter
      case .examine: .examine
      case .rescue: .rescue
      case .leaveUnsaved: .leaveUnsaved
      case .acceptClock: .acceptClock
      case .clerk: .clerk
      case .language: .language
      case .sit: .sit
      case .resetPIN: .resetPIN
      case .unlock: .unlock
      case .attach: .attach
      case .takeOut: .takeOut
      case .exchange: .exchange
      case .endExchange: .endExchange
      case .oldSheet: .oldSheet
      case .terminal: .terminal
      case .asked: .asked
      }
  }
}

/// The name of every question that a desk can ask the store.
enum QuestionName: String, CaseIterable, Sendable {
  case home, cases, restOfCases, caseCount, openCounts, views, oneCase, doubts, numbered,
    riskIndicators, linked, totals, board, visitor,
    merchant, merchants
  case precedents, frequentChoices, undo, tallies, desks, handOver

  init(_ question: Question) {
    self =
      switch question {
      case .home: .home
      case .cases: .cases
      case .restOfCases: .restOfCases
      case .caseCount: .caseCount
      case .openCounts: .openCounts
      case .views: .views
      case .oneCase: .oneCase
      case .doubts: .doubts
      case .numbered: .numbered
      case .riskIndicators: .riskIndicators
      case .linked: .linked
      case .totals: .totals
      case .board: .board
      case .visitor: .visitor
      case .merchant: .merchant
      case .merchants: .merchants
      case .precedents: .precedents
      case .frequentChoices: .frequentChoices
      case .undo: .undo
      case .tallies: .tallies
      case .desks: .desks
      case .handOver: .handOver
      }
  }
}
