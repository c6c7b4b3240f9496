import Hub
import Values
import Vocabulary

/// What is told of a hub, and of what came from it.
enum HubWords {
  static func office(_ standing: HubStanding) -> Phrase {
    let venue = standing.venue.isEmpty ? "" : " " + standing.venue
    return Phrase(
      "汇总库 \(standing.id.prefix(8))：单位 \(standing.office)\(venue)，\(standing.desks.count) 台",
      "hub \(standing.id.prefix(8)): office \(standing.office)\(venue), \(standing.desks.count) desks"
    )
  }

  /// - Parameter known: how many of its events are here.
  static func desk(_ desk: HubDesk, known: Int, _ zone: Zone) -> Phrase {
    let (name, time) = (place(desk), desk.seen.short(in: zone))
    return Phrase(
      "\(name)：库里 \(desk.last) 条，本台 \(known) 条，\(time) 来过",
      "\(name): \(desk.last) events there, \(known) here, last there \(time)")
  }

  static func coverage(_ standing: HubStanding, _ zone: Zone) -> Phrase {
    let desks = standing.desks.filter { $0.last > 0 }.map {
      "\(place($0)) \($0.seen.short(in: zone))"
    }
    return Phrase(
      "汇总库里的数，来自 \(desks.count) 台：\(desks.joined(separator: "，"))",
      "figures of the hub, of \(desks.count) desks: \(desks.joined(separator: ", "))")
  }

  static func otherKeys(_ letters: String) -> Phrase {
    Phrase(
      "\(letters) 台用的是另一套密钥，它的没有读；是本单位的就先 key export、key join，两台用一套密钥",
      "desk \(letters) has other keys, nothing of it was read; if it is yours, give both desks one key by "
        + "key export and key join first")
  }

  private static func place(_ desk: HubDesk) -> String {
    desk.venue.isEmpty ? desk.letters : "\(desk.letters) \(desk.venue)"
  }
}
