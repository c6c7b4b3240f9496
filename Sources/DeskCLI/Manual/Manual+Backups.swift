import DeskService
import Values
import Vocabulary

/// Backups as the manual tells of them.
extension Manual {
  /// The rows of `settings.json` on backups.
  var backupSettings: [[String]] {
    let usual = BackupSetting()
    return [
      [
        "`backup_folder`",
        say(
          "备份自己放到这个文件夹，要先建好；没写或不在时，用插着的U盘上的“\(BackupSetting.stickFolder)”；和交接的文件夹套在一起的不用",
          "backups go to this folder by themselves; make it first. Unset or not there, to "
            + "\(BackupSetting.stickFolder) on a USB drive. None goes where papers for others lie, within them or around"
        ),
      ],
      [
        "`backup_hours`",
        say(
          "受理台开着、没人按键时，隔几小时备份一次；0 为不备份，没写时 \(usual.hours)",
          "how many hours lie between two backups while the desk is open and nobody types; 0 for "
            + "none, unsaid \(usual.hours)"),
      ],
      [
        "`backups_kept`",
        say(
          "一个地方留几份，没写时 \(usual.kept)",
          "how many are kept in a place, unsaid \(usual.kept)"),
      ],
    ]
  }
}
