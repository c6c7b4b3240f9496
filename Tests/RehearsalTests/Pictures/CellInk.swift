import PseudoTerminal

/// What a terminal shows where a program has no wish of its own.
struct OwnColours: Hashable {
  var text: String
  /// What it lies on.
  var ground: String
  /// What the bar of its window says.
  var title: String
  /// The line around its window.
  var edge: String

  static let dark = OwnColours(
    text: "#d0d7de", ground: "#161b22", title: "#909dab", edge: "#444c56")
  static let light = OwnColours(
    text: "#1f2328", ground: "#ffffff", title: "#57606a", edge: "#d0d7de")

  /// The ground as a terminal answers it that is asked for it.
  var answer: String {
    let digits = ground.dropFirst()
    return stride(from: 0, to: 6, by: 2).map { place in
      let part = digits.dropFirst(place).prefix(2)
      return "\(part)\(part)"
    }.joined(separator: "/")
  }
}

/// The colours and the weight in which a picture shows a cell.
struct CellInk: Equatable {
  var text: String
  /// nil for the ground of the window.
  var ground: String?
  var weight: CellLook.Weight

  init(_ look: CellLook, on own: OwnColours) {
    weight = look.weight.subtracting(.reverse)
    text = look.text.map(CellInk.colour) ?? own.text
    ground = look.ground.map(CellInk.colour)
    if look.weight.contains(.reverse) { (text, ground) = (ground ?? own.ground, text) }
  }

  /// One of the 256 colours of xterm: sixteen with names, a cube of six to each side, a ladder of greys.
  static func colour(_ number: Int) -> String {
    switch number {
    case 0..<16: return named[number]
    case 16..<232:
      let place = number - 16
      return hex(side(place / 36), side(place / 6 % 6), side(place % 6))
    default:
      let grey = 8 + 10 * (number - 232)
      return hex(grey, grey, grey)
    }
  }

  private static let named = [
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
    "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
  ]

  private static func side(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }

  private static func hex(_ parts: Int...) -> String {
    "#"
      + parts.map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
