// The only door to zlib, with which bundles are packed. It is opened with the first bundle: every Debian has the library,
// since its own package tool needs it, and no command waits for it.
#ifndef DESK315_CZLIB_H
#define DESK315_CZLIB_H

#include <stddef.h>

// Whether zlib is on this machine.
int zlib_is_there(void);

// Bytes on their way into or out of a packed stream.
struct zlib_stream;

// NULL where there is no zlib or no memory.
struct zlib_stream *zlib_deflating(void);
struct zlib_stream *zlib_inflating(void);

#define ZLIB_GOES_ON 0
#define ZLIB_HAS_ENDED 1
#define ZLIB_FAILED (-1)

// Takes bytes in and puts what comes of them out; to be called again while it fills the room. `taken` and `made` say how
// many bytes it took and made.
//
// `ends`: whether nothing follows the bytes; of packing alone.
int zlib_step(struct zlib_stream *stream, const unsigned char *bytes, size_t count, int ends, unsigned char *room,
              size_t size, size_t *taken, size_t *made);

void zlib_free(struct zlib_stream *stream);

#endif
