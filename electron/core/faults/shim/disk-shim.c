/*
 * Stands between a program and the C library, for the fault campaign: counts the calls that touch files under one folder, makes
 * the n-th one fail with a given error, or ends the whole process group before it, or in the middle of it. Also writes down what
 * was written and forced onto the disk. Built at run time where a C compiler is at hand; never part of the app.
 *
 * What to do stands in a small file that every process maps (RINNALLA_SHIM), so that a test can change it between two steps and
 * that a helper process counts on where its parent has stopped.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { OFF, COUNT, FAIL_ONCE, FAIL_FROM, KILL_BEFORE, KILL_WITHIN, RECORD };
enum { WRITE = 1, SYNC = 2, TRUNCATE = 4, NAME = 8, CREATE = 16, READ = 32 };

struct control {
  int32_t mode, classes, error, n, count, fired, all_processes, reserved;
  char prefix[1024];
  char record[1024];
};

static struct control *control;

static __attribute__((constructor)) void begin(void) {
  const char *path = getenv("RINNALLA_SHIM");
  if (path == NULL) return;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR);
  if (fd < 0) return;
  void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  syscall(SYS_close, fd);
  if (mapped != MAP_FAILED) control = mapped;
}

static void end_all(void) {
  kill(control->all_processes ? 0 : getpid(), SIGKILL);
  for (;;) pause();
}

static int is_watched(const char *path) {
  if (path == NULL || control == NULL || control->mode == OFF || control->prefix[0] == 0) return 0;
  return strncmp(path, control->prefix, strlen(control->prefix)) == 0;
}

static int path_of(int fd, char *out, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, out, size - 1);
  if (length < 0) return 0;
  out[length] = 0;
  return 1;
}

/* One line: seconds is left to the order. Appended with one write, so that lines of several processes do not mix. */
static void record(const char *what, const char *path, long long offset, const void *bytes, size_t length) {
  if (control->record[0] == 0) return;
  int fd = (int)syscall(SYS_openat, AT_FDCWD, control->record, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (fd < 0) return;
  char head[2300];
  int size = snprintf(head, sizeof head, "%s\t%s\t%lld\t%zu\n", what, path, offset, length);
  struct iovec parts[2] = {{head, (size_t)size}, {(void *)bytes, length}};
  syscall(SYS_writev, fd, parts, bytes == NULL ? 1 : 2);
  syscall(SYS_close, fd);
}

/* 0: go on. 1: fail with control->error. 2: do a part of it, then end. */
static int meets(int class, const char *path) {
  if (!is_watched(path) || (control->classes & class) == 0) return 0;
  if (control->mode == RECORD) return 0;
  int32_t now = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
  int due = control->mode == FAIL_FROM ? now >= control->n : now == control->n;
  if (!due || control->mode == COUNT) return 0;
  __atomic_add_fetch(&control->fired, 1, __ATOMIC_SEQ_CST);
  if (control->mode == KILL_BEFORE) end_all();
  return control->mode == KILL_WITHIN ? 2 : 1;
}

static int meets_fd(int class, int fd, char *path, size_t size) {
  path[0] = 0;
  if (control == NULL || control->mode == OFF || !path_of(fd, path, size)) return 0;
  return meets(class, path);
}

static int recording(const char *path) {
  return control != NULL && control->mode == RECORD && is_watched(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAIL do { errno = control->error; return -1; } while (0)

static ssize_t before_write(int fd, const void *bytes, size_t length, long long at, char *path) {
  int fate = meets_fd(WRITE, fd, path, 1100);
  if (fate == 1) { errno = control->error; return -1; }
  if (fate == 2) {
    if (at < 0) syscall(SYS_write, fd, bytes, length / 2);
    else syscall(SYS_pwrite64, fd, bytes, length / 2, at);
    end_all();
  }
  return 0;
}

static void after_write(int fd, const char *path, const void *bytes, long long at, ssize_t written) {
  if (written <= 0 || !recording(path)) return;
  long long from = at >= 0 ? at : (long long)lseek(fd, 0, SEEK_CUR) - written;
  record("write", path, from, bytes, (size_t)written);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  static __typeof__(&write) real;
  char path[1100];
  if (real == NULL) real = REAL(write);
  if (before_write(fd, bytes, length, -1, path) < 0) return -1;
  ssize_t written = real(fd, bytes, length);
  after_write(fd, path, bytes, -1, written);
  return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  static __typeof__(&pwrite) real;
  char path[1100];
  if (real == NULL) real = REAL(pwrite);
  if (before_write(fd, bytes, length, at, path) < 0) return -1;
  ssize_t written = real(fd, bytes, length, at);
  after_write(fd, path, bytes, at, written);
  return written;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  static __typeof__(&pwrite64) real;
  char path[1100];
  if (real == NULL) real = REAL(pwrite64);
  if (before_write(fd, bytes, length, at, path) < 0) return -1;
  ssize_t written = real(fd, bytes, length, at);
  after_write(fd, path, bytes, at, written);
  return written;
}

/* Several pieces in one call are done one after another; whoever calls goes on after a short write. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  static __typeof__(&writev) real;
  if (real == NULL) real = REAL(writev);
  char path[1100];
  if (count < 1 || control == NULL || control->mode == OFF || !path_of(fd, path, sizeof path) || !is_watched(path))
    return real(fd, parts, count);
  return write(fd, parts[0].iov_base, parts[0].iov_len);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  static __typeof__(&pwritev) real;
  if (real == NULL) real = REAL(pwritev);
  char path[1100];
  if (count < 1 || control == NULL || control->mode == OFF || !path_of(fd, path, sizeof path) || !is_watched(path))
    return real(fd, parts, count, at);
  return pwrite64(fd, parts[0].iov_base, parts[0].iov_len, at);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return pwritev(fd, parts, count, at); }

#define ON_FD(class, what, call) \
  char path[1100]; \
  int fate = meets_fd(class, fd, path, sizeof path); \
  if (fate == 1) FAIL; \
  if (fate == 2) end_all(); \
  int answer = (call); \
  if (answer == 0 && recording(path)) record(what, path, 0, NULL, 0); \
  return answer

int fsync(int fd) {
  static __typeof__(&fsync) real;
  if (real == NULL) real = REAL(fsync);
  ON_FD(SYNC, "sync", real(fd));
}

int fdatasync(int fd) {
  static __typeof__(&fdatasync) real;
  if (real == NULL) real = REAL(fdatasync);
  ON_FD(SYNC, "sync", real(fd));
}

static int truncated(int fd, off64_t size, int (*real)(int, off64_t)) {
  char path[1100];
  int fate = meets_fd(TRUNCATE, fd, path, sizeof path);
  if (fate == 1) FAIL;
  if (fate == 2) end_all();
  int answer = real(fd, size);
  if (answer == 0 && recording(path)) record("truncate", path, size, NULL, 0);
  return answer;
}

int ftruncate64(int fd, off64_t size) {
  static __typeof__(&ftruncate64) real;
  if (real == NULL) real = REAL(ftruncate64);
  return truncated(fd, size, real);
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int named(const char *what, const char *from, const char *to, int (*real)(const char *, const char *)) {
  int fate = meets(NAME, from);
  if (fate == 1) FAIL;
  if (fate == 2) end_all();
  int answer = real(from, to);
  if (answer == 0 && recording(from)) {
    char both[2200];
    snprintf(both, sizeof both, "%s\x1f%s", from, to);
    record(what, both, 0, NULL, 0);
  }
  return answer;
}

int rename(const char *from, const char *to) {
  static __typeof__(&rename) real;
  if (real == NULL) real = REAL(rename);
  return named("rename", from, to, real);
}

int link(const char *from, const char *to) {
  static __typeof__(&link) real;
  if (real == NULL) real = REAL(link);
  return named("link", from, to, real);
}

static int removed(const char *path, int (*real)(const char *)) {
  int fate = meets(NAME, path);
  if (fate == 1) FAIL;
  if (fate == 2) end_all();
  int answer = real(path);
  if (answer == 0 && recording(path)) record("unlink", path, 0, NULL, 0);
  return answer;
}

int unlink(const char *path) {
  static __typeof__(&unlink) real;
  if (real == NULL) real = REAL(unlink);
  return removed(path, real);
}

/* Node's rmSync comes by this way. */
int remove(const char *path) {
  static __typeof__(&remove) real;
  if (real == NULL) real = REAL(remove);
  return removed(path, real);
}

int mkdir(const char *path, mode_t mode) {
  static __typeof__(&mkdir) real;
  if (real == NULL) real = REAL(mkdir);
  int fate = meets(CREATE, path);
  if (fate == 1) FAIL;
  if (fate == 2) end_all();
  return real(path, mode);
}

static int opened(int folder, const char *path, int flags, mode_t mode) {
  int creates = (flags & O_CREAT) != 0;
  int fate = meets(creates ? CREATE : READ, path);
  if (fate == 1) FAIL;
  if (fate == 2) end_all();
  int fd = (int)syscall(SYS_openat, folder, path, flags, mode);
  if (fd >= 0 && creates && recording(path)) record("create", path, 0, NULL, 0);
  if (fd >= 0 && (flags & O_TRUNC) != 0 && recording(path)) record("truncate", path, 0, NULL, 0);
  return fd;
}

#define MODE \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }

int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags | O_LARGEFILE, mode); }

#define ON_READ(call) \
  char path[1100]; \
  int fate = control != NULL && (control->classes & READ) ? meets_fd(READ, fd, path, sizeof path) : 0; \
  if (fate == 1) FAIL; \
  if (fate == 2) end_all(); \
  return (call)

ssize_t read(int fd, void *bytes, size_t length) {
  static __typeof__(&read) real;
  if (real == NULL) real = REAL(read);
  ON_READ(real(fd, bytes, length));
}
ssize_t pread(int fd, void *bytes, size_t length, off_t at) {
  static __typeof__(&pread) real;
  if (real == NULL) real = REAL(pread);
  ON_READ(real(fd, bytes, length, at));
}
ssize_t pread64(int fd, void *bytes, size_t length, off64_t at) {
  static __typeof__(&pread64) real;
  if (real == NULL) real = REAL(pread64);
  ON_READ(real(fd, bytes, length, at));
}
ssize_t preadv(int fd, const struct iovec *parts, int count, off_t at) {
  static __typeof__(&preadv) real;
  if (real == NULL) real = REAL(preadv);
  ON_READ(real(fd, parts, count, at));
}
