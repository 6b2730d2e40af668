/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes a document as HTML without a script or anything from elsewhere, or as Markdown. */
#include "document-private.h"
#include "document-style.h"

#include <string.h>

static void
add_html (Document *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (self->text, escaped);
}

/* What Markdown would take for a sign is set apart by a backslash; a line break would end the row of a table. */
static void
add_markdown (Document *self, const char *text)
{
  for (const char *c = text; *c != '\0'; c++) {
    gboolean is_entity = *c == '&' && (g_ascii_isalpha (c[1]) || c[1] == '#');
    if (is_entity || strchr ("\\`*_{}[]<>|#~", *c) != NULL)
      g_string_append_c (self->text, '\\');
    g_string_append_c (self->text, *c == '\n' || *c == '\r' ? ' ' : *c);
  }
}

void
document_append_text (Document *self, const char *text)
{
  if (self->is_markdown)
    add_markdown (self, text);
  else
    add_html (self, text);
}

/* tags: before and after the text, those of HTML, then those of Markdown. */
static void
add_block (Document *self, const char *const *tags, const char *text)
{
  g_string_append (self->text, tags[self->is_markdown ? 2 : 0]);
  document_append_text (self, text);
  g_string_append (self->text, tags[self->is_markdown ? 3 : 1]);
}

Document *
document_new (gboolean is_markdown, DocumentShape shape, SitnetLanguage language, const char *title)
{
  static const char *const name[] = {"<title>", "</title>\n", "", ""};
  static const char *const heading[] = {"<h1>", "</h1>\n", "# ", "\n\n"};
  Document *self = g_new0 (Document, 1);
  self->is_markdown = is_markdown;
  self->text = g_string_new (NULL);
  self->sections = g_ptr_array_new_with_free_func (g_free);
  self->contents = -1;
  if (!is_markdown) {
    g_string_append_printf (self->text,
                            "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                            "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n",
                            sitnet_translate (language, "en"));
    add_block (self, name, title);
    g_string_append_printf (self->text, "<style>%s", document_style);
    for (guint i = 0; i < SHADE_BLANK; i++)
      g_string_append_printf (self->text, ".%s{background:%s}", document_shades[i].name, document_shades[i].colour);
    g_string_append_printf (self->text, "</style>\n</head>\n<body%s>\n",
                            shape == DOCUMENT_LYING ? " class=\"wide\"" : "");
  }
  add_block (self, heading, title);
  return self;
}

static void
insert_contents (Document *self)
{
  GString *all = self->text;
  self->text = g_string_new (NULL);
  for (guint i = 0; i < self->sections->len && !self->is_markdown; i++) {
    g_string_append_printf (self->text, "%s<li><a href=\"#s%u\">", i == 0 ? "<nav><ol>\n" : "", i + 1);
    add_html (self, self->sections->pdata[i]);
    g_string_append_printf (self->text, "</a></li>\n%s", i + 1 == self->sections->len ? "</ol></nav>\n" : "");
  }
  for (guint i = 0; i < self->sections->len && self->is_markdown; i++) {
    g_string_append_printf (self->text, "%u. ", i + 1);
    add_markdown (self, self->sections->pdata[i]);
    g_string_append (self->text, i + 1 == self->sections->len ? "\n\n" : "\n");
  }
  g_string_insert_len (all, self->contents, self->text->str, (gssize)self->text->len);
  g_string_free (self->text, TRUE);
  self->text = all;
}

void
document_contents (Document *self)
{
  self->contents = (gssize)self->text->len;
}

char *
document_finish (Document *self)
{
  if (self->contents >= 0)
    insert_contents (self);
  if (!self->is_markdown)
    g_string_append (self->text, "</body>\n</html>\n");
  char *text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  return text;
}

void
document_free (Document *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->sections);
  g_free (self->folder);
  g_free (self);
}

gboolean
document_holds_pictures (const Document *self)
{
  return !self->is_markdown || self->figures != NULL;
}

void
document_set_figures (Document *self, Figures *figures, const char *folder)
{
  self->figures = figures;
  g_free (self->folder);
  self->folder = g_strdup (folder);
}

void
document_name (Document *self, const char *name)
{
  if (self->figures != NULL)
    figures_name (self->figures, name);
}

static void
tell_title (Document *self, const char *title)
{
  if (self->figures != NULL)
    figures_title (self->figures, title);
}

void
document_append_picture (Document *self, const char *name)
{
  if (!self->is_markdown || name == NULL)
    return;
  g_autofree char *file = g_strconcat (name, ".svg", NULL), *path = g_build_filename (self->folder, file, NULL);
  g_autofree char *link = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, TRUE);
  g_string_append_printf (self->text, "![%s](%s)\n\n", name, link);
}

gboolean
document_is_markdown (const Document *self)
{
  return self->is_markdown;
}

void
document_section (Document *self, const char *title)
{
  g_ptr_array_add (self->sections, g_strdup (title));
  tell_title (self, title);
  g_autofree char *opening = g_strdup_printf ("<h2 id=\"s%u\">", self->sections->len);
  const char *const tags[] = {opening, "</h2>\n", "## ", "\n\n"};
  add_block (self, tags, title);
}

void
document_topic (Document *self, const char *title)
{
  static const char *const tags[] = {"<h3>", "</h3>\n", "### ", "\n\n"};
  tell_title (self, title);
  add_block (self, tags, title);
}

void
document_paragraph (Document *self, const char *text)
{
  static const char *const tags[] = {"<p>", "</p>\n", "", "\n\n"};
  add_block (self, tags, text);
}

void
document_small (Document *self, const char *text)
{
  static const char *const tags[] = {"<p class=\"small\">", "</p>\n", "", "\n\n"};
  add_block (self, tags, text);
}

void
document_begin_list (Document *self)
{
  g_string_append (self->text, self->is_markdown ? "" : "<ul>\n");
}

void
document_item (Document *self, const char *text)
{
  static const char *const tags[] = {"<li>", "</li>\n", "- ", "\n"};
  add_block (self, tags, text);
}

void
document_end_list (Document *self)
{
  g_string_append (self->text, self->is_markdown ? "\n" : "</ul>\n");
}

static void
add_tag (Document *self, const char *tag)
{
  g_string_append (self->text, self->is_markdown ? "" : tag);
}

void
document_begin_page (Document *self)
{
  add_tag (self, "<div class=\"page\">\n");
}

void
document_begin_lying (Document *self, double points)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *tag = g_strdup_printf ("<div class=\"lying\" style=\"font-size:%spt\">\n",
                                          g_ascii_formatd (digits, sizeof digits, "%.1f", points));
  add_tag (self, tag);
}

void
document_begin_card (Document *self)
{
  add_tag (self, "<div class=\"card\">\n");
}

void
document_end (Document *self)
{
  add_tag (self, "</div>\n");
}

void
document_lines (Document *self, guint n)
{
  add_tag (self, "<div class=\"lines\">");
  for (guint i = 0; i < n; i++)
    add_tag (self, "<div class=\"line\"></div>");
  document_end (self);
}

/* Without the lines before the element, which only a file of its own may have. */
void
document_drawing (Document *self, const char *svg, gsize length, const char *caption)
{
  const char *name = self->figures != NULL ? figures_drawing (self->figures, svg, length) : NULL;
  if (self->is_markdown) {
    document_append_picture (self, name);
    document_paragraph (self, caption);
    return;
  }
  const char *element = g_strstr_len (svg, (gssize)length, "<svg");
  g_string_append (self->text, "<figure>");
  if (element != NULL)
    g_string_append_len (self->text, element, (gssize)(length - (gsize)(element - svg)));
  g_string_append (self->text, "<figcaption>");
  add_html (self, caption);
  g_string_append (self->text, "</figcaption></figure>\n");
}
