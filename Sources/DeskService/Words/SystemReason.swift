import Foundation
import Values
import Vocabulary

/// Why the system refused something, in words.
enum SystemReason {
  /// The words for an error number; 0 stands for a write that came back short.
  static func phrase(_ number: Int32) -> Phrase {
    let english = number == 0 ? "I/O" : String(cString: strerror(number))
    return Phrase(chinese[number] ?? "系统错误 \(number)", english)
  }

  private static let noRight = "没有权限"
  private static let tooManyOpen = "打开的文件太多"

  /// What people meet; of anything else the number is said, by which it can be looked up.
  private static let chinese: [Int32: String] = [
    0: "读写出错", ENOENT: "没有这个文件或文件夹", EACCES: noRight, EPERM: noRight,
    EISDIR: "是文件夹", ENOTDIR: "路径中有不是文件夹的", ENOSPC: "磁盘满了", EDQUOT: "磁盘配额满了",
    EFBIG: "文件太大", EROFS: "磁盘只读", EIO: "磁盘读写出错", EEXIST: "已经有了",
    ENAMETOOLONG: "名字太长", ELOOP: "链接不能用",
    ENOMEM: "内存不够", EMFILE: tooManyOpen, ENFILE: tooManyOpen, ETIMEDOUT: "等得太久",
    ESTALE: "文件已经不在了", EXDEV: "不在同一个盘上", ENOTEMPTY: "文件夹不空", EINVAL: "系统不接受",
    EBUSY: "别的程序正在写", ENODEV: "设备不在了", ENXIO: "设备没有接上", EPIPE: "对方断开了",
  ]
}
