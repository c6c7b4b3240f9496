import TerminalKit

/// The colours of a terminal of 256 for one theme: what texts and grounds are.
struct ColourScheme: Hashable, Sendable {
  /// A ground, and the colours that texts have on it.
  struct Coloured: Hashable, Sendable {
    var ground: Int16
    var shades: Shades

    init(_ ground: Int16, _ shades: Shades) {
      (self.ground, self.shades) = (ground, shades)
    }
  }

  private let plain, bar, selected, focused, overlay: Coloured

  /// What lies on a ground.
  subscript(ground: Ground) -> Coloured {
    switch ground {
    case .plain, .field: plain
    case .bar: bar
    case .selected: selected
    case .fieldFocused: focused
    case .overlay: overlay
    }
  }
}

extension ColourScheme {
  /// - Parameter isLight: whether the terminal has a light background; nil where nobody knows.
  init(_ theme: Theme, isLight: Bool?) {
    switch theme {
    case .auto:
      guard let isLight else {
        self = .unknown
        return
      }
      self = isLight ? .light : .dark
    case .dark: self = .dark
    case .light: self = .light
    case .sunlight: self = .sunlight
    case .mono: self = .unknown
    }
  }

  private static let unknown = ColourScheme(
    plain: Coloured(-1, .midway), bar: Coloured(236, .bright), selected: Coloured(24, .pale),
    focused: Coloured(237, .bright), overlay: Coloured(237, .bright))

  private static let dark = ColourScheme(
    plain: Coloured(-1, Shades.bright.onOwnGround), bar: Coloured(236, .bright),
    selected: Coloured(24, .pale), focused: Coloured(237, .bright), overlay: Coloured(237, .bright))

  private static let light = ColourScheme(
    plain: Coloured(-1, Shades.deep.onOwnGround), bar: Coloured(255, .deep),
    selected: Coloured(153, .deepest), focused: Coloured(255, .deep), overlay: Coloured(255, .deep))

  private static let sunlight = ColourScheme(
    plain: Coloured(231, .deepest), bar: Coloured(16, .bright), selected: Coloured(226, .deepest),
    focused: Coloured(195, .deepest), overlay: Coloured(195, .deepest))
}
