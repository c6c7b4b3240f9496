import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax
import SwiftSyntaxBuilder

/// Finds the places of a file that can be changed, and writes the chosen ones so that a number switches
/// the change on at run time.
///
/// `a < b` becomes `(mutant(7) ? (a <= b) : (a < b))`. In the changed half the parts stand as they were:
/// only one mutant is ever on.
final class MutantRewriter: SyntaxRewriter {
  private let file: String
  private let chosen: [Int: Int]
  private let lines: SourceLocationConverter
  private let texts: [Substring]
  private(set) var found: [Mutant] = []

  private init(_ file: String, _ tree: SourceFileSyntax, chosen: [Int: Int]) {
    self.file = file
    self.chosen = chosen
    lines = SourceLocationConverter(fileName: file, tree: tree)
    texts = tree.description.split(separator: "\n", omittingEmptySubsequences: false)
    super.init(viewMode: .sourceAccurate)
  }

  /// Every mutant of a file.
  static func mutants(of source: String, file: String) -> [Mutant] {
    rewrite(source, file: file, chosen: [:]).found
  }

  /// The file with the chosen mutants in it.
  ///
  /// - Parameter chosen: the number of each chosen mutant by its place.
  static func instrumented(_ source: String, file: String, chosen: [Int: Int]) -> String {
    let rewritten = rewrite(source, file: file, chosen: chosen).text
    return chosen.isEmpty ? source : "import MutationSwitch\n" + rewritten
  }

  private static func rewrite(
    _ source: String, file: String, chosen: [Int: Int]
  ) -> (text: String, found: [Mutant]) {
    let parsed = Parser.parse(source: source)
    // Operators of our own have no place in the table; what cannot be folded stays as it is.
    let folded = OperatorTable.standardOperators.foldAll(parsed) { _ in }
    guard let tree = folded.as(SourceFileSyntax.self) else { return (source, []) }
    let rewriter = MutantRewriter(file, tree, chosen: chosen)
    return (rewriter.rewrite(tree).description, rewriter.found)
  }

  /// Notes a mutant, and puts the switch in where it was chosen.
  private func place(
    _ kind: Mutant.Kind, at node: some ExprSyntaxProtocol, changed: String, kept: ExprSyntax
  ) -> ExprSyntax {
    let original = node.trimmedDescription
    let place = found.count
    let line = lines.location(for: node.positionAfterSkippingLeadingTrivia).line
    found.append(
      Mutant(
        file: file, line: line, place: place, kind: kind, original: original, changed: changed,
        context: texts[line - 1].trimmingCharacters(in: .whitespaces)))
    guard let id = chosen[place] else { return kept }
    let switched: ExprSyntax =
      "(mutant(\(raw: id)) ? (\(raw: changed)) : (\(raw: kept.trimmedDescription)))"
    return
      switched
      .with(\.leadingTrivia, node.leadingTrivia)
      .with(\.trailingTrivia, node.trailingTrivia)
  }

  // MARK: Operators

  private static let neighbours = [
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "+": "-", "-": "+",
    "*": "+", "/": "*", "%": "+", "&&": "||", "||": "&&", "+=": "-=", "-=": "+=",
  ]

  /// In an order the neighbour is the other direction: `<=` is no order, and where no two are alike it
  /// changes nothing.
  private static let reversed = ["<": ">", ">": "<"]

  /// Whether two elements are put in order: the first of a closure against its second.
  private func isOrdering(_ left: String, _ right: String) -> Bool {
    left.contains("$0") && !left.contains("$1") && right.contains("$1") && !right.contains("$0")
      || left.contains("$1") && !left.contains("$0") && right.contains("$0")
        && !right.contains("$1")
  }

  override func visit(_ node: InfixOperatorExprSyntax) -> ExprSyntax {
    let kept = super.visit(node)
    let (left, right) = (node.leftOperand.trimmedDescription, node.rightOperand.trimmedDescription)
    guard let name = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      let other = isOrdering(left, right)
        ? MutantRewriter.reversed[name] ?? MutantRewriter.neighbours[name]
        : MutantRewriter.neighbours[name],
      !(name == "+" && (node.leftOperand.isJoined || node.rightOperand.isJoined))
    else { return kept }
    return place(.operator, at: node, changed: "\(left) \(other) \(right)", kept: kept)
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> ExprSyntax {
    let kept = super.visit(node)
    if node.operator.text != "!" { return kept }
    return place(.operator, at: node, changed: node.expression.trimmedDescription, kept: kept)
  }

  // MARK: Constants

  override func visit(_ node: IntegerLiteralExprSyntax) -> ExprSyntax {
    let digits = node.literal.text.filter { $0 != "_" }
    guard let number = Int(digits) else { return super.visit(node) }
    return place(.constant, at: node, changed: String(number + 1), kept: ExprSyntax(node))
  }

  override func visit(_ node: BooleanLiteralExprSyntax) -> ExprSyntax {
    let other = node.literal.tokenKind == .keyword(.true) ? "false" : "true"
    return place(.constant, at: node, changed: other, kept: ExprSyntax(node))
  }

  // MARK: Branches

  override func visit(_ node: ConditionElementSyntax) -> ConditionElementSyntax {
    let kept = super.visit(node)
    guard case .expression(let condition) = node.condition,
      case .expression(let rewritten) = kept.condition, condition.isWorthTurning
    else { return kept }
    let turned = place(
      .branch, at: condition, changed: "!(\(condition.trimmedDescription))", kept: rewritten)
    return kept.with(\.condition, .expression(turned))
  }

  override func visit(_ node: TernaryExprSyntax) -> ExprSyntax {
    let kept = super.visit(node)
    guard let ternary = kept.as(TernaryExprSyntax.self), node.condition.isWorthTurning else {
      return kept
    }
    let condition = node.condition
    let turned = place(
      .branch, at: condition, changed: "!(\(condition.trimmedDescription))",
      kept: ternary.condition)
    return ExprSyntax(ternary.with(\.condition, turned))
  }

  // MARK: What is left alone

  /// A loop that is left from within only: after it, nothing needs to be returned.
  override func visit(_ node: WhileStmtSyntax) -> StmtSyntax {
    if node.conditions.trimmedDescription != "true" { return super.visit(node) }
    return StmtSyntax(node.with(\.body, visit(node.body)))
  }

  override func visit(_ node: ExpressionPatternSyntax) -> PatternSyntax { PatternSyntax(node) }
  override func visit(_ node: EnumCaseElementSyntax) -> EnumCaseElementSyntax { node }
  override func visit(_ node: AttributeSyntax) -> AttributeSyntax { node }
  override func visit(_ node: MacroExpansionExprSyntax) -> ExprSyntax { ExprSyntax(node) }
  override func visit(_ node: IfConfigDeclSyntax) -> DeclSyntax { DeclSyntax(node) }

  /// Tables are data: their figures are compared with their source, not with a test.
  override func visit(_ node: ArrayExprSyntax) -> ExprSyntax {
    node.elements.count > 8 ? ExprSyntax(node) : super.visit(node)
  }

  override func visit(_ node: DictionaryExprSyntax) -> ExprSyntax {
    guard case .elements(let elements) = node.content, elements.count > 8 else {
      return super.visit(node)
    }
    return ExprSyntax(node)
  }
}

extension ExprSyntax {
  /// Whether the expression is plainly text or a list: `-` means nothing there.
  fileprivate var isJoined: Bool {
    if let infix = self.as(InfixOperatorExprSyntax.self) {
      return infix.operator.trimmedDescription == "+"
        && (infix.leftOperand.isJoined || infix.rightOperand.isJoined)
    }
    return self.is(StringLiteralExprSyntax.self) || self.is(ArrayExprSyntax.self)
  }

  /// Whether turning a condition round differs from changing its operator.
  fileprivate var isWorthTurning: Bool {
    if let infix = self.as(InfixOperatorExprSyntax.self) {
      return !["==", "!="].contains(infix.operator.trimmedDescription)
    }
    return !self.is(PrefixOperatorExprSyntax.self) && !self.is(BooleanLiteralExprSyntax.self)
  }
}
