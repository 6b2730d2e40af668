#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The library through GObject introspection alone, as any language with such a binding calls it: test_introspection.py
SOURCE-ROOT GIR. Skipped without python3-gi."""
import contextlib
import gc
import io
import pathlib
import re
import sys
import tempfile
import unittest
import weakref

try:
    import gi
except ImportError:
    print("python3-gi is not installed")
    sys.exit(77)
gi.require_version("Sitnet", "0")
from gi.repository import Gio, GLib, Sitnet  # pylint: disable=wrong-import-position

ACTORS = {"authority": "Authority for children", "school": "School at the river", "counsel": "Counselling centre",
          "police": "Police"}
TIES = [("authority", "school"), ("authority", "police"), ("school", "police"), ("authority", "counsel")]
ROOT, GIR = (pathlib.Path(word) for word in sys.argv[1:3])
DOCUMENT = ROOT / "docs/embedding.md"


def build():
    builder = Sitnet.Builder.new(Sitnet.Language.EN)
    for actor, name in ACTORS.items():
        builder.add_row("actors", ["id", "name"], [actor, name])
    for ends in TIES:
        builder.add_row("ties", ["from", "to"], ends)
    return builder.seal()


class Follower:
    """Counts how often it is told, and cancels the work when it has a way to."""

    def __init__(self, cancellable=None):
        self.fractions, self.cancellable = [], cancellable

    def __call__(self, fraction, *_):
        self.fractions.append(fraction)
        if self.cancellable is not None:
            self.cancellable.cancel()


def cells(table, name):
    column = table.find_column(name)
    return [column.dup_cell(row) for row in range(column.get_n_rows())]


class Introspection(unittest.TestCase):
    def assert_fails(self, code, call, *arguments):
        with self.assertRaises(GLib.Error) as caught:
            call(*arguments)
        self.assertTrue(caught.exception.matches(Sitnet.Error.quark(), code), caught.exception)
        return caught.exception

    def test_a_data_set_is_built_and_asked(self):
        network, findings = build()
        self.assertEqual((network.get_n_actors(), network.get_n_links()), (4, 4))
        self.assertEqual(cells(findings, "severity").count("error"), 0)
        bridges = network.ask("bridges", None)
        self.assertEqual((cells(bridges, "from"), cells(bridges, "to")), (["authority"], ["counsel"]))
        self.assertIn("A row is a tie", bridges.get_note())

    def test_arguments_and_scope(self):
        network, _ = build()
        arguments = Sitnet.Arguments.new()
        arguments.set_language(Sitnet.Language.CS)
        self.assertIn("Na každém řádku", network.ask("bridges", arguments).get_note())
        scope = Sitnet.Scope.new()
        scope.set_rule(Sitnet.Rule.CONFIRMED)
        self.assertEqual(network.scope(scope).get_n_actors(), 4)
        self.assertEqual(network.drop(["counsel", "school"]).get_n_actors(), 2)
        self.assertEqual(network.find_actor("police"), (True, 3))
        self.assertFalse(network.find_actor("nobody")[0])

    def test_tables_are_made_and_written(self):
        table = Sitnet.Table.new("sheet", None, [Sitnet.Column.new_text("id", ["a", None, "ž"])])
        self.assertEqual(cells(table, "id"), ["a", None, "ž"])
        both = Sitnet.Table.stack("from", ["here", None], [table, table])
        self.assertEqual(cells(both, "from"), ["here"] * 3 + [None] * 3)
        self.assertEqual(table.to_text(Sitnet.Format.JSON).count("{"), 3)
        pieces = []
        self.assertTrue(table.write(Sitnet.Format.CSV, lambda piece, *_: pieces.append(piece) or True, None))
        self.assertEqual(b"".join(pieces).decode(), table.to_text(Sitnet.Format.CSV))

    def test_a_refused_piece_is_an_error(self):
        table = Sitnet.Table.new("sheet", None, [Sitnet.Column.new_text("id", ["a"])])
        self.assert_fails(Sitnet.Error.WRITE, table.write, Sitnet.Format.CSV, lambda *_: False, None)

    def test_errors_have_their_domain_and_words(self):
        network, _ = build()
        caught = self.assert_fails(Sitnet.Error.ARGUMENT, network.ask, "nothing", None)
        self.assertIn("nothing", caught.message)
        builder = Sitnet.Builder.new(Sitnet.Language.CS)
        self.assert_fails(Sitnet.Error.ARGUMENT, builder.add_row, "nowhere", ["id"], ["a"])
        self.assert_fails(Sitnet.Error.DATA, builder.seal)
        self.assert_fails(Sitnet.Error.DATA, Sitnet.Table.new, "sheet", None, [Sitnet.Column.new_text("a", []),
                                                                               Sitnet.Column.new_text("a", [])])
        self.assertIn("/dev/null", self.assert_fails(Sitnet.Error.WRITE, Sitnet.file_save, "/dev/null/file", b"text").message)

    def test_a_file_is_saved(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "file")
            self.assertTrue(Sitnet.file_save(str(path), b"a\0b"))
            self.assertEqual(path.read_bytes(), b"a\0b")

    def test_questions_describe_themselves(self):
        names = [Sitnet.Analysis.get(index).get_name() for index in range(Sitnet.Analysis.count())]
        self.assertIn("bridges", names)
        bridges = Sitnet.Analysis.find("bridges")
        self.assertIn("síť", bridges.get_question(Sitnet.Language.CS))
        self.assertIn("local", cells(bridges.parameters_to_table(Sitnet.Language.EN), "name"))
        self.assertIsNone(Sitnet.Analysis.find("nothing"))

    def test_an_answer_in_names(self):
        network, _ = build()
        columns = Sitnet.Analysis.find("bridges").columns_to_table(Sitnet.Language.CS)
        names = Sitnet.Names.new(network, columns, Sitnet.Language.CS)
        shown = names.apply(network.ask("bridges", None), True)
        self.assertEqual(shown.get_column(0).dup_cell(0), ACTORS["authority"])
        self.assertEqual(shown.get_column(1).dup_cell(0), "authority")
        self.assertEqual(shown.get_column(0).get_name(), names.dup_heading("from"))
        self.assertEqual(names.get_name("actors", "police"), "Police")
        self.assertEqual(names.get_name("actors", "nobody"), "nobody")

    def test_the_example_of_the_document_runs(self):
        example, = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(example, str(DOCUMENT), "exec"), {})  # pylint: disable=exec-used
        self.assertEqual(printed.getvalue(), "school\n")

    def test_only_what_is_marked_is_kept_from_other_languages(self):
        headers = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "include/sitnet").glob("*.h"))
        marked = set(re.findall(r"^ \* (sitnet_\w+): \(skip\)", headers, re.MULTILINE))
        elements = re.findall(r"<(?:method|function|constructor) [^>]*>", GIR.read_text(encoding="utf-8"))
        kept = {re.search(r'c:identifier="(\w+)"', element)[1] for element in elements if 'introspectable="0"' in element}
        self.assertEqual(sorted(marked), sorted(kept))

    def test_a_data_set_is_written_read_and_followed(self):
        network, _ = build()
        follower, options = Follower(), Sitnet.Options.new()
        options.set_progress(follower)
        with tempfile.TemporaryDirectory() as folder:
            self.assertTrue(network.write(folder, options))
            again, _ = Sitnet.Network.read(folder, None)
            self.assertTrue(again.equal(network))
            self.assert_fails(Sitnet.Error.READ, Sitnet.Network.read, folder + "/nowhere", None)
        self.assertGreater(len(follower.fractions), 0)

    def test_what_takes_long_can_be_cancelled(self):
        network, _ = build()
        cancellable, arguments = Gio.Cancellable(), Sitnet.Arguments.new()
        arguments.set_cancellable(cancellable)
        arguments.set_progress(Follower(cancellable))
        self.assert_fails(Sitnet.Error.CANCELLED, network.ask, "bridges", arguments)

    def test_what_is_let_go_is_freed(self):
        network, _ = build()
        for make in (Sitnet.Arguments.new, Sitnet.Options.new, lambda: Sitnet.Map.new(network, Sitnet.Language.EN),
                     lambda: Sitnet.Builder.new(Sitnet.Language.EN)):
            holder, follower = make(), Follower()
            seen = weakref.ref(follower)
            holder.set_progress(follower)
            del follower
            gc.collect()
            self.assertIsNotNone(seen())
            del holder
            gc.collect()
            self.assertIsNone(seen())

    def test_a_map_is_drawn(self):
        network, _ = build()
        drawing = Sitnet.Map.new(network, Sitnet.Language.EN).draw(Sitnet.Format.SVG).get_data().decode()
        self.assertIn("Counselling", drawing)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
