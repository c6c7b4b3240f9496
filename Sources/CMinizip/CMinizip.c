#include "CMinizip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What minizip 1 declares in zip.h, unzip.h and ioapi.h, which come in a package of their own that nothing else needs.
// Its names and structs have been the same since 2010.
typedef struct {
  void *(*open)(void *opaque, const char *name, int mode);
  unsigned long (*read)(void *opaque, void *stream, void *bytes, unsigned long count);
  unsigned long (*write)(void *opaque, void *stream, const void *bytes, unsigned long count);
  long (*tell)(void *opaque, void *stream);
  long (*seek)(void *opaque, void *stream, unsigned long offset, int origin);
  int (*close)(void *opaque, void *stream);
  int (*error)(void *opaque, void *stream);
  void *opaque;
} zlib_filefunc_def;

typedef struct {
  unsigned int date[6];
  unsigned long dos_date, internal_attributes, external_attributes;
} zip_fileinfo;

extern void *zipOpen2(const char *, int, const char **, zlib_filefunc_def *) __attribute__((weak));
extern int zipOpenNewFileInZip(void *, const char *, const zip_fileinfo *, const void *, unsigned int, const void *,
                               unsigned int, const char *, int, int) __attribute__((weak));
extern int zipWriteInFileInZip(void *, const void *, unsigned int) __attribute__((weak));
extern int zipCloseFileInZip(void *) __attribute__((weak));
extern int zipClose(void *, const char *) __attribute__((weak));
extern void *unzOpen2(const char *, zlib_filefunc_def *) __attribute__((weak));
extern int unzGoToFirstFile(void *) __attribute__((weak));
extern int unzGoToNextFile(void *) __attribute__((weak));
extern int unzGetCurrentFileInfo(void *, void *, char *, unsigned long, void *, unsigned long, char *, unsigned long)
    __attribute__((weak));
extern int unzOpenCurrentFile(void *) __attribute__((weak));
extern int unzReadCurrentFile(void *, void *, unsigned int) __attribute__((weak));
extern int unzCloseCurrentFile(void *) __attribute__((weak));
extern int unzClose(void *) __attribute__((weak));

#define FUNCTIONS(F) \
  F(zipOpen2) F(zipOpenNewFileInZip) F(zipWriteInFileInZip) F(zipCloseFileInZip) F(zipClose) F(unzOpen2) \
  F(unzGoToFirstFile) F(unzGoToNextFile) F(unzGetCurrentFileInfo) F(unzOpenCurrentFile) F(unzReadCurrentFile) \
  F(unzCloseCurrentFile) F(unzClose)

static struct {
#define FIELD(name) __typeof__(&name) name;
  FUNCTIONS(FIELD)
#undef FIELD
} library;
static int is_opened;

enum { DEFLATED = 8, USUAL_LEVEL = -1, APPEND_NOTHING = 0, END_OF_LIST = -100 };
// 1980-01-01, the first day that a zip file knows: the same paper always makes the same bytes.
enum { FIRST_DAY = 0x00210000 };

static void open_library(void) {
  // A program that has the library inside (make portable) opens no file.
  if (zipOpen2 && unzOpen2) {
#define TAKE(name) library.name = name;
    FUNCTIONS(TAKE)
#undef TAKE
    is_opened = 1;
    return;
  }
  void *handle = dlopen("libminizip.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define RESOLVE(name) \
  if (!(library.name = (__typeof__(library.name))dlsym(handle, #name))) return;
  FUNCTIONS(RESOLVE)
#undef RESOLVE
  is_opened = 1;
}

int minizip_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_opened;
}

// A file in memory.
struct memory {
  unsigned char *bytes;
  size_t count, room, place;
  int is_ours, failed;
};

static void *memory_open(void *opaque, const char *name, int mode) {
  (void)name;
  (void)mode;
  return opaque;
}

static unsigned long memory_read(void *opaque, void *stream, void *bytes, unsigned long count) {
  (void)opaque;
  struct memory *memory = stream;
  size_t left = memory->place < memory->count ? memory->count - memory->place : 0;
  if (count > left) count = left;
  if (count) memcpy(bytes, memory->bytes + memory->place, count);
  memory->place += count;
  return count;
}

static unsigned long memory_write(void *opaque, void *stream, const void *bytes, unsigned long count) {
  (void)opaque;
  struct memory *memory = stream;
  if (!memory->is_ours || count > SIZE_MAX / 4 - memory->place) return 0;
  size_t end = memory->place + count;
  if (end > memory->room) {
    size_t room = end * 2 + 4096;
    unsigned char *grown = realloc(memory->bytes, room);
    if (!grown) {
      memory->failed = 1;
      return 0;
    }
    memset(grown + memory->room, 0, room - memory->room);
    memory->bytes = grown;
    memory->room = room;
  }
  memcpy(memory->bytes + memory->place, bytes, count);
  memory->place = end;
  if (end > memory->count) memory->count = end;
  return count;
}

static long memory_tell(void *opaque, void *stream) {
  (void)opaque;
  return (long)((struct memory *)stream)->place;
}

static long memory_seek(void *opaque, void *stream, unsigned long offset, int origin) {
  (void)opaque;
  struct memory *memory = stream;
  size_t start = origin == 1 ? memory->place : origin == 2 ? memory->count : 0;
  if (offset > SIZE_MAX / 4 || start + offset > memory->count) return -1;
  memory->place = start + offset;
  return 0;
}

static int memory_close(void *opaque, void *stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static int memory_error(void *opaque, void *stream) {
  (void)opaque;
  return ((struct memory *)stream)->failed;
}

static zlib_filefunc_def functions(struct memory *memory) {
  zlib_filefunc_def functions = {memory_open, memory_read, memory_write, memory_tell,
                                 memory_seek, memory_close, memory_error, memory};
  return functions;
}

struct minizip_pack {
  struct memory memory;
  void *zip;
};

struct minizip_pack *minizip_pack_new(void) {
  if (!minizip_is_there()) return NULL;
  struct minizip_pack *pack = calloc(1, sizeof *pack);
  if (!pack) return NULL;
  pack->memory.is_ours = 1;
  zlib_filefunc_def own = functions(&pack->memory);
  pack->zip = library.zipOpen2("", APPEND_NOTHING, NULL, &own);
  if (pack->zip) return pack;
  minizip_pack_free(pack);
  return NULL;
}

int minizip_pack_add(struct minizip_pack *pack, const char *name, const unsigned char *bytes, size_t count) {
  if (!pack->zip || count > UINT32_MAX / 2) return -1;
  zip_fileinfo info = {.dos_date = FIRST_DAY};
  int code = library.zipOpenNewFileInZip(pack->zip, name, &info, NULL, 0, NULL, 0, NULL, DEFLATED, USUAL_LEVEL);
  if (code == 0 && count) code = library.zipWriteInFileInZip(pack->zip, bytes, (unsigned int)count);
  int closed = library.zipCloseFileInZip(pack->zip);
  return code ? code : closed;
}

int minizip_pack_finish(struct minizip_pack *pack, const unsigned char **bytes, size_t *count) {
  if (!pack->zip) return -1;
  int code = library.zipClose(pack->zip, NULL);
  pack->zip = NULL;
  *bytes = pack->memory.bytes;
  *count = pack->memory.count;
  return code ? code : pack->memory.failed;
}

void minizip_pack_free(struct minizip_pack *pack) {
  if (pack->zip) library.zipClose(pack->zip, NULL);
  free(pack->memory.bytes);
  free(pack);
}

// The bytes of the file that a zip file stands at, with room for one more than `most`; -1 where they are not read.
static int read_file(void *zip, size_t most, unsigned char **bytes, size_t *count) {
  struct memory file = {.is_ours = 1};
  unsigned char piece[16384];
  int got = library.unzOpenCurrentFile(zip) == 0 ? 1 : -1;
  while (got > 0) {
    got = library.unzReadCurrentFile(zip, piece, sizeof piece);
    if (got > 0 && (memory_write(NULL, &file, piece, (unsigned long)got) == 0 || file.count > most)) got = -1;
  }
  // What was packed is compared with its sum when the file is closed.
  if (library.unzCloseCurrentFile(zip) != 0) got = -1;
  *bytes = file.bytes;
  *count = file.count;
  return got;
}

int minizip_unpack(const unsigned char *bytes, size_t count, size_t most, void *context, minizip_take take) {
  if (!minizip_is_there()) return -1;
  struct memory memory = {.bytes = (unsigned char *)bytes, .count = count};
  zlib_filefunc_def own = functions(&memory);
  void *zip = library.unzOpen2("", &own);
  if (!zip) return -1;
  int code = library.unzGoToFirstFile(zip);
  while (code == 0) {
    char name[512] = "";
    // What is told of the file beside its name; more room than any version of the struct takes.
    unsigned long told[64];
    unsigned char *file = NULL;
    size_t length = 0;
    code = library.unzGetCurrentFileInfo(zip, told, name, sizeof name - 1, NULL, 0, NULL, 0);
    if (code == 0) code = read_file(zip, most, &file, &length);
    if (code == 0) code = take(context, name, file, length);
    free(file);
    most -= length < most ? length : most;
    if (code == 0) code = library.unzGoToNextFile(zip);
  }
  library.unzClose(zip);
  return code == END_OF_LIST ? 0 : code ? code : -1;
}
