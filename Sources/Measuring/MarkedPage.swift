/// A page of which one part is written by a program: what stands between two lines that mark it.
public struct MarkedPage: Hashable, Sendable {
  /// A page whose marks are not there, or stand in the wrong order.
  public struct Unmarked: Error, Hashable {
    /// The line that was looked for.
    public var mark: String
  }

  /// All that it says.
  public var text: String

  /// A page by its text.
  public init(_ text: String) { self.text = text }

  /// The page with other words between `<!-- NAME -->` and `<!-- end of NAME -->`.
  public func replacing(_ name: String, with words: String) throws(Unmarked) -> MarkedPage {
    let (begin, end) = ("<!-- \(name) -->", "<!-- end of \(name) -->")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0 == begin }) else {
      throw Unmarked(mark: begin)
    }
    guard let last = lines[first...].firstIndex(where: { $0 == end }) else {
      throw Unmarked(mark: end)
    }
    let head = lines[...first].joined(separator: "\n")
    let tail = lines[last...].joined(separator: "\n")
    let body = words.hasSuffix("\n") ? words : words + "\n"
    return MarkedPage(head + "\n\n" + body + "\n" + tail)
  }
}
