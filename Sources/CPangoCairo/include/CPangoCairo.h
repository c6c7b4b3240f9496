// The only door to pango and cairo: texts and bars drawn into a PDF in memory.
//
// The libraries are opened when the first paper is drawn. Nothing is linked, so that the start of the program
// loads none of them, and building it needs none of their headers. One thread at a time may be here.
#ifndef DESK315_CPANGOCAIRO_H
#define DESK315_CPANGOCAIRO_H

#include <stddef.h>

// How many libraries there are: cairo, gobject, pango, pangocairo.
enum { pangocairo_libraries = 4 };

// Opens the libraries by their names, in the order above, for good: they cannot be unloaded. NULL, or the name of
// the first that is not there, or lacks a function.
const char *pangocairo_open(const char *const *names);

// A PDF that is being drawn.
struct pangocairo_paper;

// Begins a PDF. Lengths are points; a column is half as wide as the font is large. `families` are names of fonts
// in the order in which they are tried. NULL without memory.
struct pangocairo_paper *pangocairo_begin(
    double width, double height, const char *families, double size, const char *title,
    const char *creator);

// How many glyphs of a text of one line no font has.
int pangocairo_unknown(struct pangocairo_paper *paper, const char *text);

// Makes a sign of a text of one line, which is drawn as one: in the middle of its columns, pressed where it is
// wider than they are. Its number, or -1 without memory.
long pangocairo_sign(struct pangocairo_paper *paper, const char *text, int columns);

// Draws a sign from a place on its baseline, in a font so large.
void pangocairo_draw(
    struct pangocairo_paper *paper, long sign, double x, double y, double size);

// Fills a rectangle, from its upper left corner.
void pangocairo_fill(
    struct pangocairo_paper *paper, double x, double y, double width, double height);

// Ends a page; what is drawn from now on stands on the next one.
void pangocairo_end_page(struct pangocairo_paper *paper);

// Ends the PDF, whose bytes stay as long as the paper does. What failed in words of the library, or NULL.
const char *pangocairo_finish(
    struct pangocairo_paper *paper, const unsigned char **bytes, size_t *count);

// Gives everything back.
void pangocairo_free(struct pangocairo_paper *paper);

#endif
