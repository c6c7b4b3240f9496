#if Office
  import CXlsx
  import Casework
  import Foundation
  import Reports
  import Values
  import Vocabulary

  /// An XLSX file that is being written, sheet by sheet.
  ///
  /// Figures are numbers, days are days, all else is text: no cell holds a formula. A sheet prints to
  /// A4 with its heading on every page.
  public struct Workbook: ~Copyable {
    let book: UnsafeMutablePointer<lxw_workbook>
    let styles: Styles
    let language: Language
    /// The columns that a text takes, a Chinese character two.
    let width: (String) -> Int
    private let path: String
    /// What is printed above every page.
    private let head: String
    private var isOpen = true
    /// The cells of each sheet, by its place among the worksheets.
    private var cells: [Int: Int] = [:]
    private var sheets = 0

    /// A workbook that will lie at a path.
    ///
    /// - Parameters:
    ///   - head: what is printed above every page: whose figures, and of when.
    ///   - made: when it says that it was made.
    ///   - width: the columns that a text takes, a Chinese character two.
    public init(
      path: String, head: String, made: Instant, language: Language,
      width: @escaping (String) -> Int
    ) throws {
      guard hasLibrary else { throw SpreadsheetError.noLibrary }
      guard let book = library.workbook_new(path) else { throw SpreadsheetError.notWritten(errno) }
      guard let styles = Styles(book) else {
        library.lxw_workbook_free(book)
        throw SpreadsheetError.notWritten(errno)
      }
      self.book = book
      self.styles = styles
      self.path = path
      self.head = head
      self.language = language
      self.width = width
      var properties = lxw_doc_properties()
      properties.created = time_t(made.seconds)
      _ = library.workbook_set_properties(book, &properties)
    }

    deinit { if isOpen { library.lxw_workbook_free(book) } }

    /// Writes the file, and looks whether all of it is there.
    public mutating func finish() throws {
      isOpen = false
      errno = 0
      let code = library.workbook_close(book)
      guard code == LXW_NO_ERROR else { throw SpreadsheetError.notWritten(errno) }
      try WrittenParts.check(path, cells)
    }
  }

  // MARK: - Sheets

  extension Workbook {
    /// A new sheet whose first rows stay in sight, and stand on every printed page.
    ///
    /// - Parameter isWide: whether it is printed across.
    mutating func addSheet(
      _ name: Phrase, frozenRows: Int, isWide: Bool
    ) throws -> UnsafeMutablePointer<lxw_worksheet> {
      guard let sheet = library.workbook_add_worksheet(book, name[language]) else {
        throw SpreadsheetError.notWritten(errno)
      }
      sheets += 1
      library.worksheet_freeze_panes(sheet, UInt32(frozenRows), 0)
      _ = library.worksheet_repeat_rows(sheet, 0, UInt32(frozenRows - 1))
      library.worksheet_set_paper(sheet, Workbook.a4)
      library.worksheet_fit_to_pages(sheet, 1, 0)
      _ = library.worksheet_set_header(sheet, printedHead)
      _ = library.worksheet_set_footer(sheet, printedFoot)
      if isWide { library.worksheet_set_landscape(sheet) }
      return sheet
    }

    /// The number of A4 among the papers of Excel.
    static let a4: UInt8 = 9

    /// A line for the top of a page; a sign of its own begins with `&`, and 255 are the most.
    var printedHead: String {
      let words = head.replacing("&", with: "&&")
      return "&L"
        + (words.utf16.count <= 200 ? words : String(head.filter { $0 != "&" }.prefix(90)))
    }

    var printedFoot: String {
      language == .chinese ? "&C第 &P 页，共 &N 页" : "&CPage &P of &N"
    }

    /// Notes the cells of the last sheet, and whether the disk took those that were streamed.
    mutating func note(_ writer: RowWriter) throws {
      errno = 0
      guard xlsx_has_streamed(writer.sheet) != 0 else { throw SpreadsheetError.notWritten(errno) }
      cells[sheets] = writer.cells
    }
  }
#endif
