/// The form of a file of cases that is read in.
public enum FileFormat: String, CaseIterable, Sendable {
  case jsonl, csv
}
