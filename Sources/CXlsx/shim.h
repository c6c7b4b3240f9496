// The only door to libxlsxwriter.
#ifndef DESK315_CXLSX_SHIM_H
#define DESK315_CXLSX_SHIM_H

#include <errno.h>
#include <stdio.h>
#include <xlsxwriter.h>

// The rows of sheets that are added from now on go into a file of their own as they are written, so
// that memory does not grow with them. The library offers that for all sheets of a workbook or for
// none; but a chart takes the figures that it shows before it is opened from rows in memory.
static inline void xlsx_stream_rows(lxw_workbook *book) { book->options.constant_memory = 1; }

// Writes out what a sheet holds of its rows so far. The bytes they take, or -1 where the disk did
// not take them: the library itself does not look.
static inline long xlsx_streamed_bytes(lxw_worksheet *sheet) {
  if (!sheet->optimize_tmpfile) return 0;
  if (fflush(sheet->optimize_tmpfile) != 0 || ferror(sheet->optimize_tmpfile)) return -1;
  return ftell(sheet->optimize_tmpfile);
}

#endif
