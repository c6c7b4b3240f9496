import Casework
import Values
import Vocabulary

/// A paper that the desk prints about one case.
///
/// Those behind the mediation are forms of April 2026 (市场监督管理部门处理投诉举报文书式样), which offices of market
/// regulation alone may issue.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  /// The registration sheet of a complaint or a report, for the office's own file.
  case registration
  /// What the visitor takes home: that the matter is registered, which is not accepted.
  case slip
  /// What goes along with a case that is passed on, with a reply to be torn off.
  case referral
  /// The record of a mediation and what was agreed in it (总局令第121号 art. 24).
  case mediation
  /// That a complaint is accepted (文书式样五).
  case accept
  /// That a complaint is not accepted, on which ground (文书式样六).
  case decline
  /// That a mediation is ended without an agreement, on which ground (文书式样八).
  case terminate
  /// To both parties: where and when the mediation is (文书式样七).
  case summons
  /// To whoever complains: to prove by a day who he is (文书式样四).
  case identity
  /// To another office of market regulation, which deals with it (文书式样三).
  case transfer
  /// To a reporter, where a law asks that he is told of the result (文书式样十).
  case result

  /// What the paper is called: on the form that prints it, in the story of a case, in the name of its file.
  public var title: Phrase {
    switch self {
    case .registration: Phrase("登记表", "Registration")
    case .slip: Phrase("登记回执", "Visitor's slip")
    case .referral: Phrase("转办单", "Referral")
    case .mediation: Phrase("调解记录", "Mediation record")
    case .accept: Phrase("受理决定书", "Decision to accept")
    case .decline: Phrase("不予受理决定书", "Decision to decline")
    case .terminate: Phrase("终止调解决定书", "Decision to end the mediation")
    case .summons: Phrase("调解通知书", "Notice of mediation")
    case .identity: Phrase("限期提供身份证明材料通知书", "Request to prove identity")
    case .transfer: Phrase("分送通知书", "Notice of transfer")
    case .result: Phrase("举报处理结果告知书", "Notice of a report's result")
    }
  }

  /// Whether it is a slip: it has a printer of its own, is as wide as the roll of that, and has the bars by which
  /// it comes back. All others are sheets.
  public var isSlip: Bool {
    switch self {
    case .slip: true
    case .registration, .referral, .mediation, .accept, .decline, .terminate, .summons, .identity,
      .transfer, .result:
      false
    }
  }

  /// Whether only an office of market regulation may issue it.
  var isOfRegulators: Bool {
    switch self {
    case .registration, .slip, .referral, .mediation: false
    case .accept, .decline, .terminate, .summons, .identity, .transfer, .result: true
    }
  }

  /// The kinds of cases that have it.
  var kinds: Set<Kind> {
    switch self {
    case .registration, .transfer: [.complaint, .report]
    case .slip, .referral: [.complaint, .report, .consultation]
    case .mediation, .accept, .decline, .terminate, .summons, .identity: [.complaint]
    case .result: [.report]
    }
  }
}
