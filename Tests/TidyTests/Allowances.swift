// What is still larger than it should be. Each list may only shrink.

extension Allowance {
  /// Functions of more than 50 lines.
  static let functions = Allowance(sizes: [
    "Refusal+Words.swift phrase": 53
  ])

  /// Files of more than 300 lines.
  static let files = Allowance(sizes: [
    "EmulatedScreen.swift": 304,
    "HomeScreenView.swift": 360,
    "NumberScan.swift": 349,
    "OtherScreenTests.swift": 419,
    "Totals+Making.swift": 308,
  ])

  /// Types of more than 500 lines with their extensions.
  static let types = Allowance(sizes: [
    "Case": 625,
    "CaseStore": 1947,
    "DayReader": 560,
    "Field": 732,
    "Totals": 854,
  ])

  /// Files with public types of other names, and how many.
  static let guests = Allowance(sizes: [
    "Attachment.swift": 1,
    "Breakdown.swift": 2,
    "CSV+Reading.swift": 1,
    "Case+Times.swift": 1,
    "Case.swift": 1,
    "CaseDocument+Reading.swift": 1,
    "CaseDocument+Writing.swift": 1,
    "CaseQuery.swift": 1,
    "CaseStore+Care.swift": 1,
    "CaseStore+Invented.swift": 1,
    "CaseStore+Losing.swift": 1,
    "CreditCode.swift": 1,
    "CustomField.swift": 1,
    "DayTime.swift": 1,
    "Deadline.swift": 1,
    "DeskScreen.swift": 4,
    "EncodedPayload+Reading.swift": 1,
    "Environment.swift": 3,
    "EventPayload.swift": 4,
    "Field.swift": 2,
    "Figures.swift": 4,
    "FormLayout.swift": 1,
    "GivenFigures+Changes.swift": 1,
    "GlobalKeys.swift": 1,
    "HandingOver.swift": 3,
    "Identity.swift": 5,
    "IdentityNumber.swift": 1,
    "Import.swift": 3,
    "JSON.swift": 1,
    "KeyMap+Hints.swift": 1,
    "LedgerCatalogue.swift": 1,
    "LedgerGroup.swift": 1,
    "Message.swift": 7,
    "Paper.swift": 4,
    "PaperContent.swift": 1,
    "PhoneNumber.swift": 1,
    "Phrase.swift": 1,
    "Place.swift": 1,
    "Precedent.swift": 2,
    "Program.swift": 1,
    "Quantity.swift": 1,
    "Refusal.swift": 1,
    "Request.swift": 2,
    "Rescuing.swift": 3,
    "RiskIndicator.swift": 1,
    "SaidValues.swift": 4,
    "SaidWords.swift": 1,
    "Save+Undo.swift": 1,
    "Screen.swift": 1,
    "Seal.swift": 1,
    "Sheet.swift": 1,
    "StepChoice.swift": 1,
    "StoreError.swift": 2,
    "StoreWatch.swift": 1,
    "Style.swift": 2,
    "Surface.swift": 3,
    "TallyEntry.swift": 1,
    "TextWidth+Fitting.swift": 1,
    "Transition.swift": 2,
    "VenueNames.swift": 1,
    "WorkCalendar.swift": 1,
  ])

  /// Files with switches over cases of the domain that have a default, and how many.
  static let defaults = Allowance(sizes: [
    "Case+Times.swift": 1,
    "CaseWords.swift": 1,
    "Field+Cards.swift": 2,
    "Importing+Histories.swift": 1,
    "IntakeReader.swift": 1,
    "LinkedPersons.swift": 1,
    "Refusal+Words.swift": 1,
    "ReportCheck.swift": 1,
    "TextWidth.swift": 1,
  ])
}
