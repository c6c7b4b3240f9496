import Casework
import Values
import Vocabulary

/// Why a file cannot be read as what it is said to be, and where.
public enum FileFault: Error, Hashable, Sendable {
  case document(DocumentProblem, FilePlace)
  case json(JSONError, FilePlace)
  case table(CSVError, FilePlace)
  /// Bytes that are no text in the encoding that was named.
  case notInEncoding(FileEncoding, FilePlace)
  /// A file in UTF-8 that was said to be in another encoding.
  case isUTF8(FileEncoding, FilePlace)
  /// A file that is not UTF-8, and the encoding that it looks to be in.
  case wrongBytes(FileEncoding?, FilePlace)
  /// A byte 0, which no text has.
  case zeroByte(FilePlace)
  /// A file of another program, by what it begins with.
  case foreign(ForeignFile, String)
  /// More of something than is read.
  case tooMuch(ReadingLimit, FilePlace)
  /// A file of lines or cells whose name says that it is a workbook.
  case misnamed(String)
  /// A workbook without the sheet that was named, with those that it has.
  case noSheet(String, [String], String)
  /// A workbook that is damaged, or holds more than is unpacked.
  case brokenWorkbook(String)
  /// A map of columns with a value that it cannot have, behind a key.
  case map(String, String, FilePlace)
  /// A file that is no holiday table of a year.
  case holidays(HolidayFault, FilePlace)
  /// Rows that are refused, which have been named; none of the file was taken.
  case refusedRows(Int, String)

  /// Reads something and says where it stands, if it is not as it must be.
  public static func naming<Value>(
    _ place: FilePlace, _ read: () throws -> Value
  ) throws -> Value {
    do {
      return try read()
    } catch let error as JSONError {
      throw json(error, place)
    } catch let error as CSVError {
      throw table(error, place)
    } catch let problem as DocumentProblem {
      throw document(problem, place)
    }
  }
}
