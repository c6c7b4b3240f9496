import Casework
import DeskService

extension OpenDesk {
  /// The case that a number means. What is wrong with it in the store is told before it is shown or acted on.
  func doubted(_ number: String) throws -> CaseID {
    let id = try resolve(number)
    for doubt in try doubts(about: id) { environment.complain(doubt) }
    return id
  }
}
