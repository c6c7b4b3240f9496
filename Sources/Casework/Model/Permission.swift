import Values
import Vocabulary

/// What somebody is about to do, by what it takes: the one table of who may do what.
public enum Permission: CaseIterable, Hashable, Sendable {
  /// The work of the day: cases, ledger, papers, what is shown and recorded as shown, what was done last taken back.
  case work
  case void, erase, purge, unmaskedExport, backup, settings, restore, recover, staff

  /// Who may do it, where PINs are set.
  public var role: Role {
    switch self {
    case .work: .clerk
    case .void, .erase, .purge, .unmaskedExport, .backup, .settings, .restore, .recover, .staff:
      .supervisor
    }
  }

  /// What it is called.
  public var label: Phrase {
    switch self {
    case .work: Phrase("登记和办理", "to record")
    case .void: Phrase("把一件作废", "to make a case void")
    case .erase: Phrase("抹去个人信息", "to erase persons")
    case .purge: Phrase("成批抹去个人信息", "to purge persons")
    case .unmaskedExport:
      Phrase("成批看或写出不打星号的个人信息", "to show or write out persons in full, many at once")
    case .backup: Phrase("给存档做备份", "to back the store up")
    case .settings: Phrase("改本台的设置", "to change this desk's settings")
    case .restore: Phrase("恢复备份", "to restore a backup")
    case .recover: Phrase("抢救坏了的存档", "to recover a damaged store")
    case .staff: Phrase("管人员和 PIN", "to manage staff and PINs")
    }
  }
}

extension Request {
  /// What it takes to have it recorded.
  public var permission: Permission {
    switch self {
    case .open, .tally, .tallies, .report, .undo, .redo: .work
    case .take(let actions, _, _): actions.contains { $0.name == .void } ? .void : .work
    case .configure(let changes): changes.keys.allSatisfy { $0 == .clerk } ? .work : .settings
    case .disclose(let disclosure, let id): disclosure.permission(ofOne: id != nil)
    }
  }
}

extension Disclosure {
  /// What it takes: an export is recorded where it names persons in full, and so is what shows many of them at once.
  ///
  /// - Parameter isOfOne: whether it is about one case.
  fileprivate func permission(ofOne isOfOne: Bool) -> Permission {
    switch act {
    case .exported: .unmaskedExport
    case .shown: isOfOne ? .work : .unmaskedExport
    case .printed, .packed, .given: .work
    }
  }
}
