import Casework
import TerminalKit
import Values
import Vocabulary

extension IntakeForms {
  /// Lays both forms out for the kind, the result and the size, when one of them has changed.
  mutating func arrange(_ context: Context) {
    let columns = sides(context.columns)?.form ?? context.columns
    let wanted = IntakeShape(
      kind: kind, result: result, rows: context.rows - 4, columns: columns,
      language: context.language, isAmending: amended != nil)
    guard wanted != shape else { return }
    shape = wanted
    plan = IntakePlan(wanted, fields)
    let order = restOrder
    spread(rest: order, RestLayout.layout(order, wanted, fields))
    let behindMore = IntakeWords.more(order.map(fields.label), columns: columns - 3)
    update(.more) { $0.hint = behindMore }
    let settled = IntakeResult.settled.label(context.catalogue)
    let digit = IntakeResult.settled.key(of: .complaint)
    let needsSettlement = Phrase(
      "先选 \(digit.zh)\(settled.zh)", "first choose \(digit.en) \(settled.inside.en)")
    let isSettled = result == .settled
    update(.option(.recovered)) { $0.disabled = isSettled ? nil : needsSettlement }
    if amended != nil {
      update(.kind) { $0.disabled = Phrase("种类不能改", "The kind stays") }
    }
  }

  /// How a wide screen is shared; nil where the form has all of it, as that of a case that is corrected.
  func sides(_ columns: Int) -> IntakeSides? {
    amended == nil ? IntakeSides(columns: columns) : nil
  }

  /// Spreads the fields anew over the two forms.
  private mutating func spread(rest order: [InputSlot], _ restLayout: FormLayout<InputSlot>) {
    let fields = all
    let byID = Dictionary(fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = Set(plan.order + order)
    let hidden = fields.filter { !shown.contains($0.id) }.map { field in
      var field = field
      field.isHidden = true
      return field
    }
    func seen(_ slot: InputSlot) -> FormField<InputSlot>? {
      var field = byID[slot]
      field?.isHidden = false
      return field
    }
    let focus = (main.focus, rest.focus)
    main = Form(plan.order.compactMap(seen), layout: plan.layout, focus: focus.0)
    if let old = focus.0, main.field(old) == nil { main = Form(main.fields, layout: plan.layout) }
    rest = Form(order.compactMap(seen) + hidden, layout: restLayout, focus: focus.1)
    if let old = focus.1, rest.field(old)?.isReachable != true {
      rest = Form(rest.fields, layout: restLayout)
    }
  }

  /// What is asked behind "more": everything of a case that is not in sight.
  private var restOrder: [InputSlot] {
    let shown = Set(plan.order)
    return fields.slots.filter { slot in
      if shown.contains(slot) { return false }
      switch slot {
      case .field(let field):
        return field.asking.kinds.contains(kind) || entry(slot) != (defaults[slot] ?? "")
      case .own: return true
      case .kind, .result, .option, .more: return false
      }
    }
  }

  /// Opens the form behind "more", where anything stands in it.
  mutating func openRest(_ context: Context) {
    shape = nil
    arrange(context)
    guard let first = rest.fields.first(where: \.isReachable) else { return }
    focus(on: first.id)
  }
}

// MARK: Kind and result

extension IntakeForms {
  /// Kind and result always have a value.
  mutating func fillEmptied(_ slot: InputSlot) {
    guard self[choice: slot] == nil else { return }
    switch slot {
    case .kind: self[choice: slot] = kind.rawValue
    case .result: self[choice: slot] = IntakeResult.open.rawValue
    case .field, .own, .option, .more: break
    }
  }

  /// Shows what a kind or a result that may just have been chosen asks for, and goes on to the first of it.
  mutating func follow(_ slot: InputSlot, _ context: Context) {
    guard slot.arranges(kind) else { return }
    let isForward = isBehind(slot)
    kind = self[choice: .kind].flatMap(Kind.init) ?? kind
    arrange(context)
    guard isForward, slot == .result(kind), let place = plan.order.firstIndex(of: slot) else {
      return
    }
    let next = plan.order[(place + 1)...].first { field($0)?.isReachable ?? false }
    if let next { focus(on: next) }
  }

  /// Whether the focus has gone on from a slot.
  private func isBehind(_ slot: InputSlot) -> Bool {
    guard let focus, let here = plan.order.firstIndex(of: focus),
      let there = plan.order.firstIndex(of: slot)
    else { return false }
    return here > there
  }

  /// What was typed for a department can be taken as it is.
  mutating func offerTyped() {
    guard focus == .option(.to) else { return }
    let catalogue = fields.catalogue
    update(.option(.to)) { $0.offerDepartments(catalogue) }
  }
}

// MARK: Entries

extension IntakeForms {
  /// The words of a slot as a draft keeps them: texts as typed, choices by id.
  func entry(_ slot: InputSlot) -> String { field(slot)?.entry ?? "" }

  /// What was typed to filter a long choice and not taken yet.
  func filter(_ slot: InputSlot) -> String { field(slot)?.filter ?? "" }

  /// Puts an entry into a slot.
  mutating func restore(_ slot: InputSlot, _ entry: String) {
    guard let field = field(slot) else { return }
    if field.kind.isText { return self[text: slot] = entry }
    let wanted = entry.split(separator: ",").map(String.init)
    update(slot) { field in
      field.chosen = field.kind.options.map(\.id).filter(wanted.contains)
    }
  }

  /// What stands in the form beside what stands in a fresh one, as a draft keeps it.
  var entries: [String: String] {
    var entries: [String: String] = [:]
    let unchanged = amended?.original ?? defaults
    for field in all where field.id.isEntry {
      if amended != nil, !field.id.isField { continue }
      let entry = field.entry
      if entry != unchanged[field.id] ?? "" { entries[field.id.name] = entry }
      let filter = field.filter
      if !filter.isEmpty { entries[field.id.name + "?"] = filter }
    }
    return entries
  }

  /// Puts back what a draft kept.
  mutating func restore(_ entries: [String: String], _ context: Context) {
    for (name, entry) in entries {
      if let slot = InputSlot(name: name) {
        let catalogue = fields.catalogue
        if slot == .option(.to) { update(slot) { $0.offerDepartments(catalogue, and: entry) } }
        restore(slot, entry)
      } else if name.last == "?", let slot = InputSlot(name: String(name.dropLast())) {
        update(slot) { $0.input = TextInput(entry) }
      }
    }
    self[choice: .kind] = kind.rawValue
    arrange(context)
  }
}
