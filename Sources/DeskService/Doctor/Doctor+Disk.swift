import CaseStore
import Desk
import Values
import Vocabulary

/// The disk that the store lies on.
extension Doctor {
  /// File systems that keep their order when the power goes.
  private static let steady: Set = [
    "ext4", "ext3", "xfs", "btrfs", "f2fs", "zfs", "overlay", "apfs",
  ]
  /// Those of sticks and of Windows, which do not, and know no owners.
  private static let plain: Set = ["vfat", "exfat", "msdos", "ntfs", "ntfs3", "fuseblk"]

  var fileSystem: Finding {
    guard let disk else {
      return Finding(
        .fileSystem, .advice,
        Phrase("系统没有说存档在什么盘上", "the system does not say what disk the store is on"))
    }
    let place = Phrase("\(disk.type)（\(disk.source)）", "\(disk.type) (\(disk.source))")
    let elsewhere = Phrase(
      "把存档放到本机硬盘上（--store）", "keep the store on this computer's own disk (--store)")
    if disk.isShared {
      return Finding(
        .fileSystem, .bad,
        Phrase("\(place.zh) 是别的系统也写的盘", "\(place.en): another system writes to it, too"),
        remedy: elsewhere)
    }
    if ["tmpfs", "ramfs"].contains(disk.type) {
      return Finding(
        .fileSystem, .bad,
        Phrase("\(place.zh) 在内存里，关机就没有了", "\(place.en) is in memory and gone with the power"),
        remedy: elsewhere)
    }
    if Doctor.plain.contains(disk.type) {
      return Finding(
        .fileSystem, .bad,
        Phrase(
          "\(place.zh) 断电可能坏，也分不清谁能读", "\(place.en) may break at a power cut and knows no owners"),
        remedy: elsewhere)
    }
    if Doctor.steady.contains(disk.type) { return Finding(.fileSystem, .ok, place) }
    return Finding(
      .fileSystem, .advice,
      Phrase("\(place.zh) 没有试过", "\(place.en): nobody has tried the desk on it"),
      remedy: Phrase("最好用 ext4", "ext4 is best"))
  }

  var roomLeft: Finding {
    guard let free = room(folder) else {
      return Finding(.room, .advice, Phrase("系统没有说还空多少", "the system does not say what is free"))
    }
    let kept = reserve
    let words = Phrase(
      "还空 \(Doctor.megabytes(free)) MB\(kept.zh)", "\(Doctor.megabytes(free)) MB free\(kept.en)")
    let remedy = Phrase("删掉不用的文件，腾出地方", "remove files that nobody needs")
    if free < 100_000_000 { return Finding(.room, .bad, words, remedy: remedy) }
    // A copy of the store has to fit beside it, and the papers of some days.
    let wanted = 500_000_000 + 2 * environment.storeFiles.bytes
    return free < wanted
      ? Finding(.room, .advice, words, remedy: remedy) : Finding(.room, .ok, words)
  }

  /// Whether room is kept for the case in hand; nothing is said where there is no store yet.
  private var reserve: Phrase {
    guard store.isThere else { return Phrase("") }
    let size = environment.storeFiles.reserve
    return size > 0
      ? Phrase(
        "，另留着 \(size >> 10) KB，盘满了手上这件用它存",
        "; \(size >> 10) KB are kept for the case in hand on a full disk")
      : Phrase(
        "，没有给手上这件留地方：开着受理台放一会儿就留",
        "; none is kept for the case in hand: an open desk does that when nobody types")
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000)" }

  var encryption: Finding {
    let isEncrypted = disk.flatMap { BlockDevices(files: files).isEncrypted($0.source) }
    switch isEncrypted {
    case true?:
      return Finding(.encryption, .ok, Phrase("存档所在的盘加了密", "the store's disk is encrypted"))
    case false?:
      return Finding(
        .encryption, .advice,
        Phrase(
          "存档所在的盘没有加密，电脑丢了，姓名电话就丢了",
          "the store's disk is not encrypted: who takes it has all persons"),
        remedy: Phrase(
          "重装系统时选“加密硬盘”（LUKS）；在 Windows 里的用 BitLocker",
          "choose an encrypted disk (LUKS) when the system is installed; within Windows use BitLocker"
        ))
    case nil:
      return Finding(
        .encryption, .advice,
        Phrase("看不出存档所在的盘加没加密", "whether the store's disk is encrypted is not told"),
        remedy: Phrase("问装机的人", "ask whoever set this computer up"))
    }
  }

  var swap: Finding {
    guard let table = files.text("/proc/swaps") else {
      return Finding(
        .swap, .advice, Phrase("系统没有说有没有", "the system does not say whether there is any"))
    }
    let devices = BlockDevices(files: files)
    let open = SwapArea.all(in: table).filter { area in
      if area.isInMemory { return false }
      let source = area.isFile ? mounts.disk(of: area.path)?.source : area.path
      return source.flatMap(devices.isEncrypted) != true
    }
    guard let first = open.first else {
      return Finding(.swap, .ok, Phrase("没有明文的交换区", "nothing of memory goes to a disk in clear"))
    }
    return Finding(
      .swap, .advice,
      Phrase(
        "\(first.path) 没有加密，内存里的姓名电话可能写到盘上",
        "\(first.path) is in clear: persons in memory may reach the disk"),
      remedy: Phrase("用 swapoff 关掉，或连它一起加密", "switch it off by swapoff, or encrypt it as well"))
  }
}
