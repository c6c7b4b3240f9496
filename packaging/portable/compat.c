/* What the static libraries of Swift's toolchain want of a newer glibc or libstdc++ than the one that the
   portable file is linked with. packaging/portable/parts compiles it; nothing else does.

   The names are those of the libraries, so no header that declares them is included. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>

#define LOCAL __attribute__((visibility("hidden")))

/* glibc 2.29 gave these functions a second version, which sets no errno by itself. The first is still in
   every glibc, and answers the same. */
#if defined(__x86_64__)
#define FIRST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define FIRST "GLIBC_2.17"
#endif

#define FIRST_VERSION(name)                             \
  double first_##name(double x);                        \
  __asm__(".symver first_" #name "," #name "@" FIRST);  \
  LOCAL double name(double x) { return first_##name(x); }

FIRST_VERSION(exp)
FIRST_VERSION(exp2)
FIRST_VERSION(log)
FIRST_VERSION(log2)

double first_pow(double x, double y);
__asm__(".symver first_pow,pow@" FIRST);
LOCAL double pow(double x, double y) { return first_pow(x, y); }

/* glibc 2.29: the folder that a process is started in (Foundation's Process, which the desk does not use). */
LOCAL int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path) {
  int (*add)(posix_spawn_file_actions_t *, const char *) =
      (int (*)(posix_spawn_file_actions_t *, const char *))dlsym(
          RTLD_NEXT, "posix_spawn_file_actions_addchdir_np");
  return add == NULL ? ENOSYS : add(actions, path);
}

/* GCC 11: std::__throw_bad_array_new_length(). Swift's runtime is built without exceptions, so that there,
   too, the program ends. */
LOCAL void _ZSt28__throw_bad_array_new_lengthv(void) { abort(); }
