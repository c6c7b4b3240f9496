// The only door to minizip. It is opened with the first file of Word or sheet of Excel: libxlsxwriter brings it along,
// and no command waits for it. What is packed is in memory: what a file of Word holds of persons lies nowhere beside it.
#ifndef DESK315_CMINIZIP_H
#define DESK315_CMINIZIP_H

#include <stddef.h>

// Whether minizip is on this machine.
int minizip_is_there(void);

// A zip file that is being written.
struct minizip_pack;

// NULL where there is no minizip or no memory.
struct minizip_pack *minizip_pack_new(void);
// Adds a file; 0 when that went well.
int minizip_pack_add(struct minizip_pack *pack, const char *name, const unsigned char *bytes, size_t count);
// Ends the file; 0 when that went well. The bytes stay until the pack is freed.
int minizip_pack_finish(struct minizip_pack *pack, const unsigned char **bytes, size_t *count);
void minizip_pack_free(struct minizip_pack *pack);

// Takes one file out of a zip file; 0 to go on.
typedef int (*minizip_take)(void *context, const char *name, const unsigned char *bytes, size_t count);

// Gives each file of a zip file, one behind the other; 0 when all were read and taken. More than `most` bytes in all
// are refused, so that no small file fills the memory.
int minizip_unpack(const unsigned char *bytes, size_t count, size_t most, void *context, minizip_take take);
// Gives each file of a zip file on the disk piece by piece, and no piece (NULL, 0) behind its last; 0 when all were
// read and taken. What was packed is compared with its sum.
int minizip_read(const char *path, void *context, minizip_take take);

#endif
