import Desk
import Foundation
import Values
import Vocabulary

/// The copies of the store that are made by themselves.
extension Doctor {
  var backups: Finding {
    let places = BackupPlaces(environment, sticks: sticks)
    guard let desk = store.desk else {
      return Finding(.backups, .ok, Phrase("还没有可备份的", "there is nothing to copy yet"))
    }
    if let unfit = places.unfit { return Doctor.finding(unfit, places) }
    guard let place = places.second else {
      return Finding(
        .backups, .advice,
        Phrase(
          "没有第二个地方，收工时只备份在本机 \(places.home.shown)",
          "there is no second place: at the end of a day one is made on this computer alone, \(places.home.shown)"
        ),
        remedy: Phrase(
          "拿一个U盘专作备份，在上面建文件夹 \(BackupSetting.stickFolder)，或在 settings.json 写 backup_folder",
          "make a folder \(BackupSetting.stickFolder) on a USB drive kept for backups, or name backup_folder in settings.json"
        ))
    }
    let series = BackupSeries(of: desk, store: environment.storePath, in: place.path)
    guard let newest = series.newest else {
      return Finding(
        .backups, .advice, Phrase("\(place.shown) 里还没有", "there is none in \(place.shown) yet"),
        remedy: Phrase(
          "受理台开着、没人按键时自己做，收工时也做",
          "one is made while the desk is open and nobody types, and at the end of a day"))
    }
    let shown = Instant(seconds: newest).toTheMinute(in: environment.zone)
    let words = Phrase(
      "\(place.shown)，最近一次 \(shown)，共 \(series.names.count) 份",
      "\(place.shown), the last at \(shown), \(series.names.count) in all")
    let isOld = Int(time(nil)) - newest > 3 * 86_400
    return isOld
      ? Finding(
        .backups, .advice, words,
        remedy: Phrase(
          "已过三天，开着受理台放一会儿，或收工交接一次",
          "that is three days ago: leave the desk open for a while, or hand a day over"))
      : Finding(.backups, .ok, words)
  }

  private static func finding(_ unfit: UnfitFolder, _ places: BackupPlaces) -> Finding {
    let (why, place) = (unfit.phrase, (places.second ?? places.home).shown)
    let remedy: Phrase =
      switch unfit.why {
      case .gone:
        Phrase(
          "插上那个盘、建好文件夹，或在 settings.json 改 backup_folder",
          "plug that drive in, make the folder, or change backup_folder in settings.json")
      case .takesNothing:
        Phrase(
          "改文件夹权限，或在 settings.json 改 backup_folder",
          "change its permissions, or backup_folder in settings.json")
      case .amongPapers:
        Phrase(
          "在 settings.json 把 backup_folder 改到别处，那里不放交给别人的材料",
          "name another backup_folder in settings.json, where no papers for others lie")
      }
    return Finding(
      .backups, .bad, Phrase("\(why.zh)，改放 \(place)", "\(why.en), \(place) is used"), remedy: remedy
    )
  }
}
