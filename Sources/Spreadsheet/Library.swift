#if Office
  import CXlsx

  /// The functions of libxlsxwriter, which is opened with the first of them. Nothing changes them afterwards.
  let library = xlsx_open()?.pointee ?? xlsx_library()

  /// Whether the library is on this machine; without it no function may be called.
  var hasLibrary: Bool { xlsx_open() != nil }
#endif
