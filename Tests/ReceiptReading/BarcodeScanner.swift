import Foundation

/// A scanner of barcodes that looks at pictures in files.
public enum BarcodeScanner {
  /// What it reads in a picture; empty where it reads nothing.
  public static func read(_ file: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "/nonexistent")
    process.arguments = ["--raw", "-q", file]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Where the program that reads pictures lies; nil where there is none.
  public static let program = ["/usr/bin/zbarimg", "/usr/local/bin/zbarimg"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
