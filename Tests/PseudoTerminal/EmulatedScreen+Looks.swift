/// What the sequences of looks (SGR) do to the letters that follow.
extension EmulatedScreen {
  /// Takes how the following letters look.
  mutating func setLook(_ parameters: String) {
    var rest = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? 0 : Int($0) ?? -1 }[...]
    while let number = rest.popFirst() {
      let isKnown =
        number == 38 || number == 48 ? setColour(number, &rest) : look.take(number)
      guard isKnown else { return miss("CSI \(parameters)m") }
    }
  }

  /// Takes a colour by its number among 256, `38;5;30`; false where it is told in another way.
  private mutating func setColour(_ kind: Int, _ rest: inout ArraySlice<Int>) -> Bool {
    guard rest.popFirst() == 5, let colour = rest.popFirst(), (0...255).contains(colour) else {
      return false
    }
    if kind == 38 { look.text = colour } else { look.ground = colour }
    return true
  }
}

extension CellLook {
  /// What a screen of ours does not tell apart: italics, blinking, what is hidden, other fonts.
  private static let unseen: Set<Int> = [3, 5, 8, 10, 11, 12, 23, 25, 28]

  /// Takes one attribute by its number; false where it is not known.
  fileprivate mutating func take(_ number: Int) -> Bool {
    switch number {
    case 0: self = CellLook()
    case 1: weight.insert(.bold)
    case 2: weight.insert(.dim)
    case 4: weight.insert(.underline)
    case 7: weight.insert(.reverse)
    case 22: weight.subtract([.bold, .dim])
    case 24: weight.remove(.underline)
    case 27: weight.remove(.reverse)
    case 30...37: text = number - 30
    case 39: text = nil
    case 40...47: ground = number - 40
    case 49: ground = nil
    case 90...97: text = number - 82
    case 100...107: ground = number - 92
    default: return CellLook.unseen.contains(number)
    }
    return true
  }
}
