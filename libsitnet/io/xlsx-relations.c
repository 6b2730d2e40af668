/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which parts of an Office Open XML package belong to a part (Open Packaging Conventions, ECMA-376, part 2). */
#include "xlsx-relations.h"

#include "xml-stream.h"

#include <string.h>

/* More parts than any workbook that a person made. */
#define MOST_RELATIONS 65536

typedef struct {
  const char *source;
  GArray *relations;
} Reading;

static void
clear_relation (gpointer data)
{
  SitnetXlsxRelation *relation = data;
  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
}

/* One step of a path; FALSE when it leads out of the package. */
static gboolean
walk (GPtrArray *way, const char *step)
{
  if (*step == '\0' || strcmp (step, ".") == 0)
    return TRUE;
  if (strcmp (step, "..") != 0) {
    g_ptr_array_add (way, g_strdup (step));
    return TRUE;
  }
  if (way->len == 0)
    return FALSE;
  g_ptr_array_remove_index (way, way->len - 1);
  return TRUE;
}

static gboolean
walk_all (GPtrArray *way, const char *path, gboolean without_last)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  guint n = g_strv_length (steps);
  for (guint i = 0; i + (without_last ? 1 : 0) < n; i++)
    if (!walk (way, steps[i]))
      return FALSE;
  return TRUE;
}

char *
sitnet_xlsx_relations_resolve (const char *source, const char *target)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *decoded = g_uri_unescape_string (target, NULL);
  const char *path = decoded != NULL ? decoded : target;
  if ((*path != '/' && !walk_all (way, source, TRUE)) || !walk_all (way, path, FALSE))
    return NULL;
  g_ptr_array_add (way, NULL);
  return g_strjoinv ("/", (char **)way->pdata);
}

static void
take_relation (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  Reading *self = data;
  if (strcmp (element->name, "Relationship") != 0 || self->relations->len >= MOST_RELATIONS)
    return;
  g_autofree char *mode = sitnet_xml_dup (element, "", "TargetMode"), *type = sitnet_xml_dup (element, "", "Type");
  g_autofree char *target = sitnet_xml_dup (element, "", "Target");
  if (type == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;
  const char *slash = strrchr (type, '/');
  SitnetXlsxRelation relation = {
      .id = sitnet_xml_dup (element, "", "Id"),
      .type = g_strdup (slash != NULL ? slash + 1 : type),
      .target = sitnet_xlsx_relations_resolve (self->source, target),
  };
  if (relation.target != NULL && relation.id != NULL)
    g_array_append_val (self->relations, relation);
  else
    clear_relation (&relation);
}

static char *
dup_place (const char *source)
{
  g_autofree char *folder = g_path_get_dirname (source), *name = g_path_get_basename (source);
  if (*source == '\0')
    return g_strdup ("_rels/.rels");
  if (strcmp (folder, ".") == 0)
    return g_strdup_printf ("_rels/%s.rels", name);
  return g_strdup_printf ("%s/_rels/%s.rels", folder, name);
}

GArray *
sitnet_xlsx_relations_read (SitnetZipFile *file, const char *source, GError **error)
{
  static const SitnetXmlHandler handler = {.start = take_relation};
  g_autoptr (GArray) relations = g_array_new (FALSE, FALSE, sizeof (SitnetXlsxRelation));
  g_array_set_clear_func (relations, clear_relation);
  g_autofree char *place = dup_place (source);
  Reading self = {source, relations};
  gint64 part = sitnet_zip_file_find (file, place);
  if (part < 0)
    return g_steal_pointer (&relations);
  g_autoptr (SitnetZipPart) bytes = sitnet_zip_part_open (file, part, NULL, error);
  if (bytes == NULL || !sitnet_xml_read (sitnet_zip_part_read, bytes, &handler, &self, error))
    return NULL;
  return g_steal_pointer (&relations);
}

const SitnetXlsxRelation *
sitnet_xlsx_relations_find_type (const GArray *relations, const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    if (strcmp (g_array_index (relations, SitnetXlsxRelation, i).type, type) == 0)
      return &g_array_index (relations, SitnetXlsxRelation, i);
  return NULL;
}

const SitnetXlsxRelation *
sitnet_xlsx_relations_find_id (const GArray *relations, const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    if (strcmp (g_array_index (relations, SitnetXlsxRelation, i).id, id) == 0)
      return &g_array_index (relations, SitnetXlsxRelation, i);
  return NULL;
}
