import CaseMaking
import CaseStore
import Casework
import Foundation
import Interchange
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// Where backups go by themselves, how they are called, and which are kept.
@Suite struct BackupTests {
  private let home: HomeFolder
  private let desk = DeskID(random: 0x1a2b_3c4d_0000_0001)

  init() throws { home = try HomeFolder() }

  private func folder(_ path: String) throws -> String {
    let full = home.path + "/" + path
    try FileManager.default.createDirectory(atPath: full, withIntermediateDirectories: true)
    return full
  }

  private func put(_ names: [String], in folder: String) throws {
    for name in names { try Data().write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
  }

  private func places(_ setting: BackupSetting, sticks: [String] = []) -> BackupPlaces {
    BackupPlaces(
      setting: setting, homeFolder: home.path,
      sticks: sticks.map { Mount(folder: $0, source: "/dev/sdb1", isReadOnly: false) })
  }

  @Test func aBackupIsCalledByItsDeskAndItsMoment() throws {
    let copies = try folder("copies")
    let series = BackupSeries(of: desk, store: "/a/desk.db", in: copies)
    let now = Instant(Booth.day, hour: 18, minute: 5, in: .shanghai)
    let first = series.path(at: now, in: .shanghai)
    #expect(first == "\(copies)/desk-1a2b3c4d-2027-03-15-1805.db")
    try put(["desk-1a2b3c4d-2027-03-15-1805.db"], in: copies)
    #expect(series.path(at: now, in: .shanghai) == "\(copies)/desk-1a2b3c4d-2027-03-15-1805（2）.db")
  }

  /// The oldest go, those of another desk stay, and so does what is no backup.
  @Test func soManyAreKept() throws {
    let copies = try folder("copies")
    let days = (10...19).map { "desk-1a2b3c4d-2027-03-\($0)-1800.db" }
    let others = ["desk-ffff0000-2027-03-01-1800.db", "我的.db", "desk.db"]
    try put(days + others, in: copies)
    let series = BackupSeries(of: desk, store: "desk.db", in: copies)
    // A clock that was set back gives the newest the oldest name.
    let made = "desk-1a2b3c4d-2027-03-01-0900.db"
    try put([made], in: copies)
    series.keep(3, sparing: "\(copies)/\(made)")
    #expect(series.names == [made] + days.suffix(2))
    let left = try FileManager.default.contentsOfDirectory(atPath: copies)
    #expect(Set(others).isSubset(of: left) && left.count == 6)
  }

  /// Those of one minute are told by their numbers, and a number that has gone is not given again.
  @Test func thoseOfOneMinuteStayInOrder() throws {
    let copies = try folder("copies")
    let series = BackupSeries(of: desk, store: "desk.db", in: copies)
    let now = Instant(Booth.day, hour: 18, minute: 5, in: .shanghai)
    var made: [String] = []
    for _ in 1...12 {
      let path = series.path(at: now, in: .shanghai)
      try put([PathParts.name(of: path)], in: copies)
      made.append(PathParts.name(of: path))
      series.keep(3, sparing: path)
      #expect(series.names == made.suffix(3))
    }
    #expect(made.last == "desk-1a2b3c4d-2027-03-15-1805（12）.db")
    let next = series.path(
      at: Instant(Booth.day, hour: 18, minute: 6, in: .shanghai), in: .shanghai)
    #expect(next == "\(copies)/desk-1a2b3c4d-2027-03-15-1806.db")
  }

  @Test func whatWasNeverFinishedGoes() throws {
    let copies = try folder("copies")
    let whole = "desk-1a2b3c4d-2027-03-15-1800.db"
    let another = "desk-ffff0000-2027-03-15-1800.db.partial"
    try put([whole, whole + ".partial", whole + ".partial-journal", another], in: copies)
    BackupSeries(of: desk, store: "desk.db", in: copies).sweep()
    let left = try FileManager.default.contentsOfDirectory(atPath: copies).sorted()
    #expect(left == [whole, another].sorted())
  }

  /// The chosen folder comes first where it is there; then a stick that somebody made for backups.
  @Test func aSecondPlaceIsChosen() throws {
    var setting = BackupSetting()
    setting.folder = home.path + "/chosen"
    let (plain, stick) = (try folder("plain"), try folder("stick"))
    #expect(places(setting, sticks: [plain, stick]).second == nil)
    _ = try folder("stick/三一五-备份")
    #expect(places(setting, sticks: [plain, stick]).second?.path == stick + "/三一五-备份")
    let chosen = try folder("chosen")
    #expect(places(setting, sticks: [plain, stick]).second?.path == chosen)
    #expect(places(setting).home.shown == "~/三一五-备份")
  }

  /// A copy of the store never lies where papers do that are handed over.
  @Test(arguments: ["三一五-2027-03-15-交接", "some/给部门"])
  func noPlaceHasPapersInIt(papers: String) throws {
    var setting = BackupSetting()
    setting.folder = try folder("chosen")
    let stick = try folder("stick")
    _ = try folder("stick/三一五-备份")
    _ = try folder("chosen/\(papers)")
    #expect(places(setting, sticks: [stick]).second?.path == stick + "/三一五-备份")
    _ = try folder("stick/\(papers)")
    #expect(places(setting, sticks: [stick]).second == nil)
    let mount = Mount(folder: stick, source: "/dev/sdb1", isReadOnly: false)
    #expect(!BackupPlaces.isForBackups(mount))
  }

  /// However deep a folder of backups lies among papers for others, or those in it, and by whatever name it is reached:
  /// it is not used, and that is said.
  @Test(arguments: [
    ("pack/给媒体/b", "pack"), ("三一五-2027-03-15-交接/x/y", ""), ("三一五/copies", ""), (".", ""),
    ("press/给媒体/b", ""), ("link", ""),
  ])
  func noPlaceLiesAmongPapers(chosen: String, pack: String) throws {
    _ = try folder(chosen == "link" ? "三一五/x" : chosen)
    _ = try folder("三一五")
    if !pack.isEmpty {
      _ = try folder(pack + "/留本单位")
      try put(["SHA256SUMS.txt"], in: home.path + "/" + pack)
    }
    if chosen == "link" {
      try FileManager.default.createSymbolicLink(
        atPath: home.path + "/link", withDestinationPath: "三一五/x")
    }
    var setting = BackupSetting()
    setting.folder = home.path + "/" + chosen
    let places = places(setting)
    #expect(places.second == nil && places.unfit?.why == .amongPapers)
    #expect(places.home.instead == places.unfit)
    // A folder that is not used keeps nothing away from it.
    #expect(places.all == [home.path + "/三一五-备份"])
  }

  /// Nothing else is written among backups: no file, no folder, whatever leads there.
  @Test func nothingElseIsWrittenAmongBackups() throws {
    let copies = try folder("copies/inner")
    var files = StoreFiles(store: home.path + "/desk.db")
    var setting = BackupSetting()
    setting.folder = home.path + "/copies"
    files.backupFolders = places(setting).all
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/link.txt", withDestinationPath: copies + "/t.txt")
    try put(["t.txt"], in: copies)
    let refused = [
      copies + "/t.txt", home.path + "/copies/new.txt", home.path + "/link.txt",
      home.path + "/三一五-备份/t.txt", home.path + "/x/../copies/t.txt",
    ]
    _ = try folder("x")
    for path in refused {
      let error = #expect(throws: DeskError.self, "\(path)") {
        try AtomicFile.write([1], to: path, sparing: files)
      }
      guard case .backupsLieThere? = error else { throw Missing() }
    }
    for path in [copies, copies + "/pack", home.path + "/三一五-备份/pack"] {
      let error = #expect(throws: DeskError.self, "\(path)") {
        try AtomicFolder.check(path, sparing: files)
      }
      guard case .backupsLieThere? = error else { throw Missing() }
    }
    try AtomicFile.write([1], to: home.path + "/copies.txt", sparing: files)
    try AtomicFolder.check(home.path + "/pack", sparing: files)
  }

  /// A copy that somebody asks for by name does not lie among papers either.
  @Test(arguments: ["三一五-2027-03-15-交接", "给媒体/b", "pack"])
  func noCopyLiesAmongPapers(papers: String) throws {
    _ = try folder(papers)
    _ = try folder("pack/给上级")
    try put(["SHA256SUMS.txt"], in: home.path + "/pack")
    let error = #expect(throws: DeskError.self) {
      try BackupPlaces.checkIsNoPaper("\(home.path)/\(papers)/copy.db")
    }
    guard case .papersLieThere? = error else { throw Missing() }
    try BackupPlaces.checkIsNoPaper(home.path + "/copy.db")
  }

  /// A folder that is gone is said, and the second place is used and named.
  @Test func aFolderThatIsGoneIsSaid() throws {
    var setting = BackupSetting()
    setting.folder = home.path + "/gone"
    let stick = try folder("stick")
    _ = try folder("stick/三一五-备份")
    let second = places(setting, sticks: [stick]).second
    #expect(second?.path == stick + "/三一五-备份" && second?.instead?.why == .gone)
    let words = places(setting).unfit?.phrase.zh
    #expect(words == "设的备份文件夹 \(home.path)/gone 不在")
    let made = MadeBackup(
      path: "/a/b.db", shown: "/a", sum: "0", isSecond: true, instead: second?.instead)
    #expect(BackupOfDay.made(made).shown.zh == "备份在 /a/，已查过；\(words ?? "")")
    _ = try folder("gone")
    #expect(places(setting, sticks: [stick]).second?.instead == nil)
  }

  /// Nor do papers go to a stick that is for backups; to any other place they do.
  @Test func papersDoNotGoToAStickForBackups() throws {
    let stick = try folder("stick")
    let mounts = MountTable(mountinfo: "27 1 8:17 / \(stick) rw - vfat /dev/sdb1 rw\n")
    let output = stick + "/三一五-2027-03-15-交接"
    try BackupPlaces.checkHoldsNone(output, mounts: mounts, sticks: mounts.mounts)
    _ = try folder("stick/三一五-备份")
    try BackupPlaces.checkHoldsNone(output, mounts: mounts, sticks: [])
    try BackupPlaces.checkHoldsNone(home.path + "/x", mounts: mounts, sticks: mounts.mounts)
    let error = #expect(throws: DeskError.self) {
      try BackupPlaces.checkHoldsNone(output, mounts: mounts, sticks: mounts.mounts)
    }
    guard case .backupsLieThere(output)? = error else { throw Missing() }
  }

  struct Missing: Error {}

  @Test func theSettingsAreRead() throws {
    let config = try folder("config")
    let path = URL(fileURLWithPath: config + "/settings.json")
    try Data(#"{"backup_folder":"/media/a","backup_hours":0,"backups_kept":30}"#.utf8).write(
      to: path)
    let backups = try LaptopSettings(folder: config).backups
    #expect(backups.folder == "/media/a" && backups.hours == 0 && backups.kept == 30)
    try Data(#"{"backups_kept":"0"}"#.utf8).write(to: path)
    let error = #expect(throws: FileFault.self) { try LaptopSettings(folder: config) }
    #expect(
      error?.phrase(Shipped.reference.catalogue).zh
        == "\(config)/settings.json：backups_kept：\"0\"不行，应是 1 到 1000 的整数，不加引号")
    for wrong in [#"{"backup_hours":"4"}"#, #"{"backup_hours":-1}"#, #"{"backups_kept":0}"#] {
      try Data(wrong.utf8).write(to: path)
      #expect(throws: (any Error).self, "\(wrong)") { try LaptopSettings(folder: config) }
    }
  }

  /// The end of a day: the copy knows that it was made, and is whole.
  @Test func theBackupOfADayIsRecordedBeforeItIsMade() throws {
    let desk = try SquareDay.desk(try SquareDay.context())
    let place = desk.places[0]
    let messages = desk.handler.perform(.handOver(Booth.day, to: place, unmasked: false))
    let done = try #require(messages.handedOver)
    #expect(done.backup.zh == "备份在 ~/三一五-备份/，已查过（只在这台电脑上，电脑坏了就没有了）")
    let folder = desk.folder + "/三一五-备份"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 1)
    let copy = try CaseStore.open(
      path: "\(folder)/\(names[0])", access: .reading, reference: Shipped.reference,
      zone: .shanghai)
    #expect(try copy.check(deep: true) == [])
    // The hand-over itself is recorded behind it, and is not in the copy.
    let (inCopy, here) = (try copy.log.versionVector(), try desk.store.log.versionVector())
    #expect(inCopy.keys == here.keys)
    #expect(inCopy.values.reduce(0) { $0 + Int($1) } == here.values.reduce(0) { $0 + Int($1) } - 1)
  }
}
