import CaseStore
import Desk
import Values

extension EffectHandler {
  /// What carries out effects on the store of an environment, held for writing.
  package static func opened(
    _ environment: DeskEnvironment, endedUncleanly: Bool = false
  ) throws -> EffectHandler {
    let store = try CaseStore.open(
      path: environment.storePath, access: .writing(as: .screen, wait: .zero),
      reference: environment.reference, zone: environment.zone)
    return try EffectHandler(OpenDesk(store, environment), endedUncleanly: endedUncleanly)
  }
}
