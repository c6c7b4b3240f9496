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

// Gives the file that a zip file stands at, piece by piece; 0 when all of it was read and taken.
static int read_pieces(void *zip, const char *name, void *context, minizip_take take) {
  unsigned char piece[16384];
  int code = library.unzOpenCurrentFile(zip);
  if (code != 0) return code;
  int got = 0;
  while (code == 0 && (got = library.unzReadCurrentFile(zip, piece, sizeof piece)) > 0)
    code = take(context, name, piece, (size_t)got);
  // What was packed is compared with its sum when the file is closed.
  int closed = library.unzCloseCurrentFile(zip);
  return code ? code : got < 0 ? got : closed;
}

// Does something with each file of a zip file, and closes it; 0 when all went well.
static int with_each_file(void *zip, void *context, int (*work)(void *zip, const char *name, void *context)) {
  if (!zip) return -1;
  int code = library.unzGoToFirstFile(zip);
  while (code == 0) {
    char name[512] = "";
    // What is told of the file beside its name; more room than any version of the struct takes.
    unsigned long told[64];
    code = library.unzGetCurrentFileInfo(zip, told, name, sizeof name - 1, NULL, 0, NULL, 0);
    if (code == 0) code = work(zip, name, context);
    if (code == 0) code = library.unzGoToNextFile(zip);
  }
  library.unzClose(zip);
  return code == END_OF_LIST ? 0 : code ? code : -1;
}

// Files that are taken whole: the one that is being read, and how many bytes may still come.
struct whole {
  struct memory file;
  size_t most;
  void *context;
  minizip_take take;
};

static int take_piece(void *context, const char *name, const unsigned char *bytes, size_t count) {
  (void)name;
  struct whole *whole = context;
  if (memory_write(NULL, &whole->file, bytes, count) == 0 || whole->file.count > whole->most) return -1;
  return 0;
}

static int take_whole(void *zip, const char *name, void *context) {
  struct whole *whole = context;
  whole->file = (struct memory){.is_ours = 1};
  int code = read_pieces(zip, name, whole, take_piece);
  if (code == 0) code = whole->take(whole->context, name, whole->file.bytes, whole->file.count);
  whole->most -= whole->file.count < whole->most ? whole->file.count : whole->most;
  free(whole->file.bytes);
  return code;
}

int minizip_unpack(const unsigned char *bytes, size_t count, size_t most, void *context, minizip_take take) {
  if (!minizip_is_there()) return -1;
  struct memory memory = {.bytes = (unsigned char *)bytes, .count = count};
  zlib_filefunc_def own = functions(&memory);
  struct whole whole = {.most = most, .context = context, .take = take};
  return with_each_file(library.unzOpen2("", &own), &whole, take_whole);
}

// Files that are taken piece by piece.
struct pieces {
  void *context;
  minizip_take take;
};

static int take_pieces(void *zip, const char *name, void *context) {
  struct pieces *pieces = context;
  int code = read_pieces(zip, name, pieces->context, pieces->take);
  return code ? code : pieces->take(pieces->context, name, NULL, 0);
}

int minizip_read(const char *path, void *context, minizip_take take) {
  if (!minizip_is_there()) return -1;
  struct pieces pieces = {context, take};
  return with_each_file(library.unzOpen2(path, NULL), &pieces, take_pieces);
}
