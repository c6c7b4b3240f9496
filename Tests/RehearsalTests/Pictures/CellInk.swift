import PseudoTerminal

/// The colours and the weight in which a picture shows a cell: light text on a dark ground where the terminal's
/// own colours are meant.
struct CellInk: Equatable {
  /// The text of a terminal that has no wish of its own.
  static let ownText = "#d0d7de"
  /// What it lies on.
  static let ownGround = "#161b22"

  var text: String
  /// nil for the ground of the window.
  var ground: String?
  var weight: CellLook.Weight

  init(_ look: CellLook) {
    weight = look.weight.subtracting(.reverse)
    text = look.text.map(CellInk.colour) ?? CellInk.ownText
    ground = look.ground.map(CellInk.colour)
    if look.weight.contains(.reverse) { (text, ground) = (ground ?? CellInk.ownGround, text) }
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
