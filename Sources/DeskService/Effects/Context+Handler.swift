import CaseStore
import Casework
import Desk
import Values
import Vocabulary

extension Context {
  /// What a handler of effects says of its desk, but for what has to be read for it.
  init(of handler: EffectHandler) {
    let environment = handler.environment
    self.init(
      language: environment.language, now: environment.clock.now, zone: environment.zone,
      settings: handler.settings, letters: handler.letters, clerk: handler.clerk,
      reference: environment.reference, exportFolder: DayFolder.shown)
    printers = environment.printers
    storeFile = environment.storePath
    faults = environment.notes
    writesWorkbooks = OfficeSheets.isBuilt
    lists = handler.store.listsStand
    (staff, lockMinutes) = (handler.seat.staff, environment.lockMinutes)
    isSealed = handler.store.isLocked
  }
}
