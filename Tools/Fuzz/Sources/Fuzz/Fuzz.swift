import Foundation

/// What is read is said by FUZZ_TARGET.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    fatalError("FUZZ_TARGET is none of \(names)")
  }
  return target
}()

/// Called by libFuzzer for each bytes that it makes up. A finding ends the run, and libFuzzer keeps the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  if let finding = target.finding(Array(UnsafeBufferPointer(start: start, count: count))) {
    fatalError(finding)
  }
  return 0
}
