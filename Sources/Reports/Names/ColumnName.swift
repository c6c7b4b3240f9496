import Values
import Vocabulary

/// The columns of tables.
package enum ColumnName: String, CaseIterable, Sendable {
  case part, id, label, n, of, rate, amount, count, unit, text, approx, scope, detail, trade,
    before, now, place, present, matter, words,
    when, came, left, recovered, source, there, venue, office, desks, days,
    at, clerk, from, to, channel, topic, note, sum
  case leftOut = "left_out"
  case givenAt = "given_at"
  case givenTo = "given_to"
  case notGiven = "not_given"

  /// What people read.
  var phrase: Phrase {
    switch self {
    case .part: Phrase("部分", "Part")
    case .id: Phrase("代码", "Id")
    case .label: Term.item
    case .n: Phrase("分子", "Numerator")
    case .of: Phrase("分母", "Denominator")
    case .rate: Term.rate
    case .leftOut: Phrase("未计入", "Left out")
    case .amount: Term.amount
    case .count: Term.count
    case .unit: Term.unit
    case .text: Phrase("写作", "As written")
    case .approx: Term.exactness
    case .scope: Term.scope
    case .detail: Term.detail
    case .trade: Term.trade
    case .givenAt: Phrase("报出时间", "Given at")
    case .givenTo: Phrase("报给", "Given to")
    case .before: Phrase("报的是", "As given")
    case .now: Term.now
    case .place: Term.place
    case .present: Term.present
    case .matter: Term.matter
    case .words: Term.content
    case .when: Term.time.worded("When")
    case .came: Phrase("到场", "Came")
    case .left: Phrase("离场", "Left")
    case .recovered: Term.recovered
    case .source: Term.source
    case .there: Phrase("在场人数", "There now")
    case .venue: Term.venue
    case .office: Term.office
    case .desks: Phrase("台", "Desks")
    case .days: Term.days
    case .at: Term.time
    case .clerk: Term.clerk
    case .from: Term.from
    case .to: Term.until
    case .channel: Term.channel
    case .topic: Term.topic
    case .note: Term.note
    case .sum: Term.total
    case .notGiven: Term.notGiven
    }
  }

  /// Who reads a column.
  enum Reading {
    /// Programs alone.
    case programs
    /// Nobody, where another column says it as it was written.
    case partsOfText
    case people
  }

  /// Who reads it.
  var reading: Reading {
    switch self {
    case .id, .approx: .programs
    case .count, .unit: .partsOfText
    case .part, .label, .n, .of, .rate, .amount, .text, .scope, .detail, .trade, .before, .now,
      .place,
      .present, .matter, .words, .when, .came, .left, .recovered, .source, .there, .venue, .office,
      .desks, .days, .at, .clerk, .from, .to, .channel, .topic, .note, .sum, .leftOut, .givenAt,
      .givenTo, .notGiven:
      .people
    }
  }
}
