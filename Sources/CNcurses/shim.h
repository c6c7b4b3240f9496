// The only door to ncursesw: macros and globals of curses.h become functions that Swift can call.
#ifndef DESK315_CNCURSES_SHIM_H
#define DESK315_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <langinfo.h>
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#else
#include <curses.h>
#include <term.h>
#endif

// term.h makes macros of common words.
#undef columns
#undef lines
#undef tab
#undef newline
#undef bell

// Locale: 1 when the characters of the locale are UTF-8.
static inline int curses_set_locale(const char *name) {
  if (setlocale(LC_ALL, name) == NULL) return 0;
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// Terminal: 1 known, 0 not known or too simple, -1 no terminal database.
static inline int curses_probe_terminal(const char *name) {
  int answer = -1;
  if (setupterm(name, STDOUT_FILENO, &answer) == ERR) return answer > 0 ? 0 : answer;
  const char *move = tigetstr("cup");
  const char *clear = tigetstr("clear");
  int capable = move != NULL && move != (char *)-1 && clear != NULL && clear != (char *)-1;
  del_curterm(cur_term);
  return capable;
}

// NULL where the terminal has no such thing.
static inline const char *curses_capability(const char *name) {
  const char *words = tigetstr(name);
  return words == (const char *)-1 ? NULL : words;
}

// newterm answers NULL where initscr would print and exit.
static inline SCREEN *curses_open(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *curses_window(void) { return stdscr; }
static inline int curses_rows(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_colours(void) { return has_colors() ? COLORS : 0; }
static inline int curses_pairs(void) { return COLOR_PAIRS; }

static inline void curses_write_raw(const char *bytes) {
  fputs(bytes, stdout);
  fflush(stdout);
}

// Blanks each row by itself where there is no second screen: cleared as a whole, some terminals keep
// what stood there in what can be scrolled back to.
static inline void curses_wipe(void) {
  const char *second = tigetstr("smcup");
  const char *move = tigetstr("cup");
  const char *erase = tigetstr("el");
  if (second != NULL && second != (char *)-1) return;
  if (move == NULL || move == (char *)-1 || erase == NULL || erase == (char *)-1) return;
  for (int row = 0; row < LINES; row++) {
    putp(tparm(move, row, 0, 0, 0, 0, 0, 0, 0, 0));
    putp(erase);
  }
  fflush(stdout);
}

// The size the terminal has now becomes the size of the screen.
static inline void curses_fit(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resize_term(size.ws_row, size.ws_col);
}

// Text: UTF-8 of so many bytes with attributes and a colour pair, from a place on.
static inline int curses_put(int row, int column, const char *bytes, int count,
                             unsigned int attributes, short pair) {
  if (wmove(stdscr, row, column) == ERR) return ERR;
  wattr_set(stdscr, (attr_t)attributes, pair, NULL);
  return waddnstr(stdscr, bytes, count);
}

// The ground of a row, before its text is put.
static inline void curses_clear_row(int row) {
  wattr_set(stdscr, A_NORMAL, 0, NULL);
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}

// Keys: 0 nothing came, 1 a character, 2 a key of curses.
static inline int curses_read(int milliseconds, unsigned int *code) {
  wint_t read = 0;
  wtimeout(stdscr, milliseconds);
  int answer = wget_wch(stdscr, &read);
  *code = (unsigned int)read;
  return answer == ERR ? 0 : answer == KEY_CODE_YES ? 2 : 1;
}

// Whether something can be read, or nothing ever will.
static inline bool curses_has_input(void) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, 0) > 0;
}

static inline unsigned int curses_bold(void) { return (unsigned int)A_BOLD; }
static inline unsigned int curses_dim(void) { return (unsigned int)A_DIM; }
static inline unsigned int curses_underline(void) { return (unsigned int)A_UNDERLINE; }
static inline unsigned int curses_reverse(void) { return (unsigned int)A_REVERSE; }

static inline int curses_key_function(int number) { return KEY_F(number); }

#endif
