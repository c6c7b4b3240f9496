/// The colours of a terminal of 256 that texts have on one kind of ground, by what they say. They are numbers of its
/// fixed table, from 16 on, so that it is known how each is read; -1 is the terminal's own colour.
struct Shades: Hashable, Sendable {
  var normal: Int16
  var accent: Int16
  var red: Int16
  var amber: Int16
  var green: Int16
  var waiting: Int16
  var rare: Int16
  var guess: Int16
  var quiet: Int16
}

extension Shades {
  /// Read on black and on white: of the whole table only six are.
  static let midway = Shades(
    normal: -1, accent: 29, red: 131, amber: 131, green: 29, waiting: 63, rare: 163, guess: 98,
    quiet: 243)
  /// Read on black and on dark greys.
  static let bright = Shades(
    normal: 252, accent: 80, red: 210, amber: 215, green: 114, waiting: 111, rare: 183, guess: 152,
    quiet: 248)
  /// Read on a dark colour.
  static let pale = Shades(
    normal: 255, accent: 123, red: 224, amber: 223, green: 194, waiting: 189, rare: 225, guess: 159,
    quiet: 252)
  /// Read on white and on the lightest greys.
  static let deep = Shades(
    normal: 235, accent: 23, red: 124, amber: 94, green: 22, waiting: 25, rare: 90, guess: 60,
    quiet: 240)
  /// Read on white and on light colours, in the sun, too.
  static let deepest = Shades(
    normal: 16, accent: 17, red: 88, amber: 52, green: 22, waiting: 18, rare: 54, guess: 236,
    quiet: 238)

  /// These with the terminal's own colour for ordinary text.
  var onOwnGround: Shades {
    var shades = self
    shades.normal = -1
    return shades
  }
}
