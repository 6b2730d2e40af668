# SPDX-License-Identifier: LGPL-2.1-or-later
# A cooperation map, drawn to bytes or to a file by a process of its own.

cdef SitnetMap *map_new(RawNetwork network, Watch watch, language, title, paper, view, date, seconds, RawNetwork before,
                       parameters, contacts, RawTable places) except NULL:
    """`parameters` are pairs of texts."""
    cdef SitnetMap *drawing = sitnet_map_new(network.held, language_of(language))
    cdef GError *error = NULL
    cdef bint good = True
    cdef SitnetPaper chosen_paper = SITNET_PAPER_A3
    cdef SitnetView chosen_view = SITNET_VIEW_ISLANDS
    sitnet_map_set_cancellable(drawing, watch.cancellable)
    sitnet_map_set_progress(drawing, watch_progress, <gpointer> watch, NULL)
    try:
        if title is not None:
            sitnet_map_set_title(drawing, to_c(title, "title"))
        if date is not None:
            sitnet_map_set_date(drawing, to_c(date, "date"))
        if seconds is not None:
            sitnet_map_set_time_limit(drawing, seconds)
        if paper is not None:
            good = sitnet_paper_from_text(to_c(paper, "paper"), &chosen_paper, &error)
        if good and view is not None:
            good = sitnet_view_from_text(to_c(view, "view"), &chosen_view, &error)
        if good and places is not None:
            good = sitnet_map_set_places(drawing, places.held, &error)
        for name, value in parameters:
            if good:
                good = sitnet_map_set_parameter(drawing, to_c(name, "parameter"), to_c(value, name), &error)
        if not good:
            raise exception_of(error, language_of(language))
        if before is not None:
            sitnet_map_set_before(drawing, before.held)
        sitnet_map_set_paper(drawing, chosen_paper)
        sitnet_map_set_contacts(drawing, contacts)
        if view is not None:
            sitnet_map_set_view(drawing, chosen_view)
    except BaseException:
        sitnet_map_unref(drawing)
        raise
    return drawing


def map_formats():
    return texts_of(sitnet_map_formats())


def map_check(RawNetwork network not None, language, title, paper, view, date, seconds, before, parameters, contacts):
    """Raises what is wrong with the settings of a map before it is drawn."""
    sitnet_map_unref(map_new(network, Watch(None), language, title, paper, view, date, seconds, before, parameters, contacts,
                             None))


def map_draw(RawNetwork network not None, form, tell, language, title, paper, view, date, seconds, before, parameters,
             contacts, places):
    """The drawing as bytes."""
    cdef SitnetFormat as_what = format_of(form)
    cdef Watch watch = Watch(tell)
    cdef SitnetMap *drawing = map_new(network, watch, language, title, paper, view, date, seconds, before,
                                      parameters, contacts, places)
    cdef GBytes *drawn
    cdef GError *error = NULL
    cdef gsize size = 0
    cdef const char *memory
    with nogil:
        drawn = sitnet_map_draw(drawing, as_what, &error)
        sitnet_map_unref(drawing)
    if drawn is NULL or watch.raised is not None:
        if drawn is not NULL:
            g_bytes_unref(drawn)
        raise stopped(error, watch, language_of(language))
    memory = <const char *> g_bytes_get_data(drawn, &size)
    try:
        return memory[:size]
    finally:
        g_bytes_unref(drawn)


def map_places(RawNetwork network not None, tell, language, title, paper, view, date, seconds, before, parameters,
               contacts, places):
    """Where everybody stands, as a table."""
    cdef Watch watch = Watch(tell)
    cdef SitnetMap *drawing = map_new(network, watch, language, title, paper, view, date, seconds, before,
                                      parameters, contacts, places)
    cdef SitnetTable *found
    cdef GError *error = NULL
    with nogil:
        found = sitnet_map_places(drawing, &error)
        sitnet_map_unref(drawing)
    if found is NULL or watch.raised is not None:
        if found is not NULL:
            sitnet_table_unref(found)
        raise stopped(error, watch, language_of(language))
    return table_new(found)


def map_save(RawNetwork network not None, path, tell, language, title, paper, view, date, seconds, before, parameters,
             contacts, places):
    cdef bytes c_path = path_to_c(path)
    cdef const char *to = c_path
    cdef Watch watch = Watch(tell)
    cdef SitnetMap *drawing = map_new(network, watch, language, title, paper, view, date, seconds, before,
                                      parameters, contacts, places)
    cdef GError *error = NULL
    cdef bint good
    with nogil:
        good = sitnet_map_save(drawing, to, &error)
        sitnet_map_unref(drawing)
    if not good or watch.raised is not None:
        raise stopped(error, watch, language_of(language))
