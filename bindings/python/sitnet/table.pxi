# SPDX-License-Identifier: LGPL-2.1-or-later
# A table: named columns of one length.

cdef class RawTable:
    cdef SitnetTable *held

    def __cinit__(self):
        self.held = NULL

    def __dealloc__(self):
        if self.held is not NULL:
            sitnet_table_unref(self.held)

    @property
    def name(self):
        return to_python(sitnet_table_get_name(self.held))

    @property
    def note(self):
        return to_python(sitnet_table_get_note(self.held))

    @property
    def n_rows(self):
        return sitnet_table_get_n_rows(self.held)

    @property
    def column_names(self):
        return [to_python(sitnet_column_get_name(sitnet_table_get_column(self.held, i)))
                for i in range(sitnet_table_get_n_columns(self.held))]

    def column(self, guint index, kind):
        """The column at that place, as an object of the class `kind`."""
        if index >= sitnet_table_get_n_columns(self.held):
            raise IndexError(index)
        return column_new(sitnet_column_ref(sitnet_table_get_column(self.held, index)), kind)

    def equals(self, RawTable other not None):
        cdef bint equal
        with nogil:
            equal = sitnet_table_equal(self.held, other.held)
        return equal

    def sort(self, column, bint descending):
        """The same rows in the order of a column, as another raw table."""
        cdef bytes c_column = to_c(column, "a column's name")
        cdef const char *by = c_column
        cdef SitnetTable *sorted_
        cdef GError *error = NULL
        with nogil:
            sorted_ = sitnet_table_sort(self.held, by, descending, &error)
        if sorted_ is NULL:
            raise exception_of(error)
        return table_new(sorted_)

    def select(self, rows):
        """These rows, a range, as another raw table."""
        cdef gsize i, n = <gsize> len(rows)
        cdef guint64 *chosen = <guint64 *> PyMem_Malloc((n + 1) * sizeof(guint64))
        cdef SitnetTable *selected
        cdef GError *error = NULL
        if chosen is NULL:
            raise MemoryError
        try:
            for i in range(n):
                chosen[i] = rows[i]
            with nogil:
                selected = sitnet_table_select_rows(self.held, chosen, n, &error)
        finally:
            PyMem_Free(chosen)
        if selected is NULL:
            raise exception_of(error)
        return table_new(selected)

    def text(self, form):
        """As one text in that format."""
        cdef SitnetFormat as_what = format_of(form)
        cdef char *text
        cdef GError *error = NULL
        with nogil:
            text = sitnet_table_to_text(self.held, as_what, &error)
        if text is NULL:
            raise exception_of(error)
        try:
            return to_python(text)
        finally:
            g_free(text)

    def save(self, path, form):
        cdef bytes c_path = path_to_c(path)
        cdef const char *to = c_path
        cdef SitnetFormat as_what = format_of(form)
        cdef GError *error = NULL
        cdef bint good
        with nogil:
            good = sitnet_table_save(self.held, to, as_what, &error)
        if not good:
            raise exception_of(error)


cdef RawTable table_new(SitnetTable *table):
    """Takes the reference."""
    cdef RawTable made = RawTable.__new__(RawTable)
    made.held = table
    return made


def save_workbook(list tables not None, path):
    """Writes a workbook with a sheet for each raw table; returns how many cells were too long for one and were cut."""
    cdef bytes c_path = path_to_c(path)
    cdef const char *to = c_path
    cdef guint i, n = <guint> len(tables)
    cdef SitnetTable **pointers = <SitnetTable **> PyMem_Malloc((<size_t> n + 1) * sizeof(SitnetTable *))
    cdef guint64 n_cut = 0
    cdef gsize length = 0
    cdef const void *start
    cdef GBytes *made
    cdef GError *error = NULL
    if pointers is NULL:
        raise MemoryError
    try:
        for i in range(n):
            pointers[i] = (<RawTable?> tables[i]).held
        with nogil:
            made = sitnet_tables_to_workbook(pointers, n, &n_cut, &error)
            if made is not NULL:
                start = g_bytes_get_data(made, &length)
                sitnet_file_save(to, start, length, &error)
                g_bytes_unref(made)
    finally:
        PyMem_Free(pointers)
    if error is not NULL:
        raise exception_of(error)
    return n_cut


def schema(language):
    return table_new(sitnet_schema_to_table(language_of(language)))


def meaning_of_heading(sheet, heading):
    """The column of a sheet that a heading means; None for one of the data set's own."""
    cdef GError *error = NULL
    cdef const char *column = NULL
    if not sitnet_schema_match_heading(to_c(sheet, "sheet"), to_c(heading, "heading"), SITNET_HEADING_WORDS_NAMES,
                                       &column, &error):
        raise exception_of(error)
    return None if column is NULL else to_python(column)


def formats(language):
    return table_new(sitnet_formats_to_table(language_of(language)))


def vocabulary_names():
    return texts_of(sitnet_vocabulary_list())


def vocabulary(name):
    cdef GError *error = NULL
    cdef SitnetTable *table = sitnet_vocabulary_to_table(to_c(name, "vocabulary"), &error)
    if table is NULL:
        raise exception_of(error)
    return table_new(table)
