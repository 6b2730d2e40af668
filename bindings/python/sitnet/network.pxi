# SPDX-License-Identifier: LGPL-2.1-or-later
# A network: read, scoped, edited, written. C works without the interpreter's lock.

cdef class RawNetwork:
    cdef SitnetNetwork *held
    cdef SitnetLanguage language  # of what is said when something fails

    def __cinit__(self):
        self.held = NULL
        self.language = SITNET_LANGUAGE_EN

    def __dealloc__(self):
        if self.held is not NULL:
            with nogil:
                sitnet_network_unref(self.held)

    @property
    def n_actors(self):
        return sitnet_network_get_n_actors(self.held)

    @property
    def n_tie_rows(self):
        return sitnet_network_get_n_tie_rows(self.held)

    @property
    def n_links(self):
        return sitnet_network_get_n_links(self.held)

    def has_actor(self, actor):
        cdef guint32 row = 0
        return bool(sitnet_network_find_actor(self.held, to_c(actor, "an actor's id"), &row))

    def sheet(self, name):
        """The sheet as it was read, None when there is none."""
        cdef SitnetTable *table = sitnet_network_get_sheet(self.held, to_c(name, "a sheet's name"))
        return None if table is NULL else table_new(sitnet_table_ref(table))

    def rows_in_scope(self, name):
        """The sheet's rows that are in scope, None when there is no such sheet."""
        cdef bytes c_name = to_c(name, "a sheet's name")
        cdef const char *of_what = c_name
        cdef SitnetTable *table
        with nogil:
            table = sitnet_network_select_sheet(self.held, of_what)
        return None if table is NULL else table_new(table)

    def ties(self):
        """The ties in scope as questions take them: from, to, kind, directed, strength."""
        cdef SitnetTable *table
        with nogil:
            table = sitnet_network_tie_rows_to_table(self.held)
        return table_new(table)

    def scope_sentence(self, language):
        cdef char *sentence = sitnet_scope_dup_sentence(sitnet_network_get_scope(self.held), language_of(language))
        try:
            return to_python(sentence)
        finally:
            g_free(sentence)

    def equals(self, RawNetwork other not None):
        cdef bint equal
        with nogil:
            equal = sitnet_network_equal(self.held, other.held)
        return equal

    def scope(self, areas, sectors, kinds, date, min_strength, rule):
        """The part of it that the scope names. Texts, a number or None; nothing is guessed here."""
        cdef SitnetScope *scope = sitnet_scope_new()
        cdef SitnetNetwork *part
        cdef GError *error = NULL
        try:
            fill_scope(scope, self.language, areas, sectors, kinds, date, min_strength, rule)
            with nogil:
                part = sitnet_network_scope(self.held, scope, &error)
        finally:
            sitnet_scope_unref(scope)
        return network_or_raise(part, error, self.language)

    def drop(self, actors):
        cdef list ids = [to_c(actor, "an actor's id") for actor in actors]
        cdef const char **pointers = <const char **> PyMem_Malloc((<size_t> len(ids) + 1) * sizeof(char *))
        cdef SitnetNetwork *edited
        cdef GError *error = NULL
        if pointers is NULL:
            raise MemoryError
        for i in range(len(ids)):
            pointers[i] = <bytes> ids[i]
        pointers[len(ids)] = NULL
        with nogil:
            edited = sitnet_network_drop(self.held, pointers, &error)
        PyMem_Free(pointers)
        return network_or_raise(edited, error, self.language)

    def add_tie(self, from_, to):
        cdef bytes c_from = to_c(from_, "an actor's id"), c_to = to_c(to, "an actor's id")
        cdef const char *one = c_from
        cdef const char *other = c_to
        cdef SitnetNetwork *edited
        cdef GError *error = NULL
        with nogil:
            edited = sitnet_network_add_tie(self.held, one, other, &error)
        return network_or_raise(edited, error, self.language)

    def suppress(self, guint smallest):
        cdef Watch watch = Watch(None)
        cdef SitnetOptions *options = options_new(self.language, watch)
        cdef SitnetNetwork *hidden
        cdef GError *error = NULL
        with nogil:
            hidden = sitnet_network_suppress(self.held, smallest, options, &error)
            sitnet_options_unref(options)
        if hidden is NULL:
            raise stopped(error, watch, self.language)
        return network_or_raise(hidden, error, self.language)

    def free_texts(self):
        cdef SitnetTable *table
        with nogil:
            table = sitnet_network_list_free_texts(self.held)
        return table_new(table)

    @property
    def suppression(self):
        return sitnet_network_get_suppression(self.held)

    @property
    def tells_gaps(self):
        return bool(sitnet_network_tells_gaps(self.held))

    def extract(self):
        """What is in scope, as a whole network."""
        cdef SitnetNetwork *part
        cdef GError *error = NULL
        with nogil:
            part = sitnet_network_extract(self.held, &error)
        return network_or_raise(part, error, self.language)

    def lost(self, path, form):
        """What would not be written there, in words; None for nothing."""
        cdef Watch watch = Watch(None)
        cdef bytes c_path = path_to_c(path)
        cdef SitnetOptions *options = options_new(self.language, watch)
        sitnet_options_set_format(options, format_of(form))
        cdef char *text = sitnet_network_dup_lost(self.held, c_path, options)
        sitnet_options_unref(options)
        try:
            return to_python(text)
        finally:
            g_free(text)

    def shared(self, language):
        """What an extract tells otherwise than the network itself; None where it tells the same."""
        cdef SitnetLanguage chosen = language_of(language)
        cdef char *text
        with nogil:
            text = sitnet_network_dup_shared(self.held, chosen)
        try:
            return None if text is NULL else to_python(text)
        finally:
            g_free(text)

    def write(self, path, form):
        cdef SitnetFormat as_what = format_of(form)
        cdef Watch watch = Watch(None)
        cdef bytes c_path = path_to_c(path)
        cdef const char *to = c_path
        cdef SitnetOptions *options = options_new(self.language, watch)
        cdef GError *error = NULL
        cdef bint good
        sitnet_options_set_format(options, as_what)
        with nogil:
            good = sitnet_network_write(self.held, to, options, &error)
            sitnet_options_unref(options)
        if not good:
            raise stopped(error, watch, self.language)


cdef int fill_scope(SitnetScope *scope, SitnetLanguage language, areas, sectors, kinds, date, min_strength, rule) except -1:
    cdef GError *error = NULL
    cdef SitnetRule found = SITNET_RULE_CLAIMED
    for code in areas:
        sitnet_scope_add_area(scope, to_c(code, "area"))
    for code in sectors:
        sitnet_scope_add_sector(scope, to_c(code, "sector"))
    for code in kinds:
        sitnet_scope_add_kind(scope, to_c(code, "kind"))
    if date is not None and not sitnet_scope_set_date(scope, to_c(date, "at"), &error):
        raise exception_of(error, language)
    if min_strength is not None and not sitnet_scope_set_min_strength(scope, min_strength, &error):
        raise exception_of(error, language)
    if rule is not None:
        if not sitnet_rule_from_text(to_c(rule, "rule"), &found, &error):
            raise exception_of(error, language)
        sitnet_scope_set_rule(scope, found)
    return 0


cdef RawNetwork network_or_raise(SitnetNetwork *network, GError *error, SitnetLanguage language):
    """Takes the reference, or raises what `error` says."""
    if network is NULL:
        raise exception_of(error, language)
    cdef RawNetwork made = RawNetwork.__new__(RawNetwork)
    made.held = network
    made.language = language
    return made


cdef tuple checked(SitnetNetwork *network, SitnetTable *findings, GError *error, SitnetLanguage language):
    """(network, findings, exception): the network or the exception is None."""
    table = None if findings is NULL else table_new(findings)
    if network is NULL:
        return None, table, exception_of(error, language)
    return network_or_raise(network, NULL, language), table, None


cdef int name_things(SitnetOptions *options, sheets, columns) except -1:
    """What sheets and columns are; a sheet of the name None is any that is not known."""
    cdef bytes c_name, c_meant
    for name, meant in sheets:
        c_meant = to_c(meant, "a sheet")
        c_name = b"" if name is None else to_c(name, "the name of a sheet")
        sitnet_options_name_sheet(options, NULL if name is None else <const char *> c_name, c_meant)
    for name, meant in columns:
        c_name, c_meant = to_c(name, "a heading"), to_c(meant, "a column")
        sitnet_options_name_column(options, c_name, c_meant)
    return 0


cdef GError *use_mapping(SitnetOptions *options, sheets, columns, mapping) except? NULL:
    """Reads what a file remembers, and adds what is said."""
    import os
    cdef GError *error = NULL
    cdef bytes c_path = b"" if mapping is None else path_to_c(mapping)
    if mapping is not None and os.path.exists(mapping):
        sitnet_options_load_mapping(options, c_path, &error)
    if error is NULL:
        name_things(options, sheets, columns)
    return error


cdef GError *keep_mapping(SitnetOptions *options, sheets, columns, mapping) except? NULL:
    """Writes what is said into the file that remembers it."""
    cdef GError *error = NULL
    cdef bytes c_path
    if mapping is not None and (sheets or columns):
        c_path = path_to_c(mapping)
        sitnet_options_save_mapping(options, c_path, &error)
    return error


cdef GHashTable *files_of(contents) except NULL:
    """A copy of the files, bytes by name."""
    cdef GHashTable *files = g_hash_table_new_full(g_str_hash, g_str_equal, <GDestroyNotify> g_free,
                                                   <GDestroyNotify> g_bytes_unref)
    cdef bytes c_name, content
    try:
        for name, data in contents:
            c_name, content = path_to_c(name), bytes(memoryview(data))
            g_hash_table_insert(files, g_strdup(c_name), g_bytes_new(<const char *> content, <gsize> len(content)))
    except BaseException:
        g_hash_table_unref(files)
        raise
    return files


cdef tuple read_as(SitnetNetwork *network, SitnetTable *findings, GError *error, GError *failure, Watch watch,
                   SitnetLanguage language):
    """What reading gave, or why the file of what was said could not be written."""
    if network is NULL and watch.raised is not None:
        raise stopped(error, watch, language)
    network_, table, problem = checked(network, findings, error, language)
    if failure is not NULL:
        raise exception_of(failure, language)
    return network_, table, problem


def read_memory(contents, language, sheets, columns, mapping, for_several, tell):
    """As read(), of files in memory: pairs of name and bytes."""
    cdef Watch watch = Watch(tell)
    cdef SitnetLanguage chosen = language_of(language)
    cdef GHashTable *files = files_of(contents)
    cdef SitnetOptions *options = options_new(chosen, watch)
    cdef SitnetNetwork *network
    cdef SitnetTable *findings = NULL
    cdef GError *error = NULL
    cdef GError *failure = NULL
    try:
        error = use_mapping(options, sheets, columns, mapping)
        if error is not NULL:
            return None, None, exception_of(error, chosen)
        sitnet_options_set_for_several(options, for_several)
        with nogil:
            network = sitnet_network_read_memory(files, options, &findings, &error)
        if network is not NULL or findings is not NULL:
            failure = keep_mapping(options, sheets, columns, mapping)
    finally:
        sitnet_options_unref(options)
        g_hash_table_unref(files)
    return read_as(network, findings, error, failure, watch, chosen)


def read(path, language, sheets, columns, mapping, for_several, tell):
    """(network, findings, exception) of a data set on disk; `sheets` and `columns` are pairs that say what they are, `mapping`
    a file that remembers them or None, `for_several` whether they are for several data sets; `tell` is told how far it is."""
    cdef Watch watch = Watch(tell)
    cdef bytes c_path = path_to_c(path)
    cdef const char *place = c_path
    cdef SitnetLanguage chosen = language_of(language)
    cdef SitnetOptions *options = options_new(chosen, watch)
    cdef SitnetNetwork *network
    cdef SitnetTable *findings = NULL
    cdef GError *error = NULL
    cdef GError *failure = NULL
    try:
        error = use_mapping(options, sheets, columns, mapping)
        if error is not NULL:
            return None, None, exception_of(error, chosen)
        sitnet_options_set_for_several(options, for_several)
        with nogil:
            network = sitnet_network_read(place, options, &findings, &error)
        if network is not NULL or findings is not NULL:
            failure = keep_mapping(options, sheets, columns, mapping)
    finally:
        sitnet_options_unref(options)
    return read_as(network, findings, error, failure, watch, chosen)
