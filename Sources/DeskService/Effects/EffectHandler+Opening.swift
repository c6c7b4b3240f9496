import CaseStore
import Desk
import Values
import Vocabulary

extension EffectHandler {
  /// What carries out effects on the store of an environment, held for writing. Whoever looks on sees it
  /// opened; then the terminal is the screen's.
  package static func opened(
    _ environment: DeskEnvironment, endedUncleanly: Bool = false
  ) throws -> EffectHandler {
    let store = try CaseStore.open(
      path: environment.storePath, access: .writing(as: .screen, wait: .zero),
      reference: environment.reference, zone: environment.zone, watch: environment.watch)
    store.endWatching()
    var environment = environment
    environment.watch = .nobody
    return try EffectHandler(OpenDesk(store, environment), endedUncleanly: endedUncleanly)
  }
}
