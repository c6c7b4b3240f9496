import ArgumentParser
import Casework
import DeskService
import Reports
import Values
import Vocabulary

/// `key`: the passphrase under which persons are sealed.
struct KeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: words("给个人信息上锁的密码", "The passphrase under which persons are sealed"),
      subcommands: [
        KeySetCommand.self, KeyChangeCommand.self, KeyRecoveryCommand.self, KeyStatusCommand.self,
        KeyExportCommand.self, KeyJoinCommand.self,
      ])
  }
}

/// Where a passphrase comes from: a file, or whoever sits at the terminal.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: help(
      "密码在这个文件的第一行；不写就在终端上问", "the passphrase is the first line of this file; else it is asked for",
      "FILE"), completion: .file())
  var passphraseFile: String?
}

extension PassphraseOptions {
  /// The passphrase that is set, or the recovery code.
  func present(_ desk: DeskEnvironment) throws -> String {
    if let file = passphraseFile ?? desk.passphraseFile { return try PassphraseFile.text(file) }
    return try PassphrasePrompt.ask(Phrase("密码或恢复码：", "Passphrase or recovery code: "), desk)
  }
}

/// Where a new passphrase comes from.
struct NewPassphraseOptions: ParsableArguments {
  @Option(
    help: help(
      "新密码在这个文件的第一行；不写就在终端上问两遍",
      "the new passphrase is the first line of this file; else it is asked for twice", "FILE"),
    completion: .file())
  var newPassphraseFile: String?
}

extension NewPassphraseOptions {
  /// - Parameter other: another file that it may stand in.
  func text(_ desk: DeskEnvironment, or other: String? = nil) throws -> String {
    if let file = newPassphraseFile ?? other { return try PassphraseFile.text(file) }
    let new = try PassphrasePrompt.ask(Phrase("新密码：", "New passphrase: "), desk)
    let again = try PassphrasePrompt.ask(Phrase("再输一遍：", "Once more: "), desk)
    guard DeskKeys.isSamePassphrase(new, again) else {
      throw CommandError.usage(Phrase("两遍不一样，没有改", "they differ, nothing was changed"))
    }
    return new
  }
}

/// Where a recovery code goes beside standard output.
struct RecoveryOptions: ParsableArguments {
  @Option(
    name: .short,
    help: help(
      "恢复码另写成一页，印有条码", "write the recovery code to a page of its own, with bars", "FILE"),
    completion: .file())
  var output: String?
}

/// A command that makes a recovery code, which is nowhere else.
protocol RecoveryCodeCommand: PlainCommand {
  var page: RecoveryOptions { get }
}

extension RecoveryCodeCommand {
  var outputs: [String] { [page.output].compactMap { $0 } }
  var looksAfterStore: Bool { true }

  /// Makes a code and prints it.
  ///
  /// - Parameter done: what is said before it; nil for nothing.
  func give(
    _ desk: DeskEnvironment, behind done: Phrase? = nil, _ make: (OpenDesk) throws -> String
  ) throws {
    let (code, office) = try desk.writing(lists: .whenAsked) { open in
      (try make(open), try open.settings().office)
    }
    if let done { try desk.say(done) }
    try desk.say(
      Phrase(
        "恢复码，忘了密码时用，只显示这一次，请抄下锁好：",
        "The recovery code, for the day on which the passphrase is lost. It is shown this once, keep it locked up:"
      ))
    try Console.print(code)
    guard let file = page.output else { return }
    let html = RecoveryPage(code: code, office: office).html(desk.language)
    try AtomicFile.write(Array(html.utf8), to: file, sparing: desk.storeFiles)
  }
}

/// `key set`: sets the first passphrase.
struct KeySetCommand: RecoveryCodeCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var new: NewPassphraseOptions
  @OptionGroup var given: PassphraseOptions
  @OptionGroup var page: RecoveryOptions

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "set", "设密码，并显示一次恢复码", "Set the passphrase, and show the recovery code once")
  }

  func work(_ desk: DeskEnvironment) throws {
    let text = try new.text(desk, or: given.passphraseFile ?? desk.passphraseFile)
    let done = Phrase(
      "已设密码。以前的备份和拷贝没有锁，请收好或删掉",
      "passphrase set. Backups and copies made before are not locked, put them away or delete them")
    try give(desk, behind: done) { try $0.keys.setPassphrase(text) }
  }
}

/// `key change`: puts another passphrase in the place of the one that is set.
struct KeyChangeCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var given: PassphraseOptions
  @OptionGroup var new: NewPassphraseOptions

  var looksAfterStore: Bool { true }
  var permission: Permission? { .settings }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "change", "换密码；忘了就用恢复码", "Change the passphrase; the recovery code serves where it is lost")
  }

  func work(_ desk: DeskEnvironment) throws {
    let (old, text) = (try given.present(desk), try new.text(desk))
    // What was given may open the store no more when this is done, and need not open it before.
    var unlocked = desk
    unlocked.passphraseFile = nil
    try unlocked.writing(lists: .whenAsked) { try $0.keys.changePassphrase(from: old, to: text) }
    try desk.say(Phrase("已换密码，恢复码不变", "passphrase changed, the recovery code stays"))
  }
}

/// `key recovery`: makes a new recovery code.
struct KeyRecoveryCommand: RecoveryCodeCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var given: PassphraseOptions
  @OptionGroup var page: RecoveryOptions

  var permission: Permission? { .settings }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "recovery", "做新的恢复码，旧的作废", "Make a new recovery code; the one before opens nothing any more")
  }

  func work(_ desk: DeskEnvironment) throws {
    let text = try given.present(desk)
    try give(desk) { try $0.keys.renewRecovery(with: text) }
  }
}

/// `key status`: how the keys stand.
struct KeyStatusCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions

  var looksAfterStore: Bool { true }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "status", "密码设了没有，现在锁着没有", "Whether a passphrase is set, and the store locked")
  }

  func work(_ desk: DeskEnvironment) throws {
    for line in try desk.reading(lists: .whenAsked, { try $0.keys.status() }) { try desk.say(line) }
  }
}

/// `key export`: writes the keys for another laptop of the office.
struct KeyExportCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.file, "FILE"), completion: .file()) var file: String

  var outputs: [String] { [file] }
  var looksAfterStore: Bool { true }
  var permission: Permission? { .settings }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "export", "把密钥写成文件，给本单位另一台电脑；没有密码打不开",
      "Write the keys for another laptop of the office; they open by the passphrase alone")
  }

  func work(_ desk: DeskEnvironment) throws {
    let bytes = Array(try desk.reading(lists: .whenAsked) { try $0.keys.exported() }.utf8)
    if file == "-" { return try Console.write(bytes) }
    try AtomicFile.write(bytes, to: file, sparing: desk.storeFiles)
    try desk.say(Phrase("密钥已写到 \(file)", "keys written to \(file)"))
  }
}

/// `key join`: takes the keys of the office.
struct KeyJoinCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var given: PassphraseOptions
  @Argument(help: help(HelpWords.file, "FILE"), completion: .file()) var file: String

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "join", "用本单位另一台电脑的密钥；密码也随它",
      "Take the keys of the office from its other laptop, and its passphrase")
  }

  func work(_ desk: DeskEnvironment) throws {
    let bytes = try FileReading.bytes(file)
    let text =
      if let file = given.passphraseFile {
        try PassphraseFile.text(file)
      } else {
        try PassphrasePrompt.ask(
          Phrase("那台电脑的密码：", "The passphrase of that laptop: "), desk)
      }
    try desk.writing { try $0.keys.join(bytes, at: file, with: text) }
    try desk.say(Phrase("已用上本单位的密钥和密码", "the office's keys and passphrase are taken"))
  }
}
