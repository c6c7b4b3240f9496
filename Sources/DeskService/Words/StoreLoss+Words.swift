import CaseStore
import Values

extension StoreLoss {
  /// What has happened to a store, and that nothing more is saved into it.
  package func phrase(_ path: String) -> Phrase {
    if self == .unsure {
      return Phrase(
        "\(path)：\(words.zh)，不再往里存，请先看看它在不在再登记",
        "\(path): \(words.en), no more goes into it; look whether it is there before it is taken down again"
      )
    }
    return Phrase(
      "\(path)：\(words.zh)，没有存上，不再往里存", "\(path): \(words.en), not saved, no more goes into it")
  }

  /// The same for a screen, whose rows may be too short for the path: what matters stands first.
  package func notice(_ path: String) -> Phrase {
    Phrase("\(words.zh)，不再往里存：\(path)", "\(words.en), no more goes into it: \(path)")
  }

  private var words: Phrase {
    switch self {
    case .gone: Phrase("存档不见了（被删除或改名）", "the store is gone (deleted or renamed)")
    case .replaced: Phrase("存档被换成了别的文件", "another file has taken the store's place")
    case .changed: Phrase("存档被别的程序改动了", "another program has written into the store")
    case .logGone:
      Phrase(
        "存档的附属文件（-wal、-shm、.lock）被删除或换掉了",
        "files of the store (-wal, -shm, .lock) were deleted or replaced")
    case .unsure:
      Phrase(
        "磁盘没有确认最后一次写入，说不准存上没有",
        "the disk did not confirm the last save, which may be there or not")
    }
  }
}
