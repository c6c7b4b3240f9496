import Crypto
import Foundation

/// The digest by which people compare files: what `sha256sum` prints.
public enum Digest {
  /// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).hexadecimal
  }
}

extension Crypto.Digest {
  /// Its bytes, copied at once: as a sequence it gives them one by one.
  var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
