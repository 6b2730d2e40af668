# SPDX-License-Identifier: LGPL-2.1-or-later
# What this package uses of <sitnet/sitnet.h> and of GLib.

cdef extern from "glib.h" nogil:
  ctypedef int gboolean
  ctypedef unsigned int guint
  ctypedef unsigned int guint32
  ctypedef int gint32
  ctypedef unsigned char guint8
  ctypedef long long gint64
  ctypedef unsigned long long guint64
  ctypedef size_t gsize
  ctypedef void *gpointer
  ctypedef guint32 GQuark
  ctypedef void (*GDestroyNotify) (gpointer)
  ctypedef struct GError:
    GQuark domain
    int code
    char *message
  ctypedef struct GBytes:
    pass
  void g_error_free (GError *error)
  void g_free (gpointer memory)
  ctypedef struct GHashTable:
    pass
  GBytes *g_bytes_new (const void *data, gsize size)
  GHashTable *g_hash_table_new_full (void *hash, void *equal, GDestroyNotify key_free, GDestroyNotify value_free)
  gboolean g_hash_table_insert (GHashTable *table, gpointer key, gpointer value)
  void g_hash_table_unref (GHashTable *table)
  char *g_strdup (const char *text)
  void *g_str_hash
  void *g_str_equal
  const void *g_bytes_get_data (GBytes *bytes, gsize *size)
  void g_bytes_unref (GBytes *bytes)
  gint64 g_get_monotonic_time ()

cdef extern from "gio/gio.h" nogil:
  ctypedef struct GCancellable:
    pass
  GCancellable *g_cancellable_new ()
  void g_cancellable_cancel (GCancellable *cancellable)
  void g_object_unref (gpointer object)

cdef extern from "sitnet/sitnet.h" nogil:
  const char *sitnet_version ()

  ctypedef enum SitnetLanguage:
    SITNET_LANGUAGE_EN
    SITNET_LANGUAGE_CS
  GQuark sitnet_error_quark ()
  const char *sitnet_find_nearest_word (const char *text, const char *const *words)
  const char *sitnet_translate (SitnetLanguage language, const char *english)
  char *sitnet_language_format_date (SitnetLanguage language, gint32 days)
  char *sitnet_error_dup_message (const GError *error, SitnetLanguage language)
  gboolean sitnet_language_from_text (const char *text, SitnetLanguage *language, GError **error)

  ctypedef enum SitnetFormat:
    SITNET_FORMAT_AUTO
  gboolean sitnet_format_from_text (const char *text, SitnetFormat *format, GError **error)

  ctypedef enum SitnetValueType:
    SITNET_VALUE_INT64
    SITNET_VALUE_DOUBLE
    SITNET_VALUE_BOOL
    SITNET_VALUE_TEXT
    SITNET_VALUE_CATEGORY
    SITNET_VALUE_DATE

  ctypedef struct SitnetColumn:
    pass
  SitnetColumn *sitnet_column_new (const char *name, SitnetValueType type, gsize n_rows, const void *values,
                                   const guint8 *validity, GDestroyNotify destroy, gpointer owner)
  SitnetColumn *sitnet_column_new_text (const char *name, gsize n_rows, const char *const *texts, GError **error)
  SitnetColumn *sitnet_column_new_category (const char *name, gsize n_rows, const gint32 *codes, SitnetColumn *labels,
                                            GDestroyNotify destroy, gpointer owner)
  SitnetColumn *sitnet_column_ref (SitnetColumn *self)
  void sitnet_column_unref (SitnetColumn *self)
  const char *sitnet_column_get_name (const SitnetColumn *self)
  SitnetValueType sitnet_column_get_value_type (const SitnetColumn *self)
  gsize sitnet_column_get_n_rows (const SitnetColumn *self)
  gboolean sitnet_column_is_missing (const SitnetColumn *self, gsize row)
  const guint8 *sitnet_column_get_validity (const SitnetColumn *self)
  const gint64 *sitnet_column_get_int64s (const SitnetColumn *self)
  const double *sitnet_column_get_doubles (const SitnetColumn *self)
  const guint8 *sitnet_column_get_bools (const SitnetColumn *self)
  const gint32 *sitnet_column_get_codes (const SitnetColumn *self)
  const gint32 *sitnet_column_get_dates (const SitnetColumn *self)
  SitnetColumn *sitnet_column_get_labels (const SitnetColumn *self)
  const char *sitnet_column_get_text (const SitnetColumn *self, gsize row)
  gboolean sitnet_column_equal (const SitnetColumn *self, const SitnetColumn *other)

  ctypedef struct SitnetTable:
    pass
  SitnetTable *sitnet_table_new (const char *name, const char *note, SitnetColumn *const *columns, guint n_columns,
                                 GError **error)
  SitnetTable *sitnet_table_ref (SitnetTable *self)
  void sitnet_table_unref (SitnetTable *self)
  const char *sitnet_table_get_name (const SitnetTable *self)
  const char *sitnet_table_get_note (const SitnetTable *self)
  gsize sitnet_table_get_n_rows (const SitnetTable *self)
  guint sitnet_table_get_n_columns (const SitnetTable *self)
  SitnetColumn *sitnet_table_get_column (const SitnetTable *self, guint index)
  SitnetColumn *sitnet_table_find_column (const SitnetTable *self, const char *name)
  SitnetTable *sitnet_table_sort (const SitnetTable *self, const char *column, gboolean descending, GError **error)
  SitnetTable *sitnet_table_select_rows (const SitnetTable *self, const guint64 *rows, gsize n_rows, GError **error)
  gboolean sitnet_table_equal (const SitnetTable *self, const SitnetTable *other)
  char *sitnet_table_to_text (const SitnetTable *table, SitnetFormat format, GError **error)
  gboolean sitnet_table_save (const SitnetTable *table, const char *path, SitnetFormat format, GError **error)

  GBytes *sitnet_tables_to_workbook (SitnetTable *const *tables, guint n_tables, guint64 *n_cut, GError **error)
  gboolean sitnet_file_save (const char *path, const void *bytes, gsize length, GError **error)

  SitnetTable *sitnet_schema_to_table (SitnetLanguage language)
  ctypedef enum SitnetHeadingWords:
    SITNET_HEADING_WORDS_NAMES
  gboolean sitnet_schema_match_heading (const char *sheet, const char *heading, SitnetHeadingWords words, const char **column, GError **error)
  SitnetTable *sitnet_vocabulary_to_table (const char *name, GError **error)
  const char *const *sitnet_vocabulary_list ()
  SitnetTable *sitnet_formats_to_table (SitnetLanguage language)

  ctypedef enum SitnetRule:
    SITNET_RULE_CLAIMED
    SITNET_RULE_CONFIRMED
  ctypedef struct SitnetScope:
    pass
  SitnetScope *sitnet_scope_new ()
  void sitnet_scope_unref (SitnetScope *self)
  void sitnet_scope_add_area (SitnetScope *self, const char *code)
  void sitnet_scope_add_sector (SitnetScope *self, const char *code)
  void sitnet_scope_add_kind (SitnetScope *self, const char *code)
  gboolean sitnet_scope_set_date (SitnetScope *self, const char *date, GError **error)
  gboolean sitnet_scope_set_min_strength (SitnetScope *self, double strength, GError **error)
  void sitnet_scope_set_rule (SitnetScope *self, SitnetRule rule)
  gboolean sitnet_rule_from_text (const char *text, SitnetRule *rule, GError **error)
  char *sitnet_scope_dup_sentence (const SitnetScope *self, SitnetLanguage language)

  ctypedef void (*SitnetProgressFunc) (double fraction, gpointer data)
  ctypedef struct SitnetOptions:
    pass
  SitnetOptions *sitnet_options_new ()
  void sitnet_options_unref (SitnetOptions *self)
  void sitnet_options_set_language (SitnetOptions *self, SitnetLanguage language)
  void sitnet_options_set_format (SitnetOptions *self, SitnetFormat format)
  void sitnet_options_name_sheet (SitnetOptions *self, const char *name, const char *sheet)
  void sitnet_options_name_column (SitnetOptions *self, const char *heading, const char *column)
  void sitnet_options_set_for_several (SitnetOptions *self, gboolean for_several)
  gboolean sitnet_options_load_mapping (SitnetOptions *self, const char *path, GError **error)
  gboolean sitnet_options_save_mapping (SitnetOptions *self, const char *path, GError **error)
  void sitnet_options_set_cancellable (SitnetOptions *self, GCancellable *cancellable)
  void sitnet_options_set_progress (SitnetOptions *self, SitnetProgressFunc progress, gpointer data,
                                    GDestroyNotify destroy)

  ctypedef struct SitnetNetwork:
    pass
  SitnetNetwork *sitnet_network_ref (SitnetNetwork *self)
  void sitnet_network_unref (SitnetNetwork *self)
  SitnetNetwork *sitnet_network_scope (SitnetNetwork *self, const SitnetScope *scope, GError **error)
  guint32 sitnet_network_get_n_actors (const SitnetNetwork *self)
  guint32 sitnet_network_get_n_tie_rows (const SitnetNetwork *self)
  guint32 sitnet_network_get_n_links (const SitnetNetwork *self)
  gboolean sitnet_network_find_actor (const SitnetNetwork *self, const char *id, guint32 *row)
  SitnetTable *sitnet_network_get_sheet (const SitnetNetwork *self, const char *name)
  SitnetTable *sitnet_network_select_sheet (SitnetNetwork *self, const char *name)
  SitnetTable *sitnet_network_tie_rows_to_table (SitnetNetwork *self)
  const SitnetScope *sitnet_network_get_scope (const SitnetNetwork *self)
  SitnetNetwork *sitnet_network_extract (SitnetNetwork *self, GError **error)
  char *sitnet_network_dup_shared (SitnetNetwork *self, SitnetLanguage language)
  SitnetNetwork *sitnet_network_drop (SitnetNetwork *self, const char *const *ids, GError **error)
  SitnetNetwork *sitnet_network_add_tie (SitnetNetwork *self, const char *from_, const char *to, GError **error)
  SitnetNetwork *sitnet_network_suppress (SitnetNetwork *self, guint smallest, SitnetOptions *options, GError **error)
  SitnetTable *sitnet_network_list_free_texts (const SitnetNetwork *self)
  guint sitnet_network_get_suppression (const SitnetNetwork *self)
  gboolean sitnet_network_tells_gaps (const SitnetNetwork *self)
  gboolean sitnet_network_equal (const SitnetNetwork *self, const SitnetNetwork *other)

  ctypedef struct SitnetBuilder:
    pass
  SitnetBuilder *sitnet_builder_new (SitnetLanguage language)
  void sitnet_builder_unref (SitnetBuilder *self)
  gboolean sitnet_builder_add_table (SitnetBuilder *self, const char *sheet, SitnetTable *table, GError **error)
  SitnetNetwork *sitnet_builder_seal (SitnetBuilder *self, SitnetTable **findings, GError **error)

  SitnetNetwork *sitnet_network_read (const char *path, SitnetOptions *options, SitnetTable **findings, GError **error)
  SitnetNetwork *sitnet_network_read_memory (GHashTable *files, SitnetOptions *options, SitnetTable **findings,
                                             GError **error)
  char *sitnet_network_dup_lost (SitnetNetwork *network, const char *path, SitnetOptions *options)
  gboolean sitnet_network_write (SitnetNetwork *network, const char *path, SitnetOptions *options, GError **error)

  ctypedef struct SitnetAnalysis:
    pass
  ctypedef struct SitnetArguments:
    pass
  SitnetArguments *sitnet_arguments_new ()
  void sitnet_arguments_unref (SitnetArguments *self)
  void sitnet_arguments_set (SitnetArguments *self, const char *name, const char *value)
  void sitnet_arguments_set_language (SitnetArguments *self, SitnetLanguage language)
  void sitnet_arguments_set_cancellable (SitnetArguments *self, GCancellable *cancellable)
  void sitnet_arguments_set_progress (SitnetArguments *self, SitnetProgressFunc progress, gpointer data,
                                      GDestroyNotify destroy)
  guint sitnet_analysis_count ()
  const SitnetAnalysis *sitnet_analysis_get (guint index)
  const SitnetAnalysis *sitnet_analysis_find (const char *name)
  const char *sitnet_analysis_get_name (const SitnetAnalysis *self)
  const char *sitnet_analysis_get_title (const SitnetAnalysis *self, SitnetLanguage language)
  const char *sitnet_analysis_get_question (const SitnetAnalysis *self, SitnetLanguage language)
  const char *sitnet_analysis_get_row (const SitnetAnalysis *self, SitnetLanguage language)
  const char *sitnet_analysis_get_definition (const SitnetAnalysis *self, SitnetLanguage language)
  SitnetTable *sitnet_compare_columns_to_table (SitnetLanguage language)
  SitnetTable *sitnet_findings_columns_to_table (SitnetLanguage language)
  SitnetTable *sitnet_analysis_columns_to_table (const SitnetAnalysis *self, SitnetLanguage language)
  SitnetTable *sitnet_analysis_parameters_to_table (const SitnetAnalysis *self, SitnetLanguage language)
  SitnetTable *sitnet_analysis_run (const SitnetAnalysis *self, SitnetNetwork *network, SitnetArguments *arguments,
                                    GError **error)
  SitnetTable *sitnet_network_compare (SitnetNetwork *before, SitnetNetwork *after, SitnetArguments *arguments,
                                       GError **error)

  SitnetTable *sitnet_comparison_to_words (SitnetTable *comparison, SitnetNetwork *before, SitnetNetwork *after,
                                           SitnetLanguage language, GError **error)
  ctypedef struct SitnetNames:
    pass
  SitnetNames *sitnet_names_new (SitnetNetwork *network, const SitnetTable *columns, SitnetLanguage language)
  void sitnet_names_unref (SitnetNames *self)
  SitnetTable *sitnet_names_apply (SitnetNames *self, SitnetTable *answer, gboolean with_codes, GError **error)

  ctypedef struct SitnetMap:
    pass
  SitnetMap *sitnet_map_new (SitnetNetwork *network, SitnetLanguage language)
  void sitnet_map_unref (SitnetMap *self)
  void sitnet_map_set_title (SitnetMap *self, const char *title)
  ctypedef enum SitnetPaper:
    SITNET_PAPER_A3
  ctypedef enum SitnetView:
    SITNET_VIEW_ISLANDS
  gboolean sitnet_paper_from_text (const char *text, SitnetPaper *paper, GError **error)
  gboolean sitnet_view_from_text (const char *text, SitnetView *view, GError **error)
  void sitnet_map_set_paper (SitnetMap *self, SitnetPaper paper)
  void sitnet_map_set_view (SitnetMap *self, SitnetView view)
  void sitnet_map_set_before (SitnetMap *self, SitnetNetwork *before)
  gboolean sitnet_map_set_parameter (SitnetMap *self, const char *name, const char *value, GError **error)
  void sitnet_map_set_date (SitnetMap *self, const char *date)
  void sitnet_map_set_contacts (SitnetMap *self, gboolean with_contacts)
  void sitnet_map_set_time_limit (SitnetMap *self, guint seconds)
  void sitnet_map_set_cancellable (SitnetMap *self, GCancellable *cancellable)
  void sitnet_map_set_progress (SitnetMap *self, SitnetProgressFunc progress, gpointer data, GDestroyNotify destroy)
  GBytes *sitnet_map_draw (SitnetMap *self, SitnetFormat format, GError **error)
  SitnetTable *sitnet_map_places (SitnetMap *self, GError **error)
  gboolean sitnet_map_set_places (SitnetMap *self, const SitnetTable *places, GError **error)
  gboolean sitnet_map_save (SitnetMap *self, const char *path, GError **error)
  const char *const *sitnet_map_formats ()
