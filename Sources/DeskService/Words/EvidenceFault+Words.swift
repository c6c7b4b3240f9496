import CaseStore
import Casework
import Values
import Vocabulary

extension EvidenceFault {
  /// What, where and what to do, without a full stop.
  var phrase: Phrase {
    switch self {
    case .empty(let name): Phrase("\(name) 是空的", "\(name) is empty")
    case .tooLarge(let name, let bytes, let most):
      Phrase(
        "\(name) 有 \(bytes >> 20) MB，一个文件最多 \(most >> 20) MB",
        "\(name) has \(bytes >> 20) MB, a file may have \(most >> 20) MB")
    case .tooMany(let number, let most):
      Phrase("\(number.short) 最多附 \(most) 个文件", "\(number.short) takes at most \(most) files")
    case .nowhere:
      Phrase("这份存档只在内存里，附不了文件", "this store lies in memory alone, nothing can lie beside it")
    case .void(let number):
      Phrase("\(number.short) 已作废，不再附证据", "\(number.short) is void and takes no evidence")
    case .missing(let name):
      Phrase(
        "\(name) 不在存档旁的证据夹里，请从备份里找回",
        "\(name) is not in the folder of evidence beside the store, take it from a backup")
    case .changed(let name):
      Phrase("\(name) 被改过或坏了，请从备份里找回", "\(name) was changed or is damaged, take it from a backup")
    }
  }
}
