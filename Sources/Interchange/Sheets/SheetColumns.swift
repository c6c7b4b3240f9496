import Casework
import Values
import Vocabulary

/// The columns that the headings of a sheet name, in their order.
public struct SheetColumns: Hashable, Sendable {
  let columns: [SheetColumn]
}
