#if Office
  import CXlsx
  import Reports
  import Values

  typealias Format = UnsafeMutablePointer<lxw_format>

  /// How cells look, made once for each workbook.
  struct Styles {
    let title: Format
    let words: Format
    let header: Format
    let numberHeader: Format
    private let text: Format
    private let integer: Format
    private let decimal: Format
    private let money: Format
    private let day: Format
    private let moment: Format
    private let percent: Format

    init?(_ book: UnsafeMutablePointer<lxw_workbook>) {
      guard let title = library.workbook_add_format(book),
        let words = library.workbook_add_format(book),
        let header = library.workbook_add_format(book),
        let numberHeader = library.workbook_add_format(book),
        let text = library.workbook_add_format(book),
        let integer = library.workbook_add_format(book),
        let decimal = library.workbook_add_format(book),
        let money = library.workbook_add_format(book),
        let day = library.workbook_add_format(book),
        let percent = library.workbook_add_format(book),
        let moment = library.workbook_add_format(book)
      else { return nil }
      (self.title, self.words, self.header, self.numberHeader) = (
        title, words, header, numberHeader
      )
      (self.text, self.integer, self.decimal) = (text, integer, decimal)
      (self.money, self.day, self.percent) = (money, day, percent)
      self.moment = moment
      library.format_set_bold(title)
      library.format_set_font_size(title, 14)
      library.format_set_text_wrap(words)
      // Words behind a number must not touch it.
      for cell in [text, day, moment, header] { library.format_set_indent(cell, 1) }
      for cell in [words, text, integer, decimal, money, day, moment, percent] {
        library.format_set_align(cell, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      }
      for head in [header, numberHeader] { Styles.makeHead(head) }
      library.format_set_align(numberHeader, UInt8(LXW_ALIGN_RIGHT.rawValue))
      library.format_set_align(percent, UInt8(LXW_ALIGN_RIGHT.rawValue))
      // A text stays one when somebody edits its cell: `=1+1` is not calculated then either.
      for words in [title, words, header, numberHeader, text, percent] {
        library.format_set_num_format_index(words, Styles.asText)
      }
      library.format_set_num_format(integer, "#,##0")
      library.format_set_num_format(decimal, "#,##0.####")
      library.format_set_num_format(money, "#,##0.00")
      library.format_set_num_format(day, "yyyy\\-mm\\-dd")
      library.format_set_num_format(moment, "yyyy\\-mm\\-dd hh:mm")
    }

    /// The format `@` that every program of sheets has built in.
    private static let asText: UInt8 = 49

    private static func makeHead(_ format: Format) {
      library.format_set_bold(format)
      library.format_set_bg_color(format, 0xE8ECF0)
      library.format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }

    /// How a column's cells look.
    func format(_ kind: Table.ColumnKind) -> Format {
      switch kind {
      case .text, .phone: text
      case .integer: integer
      case .decimal: decimal
      case .money: money
      case .day: day
      case .moment: moment
      case .percent: percent
      }
    }

    /// How a column's header looks.
    func header(_ kind: Table.ColumnKind) -> Format { kind.isNumber ? numberHeader : header }
  }
#endif
