# SPDX-License-Identifier: LGPL-2.1-or-later
# A column's memory, lent to Python by the buffer protocol: whoever looks at it keeps it alive.

from cpython.buffer cimport PyBUF_FORMAT, PyBUF_ND, PyBUF_STRIDES, PyBUF_WRITABLE
from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.string cimport strlen

cdef extern from "Python.h":
    void Py_INCREF(object)
    void PyList_SET_ITEM(object, Py_ssize_t, object)
    list PyList_New(Py_ssize_t)

cdef char NOTHING = 0  # what an empty block points at
cdef tuple TYPE_NAMES = ("int64", "double", "bool", "text", "category", "date")


cdef int lend(object owner, const void *memory, Py_ssize_t *shape, Py_ssize_t *stride, char *form,
              Py_buffer *buffer, int flags) except -1:
    if flags & PyBUF_WRITABLE == PyBUF_WRITABLE:
        raise BufferError("the columns of sitnet are read-only; take a copy")
    buffer.buf = <void *> memory if memory is not NULL else &NOTHING
    buffer.obj = owner
    buffer.len = shape[0] * stride[0]
    buffer.itemsize = stride[0]
    buffer.readonly = 1
    buffer.format = form if flags & PyBUF_FORMAT else NULL
    buffer.ndim = 1
    buffer.shape = shape if flags & PyBUF_ND else NULL
    buffer.strides = stride if flags & PyBUF_STRIDES == PyBUF_STRIDES else NULL
    buffer.suboffsets = NULL
    buffer.internal = NULL
    return 0


cdef class Block:
    """Raw memory of a column: codes of a category, day numbers of dates, the validity bitmap."""
    cdef RawColumn column
    cdef const void *memory
    cdef Py_ssize_t shape, stride
    cdef char *form

    def __getbuffer__(self, Py_buffer *buffer, int flags):
        lend(self, self.memory, &self.shape, &self.stride, self.form, buffer, flags)


cdef Block block_new(RawColumn column, const void *memory, Py_ssize_t n, Py_ssize_t width, char *form):
    cdef Block block = Block.__new__(Block)
    block.column = column
    block.memory = memory
    block.shape = n
    block.stride = width
    block.form = form
    return block


cdef class RawColumn:
    """One typed column. Numbers without a gap are lent as they lie in memory."""
    cdef SitnetColumn *held
    cdef Py_ssize_t shape, stride
    cdef object __weakref__

    def __cinit__(self):
        self.held = NULL

    def __dealloc__(self):
        if self.held is not NULL:
            sitnet_column_unref(self.held)

    def __init__(self):
        if self.held is NULL:
            raise TypeError("columns come from tables: table[\"name\"]")

    def __len__(self):
        return self.shape

    def __getbuffer__(self, Py_buffer *buffer, int flags):
        cdef SitnetValueType kind = sitnet_column_get_value_type(self.held)
        cdef bint whole = sitnet_column_get_validity(self.held) is NULL
        if kind == SITNET_VALUE_DOUBLE:
            self.stride = 8
            lend(self, sitnet_column_get_doubles(self.held), &self.shape, &self.stride, b"d", buffer, flags)
        elif kind == SITNET_VALUE_INT64 and whole:
            self.stride = 8
            lend(self, sitnet_column_get_int64s(self.held), &self.shape, &self.stride,
                 b"l" if sizeof(long) == 8 else b"q", buffer, flags)
        elif kind == SITNET_VALUE_BOOL and whole:
            self.stride = 1
            lend(self, sitnet_column_get_bools(self.held), &self.shape, &self.stride, b"?", buffer, flags)
        else:
            raise BufferError(f"the column {self.name!r} ({self.type}) is not one block of plain values; use .to_numpy()")

    @property
    def name(self):
        """Its name."""
        return to_python(sitnet_column_get_name(self.held))

    @property
    def type(self):
        """``int64``, ``double``, ``bool``, ``text``, ``category`` or ``date``."""
        return TYPE_NAMES[<int> sitnet_column_get_value_type(self.held)]

    @property
    def has_gaps(self):
        """Whether there is a bitmap of missing values (a category says it in its codes)."""
        return sitnet_column_get_validity(self.held) is not NULL

    def validity(self):
        """The Arrow bitmap of the values that are there; None where all are."""
        cdef const guint8 *bits = sitnet_column_get_validity(self.held)
        return None if bits is NULL else block_new(self, bits, (self.shape + 7) // 8, 1, b"B")

    def values(self):
        """The block of values, zero where one is missing; of a category its codes, of dates days since 1970."""
        cdef SitnetValueType kind = sitnet_column_get_value_type(self.held)
        if kind == SITNET_VALUE_CATEGORY:
            return block_new(self, sitnet_column_get_codes(self.held), self.shape, 4, b"i")
        if kind == SITNET_VALUE_DATE:
            return block_new(self, sitnet_column_get_dates(self.held), self.shape, 4, b"i")
        if kind == SITNET_VALUE_INT64:
            return block_new(self, sitnet_column_get_int64s(self.held), self.shape, 8,
                             b"l" if sizeof(long) == 8 else b"q")
        if kind == SITNET_VALUE_DOUBLE:
            return block_new(self, sitnet_column_get_doubles(self.held), self.shape, 8, b"d")
        if kind == SITNET_VALUE_BOOL:
            return block_new(self, sitnet_column_get_bools(self.held), self.shape, 1, b"?")
        raise TypeError(f"the column {self.name!r} holds texts; use .texts()")

    def labels_key(self):
        """Which labels a category points into: the same number for the same labels, while they live."""
        return <size_t> sitnet_column_get_labels(self.held)

    def labels(self, kind):
        """The column of labels of a category, as an object of the class `kind`."""
        return column_new(sitnet_column_ref(sitnet_column_get_labels(self.held)), kind)

    def texts(self):
        """A list of the texts or labels, None where one is missing."""
        cdef Py_ssize_t row, n = self.shape
        cdef const char *text
        cdef object item
        found = PyList_New(n)
        for row in range(n):
            text = sitnet_column_get_text(self.held, <gsize> row)
            item = None if text is NULL else PyUnicode_DecodeUTF8(text, <Py_ssize_t> strlen(text), NULL)
            Py_INCREF(item)
            PyList_SET_ITEM(found, row, item)
        return found

    def item(self, Py_ssize_t row):
        """One value as a Python object, of a date the day number; None where it is missing."""
        cdef SitnetValueType kind = sitnet_column_get_value_type(self.held)
        if row < 0 or row >= self.shape:
            raise IndexError(f"the column {self.name!r} has {self.shape} rows, there is no row {row}")
        if sitnet_column_is_missing(self.held, <gsize> row):
            return None
        if kind == SITNET_VALUE_INT64:
            return sitnet_column_get_int64s(self.held)[row]
        if kind == SITNET_VALUE_DOUBLE:
            return sitnet_column_get_doubles(self.held)[row]
        if kind == SITNET_VALUE_BOOL:
            return sitnet_column_get_bools(self.held)[row] != 0
        if kind == SITNET_VALUE_DATE:
            return sitnet_column_get_dates(self.held)[row]
        return to_python(sitnet_column_get_text(self.held, <gsize> row))

    def equals(self, RawColumn other not None):
        """Whether the other column has the same type, values and gaps; so does ``==``."""
        return bool(sitnet_column_equal(self.held, other.held))


cdef object column_new(SitnetColumn *column, kind):
    """Takes the reference."""
    cdef RawColumn made = kind.__new__(kind)
    made.held = column
    made.shape = <Py_ssize_t> sitnet_column_get_n_rows(column)
    return made
