/// Makes the screen that stands at a route, over the one that has the keys.
public typealias ScreenMaker =
  @Sendable (Route, Context, _ over: (any DeskScreen)?) -> any DeskScreen
