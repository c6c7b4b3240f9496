import Desk
import DeskService
import Foundation
import Values
import Vocabulary

extension EffectHandler {
  /// So many times a passphrase is asked for.
  private static let tries = 3

  /// Asks for the passphrase of a store that waits for it, before the screen is drawn. Whoever types nothing goes on with
  /// the store locked; after the last try so does everybody.
  func unlock(asking environment: DeskEnvironment) throws {
    guard isLocked, Console.isTerminal(STDIN_FILENO) else { return }
    let question = Phrase(
      "密码或恢复码（直接回车，锁着用）：", "Passphrase or recovery code (Enter alone goes on locked): ")
    for _ in 1...EffectHandler.tries {
      guard let text = try PassphrasePrompt.typed(question, environment) else { return }
      if try unlock(with: text) { return }
      environment.complain(
        Phrase("密码或恢复码不对", "that is neither the passphrase nor the recovery code"))
    }
  }
}
