import Casework
import Interchange
import ReferenceData
import Reports
import Values
import Vocabulary

/// Every file of an office's own, read as a whole before anybody needs it.
package struct DataCheck {
  /// A file that was looked at.
  package struct Checked {
    /// Its path.
    package let path: String
    /// Where and why it cannot be used; nil where it can.
    package let fault: Phrase?
  }

  private let desk: DeskEnvironment
  private let reference: Reference
  private let files: ReferenceData
  private let faults: [ReferenceError]

  package init(_ desk: DeskEnvironment) throws {
    self.desk = desk
    var office = OfficeData(folder: desk.configFolder)
    reference = try office.reference()
    files = office.files
    faults = office.faults
  }

  /// All of them by their names.
  package var all: [Checked] {
    let own = ReferenceData(overrides: desk.configFolder).overridden
    return own.map { name in
      Checked(path: "\(desk.configFolder)/\(name)", fault: fault(of: name))
    }
  }

  private func fault(of name: String) -> Phrase? {
    if let known = faults.first(where: { $0.file == name }) {
      return known.phrase(folder: desk.configFolder)
    }
    do {
      try look(at: name)
      return nil
    } catch let error as TemplateError {
      return error.phrase(folder: desk.configFolder)
    } catch let error as ReferenceError {
      return error.phrase(folder: desk.configFolder)
    } catch {
      return desk.phrase(for: error)
    }
  }

  /// What is only read when somebody asks for it.
  private func look(at name: String) throws {
    if name.hasPrefix(MapMemory.folder), name.hasSuffix(".json") {
      let reader = EntryReader(reference, DeskSettings())
      _ = try MapMemory.map(at: "\(desk.configFolder)/\(name)", reader)
    } else if name.hasPrefix(ReturnForm.folder), name.hasSuffix(".json") {
      _ = try ReturnForm(file: name, files.bytes(name), reference.ledger)
    } else if name.hasSuffix(".mustache") || name.hasSuffix(".docx") && OfficeSheets.isBuilt {
      try OfficeTemplate.check(
        name, form: try form(of: name), files.bytes, unpacked: OfficeDocuments.parts)
    }
  }

  /// The form that a template of Word is laid out for.
  private func form(of name: String) throws -> ReturnForm? {
    guard name.hasPrefix(ReturnForm.folder), name.hasSuffix(".docx") else { return nil }
    let file = String(name.dropLast(".docx".count)) + ".json"
    return try ReturnForm(file: file, files.bytes(file), reference.ledger)
  }
}
