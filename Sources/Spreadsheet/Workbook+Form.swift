#if Office
  import CXlsx
  import Reports
  import Values
  import Vocabulary

  extension Workbook {
    /// Adds a sheet that holds one form: its title, whose figures it has, and its rows.
    public mutating func addForm(_ form: Table, words: String) throws {
      _ = try addTables(Term.totals, title: form.title, words: words, [form])
    }
  }
#endif
