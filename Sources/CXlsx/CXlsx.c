#include "CXlsx.h"

#if __has_include(<xlsxwriter.h>)
#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// A program that has the library inside (make portable) opens no file. Weak, so that a program without it links.
#define WEAK(name) extern __typeof__(name) name __attribute__((weak));
XLSX_FUNCTIONS(WEAK)
#undef WEAK

static struct xlsx_library library;
static const struct xlsx_library *opened;

// The headers that this is compiled with are those of one of these; the structs that the calls share are theirs.
static const char *const files[] = {"libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter.so"};

static void open_library(void) {
  if (workbook_new) {
#define TAKE(name) library.name = name;
    XLSX_FUNCTIONS(TAKE)
#undef TAKE
    opened = &library;
    return;
  }
  void *handle = NULL;
  for (size_t index = 0; !handle && index < sizeof files / sizeof *files; index++)
    handle = dlopen(files[index], RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define RESOLVE(name) \
  if (!(library.name = (__typeof__(library.name))dlsym(handle, #name))) return;
  XLSX_FUNCTIONS(RESOLVE)
#undef RESOLVE
  opened = &library;
}

const struct xlsx_library *xlsx_open(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return opened;
}
#endif
