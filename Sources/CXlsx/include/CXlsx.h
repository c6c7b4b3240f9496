// The only door to libxlsxwriter. It is opened with the first sheet: the library brings three others with it, and
// every command would wait for them.
#ifndef DESK315_CXLSX_H
#define DESK315_CXLSX_H

// Without the trait `Office` the library's headers may not be there; then this is empty, as what uses it is.
#if __has_include(<xlsxwriter.h>)
#include <errno.h>
#include <stdio.h>
#include <xlsxwriter.h>

#define XLSX_FUNCTIONS(F) \
  F(chart_add_series) \
  F(chart_legend_set_position) \
  F(chart_series_set_categories) \
  F(chart_series_set_fill) \
  F(chart_series_set_name) \
  F(chart_series_set_values) \
  F(chart_title_set_name) \
  F(chartsheet_set_chart) \
  F(chartsheet_set_footer) \
  F(chartsheet_set_header) \
  F(chartsheet_set_landscape) \
  F(chartsheet_set_paper) \
  F(format_set_align) \
  F(format_set_bg_color) \
  F(format_set_bold) \
  F(format_set_bottom) \
  F(format_set_font_size) \
  F(format_set_indent) \
  F(format_set_num_format) \
  F(format_set_num_format_index) \
  F(format_set_text_wrap) \
  F(lxw_workbook_free) \
  F(workbook_add_chart) \
  F(workbook_add_chartsheet) \
  F(workbook_add_format) \
  F(workbook_add_worksheet) \
  F(workbook_close) \
  F(workbook_new) \
  F(workbook_set_properties) \
  F(worksheet_autofilter) \
  F(worksheet_fit_to_pages) \
  F(worksheet_freeze_panes) \
  F(worksheet_ignore_errors) \
  F(worksheet_merge_range) \
  F(worksheet_print_area) \
  F(worksheet_repeat_rows) \
  F(worksheet_set_column) \
  F(worksheet_set_default_row) \
  F(worksheet_set_footer) \
  F(worksheet_set_header) \
  F(worksheet_set_landscape) \
  F(worksheet_set_paper) \
  F(worksheet_set_row) \
  F(worksheet_write_number) \
  F(worksheet_write_string)

// The functions of the library, by their names.
struct xlsx_library {
#define FIELD(name) __typeof__(&name) name;
  XLSX_FUNCTIONS(FIELD)
#undef FIELD
};

// The library, opened once; NULL where it is not there or lacks one of the functions.
const struct xlsx_library *xlsx_open(void);

// The rows of sheets that are added from now on go into a file of their own as they are written, so
// that memory does not grow with them. The library offers that for all sheets of a workbook or for
// none; but a chart takes the figures that it shows before it is opened from rows in memory.
static inline void xlsx_stream_rows(lxw_workbook *book) { book->options.constant_memory = 1; }

// Writes out what a sheet holds of its rows so far. Whether the disk took all of them: the library itself does not look.
static inline int xlsx_has_streamed(lxw_worksheet *sheet) {
  return !sheet->optimize_tmpfile || (fflush(sheet->optimize_tmpfile) == 0 && !ferror(sheet->optimize_tmpfile));
}
#endif

#endif
