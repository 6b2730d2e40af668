# SPDX-License-Identifier: LGPL-2.1-or-later
# Whole columns in: from buffers, from lists of texts, from codes with labels; and a network from tables of them.

from cpython.buffer cimport PyBUF_C_CONTIGUOUS, PyBuffer_Release, PyObject_GetBuffer
from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.stdlib cimport calloc, free

cdef extern from "Python.h":
    const char *PyUnicode_AsUTF8AndSize(object, Py_ssize_t *) except NULL

cdef dict TYPES = {"int64": (SITNET_VALUE_INT64, 8), "double": (SITNET_VALUE_DOUBLE, 8), "bool": (SITNET_VALUE_BOOL, 1),
                   "date": (SITNET_VALUE_DATE, 4), "category": (SITNET_VALUE_CATEGORY, 4)}


cdef struct Lent:
    Py_buffer values
    Py_buffer validity
    bint has_validity


cdef void give_back(gpointer data) noexcept with gil:
    cdef Lent *lent = <Lent *> data
    PyBuffer_Release(&lent.values)
    if lent.has_validity:
        PyBuffer_Release(&lent.validity)
    free(lent)


cdef Lent *borrow(values, validity, Py_ssize_t width) except NULL:
    cdef Lent *lent = <Lent *> calloc(1, sizeof(Lent))
    if lent is NULL:
        raise MemoryError
    try:
        PyObject_GetBuffer(values, &lent.values, PyBUF_C_CONTIGUOUS)
    except BaseException:
        free(lent)
        raise
    try:
        if validity is not None:
            PyObject_GetBuffer(validity, &lent.validity, PyBUF_C_CONTIGUOUS)
            lent.has_validity = True
        if lent.values.itemsize != width:
            raise ValueError("the block has values of another width")
        if lent.has_validity and lent.validity.len < (lent.values.len // width + 7) // 8:
            raise ValueError("the bitmap of what is there is too short")
    except BaseException:
        give_back(lent)
        raise
    return lent


def column_of_values(name, type, values, validity, kind):
    """A column over a contiguous block (int64, double, bool or date) without a copy, with an Arrow bitmap or None."""
    cdef bytes c_name = to_c(name, "a column's name")
    code, width = TYPES[type]
    cdef Lent *lent = borrow(values, validity, width)
    return column_new(sitnet_column_new(c_name, code, <gsize> (lent.values.len // <Py_ssize_t> width), lent.values.buf,
                                        <const guint8 *> lent.validity.buf if lent.has_validity else NULL,
                                        give_back, lent), kind)


def column_of_codes(name, codes, RawColumn labels not None, kind):
    """A category: a block of int32 codes into the texts of `labels`, −1 where missing. The caller has checked them."""
    cdef bytes c_name = to_c(name, "a column's name")
    cdef Lent *lent = borrow(codes, None, 4)
    return column_new(sitnet_column_new_category(c_name, <gsize> (lent.values.len // 4), <const gint32 *> lent.values.buf,
                                                 labels.held, give_back, lent), kind)


cdef const char *text_of(object item, Py_ssize_t row, name) except? NULL:
    cdef Py_ssize_t length = 0
    cdef const char *text
    try:
        text = PyUnicode_AsUTF8AndSize(item, &length)
    except UnicodeEncodeError:
        raise errors.ArgumentError(f"column {name!r}, value {row}: {item!r} is not a valid text (a lone surrogate)") from None
    if strlen(text) != <size_t> length:
        raise errors.ArgumentError(f"column {name!r}, value {row}: {item!r} holds a NUL character")
    return text


def column_of_texts(name, list texts not None, say, kind):
    """A text column; what is no text is given to `say`, which returns its text, or None where it is missing."""
    cdef bytes c_name = to_c(name, "a column's name")
    cdef Py_ssize_t row, n = len(texts)
    cdef const char **pointers = <const char **> PyMem_Malloc((<size_t> n + 1) * sizeof(char *))
    cdef SitnetColumn *column
    cdef GError *error = NULL
    cdef list made = []
    if pointers is NULL:
        raise MemoryError
    try:
        for row in range(n):
            item = texts[row]
            if not isinstance(item, str):
                item = None if item is None else say(item, row)
                made.append(item)
            pointers[row] = NULL if item is None else text_of(item, row, name)
        column = sitnet_column_new_text(c_name, <gsize> n, pointers, &error)
    finally:
        PyMem_Free(pointers)
    if column is NULL:
        raise exception_of(error)
    return column_new(column, kind)


def table_of_columns(name, note, list columns not None):
    """A table of raw columns."""
    cdef bytes c_name = to_c(name, "a table's name"), c_note = b"" if note is None else to_c(note, "a note")
    cdef const char *text = NULL if note is None else <const char *> c_note
    cdef guint i, n = <guint> len(columns)
    cdef SitnetColumn **pointers = <SitnetColumn **> PyMem_Malloc((<size_t> n + 1) * sizeof(SitnetColumn *))
    cdef SitnetTable *table
    cdef GError *error = NULL
    if pointers is NULL:
        raise MemoryError
    try:
        for i in range(n):
            pointers[i] = (<RawColumn?> columns[i]).held
        table = sitnet_table_new(c_name, text, pointers, n, &error)
    finally:
        PyMem_Free(pointers)
    if table is NULL:
        raise exception_of(error)
    return table_new(table)


def build(sheets, language):
    """(network, findings, exception) of a list of (sheet's name, raw table)."""
    cdef SitnetLanguage chosen = language_of(language)
    cdef SitnetBuilder *builder = sitnet_builder_new(chosen)
    cdef SitnetNetwork *network
    cdef SitnetTable *findings = NULL
    cdef GError *error = NULL
    try:
        for name, table in sheets:
            add_sheet(builder, to_c(name, "a sheet's name"), table)
        with nogil:
            network = sitnet_builder_seal(builder, &findings, &error)
    finally:
        with nogil:
            sitnet_builder_unref(builder)
    return checked(network, findings, error, chosen)


cdef int add_sheet(SitnetBuilder *builder, const char *name, RawTable table) except -1:
    cdef GError *error = NULL
    cdef bint good
    with nogil:
        good = sitnet_builder_add_table(builder, name, table.held, &error)
    if not good:
        raise exception_of(error)
    return 0
