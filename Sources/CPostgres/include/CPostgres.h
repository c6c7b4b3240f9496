// The only door to libpq, with which a hub is talked to. It is opened with the first talk: who has no hub needs no such
// library, and no command waits for it.
#ifndef DESK315_CPOSTGRES_H
#define DESK315_CPOSTGRES_H

#include <stddef.h>

// Whether libpq is on this machine.
int postgres_is_there(void);

// A talk with a server.
struct postgres_talk;

// Looks whether an address can be read, and what it says of one of its parts.
//
// `value`: what it says, to be given back by postgres_forget; NULL where it says nothing.
// Returns whether it can be read.
int postgres_address_part(const char *address, const char *part, char **value);
void postgres_forget(char *value);

// Begins a talk. `names` and `values` end with NULL. NULL where there is no libpq or no memory.
//
// Whether it has begun is told by postgres_is_open: a refusal has its words, too.
struct postgres_talk *postgres_open(const char *const *names, const char *const *values);
void postgres_close(struct postgres_talk *talk);

int postgres_is_open(struct postgres_talk *talk);

// Whether what is said is sealed by TLS, or goes through a socket of this machine.
int postgres_is_private(struct postgres_talk *talk);

#define POSTGRES_DONE 0
#define POSTGRES_REFUSED 1
// The server is gone, or did not answer in time: nobody knows whether it has done what it was asked.
#define POSTGRES_LOST 2

// Asks for one statement with its arguments, or for several without any where `count` is negative. Arguments are text;
// NULL is SQL's.
//
// `milliseconds`: how long the answer is waited for.
int postgres_ask(struct postgres_talk *talk, const char *sql, int count, const char *const *arguments,
                 int milliseconds);

// What the last answer holds.
int postgres_rows(struct postgres_talk *talk);
int postgres_columns(struct postgres_talk *talk);
// NULL where SQL says so; there until the next question.
const char *postgres_text(struct postgres_talk *talk, int row, int column);

// Why the last question was refused: the five characters of its SQLSTATE, empty where there is none, and the words.
const char *postgres_state(struct postgres_talk *talk);
const char *postgres_words(struct postgres_talk *talk);

// Whether the server has warned of something since this was last asked. A commit that was not confirmed by a second
// machine is told so, and by nothing else.
int postgres_take_warning(struct postgres_talk *talk);

#endif
