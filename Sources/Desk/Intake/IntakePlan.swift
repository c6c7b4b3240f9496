import Casework
import TerminalKit
import Values
import Vocabulary

/// Where everything stands in the intake form, for one kind, one result and one size.
struct IntakePlan: Equatable {
  var layout = FormLayout<InputSlot>()
  /// The fields of the form in the order of Tab.
  var order: [InputSlot] = []
  /// The row for earlier cases of the same phone.
  var visitorRow = 0
  /// The row that says what can wait.
  var sectionRow = 0
  /// The first of the rows below the fields.
  var helpRow = 0
}

/// What a plan is made for.
struct IntakeShape: Equatable {
  var kind: Kind
  var result: IntakeResult
  /// Rows and columns for the form, title and last rows not counted.
  var rows: Int
  var columns: Int
  var language: Language
  /// Whether a case is corrected: there is no result then.
  var isAmending = false
}

/// One row of the form: fields, each from a part of the width on.
private struct PlannedRow {
  enum Role { case fields, visitor, section }
  var cells: [(slot: InputSlot, start: Double)]
  var height = 1
  var role = Role.fields

  static func row(_ first: InputSlot, _ more: (InputSlot, Double)..., height: Int = 1) -> PlannedRow
  {
    PlannedRow(cells: [(first, 0)] + more, height: height)
  }
  static let visitor = PlannedRow(cells: [], role: .visitor)
  static let section = PlannedRow(cells: [], role: .section)
}

extension IntakePlan {
  /// Lays the fields out; rows that are left over go to the long texts.
  init(_ shape: IntakeShape, _ fields: IntakeFields) {
    let blocks = shape.blocks(spare: 0, fields)
    let used = blocks.joined().reduce(0) { $0 + $1.height } + 3
    let spare = max(0, shape.rows - used)
    var builder = PlanBuilder(shape: shape, fields: fields)
    for block in shape.blocks(spare: min(spare, 12), fields) { builder.add(block) }
    plan(builder)
  }

  private mutating func plan(_ builder: PlanBuilder) {
    self = builder.plan
    let isRoomy = builder.row + 5 <= builder.shape.rows
    helpRow = builder.row + (isRoomy ? 1 : 0)
    var panel = builder
    panel.row = helpRow
    panel.add(builder.shape.panel)
    layout = panel.plan.layout
    let result = InputSlot.result(builder.shape.kind)
    let options = panel.plan.order.dropFirst(order.count)
    if let place = order.firstIndex(of: result) {
      let after = order.dropFirst(place + 1).first == .option(.recovered) ? place + 2 : place + 1
      order.insert(contentsOf: options, at: after)
    }
  }
}

private struct PlanBuilder {
  var shape: IntakeShape
  var fields: IntakeFields
  var row = 0
  var plan = IntakePlan()

  /// Adds rows whose labels of one column are equally wide.
  mutating func add(_ rows: [PlannedRow]) {
    var widths: [Double: Int] = [:]
    for cell in rows.flatMap(\.cells) {
      let width = TextWidth.columns(of: fields.label(cell.slot)[shape.language]) + 2
      widths[cell.start] = max(widths[cell.start] ?? 0, width)
    }
    for planned in rows {
      place(planned, widths)
      switch planned.role {
      case .fields: break
      case .visitor: plan.visitorRow = row
      case .section: plan.sectionRow = row
      }
      row += planned.height
    }
  }

  private mutating func place(_ planned: PlannedRow, _ widths: [Double: Int]) {
    for (index, cell) in planned.cells.enumerated() {
      let isLast = index + 1 == planned.cells.count
      let start = column(cell.start)
      let end = isLast ? shape.columns - 1 : column(planned.cells[index + 1].start) - 1
      let label = min(widths[cell.start] ?? 0, max(0, end - start - 2))
      plan.order.append(cell.slot)
      plan.layout.places[cell.slot] = FieldPlace(
        row: row, column: start, labelWidth: label, width: max(1, end - start - label),
        height: planned.height)
    }
  }

  private func column(_ start: Double) -> Int { 1 + Int(Double(shape.columns) * start) }
}

extension IntakeShape {
  /// The rows of the form in two blocks: what is asked first, and what can wait.
  fileprivate func blocks(spare: Int, _ fields: IntakeFields) -> [[PlannedRow]] {
    let top = PlannedRow.row(.kind, (.field(.channel), language == .chinese ? 0.36 : 0.52))
    switch kind {
    case .complaint: return [[top], complaint(spare: spare, fields), waiting]
    case .report: return [[top], report(spare: spare), [.section, times, .row(.more)]]
    case .consultation:
      return [[top], consultation(spare: spare, fields), [.section, times, .row(.more)]]
    }
  }

  private func complaint(spare: Int, _ fields: IntakeFields) -> [PlannedRow] {
    let requests = optionRows(.requests, blanks: 8, fields)
    let facts = (requests == 1 ? 3 : 2) + min(spare, 6)
    let result: [PlannedRow] =
      isAmending
      ? [] : [.row(.result(.complaint), (.option(.recovered), language == .chinese ? 0.675 : 0.74))]
    return [
      .row(.field(.consumerPhone), (.field(.consumerName), 0.5)), .visitor,
      .row(.field(.facts), height: facts),
      .row(.field(.merchantName), (.field(.product), 0.5)),
      .row(.field(.amount), (.field(.purchasedOn), 0.5)),
      .row(.field(.requests), height: requests),
      .row(.field(.nature), (.field(.goodsClass), 0.5)),
    ] + result
  }

  private var waiting: [PlannedRow] {
    [
      .section, .row(.field(.consumerAddress), (.field(.evidence), 0.5)),
      .row(
        .field(.merchantAddress), (.field(.merchantPhone), 0.5), (.field(.merchantContact), 0.78)),
      .row(.field(.consentPublish), (.field(.consentEntrust), 0.5)), times, .row(.more),
    ]
  }

  private var times: PlannedRow { .row(.field(.venue), (.field(.receivedAt), 0.5)) }

  private func report(spare: Int) -> [PlannedRow] {
    [
      .row(.field(.merchantName), (.field(.merchantAddress), 0.5)),
      .row(.field(.facts), height: 5 + min(spare, 7)),
      .row(.field(.evidence), (.field(.goodsClass), 0.5)),
      .row(.field(.consumerPhone), (.field(.consumerName), 0.5)), .visitor,
      .row(.field(.consumerAddress)),
    ] + (isAmending ? [] : [.row(.result(.report))])
  }

  private func consultation(spare: Int, _ fields: IntakeFields) -> [PlannedRow] {
    let topics = optionRows(.topic, blanks: 3, fields)
    return [
      .row(.field(.topic), height: topics), .row(.field(.people)),
      .row(.field(.facts), height: 5 - topics + min(spare / 2, 5)),
      .row(.field(.answer), height: 4 + min(spare / 2, 5)),
      .row(.field(.consumerPhone), (.field(.consumerName), 0.5)), .visitor,
    ] + (isAmending ? [] : [.row(.result(.consultation))])
  }

  /// One row where all options fit beside each other, else two.
  ///
  /// - Parameter blanks: the columns an option takes beside its words.
  private func optionRows(_ field: Field, blanks: Int, _ fields: IntakeFields) -> Int {
    let options = fields.field(.field(field)).kind.options
    let needed = options.reduce(0) { $0 + TextWidth.columns(of: $1.label[language]) + blanks }
    let label = TextWidth.columns(of: fields.label(.field(field))[language]) + 2
    return needed <= columns - 2 - label ? 1 : 2
  }

  /// What the result asks for, below the form.
  fileprivate var panel: [PlannedRow] {
    guard !isAmending else { return [] }
    switch result {
    case .settled:
      return [
        .row(.option(.agreement)),
        .row(.option(.performed), (.option(.performBy), 0.36), (.option(.doubled), 0.68)),
      ]
    case .referred:
      return [.row(.option(.to), (.option(.replyBy), 0.5)), .row(.option(.receivedBy))]
    case .handedOver: return [.row(.option(.to))]
    case .declined:
      return [.row(.option(.ground), (.option(.told), 0.44)), .row(.option(.text))]
    case .answered, .open, .withdrawn: return []
    }
  }
}
