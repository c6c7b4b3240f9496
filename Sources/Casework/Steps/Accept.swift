import Values
import Vocabulary

extension Steps {
  /// The office takes a complaint on.
  enum Accept: Step {
    static let name = StepName.accept
    static let command = Phrase("受理投诉", "Accept a complaint")
    static let meaning = Phrase(
      "受理这件投诉，调解期限开始走。没有告知来人就不选告知。",
      "Accepts the complaint; mediation time begins. Leave told empty if nobody was told.")
    static let parameters: [StepParameter] = [.optional(.told)]
    static let needsMaterial = true
  }
}
