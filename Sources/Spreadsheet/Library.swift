#if Office
  import CMinizip
  import CXlsx

  /// The functions of libxlsxwriter, which is opened with the first of them. Nothing changes them afterwards.
  let library = xlsx_open()?.pointee ?? xlsx_library()

  /// Whether the library is on this machine, and minizip, which comes with it and reads back what it has written;
  /// without it no function may be called.
  var hasLibrary: Bool { xlsx_open() != nil && minizip_is_there() != 0 }
#endif
