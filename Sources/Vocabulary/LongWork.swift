import Values

/// Work that takes long where records are many, by what is said of it meanwhile.
public enum LongWork: CaseIterable, Hashable, Sendable {
  /// Reading records in.
  case importing
  /// Joining the cases of a file that name each other.
  case linking
  /// Making lists and counters out of the log.
  case listing
  /// Going along the log.
  case checking
  /// Holding the lists against the log.
  case comparing
  /// Writing records into a file.
  case exporting
  /// Joining what another desk has sent.
  case merging
  /// Bringing a store of an older version to this one.
  case renewing

  /// What is done.
  public var phrase: Phrase {
    switch self {
    case .importing: Phrase("正在读入", "Reading in")
    case .linking: Phrase("正在关联", "Linking")
    case .listing: Phrase("正在做清单", "Making lists")
    case .checking: Phrase("正在查记录", "Checking the log")
    case .comparing: Phrase("正在对清单", "Comparing lists")
    case .exporting: Phrase("正在写出", "Writing")
    case .merging: Phrase("正在并入", "Joining")
    case .renewing: Phrase("正在转换旧库", "Bringing the store to this version")
    }
  }
}
