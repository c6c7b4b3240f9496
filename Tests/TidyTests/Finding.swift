/// Something that a check noticed, and how much of it there is.
struct Finding: Hashable {
  var subject: String
  var amount: Int
}
