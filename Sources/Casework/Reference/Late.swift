import Synchronization
import Values

/// Something in a file that is read when it is first asked for, or is made of what such a file says: most commands ask
/// for little of what the files say.
///
/// Late is only what cannot fail, a file of the program's own, of which the tests know that it can be read. What an
/// office has put in its place is read at once, so that a slip in it is told when the desk opens.
@propertyWrapper
public struct Late<Value: Sendable>: Sendable {
  fileprivate var box: Box

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

  /// - Parameter make: makes it when it is first asked for.
  package init(making make: @escaping @Sendable () -> Value) {
    box = Box(.unread { () throws(ReferenceError) in make() })
  }

  /// The value.
  public var wrappedValue: Value {
    get { box.value }
    set { box = Box(.read(newValue)) }
  }

  fileprivate enum State {
    case read(Value)
    case unread(@Sendable () throws(ReferenceError) -> Value)
  }

  fileprivate final class Box: Sendable {
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
  }
}

// Not of the type itself: to find out that a value can be compared takes time at each start, and few compare any.
extension Late: Equatable where Value: Equatable {
  /// Whether both say the same, read or not.
  public static func == (a: Late, b: Late) -> Bool {
    a.box === b.box || a.box.value == b.box.value
  }
}

extension Late: Hashable where Value: Hashable {
  /// What is said, read now if it was not.
  public func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
