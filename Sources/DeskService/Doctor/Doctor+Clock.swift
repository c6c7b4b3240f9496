import Casework
import Desk
import Values
import Vocabulary

/// The clock and the zone that days are counted by.
extension Doctor {
  private var now: Instant { environment.clock.now }

  var clock: Finding {
    let doubt = ClockDoubt(
      now: now, newest: store.newest, calendar: environment.reference.calendar,
      zone: environment.zone)
    if let doubt {
      return Finding(
        .clock, .bad, doubt.line(in: environment.zone),
        remedy: Phrase("先校时再登记", "set the clock before anything is taken down"))
    }
    let shown = now.toTheMinute(in: environment.zone)
    // What sets the clock over a network leaves this behind each time it has done so since the start.
    if files.has("/run/systemd/timesync/synchronized") {
      return Finding(.clock, .ok, Phrase("\(shown)，联网校过", "\(shown), set by the network"))
    }
    return Finding(
      .clock, .advice, Phrase("\(shown)，没看到联网校时", "\(shown), and no network is seen to set it"),
      remedy: Phrase("开工时和手机对一下", "compare it with a phone when the day begins"))
  }

  var zone: Finding {
    let zone = environment.zone
    let offset = zone.offset(at: now)
    let words = Phrase("按 \(zone.identifier) 算日子", "days are counted by \(zone.identifier)")
    if offset == systemOffset(now) { return Finding(.zone, .ok, words) }
    return Finding(
      .zone, .advice,
      Phrase("\(words.zh)，系统用的不是这个时区", "\(words.en), and the system has another zone"),
      remedy: Phrase(
        "改系统时区（timedatectl set-timezone \(zone.identifier)），或 settings.json 的 zone",
        "set the system's (timedatectl set-timezone \(zone.identifier)), or zone in settings.json"))
  }
}
