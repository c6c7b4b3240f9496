import Casework
import Values
import Vocabulary

extension Attachment {
  /// What sort of file it is, how large, and in full what it is called.
  public func words(isNamed: Bool, _ language: Language) -> String {
    [sort[language], isNamed ? name : "", size(language)].filled(joinedBy: " ")
  }

  private var sort: Phrase {
    if media == "application/pdf" { return Phrase("PDF") }
    return switch media.prefix(while: { $0 != "/" }) {
    case "image": Phrase("图片", "picture")
    case "video": Phrase("视频", "film")
    case "audio": Phrase("录音", "recording")
    default: Phrase("文件", "file")
    }
  }

  private func size(_ language: Language) -> String {
    if size < 1 << 10 { return Phrase("\(size) 字节", "\(size) bytes")[language] }
    if size < 1 << 20 { return "\(size >> 10) KB" }
    return "\(size >> 20) MB"
  }
}
