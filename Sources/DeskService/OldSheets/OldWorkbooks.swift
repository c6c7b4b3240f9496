import Foundation
import Interchange
import Reports
import Values

#if Office
  import WordFiles
#endif

/// Workbooks that are read in, where the program was built to open them (package trait `Office`).
enum OldWorkbooks {
  /// What is packed in a workbook, by its path.
  static func parts(_ bytes: [UInt8], _ path: String) throws -> [String: [UInt8]] {
    #if Office
      do {
        guard let parts = try WordFile.unpacked(bytes) else {
          throw FileFault.brokenWorkbook(path)
        }
        return Dictionary(
          parts.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      } catch is WordFileError {
        throw DeskError.noDocumentLibrary
      }
    #else
      throw DeskError.noWorkbooks
    #endif
  }
}
