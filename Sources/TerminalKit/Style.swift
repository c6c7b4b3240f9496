/// How a cell looks: what its text is and what it lies on.
public struct Style: Hashable, Sendable {
  /// What the text is.
  public var tone: Tone
  /// What it lies on.
  public var ground: Ground

  /// A tone on a ground.
  public init(_ tone: Tone, on ground: Ground = .plain) {
    self.tone = tone
    self.ground = ground
  }

  /// The same tone on another ground.
  public func on(_ ground: Ground) -> Style {
    Style(tone, on: ground)
  }
}

extension Style {
  /// Ordinary text.
  public static let normal = Style(.normal)
  /// Labels, units and other text that matters less.
  public static let quiet = Style(.quiet)
  /// The name of the screen, on its bar.
  public static let title = Style(.title, on: .bar)
  /// The name of a section.
  public static let section = Style(.section)
  /// A number that people look for.
  public static let figure = Style(.figure)
  /// What invites.
  public static let accent = Style(.accent)
  /// Text on the title row or the bar of hints.
  public static let bar = Style(.normal, on: .bar)
  /// The name of a key in the bar of hints.
  public static let key = Style(.key, on: .bar)
  /// What a key does, in the bar of hints.
  public static let hint = Style(.hint, on: .bar)
  /// The selected row of a list.
  public static let selected = Style(.normal, on: .selected)
  /// A field, and the field that has the focus.
  public static let field = Style(.normal, on: .field)
  /// The field that has the focus.
  public static let fieldFocused = Style(.normal, on: .fieldFocused)
  /// An option that is not chosen.
  public static let choice = Style(.choice)
  /// An option that is chosen.
  public static let choiceChosen = Style(.choiceChosen)
  /// A value nobody has taken yet.
  public static let guess = Style(.guess)
  /// Due soon.
  public static let warning = Style(.warning)
  /// Past its day.
  public static let overdue = Style(.overdue)
  /// Wrong in a field.
  public static let problem = Style(.problem)
  /// Done well.
  public static let good = Style(.good)
  /// What the desk answers.
  public static let message = Style(.message)
  /// Not available now.
  public static let disabled = Style(.disabled)
  /// Text in a box over the screen.
  public static let overlay = Style(.normal, on: .overlay)
}
