import Foundation
import ReceiptReading
import Testing
import Values
import Vocabulary

@testable import DeskService

/// What a printer's device does to whoever writes to it, tried on pipes.
@Suite struct PrinterDeviceTests {
  private let home: HomeFolder
  private let path: String

  init() throws {
    // As the program does when it starts.
    _ = signal(SIGPIPE, SIG_IGN)
    home = try HomeFolder()
    path = home.path + "/lp0"
  }

  private func told(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch {
      return (error as? PrintingError)?.phrase.zh
    }
  }

  @Test func aPrinterThatTakesNothingIsGivenUp() throws {
    let pipe = try PrinterPipe(path)
    let device = try PrinterDevice(path)
    defer { device.close() }
    let bytes = [UInt8](repeating: 0x41, count: 2_000_000)
    #expect(
      told { try device.write(bytes, patience: 0) }
        == "打印机 \(path) 没有收下：20 秒没有收下任何内容，请看有没有纸、开没开机；已记为打印，请再打一次")
    let taken = pipe.taken().count
    #expect(taken > 0 && taken < bytes.count)
  }

  @Test func aPrinterThatGoesAwayIsSaid() throws {
    var pipe: PrinterPipe? = try PrinterPipe(path)
    let device = try PrinterDevice(path)
    defer { device.close() }
    #expect(pipe?.taken() == [])
    pipe = nil
    #expect(
      told { try device.write([0x41], patience: 0) }
        == "打印机 \(path) 没有收下：中途断开或关机了；已记为打印，请再打一次")
  }

  /// What takes nothing because it is full says so as a printer without paper does.
  @Test func aPrinterWithoutPaperIsSaid() throws {
    let device = try PrinterDevice("/dev/full")
    defer { device.close() }
    #expect(
      told { try device.write([0x41], patience: 0) }
        == "打印机 /dev/full 没有收下：没有纸了；已记为打印，请再打一次")
  }

  @Test func whatIsNoPrinterIsLeftAlone() throws {
    try Data("字".utf8).write(to: URL(fileURLWithPath: path))
    let words = "不是打印机的设备，没有打印；要文件请存成文件"
    #expect(told { _ = try PrinterDevice(path) } == "\(path)：\(words)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "字")
    #expect(told { _ = try PrinterDevice(home.path) } == "\(home.path)：\(words)")
    let none = home.path + "/none"
    #expect(
      told { _ = try PrinterDevice(none) }
        == "\(none)：打印机打不开（没有这个文件或文件夹），没有打印；请看接好没有、有没有权限")
  }

  /// A pipe at whose other end nobody is takes nothing, and nobody waits for that.
  @Test func aPipeThatNobodyReadsIsNoPrinter() throws {
    _ = try PrinterPipe(path)
    #expect(
      told { _ = try PrinterDevice(path) }
        == "\(path)：打印机打不开（设备没有接上），没有打印；请看接好没有、有没有权限")
  }
}
