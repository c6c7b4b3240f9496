import Foundation
import Reports
import Values

#if Office
  import WordFiles
#endif

/// Files of Word, where the program was built to write them (package trait `Office`).
enum OfficeDocuments {
  #if Office
    /// Whether this machine has what packs them.
    static var areThere: Bool { WordFile.isThere }

    /// The bytes of a file that is made of these parts.
    static func bytes(_ parts: [WordPart]) throws -> [UInt8] {
      do {
        return try WordFile.packed(parts)
      } catch {
        switch error {
        case .noLibrary: throw DeskError.noDocumentLibrary
        case .notPacked: throw DeskError.notWritten("DOCX", ENOMEM)
        }
      }
    }

    /// What a file is made of; nil where it is none of Word.
    static func parts(_ bytes: [UInt8]) -> [WordPart]? {
      do {
        return try WordFile.unpacked(bytes)
      } catch {
        // Without the library nothing is packed either, which is said then.
        return nil
      }
    }
  #else
    /// Never in this program.
    static var areThere: Bool { false }

    /// Says that this program cannot.
    static func bytes(_: [WordPart]) throws -> [UInt8] { throw DeskError.noDocuments }

    /// Nothing: this program cannot open it.
    static func parts(_: [UInt8]) -> [WordPart]? { nil }
  #endif
}
