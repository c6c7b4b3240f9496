#include "CPostgres.h"

#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// What libpq 5 declares in libpq-fe.h, which comes in a package of its own that nothing else needs. Names, numbers and
// the struct of options have been the same since PostgreSQL 9.
typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef void (*PQnoticeReceiver)(void *, const PGresult *);
typedef struct {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} PQconninfoOption;

#define FUNCTIONS(F) \
  F(PGconn *, PQconnectdbParams, (const char *const *, const char *const *, int)) \
  F(void, PQfinish, (PGconn *)) \
  F(int, PQstatus, (const PGconn *)) \
  F(char *, PQerrorMessage, (const PGconn *)) \
  F(int, PQsocket, (const PGconn *)) \
  F(char *, PQhost, (const PGconn *)) \
  F(int, PQsslInUse, (PGconn *)) \
  F(int, PQsetnonblocking, (PGconn *, int)) \
  F(int, PQflush, (PGconn *)) \
  F(int, PQsendQuery, (PGconn *, const char *)) \
  F(int, PQsendQueryParams, \
    (PGconn *, const char *, int, const unsigned int *, const char *const *, const int *, const int *, int)) \
  F(int, PQconsumeInput, (PGconn *)) \
  F(int, PQisBusy, (PGconn *)) \
  F(PGresult *, PQgetResult, (PGconn *)) \
  F(int, PQresultStatus, (const PGresult *)) \
  F(char *, PQresultErrorField, (const PGresult *, int)) \
  F(char *, PQresultErrorMessage, (const PGresult *)) \
  F(int, PQntuples, (const PGresult *)) \
  F(int, PQnfields, (const PGresult *)) \
  F(char *, PQgetvalue, (const PGresult *, int, int)) \
  F(int, PQgetisnull, (const PGresult *, int, int)) \
  F(void, PQclear, (PGresult *)) \
  F(PQnoticeReceiver, PQsetNoticeReceiver, (PGconn *, PQnoticeReceiver, void *)) \
  F(PQconninfoOption *, PQconninfoParse, (const char *, char **)) \
  F(void, PQconninfoFree, (PQconninfoOption *)) \
  F(void, PQfreemem, (void *))

static struct {
#define FIELD(type, name, arguments) type(*name) arguments;
  FUNCTIONS(FIELD)
#undef FIELD
} library;
static int is_opened;

enum { CONNECTION_OK = 0, COMMAND_OK = 1, TUPLES_OK = 2, EMPTY_QUERY = 0, SQLSTATE = 'C', SEVERITY = 'V' };

static void open_library(void) {
  void *handle = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define RESOLVE(type, name, arguments) \
  if (!(library.name = (type(*) arguments)dlsym(handle, #name))) return;
  FUNCTIONS(RESOLVE)
#undef RESOLVE
  is_opened = 1;
}

int postgres_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_opened;
}

struct postgres_talk {
  PGconn *connection;
  PGresult *result;
  char state[6];
  int has_warning;
};

int postgres_address_part(const char *address, const char *part, char **value) {
  *value = NULL;
  if (!postgres_is_there()) return 0;
  char *fault = NULL;
  PQconninfoOption *options = library.PQconninfoParse(address, &fault);
  if (fault) library.PQfreemem(fault);
  if (!options) return 0;
  for (PQconninfoOption *option = options; option->keyword; option++) {
    if (option->val && strcmp(option->keyword, part) == 0) *value = strdup(option->val);
  }
  library.PQconninfoFree(options);
  return 1;
}

void postgres_forget(char *value) { free(value); }

static void take_notice(void *context, const PGresult *notice) {
  struct postgres_talk *talk = context;
  const char *severity = library.PQresultErrorField(notice, SEVERITY);
  // Notices tell of what was there already, and the like.
  if (severity && strcmp(severity, "WARNING") == 0) talk->has_warning = 1;
}

struct postgres_talk *postgres_open(const char *const *names, const char *const *values) {
  if (!postgres_is_there()) return NULL;
  struct postgres_talk *talk = calloc(1, sizeof *talk);
  if (!talk) return NULL;
  talk->connection = library.PQconnectdbParams(names, values, 1);
  if (!talk->connection) {
    free(talk);
    return NULL;
  }
  library.PQsetNoticeReceiver(talk->connection, take_notice, talk);
  library.PQsetnonblocking(talk->connection, 1);
  return talk;
}

void postgres_close(struct postgres_talk *talk) {
  if (!talk) return;
  if (talk->result) library.PQclear(talk->result);
  library.PQfinish(talk->connection);
  free(talk);
}

int postgres_is_open(struct postgres_talk *talk) {
  return library.PQstatus(talk->connection) == CONNECTION_OK;
}

int postgres_is_private(struct postgres_talk *talk) {
  const char *host = library.PQhost(talk->connection);
  return library.PQsslInUse(talk->connection) || (host && (host[0] == '/' || host[0] == '@'));
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

// Waits until the socket can be read, or written where `writes`; 0 where the time is over or the socket is gone.
static int await(struct postgres_talk *talk, int writes, long long deadline) {
  while (1) {
    struct pollfd socket = {.fd = library.PQsocket(talk->connection),
                            .events = (short)(POLLIN | (writes ? POLLOUT : 0))};
    long long left = deadline - now();
    if (socket.fd < 0 || left <= 0) return 0;
    int ready = poll(&socket, 1, left > 1 << 30 ? 1 << 30 : (int)left);
    if (ready > 0) return 1;
    if (ready == 0 || errno != EINTR) return 0;
  }
}

static int send_all(struct postgres_talk *talk, long long deadline) {
  while (1) {
    int rest = library.PQflush(talk->connection);
    if (rest == 0) return 1;
    if (rest < 0 || !await(talk, 1, deadline)) return 0;
    if (!library.PQconsumeInput(talk->connection)) return 0;
  }
}

// The next result, in time; 0 where the server is gone. Behind the last one it is NULL.
static int next_result(struct postgres_talk *talk, long long deadline, PGresult **result) {
  while (library.PQisBusy(talk->connection)) {
    if (!await(talk, 0, deadline) || !library.PQconsumeInput(talk->connection)) return 0;
  }
  *result = library.PQgetResult(talk->connection);
  return 1;
}

static int is_good(const PGresult *result) {
  int status = library.PQresultStatus(result);
  return status == COMMAND_OK || status == TUPLES_OK || status == EMPTY_QUERY;
}

static void note_state(struct postgres_talk *talk) {
  const char *state = library.PQresultErrorField(talk->result, SQLSTATE);
  if (state && strlen(state) == 5) memcpy(talk->state, state, 6);
}

int postgres_ask(struct postgres_talk *talk, const char *sql, int count, const char *const *arguments,
                 int milliseconds) {
  long long deadline = now() + milliseconds;
  if (talk->result) library.PQclear(talk->result);
  talk->result = NULL;
  talk->state[0] = 0;
  int is_sent = count < 0 ? library.PQsendQuery(talk->connection, sql)
                          : library.PQsendQueryParams(talk->connection, sql, count, NULL, arguments, NULL, NULL, 0);
  if (!is_sent || !send_all(talk, deadline)) return POSTGRES_LOST;
  int outcome = POSTGRES_DONE;
  while (1) {
    PGresult *result = NULL;
    if (!next_result(talk, deadline, &result)) return POSTGRES_LOST;
    if (!result) break;
    if (outcome == POSTGRES_REFUSED) {
      library.PQclear(result);
      continue;
    }
    if (talk->result) library.PQclear(talk->result);
    talk->result = result;
    if (is_good(result)) continue;
    outcome = POSTGRES_REFUSED;
    note_state(talk);
  }
  return library.PQstatus(talk->connection) == CONNECTION_OK ? outcome : POSTGRES_LOST;
}

int postgres_rows(struct postgres_talk *talk) { return talk->result ? library.PQntuples(talk->result) : 0; }
int postgres_columns(struct postgres_talk *talk) { return talk->result ? library.PQnfields(talk->result) : 0; }

const char *postgres_text(struct postgres_talk *talk, int row, int column) {
  if (library.PQgetisnull(talk->result, row, column)) return NULL;
  return library.PQgetvalue(talk->result, row, column);
}

const char *postgres_state(struct postgres_talk *talk) { return talk->state; }

const char *postgres_words(struct postgres_talk *talk) {
  const char *words = talk->result ? library.PQresultErrorMessage(talk->result) : "";
  return words[0] ? words : library.PQerrorMessage(talk->connection);
}

int postgres_take_warning(struct postgres_talk *talk) {
  int had = talk->has_warning;
  talk->has_warning = 0;
  return had;
}
