import Casework
import TerminalKit
import Wording

/// What every screen may know about the desk it stands on.
public struct Context: Sendable {
  public var language: Language
  public var now: Instant
  public var zone: Zone
  public var settings: DeskSettings
  /// The letters of this desk's numbers, with the generation of a restored store.
  public var letters: String
  public var clerk: String
  public var reference: Reference
  /// The number the next form's draft gets: higher than that of every draft that is kept.
  public var nextDraft = 1
  /// Whether personal data are shown in full on the one screen that was asked to show them.
  public var showsPersons = false
  /// The folder above the days' folders of papers, as shown to the clerk: `~/三一五`.
  public var exportFolder: String
  /// The store's file, as shown to the clerk; empty where nobody said.
  public var storeFile = ""
  /// The size of the terminal, for paging.
  public var rows = 24
  public var columns = 80

  public init(
    language: Language, now: Instant, zone: Zone, settings: DeskSettings, letters: String,
    clerk: String, reference: Reference, exportFolder: String
  ) {
    self.language = language
    self.now = now
    self.zone = zone
    self.settings = settings
    self.letters = letters
    self.clerk = clerk
    self.reference = reference
    self.exportFolder = exportFolder
  }

  public var today: Day { now.day(in: zone) }
  public var catalogue: Catalogue { reference.catalogue }

  /// The rules that decide about a case.
  public func decision(on subject: Case) -> Decision {
    Decision(rules: reference.rules(of: subject, settings: settings, zone: zone))
  }

  /// The rules for cases that come in now.
  public var decisionNow: Decision {
    Decision(rules: reference.rules(for: settings, on: today))
  }
}
