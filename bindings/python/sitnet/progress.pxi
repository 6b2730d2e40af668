# SPDX-License-Identifier: LGPL-2.1-or-later
# What happens while C works without the interpreter's lock: Ctrl-C is heard and a bar is moved, ten times a second.

cdef extern from "Python.h":
    int PyErr_CheckSignals() except -1

cdef enum:
    PAUSE = 100000  # microseconds between two looks


cdef class Watch:
    """One long call: what to tell how far it is, and what was raised meanwhile."""
    cdef object tell      # callable (fraction) -> False to stop; None for nobody
    cdef object raised
    cdef gint64 next_look
    cdef GCancellable *cancellable  # what C is stopped by

    def __cinit__(self, tell):
        self.cancellable = g_cancellable_new()
        self.tell = tell
        self.raised = None
        self.next_look = 0

    def __dealloc__(self):
        g_object_unref(self.cancellable)


cdef bint watch_looks(Watch watch, double fraction) with gil:
    try:
        PyErr_CheckSignals()  # does nothing outside the main thread
        return watch.tell is None or watch.tell(fraction) is not False
    except BaseException as raised:
        watch.raised = raised
        return False


cdef void watch_progress(double fraction, gpointer data) noexcept nogil:
    cdef gint64 now = g_get_monotonic_time()
    if now < (<Watch> data).next_look and fraction < 1:
        return
    (<Watch> data).next_look = now + PAUSE
    look(fraction, data)


cdef void look(double fraction, gpointer data) noexcept with gil:
    if not watch_looks(<Watch> data, fraction):
        g_cancellable_cancel((<Watch> data).cancellable)


cdef SitnetOptions *options_new(SitnetLanguage language, Watch watch):
    cdef SitnetOptions *options = sitnet_options_new()
    sitnet_options_set_language(options, language)
    sitnet_options_set_cancellable(options, watch.cancellable)
    sitnet_options_set_progress(options, watch_progress, <gpointer> watch, NULL)
    return options


cdef object stopped(GError *error, Watch watch, SitnetLanguage language):
    """What was raised while C worked; else what the library says."""
    failure = None if error is NULL else exception_of(error, language)
    return failure if watch.raised is None else watch.raised
