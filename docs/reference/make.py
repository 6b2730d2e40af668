#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the reference of the C library as HTML: make.py GI-DOCGEN GIR VERSION OUTPUT STAMP.

The comments of the headers are written for readers of the headers, as GLib's are: sitnet_table_new(), #SitnetTable. gi-docgen
makes links only of what says which kind of thing it leads to; that stands in the description (GIR). The description in turn
does not hold which errors a function can set; they are taken from the headers.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
CORE = "{http://www.gtk.org/introspection/core/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
KINDS = {"constructor": "ctor", "method": "method", "function": "func"}
TYPES = {"record": "struct", "enumeration": "enum", "bitfield": "flags", "callback": "callback"}
MENTION = re.compile(r"`[^`\n]*`|\b([a-z]\w*)\(\)|#([A-Z]\w+)")
ERROR = re.compile(r"^/\*\*\n \* (sitnet_\w+):(?:(?!\*/).)*?^ \* @error: (.*?)\n(?= \* @| \*\n)", re.MULTILINE | re.DOTALL)


def errors_of(header):
    """{function: which errors it can set} of the text of a header."""
    return {name: re.sub(r"\n \* +", "\n", text) for name, text in ERROR.findall(header)}


def links_of(root):
    """{C name: link} of all functions and types of the namespace."""
    namespace = root.find(CORE + "namespace")
    links = {}
    for element in namespace:
        tag, name = element.tag.removeprefix(CORE), element.get("name")
        if tag in TYPES:
            kind = "error" if element.get("{http://www.gtk.org/introspection/glib/1.0}error-domain") else TYPES[tag]
            links[element.get(C + "type")] = f"[{kind}@Sitnet.{name}]"
        if tag == "function" and element.get("moved-to") is None:
            links[element.get(C + "identifier")] = f"[func@Sitnet.{name}]"
        for member in element:
            kind = KINDS.get(member.tag.removeprefix(CORE))
            if kind:
                links[member.get(C + "identifier")] = f"[{kind}@Sitnet.{name}.{member.get('name')}]"
    return links


def link(text, links):
    """The text of a comment with links to the functions and types that it names."""
    return MENTION.sub(lambda found: links.get(found[1] or found[2], found[0]), text)


def titled(text, links):
    """A page for gi-docgen: its heading stands before it, and links to other files of docs/ are words."""
    heading, _, rest = text.partition("\n")
    rest = re.sub(r"\[([^\]]*)\]\((?!https?:)[^)]*\)", r"\1", rest)
    return f"Title: {heading.removeprefix('# ')}\n{link(rest, links)}"


def add_errors(tree):
    errors = {}
    for header in (HERE.parents[1] / "include/sitnet").glob("*.h"):
        errors |= errors_of(header.read_text(encoding="utf-8"))
    for call in tree.iter():
        comment = call.find(CORE + "doc")
        if call.get(C + "identifier") in errors and comment is not None:
            comment.text += f"\n\n**Errors**: {errors[call.get(C + 'identifier')]}."


def prepare(gir, version, folder):
    """Puts the description with links, the page and the settings into a folder."""
    ElementTree.register_namespace("", CORE[1:-1])
    ElementTree.register_namespace("c", C[1:-1])
    ElementTree.register_namespace("glib", "http://www.gtk.org/introspection/glib/1.0")
    tree = ElementTree.parse(gir)
    add_errors(tree)
    links = links_of(tree.getroot())
    for comment in tree.iter(CORE + "doc"):
        comment.text = link(comment.text, links)
    tree.write(folder / pathlib.Path(gir).name, encoding="unicode", xml_declaration=True)
    page = (HERE.parent / "embedding.md").read_text(encoding="utf-8")
    (folder / "embedding.md").write_text(titled(page, links), encoding="utf-8")
    settings = (HERE / "reference.toml").read_text(encoding="utf-8")
    (folder / "reference.toml").write_text(settings.replace("@version@", version), encoding="utf-8")


def main(gi_docgen, gir, version, output, stamp):
    shutil.rmtree(output, ignore_errors=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prepare(gir, version, folder)
        done = subprocess.run([gi_docgen, "generate", "--quiet", "--fatal-warnings", "--no-namespace-dir", "--config",
                               folder / "reference.toml", "--content-dir", folder, "--output-dir", output,
                               folder / pathlib.Path(gir).name], check=False, capture_output=True, text=True)
    print(done.stdout + done.stderr, end="")
    if not done.returncode:
        pathlib.Path(stamp).touch()
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
