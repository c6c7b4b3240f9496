import Foundation

/// How what may pass is tried again: after longer and longer pauses of no fixed length, so that many desks do not come
/// at once.
public struct Backoff: Sendable {
  /// So many seconds at most between two tries.
  private let pauses: [Double]

  /// The usual: six tries in half a minute, in which a hub changes over to its second machine.
  public static let usual = Backoff(pauses: [1, 2, 4, 8, 16])

  /// Pauses of one's own.
  public init(pauses: [Double]) { self.pauses = pauses }

  func run(_ work: () throws -> Void) throws {
    for pause in pauses {
      do {
        return try work()
      } catch let fault as HubFault where fault.mayPass {
        Thread.sleep(forTimeInterval: pause * Double.random(in: 0.5...1))
      }
    }
    try work()
  }
}
