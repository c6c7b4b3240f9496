import Values
import Vocabulary

/// The parts of a hand-over folder: each is a folder of its own that can be passed on as it is, so that
/// nobody sends a list along with another's.
public enum PackPart: CaseIterable, Hashable, Sendable {
  /// What departments take over.
  case departments
  /// What may be printed.
  case press
  /// What goes upward.
  case superior
  /// What does not leave the office.
  case own

  /// The name of its folder, the same in every language as all names of the pack.
  public var folder: String {
    switch self {
    case .departments: "给部门"
    case .press: "给媒体"
    case .superior: "给上级"
    case .own: "留本单位"
    }
  }

  /// For whom it is.
  public var receiver: Phrase {
    switch self {
    case .departments:
      Phrase("转给各部门，每张名单只给写明的部门", "for departments, each list only for the one it names")
    case .press: Phrase("给报社、电视台", "for the press")
    case .superior: Phrase("报上级，做汇总", "for the superior office, to be added up")
    case .own: Phrase("只留本单位，不外传", "stays in this office, never passed on")
    }
  }

  /// Whether persons are in it.
  ///
  /// - Parameter isUnmasked: whether departments get persons in full.
  public func persons(isUnmasked: Bool) -> Phrase {
    switch self {
    case .departments where isUnmasked:
      Phrase("有消费者的姓名、电话、住址；举报人总是不写", "with persons in full, but never a reporter")
    case .departments: Phrase("个人信息打了星号", "persons are starred")
    case .press, .superior: Phrase("没有个人信息", "no persons in it")
    case .own where isUnmasked:
      Phrase("名单里有消费者的姓名、电话、住址", "persons in full, but no reporter")
    case .own: Phrase("名单打了星号", "its lists are starred")
    }
  }
}
