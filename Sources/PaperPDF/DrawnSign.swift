/// What is drawn as one: mostly a character.
struct DrawnSign: Hashable {
  var text: String
  var columns: Int
}
