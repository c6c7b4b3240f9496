import Foundation
import Values

/// The encoding of a file's text.
public enum FileEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030
  case utf16 = "utf-16"

  /// The text of bytes in GB18030; nil where they are none.
  public static func gb18030Text(_ bytes: [UInt8]) -> String? {
    String(data: Data(bytes), encoding: foundationGB18030)
  }

  /// A text in GB18030; nil where it cannot be written so.
  public static func gb18030Bytes(_ text: String) -> [UInt8]? {
    text.data(using: foundationGB18030).map { [UInt8]($0) }
  }

  /// CFStringEncoding GB_18030_2000 as Foundation numbers encodings.
  private static let foundationGB18030 = String.Encoding(rawValue: 0x8000_0632)
}
