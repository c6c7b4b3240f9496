import Casework
import ReferenceData
import Reports
import Values
import Vocabulary

extension DeskEnvironment {
  /// The templates of Word that an office can start its own from.
  package var defaultTemplates: [DefaultTemplate] { DefaultTemplate.all(forms: returnForms) }

  /// A template as a file of Word; a text template of the office that cannot be used is left aside.
  ///
  /// - Parameter remark: takes which template was left aside.
  package func bytes(
    of template: DefaultTemplate, remark: (Phrase) -> Void
  ) throws -> [UInt8] {
    do {
      return try OfficeDocuments.bytes(template.parts { data.bytes($0) })
    } catch let error as TemplateError {
      remark(error.phrase(folder: configFolder))
    }
    let builtIn = ReferenceData()
    do {
      return try OfficeDocuments.bytes(template.parts { builtIn.bytes($0) })
    } catch let error as TemplateError {
      throw DeskError.template(error)
    }
  }

  /// What a template is called.
  package func title(of template: DefaultTemplate) throws -> Phrase {
    try template.title ?? returnForm(template.name).label
  }
}
