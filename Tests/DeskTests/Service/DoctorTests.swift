import CaseMaking
import CaseStore
import Casework
import Foundation
import ReferenceData
import Reports
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// What is said of computers that are as no machine that runs tests is: their tables and programs are invented.
@Suite struct DoctorTests {
  private let home: HomeFolder
  private var environment: DeskEnvironment

  init() throws {
    home = try HomeFolder()
    environment = DeskEnvironment(
      storePath: home.path + "/desk.db", configFolder: home.path + "/config",
      homeFolder: home.path,
      clock: DeskClock(fixed: Instant(seconds: 1_805_000_000)), zone: .shanghai,
      programFolders: home.path + "/bin", data: ReferenceData(), reference: Shipped.reference)
    environment.deviceFolder = home.path + "/dev"
  }

  private func doctor(_ store: StoreFacts = StoreFacts(damage: [])) -> Doctor {
    var doctor = Doctor(environment: environment, store: store, patience: 2000)
    doctor.files = SystemFiles(root: home.path + "/system")
    doctor.mounts = MountTable(mountinfo: "")
    doctor.sticks = []
    doctor.systemOffset = { _ in 8 * 3600 }
    return doctor
  }

  private func write(_ words: String, to path: String, isProgram: Bool = false) throws {
    let full = home.path + path
    try FileManager.default.createDirectory(
      atPath: PathParts.folder(of: full), withIntermediateDirectories: true)
    try Data(words.utf8).write(to: URL(fileURLWithPath: full))
    if isProgram { chmod(full, 0o700) }
  }

  private static func table(_ type: String, _ source: String) -> MountTable {
    MountTable(mountinfo: "27 1 254:0 / / rw,relatime - \(type) \(source) rw\n")
  }

  // MARK: Disks

  @Test(arguments: [
    ("ext4", Finding.State.ok), ("xfs", .ok), ("btrfs", .ok), ("overlay", .ok), ("vfat", .bad),
    ("exfat", .bad), ("ntfs3", .bad), ("tmpfs", .bad), ("nfs4", .bad), ("bcachefs", .advice),
  ])
  func theFileSystemIsJudged(type: String, state: Finding.State) {
    var doctor = doctor()
    doctor.mounts = DoctorTests.table(type, "/dev/sda2")
    let finding = doctor.fileSystem
    #expect(finding.state == state && finding.words.zh.hasPrefix("\(type)（/dev/sda2）"))
    #expect((finding.remedy == nil) == (state == .ok))
  }

  @Test func whereTheSystemSaysNothingThatIsSaid() {
    let doctor = doctor()
    #expect(doctor.fileSystem.state == .advice && doctor.encryption.state == .advice)
    #expect(doctor.swap.words.en == "the system does not say whether there is any")
  }

  /// A volume on an encrypted part of a disk, as installers make it; a part in clear; and a device that nobody knows.
  @Test(arguments: [
    ("/dev/mapper/desk-root", Bool?.some(true)), ("/dev/mapper/crypt", .some(true)),
    ("/dev/sda1", .some(false)), ("/dev/mixed", .some(false)), ("/dev/loop0", nil),
    ("/dev/none", nil), ("overlay", nil),
  ])
  func encryptionIsFollowedThroughVolumes(source: String, isEncrypted: Bool?) throws {
    for (name, uuid) in [("dm-0", "CRYPT-LUKS2-abc"), ("dm-1", "LVM-x"), ("dm-2", "LVM-y")] {
      try write(uuid + "\n", to: "/system/sys/class/block/\(name)/dm/uuid")
    }
    for path in [
      "dm-1/slaves/dm-0", "dm-2/slaves/dm-0", "dm-2/slaves/sda1", "sda1/size", "loop0/size",
    ] {
      try write("", to: "/system/sys/class/block/\(path)")
    }
    for name in ["dm-0", "dm-1", "dm-2", "sda1", "loop0"] {
      try write("", to: "/system/dev/\(name)")
    }
    let files = FileManager.default
    let devices = home.path + "/system/dev"
    try files.createDirectory(atPath: devices + "/mapper", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: devices + "/mapper/desk-root", withDestinationPath: "../dm-1")
    try files.createSymbolicLink(atPath: devices + "/mapper/crypt", withDestinationPath: "../dm-0")
    try files.createSymbolicLink(atPath: devices + "/mixed", withDestinationPath: "dm-2")
    var doctor = doctor()
    #expect(BlockDevices(files: doctor.files).isEncrypted(source) == isEncrypted)
    doctor.mounts = DoctorTests.table("ext4", source)
    #expect(doctor.encryption.state == (isEncrypted == true ? .ok : .advice))
  }

  @Test(arguments: [
    ("", Finding.State.ok), ("/dev/zram0 partition 4 0 100", .ok),
    ("/dev/dm-0 partition 4 0 -2", .ok), ("/dev/sda3 partition 4 0 -2", .advice),
    ("/swapfile file 4 0 -2", .advice),
  ])
  func swapInClearIsNamed(line: String, state: Finding.State) throws {
    try write("CRYPT-PLAIN-x", to: "/system/sys/class/block/dm-0/dm/uuid")
    try write("", to: "/system/sys/class/block/sda3/size")
    try write("", to: "/system/sys/class/block/sda2/size")
    for name in ["dm-0", "sda2", "sda3"] { try write("", to: "/system/dev/\(name)") }
    try write("Filename Type Size Used Priority\n\(line)\n", to: "/system/proc/swaps")
    var doctor = doctor()
    doctor.mounts = DoctorTests.table("ext4", "/dev/sda2")
    #expect(doctor.swap.state == state)
    let named = line.split(separator: " ").first.map(String.init) ?? ""
    #expect(state == .ok || doctor.swap.words.zh.hasPrefix("\(named) 没有加密"))
  }

  @Test(arguments: [
    (50_000_000, Finding.State.bad), (300_000_000, .advice), (900_000_000, .ok),
  ])
  func theRoomIsJudged(free: Int, state: Finding.State) throws {
    var doctor = doctor()
    doctor.room = { _ in free }
    #expect(doctor.roomLeft.state == state)
    let words = "还空 \(free / 1_000_000) MB"
    #expect(doctor.roomLeft.words.zh == words + "，没有给手上这件留地方：开着受理台放一会儿就留")
    try Data(count: 512 << 10).write(to: URL(fileURLWithPath: environment.storePath + ".reserve"))
    #expect(doctor.roomLeft.words.zh == words + "，另留着 512 KB，盘满了手上这件用它存")
  }

  // MARK: Clock and zone

  @Test func aClockThatIsBehindIsToBeMended() throws {
    var facts = StoreFacts(damage: [])
    #expect(doctor(facts).clock.state == .advice)
    try write("", to: "/system/run/systemd/timesync/synchronized")
    #expect(doctor(facts).clock.state == .ok)
    facts.newest = Instant(seconds: 1_805_000_000 + 86_400)
    #expect(doctor(facts).clock.state == .bad)
  }

  @Test func anotherZoneOfTheSystemIsNamed() {
    var doctor = doctor()
    #expect(
      doctor.zone
        == Finding(.zone, .ok, Phrase("按 Asia/Shanghai 算日子", "days are counted by Asia/Shanghai")))
    doctor.systemOffset = { _ in 0 }
    #expect(doctor.zone.state == .advice)
  }

  // MARK: Terminal and fonts

  @Test(arguments: [
    ("xterm-256color", "zh_CN.UTF-8", Int?.some(1), Finding.State.ok, Finding.State.ok),
    ("xterm", "C.utf8", nil, .ok, .ok), ("xterm", "zh_CN.UTF-8", .some(2), .advice, .ok),
    ("linux", "zh_CN.GB18030", nil, .bad, .bad), ("", "", nil, .bad, .bad),
  ])
  func theTerminalIsJudged(
    name: String, locale: String, columns: Int?, state: Finding.State, ofLocale: Finding.State
  ) {
    var doctor = doctor()
    var facts = TerminalFacts(["TERM": name, "LANG": locale])
    facts.dashColumns = columns
    var environment = environment
    environment.terminal = facts
    doctor = Doctor(environment: environment, store: doctor.store)
    #expect(doctor.terminal.state == state && doctor.locale.state == ofLocale)
  }

  /// The answers of `fc-list`: all characters in one font, all but two, and none at all.
  @Test func whatNoFontHasIsNamed() throws {
    #expect(doctor().fonts.words.en == "without fc-list nobody can say what is missing")
    try write("#!/bin/sh\necho Noto\n", to: "/bin/fc-list", isProgram: true)
    #expect(doctor().fonts.state == .ok)
    try write(
      """
      #!/bin/sh
      case $1 in *4dae*|*20bb7*) ;; *) echo Noto ;; esac

      """, to: "/bin/fc-list", isProgram: true)
    let finding = doctor().fonts
    #expect(finding.state == .advice)
    #expect(finding.words.en == "2 missing: 䶮 𠮷 (U+4DAE U+20BB7)")
    try write("#!/bin/sh\nexit 1\n", to: "/bin/fc-list", isProgram: true)
    #expect(doctor().fonts.words.en == "fc-list gave no answer")
    #expect(RareCharacters.all.count == 20 && Set(RareCharacters.all).count == 20)
  }

  // MARK: Printers, store, backups

  @Test func aPrinterThatIsGoneIsToBeMended() throws {
    var doctor = doctor()
    #expect(doctor.findings.last?.state == .advice)
    try write("#!/bin/sh\necho hp\n", to: "/bin/lpstat", isProgram: true)
    for (name, state) in [
      ("hp", Finding.State.ok), ("前台", .bad), ("/dev/null", .ok), ("/dev/none", .bad),
    ] {
      var environment = environment
      environment.printers = LaptopPrinters(sheets: PrinterSetting(name: name))
      doctor = Doctor(environment: environment, store: doctor.store)
      #expect(doctor.findings.last?.state == state, "\(name)")
    }
  }

  @Test func theStoreIsJudged() {
    #expect(doctor(.none).findings[0].state == .ok)
    #expect(doctor().findings[0].state == .ok)
    let fault = StoreFacts(fault: Phrase("坏", "broken"))
    #expect(doctor(fault).findings[0].words.en == "broken")
    #expect(doctor(StoreFacts()).findings[0].state == .advice)
    let damaged = StoreFacts(damage: [Phrase("一", "one"), Phrase("二", "two")])
    #expect(doctor(damaged).findings[0].words.en == "2 faults, the first: one")
    #expect(doctor().findings.map(\.subject) == Finding.Subject.allCases)
  }

  @Test func theLastBackupIsTold() throws {
    var facts = StoreFacts(damage: [])
    #expect(doctor(facts).backups.state == .ok)
    facts.desk = DeskID(random: 0x1a2b_3c4d_0000_0001)
    #expect(doctor(facts).backups.state == .advice)
    var environment = environment
    environment.backups.folder = home.path + "/copies"
    try write("", to: "/copies/别的.txt")
    let none = Doctor(environment: environment, store: facts, sticks: []).backups
    #expect(none.words.zh == "\(home.path)/copies 里还没有")
    try write("", to: "/copies/desk-1a2b3c4d-2027-03-15-1830.db")
    let found = Doctor(environment: environment, store: facts, sticks: []).backups
    #expect(found.state == .ok && found.words.en.hasSuffix(", 1 in all"))
    let old = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: old],
      ofItemAtPath: home.path + "/copies/desk-1a2b3c4d-2027-03-15-1830.db")
    #expect(Doctor(environment: environment, store: facts, sticks: []).backups.state == .advice)
  }
}
