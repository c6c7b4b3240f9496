#include "CPangoCairo.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// What the libraries promise to keep: plain functions over pointers that nobody looks into, and these structs.
struct glyph {
  unsigned long index;
  double x, y;
};
struct cluster {
  int bytes, glyphs;
};
struct matrix {
  double xx, yx, xy, yy, x0, y0;
};
struct extents {
  double x_bearing, y_bearing, width, height, x_advance, y_advance;
};

typedef int (*stream_writer)(void *, const unsigned char *, unsigned int);
typedef int (*glyph_drawer)(void *, unsigned long, void *, struct extents *);

// The library's place among the names stands first.
enum { CAIRO, GOBJECT, PANGO, PANGOCAIRO };

#define FUNCTIONS(F)                                                                             \
  F(CAIRO, void *, cairo_pdf_surface_create_for_stream, (stream_writer, void *, double, double)) \
  F(CAIRO, void, cairo_pdf_surface_set_metadata, (void *, int, const char *))                    \
  F(CAIRO, void *, cairo_create, (void *))                                                       \
  F(CAIRO, void, cairo_destroy, (void *))                                                        \
  F(CAIRO, int, cairo_status, (void *))                                                          \
  F(CAIRO, const char *, cairo_status_to_string, (int))                                          \
  F(CAIRO, void *, cairo_user_font_face_create, (void))                                          \
  F(CAIRO, void, cairo_user_font_face_set_render_glyph_func, (void *, glyph_drawer))             \
  F(CAIRO, int, cairo_font_face_set_user_data, (void *, const void *, void *, void *))           \
  F(CAIRO, void *, cairo_font_face_get_user_data, (void *, const void *))                        \
  F(CAIRO, void, cairo_font_face_destroy, (void *))                                              \
  F(CAIRO, void *, cairo_scaled_font_get_font_face, (void *))                                    \
  F(CAIRO, void, cairo_set_font_face, (void *, void *))                                          \
  F(CAIRO, void, cairo_set_font_matrix, (void *, const struct matrix *))                         \
  F(CAIRO, void, cairo_show_text_glyphs,                                                         \
    (void *, const char *, int, const struct glyph *, int, const struct cluster *, int, int))    \
  F(CAIRO, void, cairo_translate, (void *, double, double))                                      \
  F(CAIRO, void, cairo_scale, (void *, double, double))                                          \
  F(CAIRO, void, cairo_rectangle, (void *, double, double, double, double))                      \
  F(CAIRO, void, cairo_fill, (void *))                                                           \
  F(CAIRO, void, cairo_show_page, (void *))                                                      \
  F(CAIRO, void, cairo_surface_finish, (void *))                                                 \
  F(CAIRO, int, cairo_surface_status, (void *))                                                  \
  F(CAIRO, void, cairo_surface_destroy, (void *))                                                \
  F(GOBJECT, void, g_object_unref, (void *))                                                     \
  F(PANGO, void *, pango_language_from_string, (const char *))                                   \
  F(PANGO, void, pango_context_set_language, (void *, void *))                                   \
  F(PANGO, void *, pango_font_description_new, (void))                                           \
  F(PANGO, void, pango_font_description_set_family, (void *, const char *))                      \
  F(PANGO, void, pango_font_description_set_absolute_size, (void *, double))                     \
  F(PANGO, void, pango_font_description_free, (void *))                                          \
  F(PANGO, void *, pango_attr_list_new, (void))                                                  \
  F(PANGO, void, pango_attr_list_insert, (void *, void *))                                       \
  F(PANGO, void, pango_attr_list_unref, (void *))                                                \
  F(PANGO, void *, pango_attr_font_features_new, (const char *))                                 \
  F(PANGO, void *, pango_layout_get_context, (void *))                                           \
  F(PANGO, void, pango_layout_set_font_description, (void *, void *))                            \
  F(PANGO, void, pango_layout_set_attributes, (void *, void *))                                  \
  F(PANGO, void, pango_layout_set_text, (void *, const char *, int))                             \
  F(PANGO, void, pango_layout_get_size, (void *, int *, int *))                                  \
  F(PANGO, int, pango_layout_get_unknown_glyphs_count, (void *))                                 \
  F(PANGO, void *, pango_layout_get_line_readonly, (void *, int))                                \
  F(PANGOCAIRO, void *, pango_cairo_create_layout, (void *))                                     \
  F(PANGOCAIRO, void, pango_cairo_layout_line_path, (void *, void *))

// The functions that were found in the libraries.
static struct {
#define MEMBER(place, result, name, parameters) result(*name) parameters;
  FUNCTIONS(MEMBER)
#undef MEMBER
} call;

struct sign {
  char *text;
  int columns;
};

struct pangocairo_paper {
  double size;
  void *surface, *context, *layout, *description, *face;
  // What is asked of fonts: for a sign of one column that marks which fill two take one, where a font can.
  void *features, *narrow_features;
  struct sign *signs;
  long sign_count, sign_room;
  unsigned char *bytes;
  size_t count, room;
};

// Pango counts in parts of a point; outlines are the finer the larger their font is.
enum { units = 1024, larger = 16 };

const char *pangocairo_open(const char *const *names) {
  void *handles[pangocairo_libraries];
  for (int place = 0; place < pangocairo_libraries; place++) {
    handles[place] = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
    if (handles[place] == NULL) return names[place];
  }
#define FIND(place, result, name, parameters)                      \
  call.name = (result(*) parameters)dlsym(handles[place], #name); \
  if (call.name == NULL) return names[place];
  FUNCTIONS(FIND)
#undef FIND
  return NULL;
}

// Takes bytes of the PDF. 0, or the library's code for what cannot be written.
static int take(void *closure, const unsigned char *data, unsigned int length) {
  struct pangocairo_paper *paper = closure;
  if (paper->room - paper->count < length) {
    size_t room = (paper->room + length) * 2;
    unsigned char *bytes = realloc(paper->bytes, room);
    if (bytes == NULL) return 11;
    paper->bytes = bytes;
    paper->room = room;
  }
  memcpy(paper->bytes + paper->count, data, length);
  paper->count += length;
  return 0;
}

static const char owner;

// Draws a sign as a glyph. Its font is twice as wide as the sign, whatever it is, so that all advance by half an em:
// readers of PDF take the size of a font without letters from that.
//
// The glyphs are outlines, not those of the fonts themselves: what cairo 1.16 embeds of a font with outlines by
// PostScript lacks a part of some characters, 如 among them.
static int draw_glyph(void *font, unsigned long index, void *context, struct extents *extents) {
  void *face = call.cairo_scaled_font_get_font_face(font);
  struct pangocairo_paper *paper = call.cairo_font_face_get_user_data(face, &owner);
  const struct sign *sign = paper->signs + index;
  extents->x_advance = 0.5;
  // Fonts leave blanks around it; a line to write on has none.
  if (strcmp(sign->text, "_") == 0) {
    call.cairo_rectangle(context, 0, 0.13, 0.5, 0.05);
    call.cairo_fill(context);
    return 0;
  }
  call.pango_layout_set_attributes(
      paper->layout, sign->columns == 1 ? paper->narrow_features : paper->features);
  call.pango_layout_set_text(paper->layout, sign->text, -1);
  int width = 0, height = 0;
  call.pango_layout_get_size(paper->layout, &width, &height);
  double own = (double)width / units, room = paper->size * larger / 2 * sign->columns;
  call.cairo_scale(context, 0.5 / room, 1 / (paper->size * larger));
  if (own > room) call.cairo_scale(context, room / own, 1);
  if (own < room) call.cairo_translate(context, (room - own) / 2, 0);
  call.pango_cairo_layout_line_path(
      context, call.pango_layout_get_line_readonly(paper->layout, 0));
  call.cairo_fill(context);
  return 0;
}

static void *features(const char *words) {
  void *list = call.pango_attr_list_new();
  call.pango_attr_list_insert(list, call.pango_attr_font_features_new(words));
  return list;
}

// The layout that texts are put into, which asks for the shapes of Chinese where languages differ.
static void make_layout(struct pangocairo_paper *paper, const char *families) {
  paper->layout = call.pango_cairo_create_layout(paper->context);
  call.pango_context_set_language(
      call.pango_layout_get_context(paper->layout), call.pango_language_from_string("zh-cn"));
  paper->description = call.pango_font_description_new();
  call.pango_font_description_set_family(paper->description, families);
  call.pango_font_description_set_absolute_size(
      paper->description, paper->size * larger * units);
  call.pango_layout_set_font_description(paper->layout, paper->description);
  paper->features = features("kern=0");
  paper->narrow_features = features("kern=0, halt=1");
}

struct pangocairo_paper *pangocairo_begin(
    double width, double height, const char *families, double size, const char *title,
    const char *creator) {
  struct pangocairo_paper *paper = calloc(1, sizeof *paper);
  if (paper == NULL) return NULL;
  paper->size = size;
  paper->surface = call.cairo_pdf_surface_create_for_stream(take, paper, width, height);
  enum { title_of_document = 0, creator_of_document = 4 };
  call.cairo_pdf_surface_set_metadata(paper->surface, title_of_document, title);
  call.cairo_pdf_surface_set_metadata(paper->surface, creator_of_document, creator);
  paper->context = call.cairo_create(paper->surface);
  paper->face = call.cairo_user_font_face_create();
  call.cairo_font_face_set_user_data(paper->face, &owner, paper, NULL);
  call.cairo_user_font_face_set_render_glyph_func(paper->face, draw_glyph);
  call.cairo_set_font_face(paper->context, paper->face);
  make_layout(paper, families);
  return paper;
}

int pangocairo_unknown(struct pangocairo_paper *paper, const char *text) {
  call.pango_layout_set_text(paper->layout, text, -1);
  return call.pango_layout_get_unknown_glyphs_count(paper->layout);
}

long pangocairo_sign(struct pangocairo_paper *paper, const char *text, int columns) {
  if (paper->sign_count == paper->sign_room) {
    long room = paper->sign_room * 2 + 256;
    struct sign *signs = realloc(paper->signs, (size_t)room * sizeof *signs);
    if (signs == NULL) return -1;
    paper->signs = signs;
    paper->sign_room = room;
  }
  char *copy = strdup(text);
  if (copy == NULL) return -1;
  paper->signs[paper->sign_count] = (struct sign){copy, columns};
  return paper->sign_count++;
}

void pangocairo_draw(
    struct pangocairo_paper *paper, long sign, double x, double y, double size) {
  const struct sign *drawn = paper->signs + sign;
  struct matrix matrix = {size * drawn->columns, 0, 0, size, 0, 0};
  call.cairo_set_font_matrix(paper->context, &matrix);
  struct glyph glyph = {(unsigned long)sign, x, y};
  struct cluster cluster = {(int)strlen(drawn->text), 1};
  call.cairo_show_text_glyphs(
      paper->context, drawn->text, cluster.bytes, &glyph, 1, &cluster, 1, 0);
}

void pangocairo_fill(
    struct pangocairo_paper *paper, double x, double y, double width, double height) {
  call.cairo_rectangle(paper->context, x, y, width, height);
  call.cairo_fill(paper->context);
}

void pangocairo_end_page(struct pangocairo_paper *paper) { call.cairo_show_page(paper->context); }

const char *pangocairo_finish(
    struct pangocairo_paper *paper, const unsigned char **bytes, size_t *count) {
  int status = call.cairo_status(paper->context);
  call.cairo_surface_finish(paper->surface);
  if (status == 0) status = call.cairo_surface_status(paper->surface);
  *bytes = paper->bytes;
  *count = paper->count;
  return status == 0 ? NULL : call.cairo_status_to_string(status);
}

void pangocairo_free(struct pangocairo_paper *paper) {
  call.cairo_destroy(paper->context);
  call.cairo_surface_destroy(paper->surface);
  call.cairo_font_face_destroy(paper->face);
  call.pango_attr_list_unref(paper->features);
  call.pango_attr_list_unref(paper->narrow_features);
  call.pango_font_description_free(paper->description);
  call.g_object_unref(paper->layout);
  for (long sign = 0; sign < paper->sign_count; sign++) free(paper->signs[sign].text);
  free(paper->signs);
  free(paper->bytes);
  free(paper);
}
