# SPDX-License-Identifier: LGPL-2.1-or-later
# Tables across the Arrow C stream interface, in the capsules that Python wraps it in.

from cpython.pycapsule cimport PyCapsule_GetPointer, PyCapsule_IsValid, PyCapsule_New

cdef extern from "sitnet/sitnet.h" nogil:
    struct ArrowArrayStream:
        void (*release)(ArrowArrayStream *)
    void sitnet_table_export_arrow(SitnetTable *self, ArrowArrayStream *stream)
    SitnetTable *sitnet_table_import_arrow(const char *name, ArrowArrayStream *stream, GError **error)


cdef void free_capsule(object capsule) noexcept:
    """Nobody took the stream: it is released with its capsule."""
    cdef ArrowArrayStream *stream = <ArrowArrayStream *> PyCapsule_GetPointer(capsule, "arrow_array_stream")
    if stream.release is not NULL:
        stream.release(stream)
    free(stream)


def export_arrow(RawTable table not None):
    """A capsule named arrow_array_stream."""
    cdef ArrowArrayStream *stream = <ArrowArrayStream *> calloc(1, sizeof(ArrowArrayStream))
    if stream is NULL:
        raise MemoryError
    sitnet_table_export_arrow(table.held, stream)
    try:
        return PyCapsule_New(stream, "arrow_array_stream", free_capsule)
    except BaseException:
        stream.release(stream)
        free(stream)
        raise


def import_arrow(name, capsule):
    """A raw table of a capsule; its stream is used up."""
    cdef bytes c_name = to_c(name, "a table's name")
    cdef const char *of_what = c_name
    cdef ArrowArrayStream *stream
    cdef SitnetTable *table
    cdef GError *error = NULL
    if not PyCapsule_IsValid(capsule, "arrow_array_stream"):
        raise TypeError(f"{name}: __arrow_c_stream__ gave no arrow_array_stream")
    stream = <ArrowArrayStream *> PyCapsule_GetPointer(capsule, "arrow_array_stream")
    if stream.release is NULL:
        raise ValueError(f"{name}: this stream was read before; ask for a new one")
    with nogil:
        table = sitnet_table_import_arrow(of_what, stream, &error)
    if table is NULL:
        raise exception_of(error)
    return table_new(table)
