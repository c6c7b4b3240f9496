/// Who has proved by a PIN to be the one that a command records under: one that records several times asks once.
final class SeatProof {
  var clerk: String?
}
