#if Office
  import CMinizip
  import Foundation
  import Values

  /// The parts of a workbook as they lie in its file.
  ///
  /// The library writes each into a file of its own and packs what it reads back, and looks after neither: where a
  /// write failed, a piece of the part is missing, in a file that is packed well.
  struct WrittenParts {
    /// How many cells each sheet has, by the name of its part.
    private var cells: [String: Int] = [:]
    private var shape = MarkupShape()
    private var isWhole = true

    /// Looks whether a file has all of each part, and of each sheet so many cells or more: words over several have
    /// empty ones beside them.
    ///
    /// - Parameter sheets: the cells that were written, by the place of their sheet, counted from 1.
    static func check(_ path: String, _ sheets: [Int: Int]) throws(SpreadsheetError) {
      var parts = WrittenParts()
      let code = withUnsafeMutablePointer(to: &parts) { minizip_read(path, $0, take) }
      let isThere = sheets.allSatisfy { place, count in
        parts.cells["xl/worksheets/sheet\(place).xml"] ?? 0 >= count
      }
      guard code == 0, parts.isWhole, isThere else { throw .notWritten(ENOSPC) }
    }

    private static let take: minizip_take = { context, name, bytes, count in
      guard let parts = context?.assumingMemoryBound(to: WrittenParts.self), let name else {
        return -1
      }
      guard let bytes else {
        parts.pointee.end(String(cString: name))
        return 0
      }
      parts.pointee.shape.take(UnsafeBufferPointer(start: bytes, count: count))
      return 0
    }

    private mutating func end(_ name: String) {
      cells[name] = shape.cells
      isWhole = isWhole && shape.isWhole
      shape = MarkupShape()
    }
  }
#endif
