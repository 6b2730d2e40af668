#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Fails when something in the public header is not documented there: documented.py ROOT VERSION.

A function needs a comment above its declaration with what it does, a line for each parameter, the errors that it can set,
Returns: with the ownership where it returns a pointer, and Since:. Types need a line for each value or member. A comment
in the sources would be a second one, and is refused.
"""
import pathlib
import re
import sys

COMMENT = re.compile(r"/\*\*\n(?: \*(?!/).*\n)* \*/\n\Z")
FUNCTION = re.compile(r"^SITNET_API ([^;]*?)(\b\w+) \(([^;()]*)\)(?:\s*G_GNUC_\w+(?: \([^;()]*\))?)*;", re.MULTILINE)
CALLBACK = re.compile(r"^typedef ([^;{]*?)\(\*(Sitnet\w+)\) \(([^;]*)\);", re.MULTILINE)
OPAQUE = re.compile(r"^typedef struct \w+ (Sitnet\w+);", re.MULTILINE)
WITH_BODY = re.compile(r"^typedef (enum|struct)(?: \w+)? \{([^}]*)\} (Sitnet\w+);", re.MULTILINE)
MACRO = re.compile(r"^#define (SITNET_\w+)(?:\(([^)]*)\))?", re.MULTILINE)
NOT_FOR_USERS = re.compile(r"SITNET_(API|H|H_INSIDE|\w+_H|TYPE_\w+)$")
TAG = re.compile(r"(@[\w.]+|Returns|Since):(?: |$)")


class Documentation:
    """The comment above a declaration, in parts."""

    def __init__(self, text, name):
        found = COMMENT.search(text)
        lines = [line[3:].rstrip() for line in found[0].splitlines()[1:-1]] if found else []
        self.exists = bool(lines) and lines[0].startswith(name + ":")
        self.tags, self.description, current = {}, [], None
        for line in lines[1:]:
            tag = TAG.match(line)
            if tag:
                current = tag[1]
                self.tags[current] = line[tag.end():]
            elif not line:
                current = None
            elif current:
                self.tags[current] += " " + line.strip()
            else:
                self.description.append(line)

    def parameters(self):
        return [tag[1:] for tag in self.tags if tag.startswith("@")]


def version_of(text):
    return tuple(int(number) for number in text.split("."))


def check_since(documentation, version):
    since = documentation.tags.get("Since", "")
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?", since):
        yield "has no Since: with a version"
    elif version_of(since) > version_of(version):
        yield f"is said to come with {since}, and this is {version}"


def check(text, name, expected, version):
    """What every comment must hold; `expected` are the names of parameters, values or members."""
    documentation = Documentation(text, name)
    if not documentation.exists:
        yield "has no documentation above its declaration"
        return
    if documentation.parameters() != expected:
        yield f"has lines for {documentation.parameters()}, but takes {expected}"
    for tag, words in documentation.tags.items():
        if not re.sub(r"\([^)]*\)|:", "", words).strip():
            yield f"says nothing of {tag}"
    if not documentation.description:
        yield "does not say what it is or does"
    yield from check_since(documentation, version)


def parameter_names(parameters):
    flat = " ".join(parameters.split())
    return [] if flat == "void" else [re.search(r"(\w+|\.\.\.)$", part.strip())[1] for part in flat.split(",")]


def check_call(text, declaration, version):
    returned, name, parameters = " ".join(declaration[1].split()), declaration[2], declaration[3]
    yield from check(text, name, parameter_names(parameters), version)
    tags = Documentation(text, name).tags
    if not tags:
        return
    answer = tags.get("Returns")
    if (answer is None) != (returned == "void"):
        yield "has no Returns:" if answer is None else "returns nothing, but has Returns:"
    if answer is not None and "*" in returned and "(transfer " not in answer:
        yield "does not say who owns what it returns"
    if name.startswith("sitnet_") and "GError **error" in parameters:
        if not re.search(r"%SITNET_ERROR_[A-Z]+|as by sitnet_", tags.get("@error", "")):
            yield "names no error that it can set"


def members(kind, body):
    bare = re.sub(r"/\*.*?\*/", "", body, flags=re.DOTALL)
    if kind == "enum":
        return re.findall(r"\b(SITNET_\w+)(?: = [^,]*)?\s*(?:,|$)", bare.strip())
    return re.findall(r"(\w+)(?:\[\w*\])?;", bare)


def unread(text):
    """Declarations that FUNCTION does not match, so that none goes unnoticed."""
    starts = {declaration.start() for declaration in FUNCTION.finditer(text)}
    begun = re.finditer(r"^SITNET_API .*$", text, re.MULTILINE)
    return [declaration[0] for declaration in begun if declaration.start() not in starts]


def checks(text, version):
    """(name, its complaints) for everything in one header."""
    def before(declaration):
        return text[:declaration.start()]

    for declaration in FUNCTION.finditer(text):
        if not re.fullmatch(r"sitnet_\w+_get_type", declaration[2]): # the comment of the type says it
            yield declaration[2], check_call(before(declaration), declaration, version)
    yield from ((declaration, ["cannot be read: declare it as the others are"]) for declaration in unread(text))
    for declaration in CALLBACK.finditer(text):
        yield declaration[2], check_call(before(declaration), declaration, version)
    for declaration in OPAQUE.finditer(text):
        yield declaration[1], check(before(declaration), declaration[1], [], version)
    for declaration in WITH_BODY.finditer(text):
        expected = members(declaration[1], declaration[2])
        yield declaration[3], check(before(declaration), declaration[3], expected, version)
    for declaration in MACRO.finditer(text):
        if not NOT_FOR_USERS.match(declaration[1]):
            expected = re.findall(r"\w+", declaration[2] or "")
            yield declaration[1], check(before(declaration), declaration[1], expected, version)


def complaints(text, version):
    """(name, what is missing) for everything in one header."""
    return [(name, problem) for name, problems in checks(text, version) for problem in problems]


def public_names(text):
    return {declaration[2] for declaration in FUNCTION.finditer(text)}


def copies(source, public):
    """Public functions that a source file documents."""
    return [name for name in re.findall(r"^/\*\*\n \* (\w+):", source, re.MULTILINE) if name in public]


def main(root, version):
    root, failed, public = pathlib.Path(root), False, set()
    for header in sorted((root / "include/sitnet").glob("*.h")):
        text = header.read_text(encoding="utf-8")
        public |= public_names(text)
        for name, problem in complaints(text, version):
            print(f"{header.relative_to(root)}: {name} {problem}")
            failed = True
    for source in sorted((root / "libsitnet").rglob("*.[ch]")):
        for name in copies(source.read_text(encoding="utf-8"), public):
            print(f"{source.relative_to(root)}: {name} is documented here; document it in the header only")
            failed = True
    if not public:
        print(f"no public function below {root}/include")
    return 1 if failed or not public else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
