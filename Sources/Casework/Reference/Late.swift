import Synchronization
import Values

/// Something in a file that is read when it is first asked for: most commands ask for little of what the files say.
///
/// Late is only what cannot fail, a file of the program's own, of which the tests know that it can be read. What an
/// office has put in its place is read at once, so that a slip in it is told when the desk opens.
@propertyWrapper
public struct Late<Value: Hashable & Sendable>: Hashable, Sendable {
  private var box: Box

  /// What is known already.
  public init(wrappedValue: Value) { box = Box(.read(wrappedValue)) }

  /// - Parameters:
  ///   - isLate: whether it waits until it is asked for.
  ///   - read: reads it.
  init(
    _ isLate: Bool, _ read: @escaping @Sendable () throws(ReferenceError) -> Value
  ) throws(ReferenceError) {
    box = Box(isLate ? .unread(read) : .read(try read()))
  }

  /// The value.
  public var wrappedValue: Value {
    get { box.value }
    set { box = Box(.read(newValue)) }
  }

  private enum State {
    case read(Value)
    case unread(@Sendable () throws(ReferenceError) -> Value)
  }

  private final class Box: Hashable, Sendable {
    private let state: Mutex<State>

    init(_ state: State) { self.state = Mutex(state) }

    var value: Value {
      state.withLock { state in
        switch state {
        case .read(let value): return value
        case .unread(let read):
          do throws(ReferenceError) {
            let value = try read()
            state = .read(value)
            return value
          } catch {
            preconditionFailure("The program's own \(error.file) cannot be read: \(error.reason)")
          }
        }
      }
    }

    static func == (a: Box, b: Box) -> Bool { a === b || a.value == b.value }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
  }
}
