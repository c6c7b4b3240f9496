import Casework
import Values

/// A complaint that lacks nothing that a decision needs (总局令第121号 art. 10).
public enum WholeComplaint {
  /// All that the article asks for, and nothing else.
  public static let fields: [Field: FieldValue] = texts.mapValues(FieldValue.text).merging(
    [.requests: .list(requests)]) { $1 }

  /// The same as options of `add`.
  public static var options: [String] {
    texts.flatMap { field, words in ["--" + field.option, words] }
      + ["--requests", requests.joined(separator: ",")]
  }

  /// The same as a document.
  public static var document: JSON {
    [
      "kind": "complaint",
      "consumer": [
        "name": said(.consumerName), "phone": said(.consumerPhone),
        "address": said(.consumerAddress),
      ], "merchant": ["name": said(.merchantName), "address": said(.merchantAddress)],
      "facts": said(.facts), "requests": .array(requests.map(JSON.string)),
    ]
  }

  private static let texts: [Field: String] = [
    .consumerName: "样一", .consumerPhone: "13800138000", .consumerAddress: "样区一路1号",
    .merchantName: "样品商店", .merchantAddress: "样区二路2号", .facts: "买来就坏，商家不退款",
  ]

  private static let requests = ["refund"]

  private static func said(_ field: Field) -> JSON { .string(texts[field] ?? "") }
}
