import Values
import Vocabulary

extension Finding {
  /// What was looked at, by name.
  public var label: Phrase {
    switch subject {
    case .store: Phrase("库文件", "Store")
    case .fileSystem: Phrase("文件系统", "File system")
    case .room: Phrase("磁盘空间", "Room")
    case .encryption: Phrase("硬盘加密", "Disk encryption")
    case .swap: Phrase("交换区", "Swap")
    case .backups: Phrase("自动备份", "Backups")
    case .clock: Phrase("电脑时钟", "Clock")
    case .zone: Phrase("时区", "Time zone")
    case .locale: Phrase("语言环境", "Locale")
    case .terminal: Phrase("终端", "Terminal")
    case .fonts: Phrase("字体", "Fonts")
    case .printer: Phrase("打印设备", "Printers")
    }
  }

  /// How it stands, in a word.
  public var stateWord: Phrase {
    switch state {
    case .ok: Phrase("正常", "fine")
    case .advice: Phrase("建议", "advice")
    case .bad: Phrase("要处理", "to be mended")
    }
  }
}
