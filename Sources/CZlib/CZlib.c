#include "CZlib.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

// What zlib 1 declares in zlib.h, which comes in a package of its own that nothing else needs. Its names and its struct
// have been the same since 1995; the library refuses a struct of another size.
typedef struct {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *message;
  void *state;
  void *(*allocate)(void *, unsigned int, unsigned int);
  void (*release)(void *, void *);
  void *opaque;
  int data_type;
  unsigned long adler, reserved;
} z_stream;

extern int deflateInit_(z_stream *, int, const char *, int) __attribute__((weak));
extern int deflate(z_stream *, int) __attribute__((weak));
extern int deflateEnd(z_stream *) __attribute__((weak));
extern int inflateInit_(z_stream *, const char *, int) __attribute__((weak));
extern int inflate(z_stream *, int) __attribute__((weak));
extern int inflateEnd(z_stream *) __attribute__((weak));

#define FUNCTIONS(F) F(deflateInit_) F(deflate) F(deflateEnd) F(inflateInit_) F(inflate) F(inflateEnd)

static struct {
#define FIELD(name) __typeof__(&name) name;
  FUNCTIONS(FIELD)
#undef FIELD
} library;
static int is_opened;

enum { OK = 0, END_OF_STREAM = 1, NO_PROGRESS = -5, GO_ON = 0, FINISH = 4, USUAL_LEVEL = -1 };
static const char version[] = "1.2.11";

static void open_library(void) {
  // A program that has the library inside (make portable) opens no file.
  if (deflateInit_ && inflateInit_) {
#define TAKE(name) library.name = name;
    FUNCTIONS(TAKE)
#undef TAKE
    is_opened = 1;
    return;
  }
  void *handle = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define RESOLVE(name) \
  if (!(library.name = (__typeof__(library.name))dlsym(handle, #name))) return;
  FUNCTIONS(RESOLVE)
#undef RESOLVE
  is_opened = 1;
}

int zlib_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_opened;
}

struct zlib_stream {
  z_stream zlib;
  int inflates;
};

static struct zlib_stream *new_stream(int inflates) {
  if (!zlib_is_there()) return NULL;
  struct zlib_stream *stream = calloc(1, sizeof *stream);
  if (!stream) return NULL;
  stream->inflates = inflates;
  int code = inflates ? library.inflateInit_(&stream->zlib, version, (int)sizeof stream->zlib)
                      : library.deflateInit_(&stream->zlib, USUAL_LEVEL, version, (int)sizeof stream->zlib);
  if (code == OK) return stream;
  free(stream);
  return NULL;
}

struct zlib_stream *zlib_deflating(void) { return new_stream(0); }
struct zlib_stream *zlib_inflating(void) { return new_stream(1); }

int zlib_step(struct zlib_stream *stream, const unsigned char *bytes, size_t count, int ends, unsigned char *room,
              size_t size, size_t *taken, size_t *made) {
  if (count > UINT_MAX / 2 || size > UINT_MAX / 2) return ZLIB_FAILED;
  z_stream *zlib = &stream->zlib;
  zlib->next_in = bytes;
  zlib->avail_in = (unsigned int)count;
  zlib->next_out = room;
  zlib->avail_out = (unsigned int)size;
  int code = stream->inflates ? library.inflate(zlib, GO_ON) : library.deflate(zlib, ends ? FINISH : GO_ON);
  *taken = count - zlib->avail_in;
  *made = size - zlib->avail_out;
  if (code == END_OF_STREAM) return ZLIB_HAS_ENDED;
  // There was nothing to take, or no room: that is no fault.
  return code == OK || code == NO_PROGRESS ? ZLIB_GOES_ON : ZLIB_FAILED;
}

void zlib_free(struct zlib_stream *stream) {
  if (!stream) return;
  if (stream->inflates) {
    library.inflateEnd(&stream->zlib);
  } else {
    library.deflateEnd(&stream->zlib);
  }
  free(stream);
}
