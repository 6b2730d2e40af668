# SPDX-License-Identifier: LGPL-2.1-or-later
# A GError becomes the exception of its code; texts cross as UTF-8.

cdef object exception_of(GError *error, SitnetLanguage language=SITNET_LANGUAGE_EN):
    """The exception that says what `error` says, in that language where it can; frees it."""
    cdef char *text = sitnet_error_dup_message(error, language)
    message = text.decode("utf-8", "replace")
    g_free(text)
    known = error.domain == sitnet_error_quark() and 0 <= error.code < len(errors.BY_CODE)
    kind = errors.BY_CODE[error.code] if known else errors.Error
    g_error_free(error)
    return kind(message)


cdef bytes to_c(object text, str what):
    """A text for C: no other type, no NUL that would cut it short."""
    if not isinstance(text, str):
        raise TypeError(f"{what} must be text (str), not {type(text).__name__}")
    try:
        encoded = (<str> text).encode("utf-8")
    except UnicodeEncodeError:
        raise errors.ArgumentError(f"{what}: {text!r} is not a valid text (a lone surrogate)") from None
    if b"\0" in encoded:
        raise errors.ArgumentError(f"{what}: {text!r} holds a NUL character")
    return encoded


cdef bytes path_to_c(object path):
    """A path for C, as the file system spells it."""
    import os
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(f"a path must be text or a pathlib.Path, not {type(path).__name__}")
    encoded = os.fsencode(path)
    if b"\0" in encoded:
        raise errors.ArgumentError(f"the path {path!r} holds a NUL character")
    return encoded


cdef str to_python(const char *text):
    return None if text is NULL else text.decode("utf-8")


cdef SitnetLanguage language_of(object language) except *:
    cdef SitnetLanguage found = SITNET_LANGUAGE_EN
    cdef GError *error = NULL
    if not sitnet_language_from_text(to_c(language, "language"), &found, &error):
        raise exception_of(error)
    return found


cdef SitnetFormat format_of(object form) except *:
    cdef SitnetFormat found = SITNET_FORMAT_AUTO
    cdef GError *error = NULL
    if form is not None and not sitnet_format_from_text(to_c(form, "format"), &found, &error):
        raise exception_of(error)
    return found


cdef list texts_of(const char *const *texts):
    found = []
    while texts[0] is not NULL:
        found.append(to_python(texts[0]))
        texts += 1
    return found


def translate(language, english, context=None):
    """A text of the library in a language; with a context where the English word has several meanings."""
    key = english if context is None else context + chr(4) + english
    cdef bytes text = to_c(key, "a text")
    cdef str found = to_python(sitnet_translate(language_of(language), text))
    return english if found == key else found


def format_date(language, days):
    """A date, in days since 1970-01-01, as people of that language write it."""
    cdef char *text = sitnet_language_format_date(language_of(language), days)
    try:
        return to_python(text)
    finally:
        g_free(text)
