/*
 * Writes down what a program does to a disk, call by call and with all bytes, and what it says meanwhile.
 *
 * It is loaded before the C library (LD_PRELOAD) and changes nothing that the program does. From its log a test makes
 * the disks that a power cut can leave (Tests/RehearsalTests/PowerCut). POWERCUT_ROOT is the folder that stands for
 * the disk, POWERCUT_LOG the log. With POWERCUT_FORGET=folders the syncs of folders are left out of the log, as a
 * disk would that forgets them: what judges the log must notice.
 *
 * A record: what (1 byte), two numbers (8 bytes each), the count of bytes that follow (4 bytes), these bytes.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MADE_FILE = 1, MADE_FOLDER, WROTE, CUT, SYNCED, REMOVED, RENAMED, LINKED, SAID, BEGAN };

static const char *root;
static size_t root_length;
static int log_file = -1;
static int forgets_folders;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void record(uint8_t what, uint64_t one, uint64_t two, const void *bytes, size_t count) {
  uint8_t head[21];
  uint32_t length = (uint32_t)count;
  head[0] = what;
  memcpy(head + 1, &one, 8);
  memcpy(head + 9, &two, 8);
  memcpy(head + 17, &length, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, count}};
  syscall(SYS_writev, log_file, parts, 2);
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("POWERCUT_LOG"), *forgotten = getenv("POWERCUT_FORGET");
  root = getenv("POWERCUT_ROOT");
  if (!path || !root) return;
  root_length = strlen(root);
  forgets_folders = forgotten && !strcmp(forgotten, "folders");
  int opened = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (opened < 0) return;
  /* Out of the way of programs that count on the lowest numbers. */
  log_file = fcntl(opened, F_DUPFD_CLOEXEC, 900);
  syscall(SYS_close, opened);
  record(BEGAN, getpid(), 0, NULL, 0);
}

static int is_inside(const char *path) {
  return log_file >= 0 && !strncmp(path, root, root_length)
    && (path[root_length] == '/' || path[root_length] == 0);
}

/* The number of an open file of the disk; 0 of any other. */
static uint64_t number_of(int file) {
  char link[64], path[PATH_MAX];
  struct stat found;
  if (log_file < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_inside(path) && !fstat(file, &found) ? found.st_ino : 0;
}

/* Where a name lies: the number of its folder, 0 out of the disk; and the name there. */
static uint64_t folder_of(int at, const char *path, char *name) {
  char folder[PATH_MAX], whole[PATH_MAX], *slash;
  struct stat found;
  if (log_file < 0 || strlen(path) >= sizeof folder - 80) return 0;
  if (path[0] == '/') {
    strcpy(folder, path);
  } else if (at == AT_FDCWD) {
    snprintf(folder, sizeof folder, "./%s", path);
  } else {
    snprintf(folder, sizeof folder, "/proc/self/fd/%d/%s", at, path);
  }
  size_t length = strlen(folder);
  while (length > 1 && folder[length - 1] == '/') folder[--length] = 0;
  slash = strrchr(folder, '/');
  if (!slash) return 0;
  strncpy(name, slash + 1, NAME_MAX);
  name[NAME_MAX] = 0;
  slash[slash == folder] = 0;
  if (!realpath(folder, whole) || !is_inside(whole)) return 0;
  return stat(whole, &found) ? 0 : found.st_ino;
}

static uint64_t number_at(int at, const char *path) {
  struct stat found;
  return fstatat(at, path, &found, AT_SYMLINK_NOFOLLOW) ? 0 : found.st_ino;
}

/* Files that come into being, or are emptied, where they are opened. */
static int note_open(int at, const char *path, int flags, mode_t mode) {
  char name[NAME_MAX + 1];
  int writes = flags & (O_CREAT | O_TRUNC);
  int error = errno;
  pthread_mutex_lock(&lock);
  uint64_t folder = writes ? folder_of(at, path, name) : 0;
  uint64_t before = folder ? number_at(at, path) : 0;
  errno = error;
  int file = syscall(SYS_openat, at, path, flags, mode);
  error = errno;
  if (file >= 0 && folder && !before) {
    struct stat found;
    if (!fstat(file, &found)) record(MADE_FILE, folder, found.st_ino, name, strlen(name));
  } else if (file >= 0 && folder && (flags & O_TRUNC)) {
    record(CUT, before, 0, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return file;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list more; \
    va_start(more, flags); \
    mode = va_arg(more, mode_t); \
    va_end(more); \
  }

int open(const char *path, int flags, ...) { MODE(flags) return note_open(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return note_open(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return note_open(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return note_open(at, path, flags, mode); }
int creat(const char *path, mode_t mode) {
  return note_open(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

static void note_bytes(uint64_t number, off_t place, const void *bytes, ssize_t count) {
  if (number && count > 0) record(WROTE, number, place, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  pthread_mutex_lock(&lock);
  ssize_t written = syscall(SYS_pwrite64, file, bytes, count, place);
  int error = errno;
  note_bytes(number_of(file), place, bytes, written);
  pthread_mutex_unlock(&lock);
  errno = error;
  return written;
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off_t place) {
  return pwrite(file, bytes, count, place);
}

/* What is said on a terminal or on standard output is noted before anybody can read it. */
ssize_t write(int file, const void *bytes, size_t count) {
  uint64_t number = number_of(file);
  if (!number) {
    int error = errno;
    if (log_file >= 0 && (file == 1 || isatty(file))) {
      pthread_mutex_lock(&lock);
      record(SAID, file, 0, bytes, count);
      pthread_mutex_unlock(&lock);
    }
    errno = error;
    return syscall(SYS_write, file, bytes, count);
  }
  pthread_mutex_lock(&lock);
  int flags = fcntl(file, F_GETFL);
  off_t place = lseek(file, 0, flags >= 0 && flags & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t written = syscall(SYS_write, file, bytes, count);
  int error = errno;
  note_bytes(number, place, bytes, written);
  pthread_mutex_unlock(&lock);
  errno = error;
  return written;
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  ssize_t written = 0;
  for (int part = 0; part < count; part++) {
    ssize_t more = write(file, parts[part].iov_base, parts[part].iov_len);
    if (more < 0) return written ? written : more;
    written += more;
    if ((size_t)more < parts[part].iov_len) break;
  }
  return written;
}

int ftruncate(int file, off_t length) {
  pthread_mutex_lock(&lock);
  uint64_t number = number_of(file);
  int code = syscall(SYS_ftruncate, file, length);
  int error = errno;
  if (!code && number) record(CUT, number, length, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return code;
}
int ftruncate64(int file, off_t length) { return ftruncate(file, length); }

static int note_sync(long call, int file) {
  struct stat found;
  pthread_mutex_lock(&lock);
  uint64_t number = number_of(file);
  int code = syscall(call, file);
  int error = errno;
  int is_folder = number && !fstat(file, &found) && S_ISDIR(found.st_mode);
  if (!code && number && !(is_folder && forgets_folders)) record(SYNCED, number, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return code;
}
int fsync(int file) { return note_sync(SYS_fsync, file); }
int fdatasync(int file) { return note_sync(SYS_fdatasync, file); }

int mkdirat(int at, const char *path, mode_t mode) {
  char name[NAME_MAX + 1];
  pthread_mutex_lock(&lock);
  uint64_t folder = folder_of(at, path, name);
  int code = syscall(SYS_mkdirat, at, path, mode);
  int error = errno;
  if (!code && folder) record(MADE_FOLDER, folder, number_at(at, path), name, strlen(name));
  pthread_mutex_unlock(&lock);
  errno = error;
  return code;
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int unlinkat(int at, const char *path, int flags) {
  char name[NAME_MAX + 1];
  pthread_mutex_lock(&lock);
  uint64_t folder = folder_of(at, path, name);
  int code = syscall(SYS_unlinkat, at, path, flags);
  int error = errno;
  if (!code && folder) record(REMOVED, folder, 0, name, strlen(name));
  pthread_mutex_unlock(&lock);
  errno = error;
  return code;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  int code = unlink(path);
  return code && (errno == EISDIR || errno == EPERM) ? rmdir(path) : code;
}

int renameat2(int from, const char *one, int to, const char *two, unsigned flags) {
  char names[2 * NAME_MAX + 2], name[NAME_MAX + 1];
  pthread_mutex_lock(&lock);
  uint64_t old_folder = folder_of(from, one, names);
  uint64_t new_folder = folder_of(to, two, name);
  int code = syscall(SYS_renameat2, from, one, to, two, flags);
  int error = errno;
  if (!code && old_folder && new_folder) {
    size_t length = strlen(names) + 1;
    strcpy(names + length, name);
    record(RENAMED, old_folder, new_folder, names, length + strlen(name));
  } else if (!code && old_folder) {
    record(REMOVED, old_folder, 0, names, strlen(names));
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return code;
}
int rename(const char *one, const char *two) { return renameat2(AT_FDCWD, one, AT_FDCWD, two, 0); }
int renameat(int from, const char *one, int to, const char *two) {
  return renameat2(from, one, to, two, 0);
}

int linkat(int from, const char *one, int to, const char *two, int flags) {
  char name[NAME_MAX + 1];
  pthread_mutex_lock(&lock);
  uint64_t folder = folder_of(to, two, name);
  int code = syscall(SYS_linkat, from, one, to, two, flags);
  int error = errno;
  if (!code && folder) record(LINKED, folder, number_at(to, two), name, strlen(name));
  pthread_mutex_unlock(&lock);
  errno = error;
  return code;
}
int link(const char *one, const char *two) { return linkat(AT_FDCWD, one, AT_FDCWD, two, 0); }
