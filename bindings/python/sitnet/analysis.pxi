# SPDX-License-Identifier: LGPL-2.1-or-later
# The table of analyses, and asking one of them.

def analysis_names():
    return [to_python(sitnet_analysis_get_name(sitnet_analysis_get(i))) for i in range(sitnet_analysis_count())]


def nearest_word(text, words):
    """Which of some words somebody may have meant, or None."""
    cdef list kept = [to_c(word, "a word") for word in words]
    cdef const char **pointers = <const char **> PyMem_Malloc((<size_t> len(kept) + 1) * sizeof(char *))
    if pointers is NULL:
        raise MemoryError()
    try:
        for i, word in enumerate(kept):
            pointers[i] = <const char *> <bytes> word
        pointers[len(kept)] = NULL
        return to_python(sitnet_find_nearest_word(to_c(text, "a word"), pointers))
    finally:
        PyMem_Free(pointers)


cdef const SitnetAnalysis *find(name) except NULL:
    cdef const SitnetAnalysis *analysis = sitnet_analysis_find(to_c(name, "an analysis"))
    if analysis is NULL:
        raise errors.ArgumentError(f"there is no analysis {name!r}; there are: {', '.join(analysis_names())}")
    return analysis


def analysis_texts(name, language):
    """(question, row, definition) of an analysis."""
    cdef const SitnetAnalysis *analysis = find(name)
    cdef SitnetLanguage chosen = language_of(language)
    return (to_python(sitnet_analysis_get_question(analysis, chosen)),
            to_python(sitnet_analysis_get_row(analysis, chosen)),
            to_python(sitnet_analysis_get_definition(analysis, chosen)))


def analysis_title(name, language):
    return to_python(sitnet_analysis_get_title(find(name), language_of(language)))


def analysis_columns(name, language):
    return table_new(sitnet_analysis_columns_to_table(find(name), language_of(language)))


def compare_columns(language):
    return table_new(sitnet_compare_columns_to_table(language_of(language)))


def findings_columns(language):
    return table_new(sitnet_findings_columns_to_table(language_of(language)))


def named(RawNetwork network, RawTable columns not None, RawTable answer not None, language, bint with_codes):
    """An answer with headings in words and names for codes, as another raw table; `network`: None, or whose names stand."""
    cdef SitnetNetwork *whose = NULL if network is None else network.held
    cdef SitnetLanguage chosen = language_of(language)
    cdef SitnetNames *names
    cdef SitnetTable *table
    cdef GError *error = NULL
    with nogil:
        names = sitnet_names_new(whose, columns.held, chosen)
        table = sitnet_names_apply(names, answer.held, with_codes, &error)
        sitnet_names_unref(names)
    if table is NULL:
        raise exception_of(error)
    return table_new(table)


def comparison_to_words(RawTable comparison not None, RawNetwork before, RawNetwork after, language):
    """A comparison with words in the columns before and after, as another raw table; None for a network: names built in."""
    cdef SitnetNetwork *first = NULL if before is None else before.held
    cdef SitnetNetwork *second = NULL if after is None else after.held
    cdef SitnetLanguage chosen = language_of(language)
    cdef SitnetTable *table
    cdef GError *error = NULL
    with nogil:
        table = sitnet_comparison_to_words(comparison.held, first, second, chosen, &error)
    if table is NULL:
        raise exception_of(error)
    return table_new(table)


def analysis_parameters(name, language):
    return table_new(sitnet_analysis_parameters_to_table(find(name), language_of(language)))


cdef SitnetArguments *arguments_new(parameters, SitnetLanguage language, Watch watch) except NULL:
    cdef list texts = [(to_c(name, "a parameter's name"), to_c(value, name)) for name, value in parameters]
    cdef SitnetArguments *arguments = sitnet_arguments_new()
    for name, value in texts:
        sitnet_arguments_set(arguments, <bytes> name, <bytes> value)
    sitnet_arguments_set_language(arguments, language)
    sitnet_arguments_set_cancellable(arguments, watch.cancellable)
    sitnet_arguments_set_progress(arguments, watch_progress, <gpointer> watch, NULL)
    return arguments


cdef RawTable answer_or_raise(SitnetTable *table, GError *error, Watch watch, SitnetLanguage language):
    """What was raised while C worked comes before anything else: not even an answer in time may swallow Ctrl-C."""
    answer = None if table is NULL else table_new(table)
    if answer is None or watch.raised is not None:
        raise stopped(error, watch, language)
    return answer


def ask(RawNetwork network not None, name, parameters, language, tell):
    """The answer as a raw table; `parameters` are pairs of texts, `tell` is told how far it is."""
    cdef const SitnetAnalysis *analysis = find(name)
    cdef Watch watch = Watch(tell)
    cdef SitnetLanguage chosen = language_of(language)
    cdef SitnetArguments *arguments = arguments_new(parameters, chosen, watch)
    cdef SitnetTable *table
    cdef GError *error = NULL
    with nogil:
        table = sitnet_analysis_run(analysis, network.held, arguments, &error)
    sitnet_arguments_unref(arguments)
    return answer_or_raise(table, error, watch, chosen)


def compare(RawNetwork before not None, RawNetwork after not None, language, tell):
    """What changed between two networks, as a raw table."""
    cdef Watch watch = Watch(tell)
    cdef SitnetLanguage chosen = language_of(language)
    cdef SitnetArguments *arguments = arguments_new([], chosen, watch)
    cdef SitnetTable *table
    cdef GError *error = NULL
    with nogil:
        table = sitnet_network_compare(before.held, after.held, arguments, &error)
    sitnet_arguments_unref(arguments)
    return answer_or_raise(table, error, watch, chosen)
