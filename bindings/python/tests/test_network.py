# SPDX-License-Identifier: LGPL-2.1-or-later
"""Networks: reading, scope, what-if, comparing, copies, and what is said when something is wrong."""
import copy
import datetime
import inspect
import pickle
import warnings
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import pytest

import sitnet
from conftest import EXAMPLES


def test_reading_tells_how_far_it_is():
    told = []
    network = sitnet.read(EXAMPLES / "podlesi", progress=lambda fraction: told.append(fraction))
    assert len(network) > 0 and told and told == sorted(told) and 0 <= told[0] and told[-1] <= 1


def test_reading_stops_when_it_is_asked_to():
    with pytest.raises(sitnet.CancelledError):
        sitnet.read(EXAMPLES / "podlesi", progress=lambda fraction: False)
    with pytest.raises(ZeroDivisionError):
        sitnet.read(EXAMPLES / "podlesi", progress=lambda fraction: 1 / 0)
    with pytest.raises(TypeError):
        sitnet.read(EXAMPLES / "podlesi", progress="yes")


def test_read(podlesi):
    assert len(podlesi) == podlesi.n_actors == 79 and podlesi.n_tie_rows == 283
    assert "ospod" in podlesi and "nobody" not in podlesi and 3 not in podlesi
    assert "79 actors, 175 ties" in repr(podlesi)


FLAT = """<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>{}</office:spreadsheet>
</office:body></office:document>"""


def flat_workbook(**sheets):
    """A workbook in one XML file, of rows of texts by the names of the sheets."""
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    row = "<table:table-row>{}</table:table-row>".format
    table = '<table:table table:name="{}">{}</table:table>'.format
    return FLAT.format("".join(table(name, "".join(row("".join(map(cell, r.split(",")))) for r in rows))
                               for name, rows in sheets.items()))


def test_a_workbook_is_read_by_what_it_holds(tmp_path):
    path = tmp_path / "anything"
    path.write_text(flat_workbook(Aktéři=["id,název", "A,První", "B,Druhý"], Vazby=["kdo,komu", "A,B"]), encoding="utf-8")
    network = sitnet.read(path)
    assert len(network) == 2 and network.tables["ties"]["to"].to_list() == ["B"]


def test_a_finding_names_the_cell(tmp_path):
    path = tmp_path / "wrong.fods"
    path.write_text(flat_workbook(Aktéři=["id,název", "A,První"], Vazby=["kdo,komu", "A,C"]), encoding="utf-8")
    with pytest.raises(sitnet.DataError) as caught:
        sitnet.read(path)
    assert caught.value.findings["cell"].to_list() == ["B2"]


def test_sheets(podlesi):
    assert list(podlesi.tables)[:3] == ["areas", "actors", "ties"] or "actors" in podlesi.tables
    assert len(podlesi.tables["ties"]) == 283 and "sectors" not in podlesi.tables
    with pytest.raises(KeyError, match="no sheet 'tie'; it has: "):
        podlesi.tables["tie"]


def test_the_constructor_takes_every_sheet():
    taken = set(inspect.signature(sitnet.Network).parameters) - {"language", "suppress"}
    assert taken == set(sitnet.network.sheet_names())


def test_missing_folder():
    with pytest.raises(sitnet.ReadError, match="no such file or folder") as failure:
        sitnet.read("/no/such/folder")
    assert isinstance(failure.value, OSError)


@pytest.mark.parametrize("path", [None, 3, {"a"}, [3]])
def test_wrong_path(path):
    with pytest.raises(TypeError, match="a path must be text or a pathlib.Path"):
        sitnet.read(path)


def test_mistakes_come_with_all_findings(tmp_path):
    (tmp_path / "actors.csv").write_text("id,name\na,A\na,B\n")
    (tmp_path / "ties.csv").write_text("from,to\na,nobody\n")
    with pytest.raises(sitnet.DataError) as failure:
        sitnet.read(tmp_path)
    findings = failure.value.findings
    assert isinstance(failure.value, ValueError) and len(findings) == 2
    assert findings.to_pandas()["severity"].eq("error").all()
    assert "nobody" in findings["value"].to_list()
    assert pickle.loads(pickle.dumps(failure.value)).findings == findings


def test_warnings_come_with_a_table(tmp_path):
    (tmp_path / "actors.csv").write_text("id,name\na,A\nb,B\n")
    (tmp_path / "ties.csv").write_text("from,to\na,b\na,a\n")
    with pytest.warns(sitnet.FindingsWarning, match="row 3") as caught:
        network = sitnet.read(tmp_path)
    assert caught[0].filename == __file__
    assert caught[0].message.findings == network.findings and len(network.findings) > 0


def test_no_warning_where_nothing_is_wrong(podlesi):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sitnet.Network(actors={"id": ["a"], "name": ["A"]})


def test_czech(tmp_path):
    (tmp_path / "actors.csv").write_text("id,name\na,A\na,B\n")
    with pytest.raises(sitnet.DataError, match="víckrát|dvakrát|opakuje|už"):
        sitnet.read(tmp_path, language="cs")
    with pytest.raises(sitnet.ArgumentError):
        sitnet.read(tmp_path, language="de")


def test_scope(podlesi):
    part = podlesi.scope(area="zalesna", at="2018-06-30", rule="confirmed")
    assert len(part) < len(podlesi) and "2018-06-30" in repr(part) and "zalesna" in repr(part)
    assert podlesi.scope(sector=["school", "health"]) == podlesi.scope(sector=("school", "health"))
    assert podlesi.scope() == podlesi


def test_scope_of_a_scope_narrows_it(podlesi):
    part = podlesi.scope(at="2018-06-30", rule="confirmed").scope(area=["zalesna", "podlesi"])
    assert part.scope(area="zalesna", rule="claimed") == podlesi.scope(area="zalesna", at="2018-06-30",
                                                                       rule="confirmed")
    with pytest.raises(sitnet.ArgumentError, match="nothing of it is in area podlesi"):
        part.scope(area="zalesna").scope(area="podlesi")
    with pytest.raises(sitnet.ArgumentError, match="already that of another day"):
        part.scope(at="2017-06-30")


@pytest.mark.parametrize("date", ["2018-06-30", datetime.date(2018, 6, 30), datetime.datetime(2018, 6, 30, 12),
                                  pd.Timestamp(2018, 6, 30), np.datetime64("2018-06-30")])
def test_dates_of_every_kind(podlesi, date):
    assert podlesi.scope(at=date) == podlesi.scope(at="2018-06-30") != podlesi


@pytest.mark.parametrize("scope, error, words", [
    ({"area": "nowhere"}, sitnet.ArgumentError, "no area \"nowhere\""),
    ({"area": 3}, TypeError, "area must be a text or several"),
    ({"area": []}, sitnet.ArgumentError, "area names nothing"),
    ({"sector": ""}, sitnet.ArgumentError, "no sector \"\""),
    ({"area": [3]}, TypeError, "area must be a text or several"),
    ({"at": "yesterday"}, sitnet.ArgumentError, "yesterday"),
    ({"at": 3.5}, TypeError, "a date must be text"),
    ({"min_strength": "much"}, TypeError, "min_strength must be a number"),
    ({"min_strength": -1}, sitnet.ArgumentError, "strength"),
    ({"rule": "rumour"}, sitnet.ArgumentError, "rumour"),
    ({"rule": 1}, TypeError, "rule must be text"),
    ({"colour": "red"}, TypeError, "colour"),
])
def test_wrong_scope(podlesi, scope, error, words):
    with pytest.raises(error, match=words):
        podlesi.scope(**scope)


def test_what_if(star):
    assert len(star.drop("a")) == 4 and len(star.drop(["b", "c"], "d")) == 2 and len(star) == 5
    assert len(star.add_tie("a", "e").isolates()) < len(star.isolates())
    with pytest.raises(sitnet.ArgumentError, match="no actor \"x\""):
        star.drop("x")
    with pytest.raises(TypeError):
        star.drop(3)
    with pytest.raises(sitnet.ArgumentError):
        star.add_tie("a", "x")


def test_compare(star):
    changes = star.compare(star.add_tie("a", "e")).to_pandas()
    assert "gained" in set(changes["change"])
    assert len(star.compare(star)) == 0
    with pytest.raises(TypeError, match="another sitnet.Network"):
        star.compare("later")


def test_write_and_read_back(podlesi, tmp_path):
    podlesi.write(tmp_path / "copy")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert sitnet.read(tmp_path / "copy") == podlesi


def test_equal(podlesi, star):
    assert podlesi == podlesi.scope() and hash(podlesi) == hash(podlesi.scope())
    assert podlesi != star and podlesi != "podlesi" and not podlesi == None  # noqa: E711


def test_copy_and_pickle(podlesi):
    assert copy.copy(podlesi) == copy.deepcopy(podlesi) == podlesi
    part = podlesi.scope(at="2018-06-30").drop("ospod").add_tie("kotva", "skaut")
    for network in (podlesi, part):
        back = pickle.loads(pickle.dumps(network))
        assert back == network and repr(back) == repr(network)
        assert back.bridges() == network.bridges() and back.bridges().note == network.bridges().note
        assert back.findings == network.findings


class FrameReader(HTMLParser):
    """The attributes of the frames in a page."""

    def __init__(self, text):
        super().__init__()
        self.frames = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "iframe":
            self.frames.append(dict(attributes))


def test_map_in_a_notebook(star):
    drawing = star.map(title='Star "<b>"')
    shown = drawing._repr_mimebundle_()
    assert list(shown) == ["text/plain", "image/svg+xml", "text/html"]
    frame, = FrameReader(shown["text/html"]).frames
    assert frame["srcdoc"] == drawing.html() and drawing.html().startswith("<!DOCTYPE html>")
    assert "allow-same-origin" not in frame["sandbox"] and "allow-scripts" in frame["sandbox"]
    assert shown["text/html"] == drawing._repr_html_()
    ego = star.map(view="ego", of="a")
    assert ego._repr_html_() is None and list(ego._repr_mimebundle_()) == ["text/plain", "image/svg+xml"]


def test_map_that_only_a_page_holds():
    many = [f"a{i}" for i in range(1200)]
    network = sitnet.Network(actors={"id": many, "name": many}, ties={"from": many[1:], "to": many[:-1]})
    assert list(network.map(paper="a4")._repr_mimebundle_()) == ["text/plain", "text/html"]
    with pytest.raises(sitnet.LimitError):
        network.map(paper="a4", view="grid")._repr_mimebundle_()


def test_map_in_an_exported_notebook(star):
    nbformat, nbconvert = pytest.importorskip("nbformat"), pytest.importorskip("nbconvert")
    output = nbformat.v4.new_output("display_data", star.map()._repr_mimebundle_())
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("network.map()", outputs=[output])])
    exported, _ = nbconvert.HTMLExporter(template_name="basic").from_notebook_node(notebook)
    frame, = FrameReader(exported).frames
    assert frame["srcdoc"] == star.map().html()


def test_map(star, tmp_path):
    drawing = star.map(title="Hvězda", paper="a4")
    assert drawing._repr_svg_().startswith("<svg")
    drawing.save(tmp_path / "map.pdf")
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    for format in sitnet.map.FORMATS:
        assert len(drawing.draw(format)) > 100
    with pytest.raises(sitnet.Error):
        drawing.save(tmp_path / "map.bmp")
    with pytest.raises(sitnet.ArgumentError):
        star.map(paper="a9").draw()


def test_views_of_a_map(star):
    assert b"within 1 step" in star.map(view="ego", of="a").draw()
    assert b"loses touch" in star.map(view="ego", of="b", steps=2, without=True).draw()
    with pytest.raises(sitnet.ArgumentError, match="No actor offers “Health”"):
        star.map(view="theme", need="health").draw()
    smaller = star.drop("b")
    assert b"actors: 1 new, 0 gone" in star.map(view="change", before=smaller).draw()
    assert b"no sector 2" in star.map(names="hidden").draw()
    for unfit in ({"view": "change"}, {"before": star}, {"of": "a"}, {"view": "ego"}, {"colour": "red"}, {"names": "x"}):
        with pytest.raises(sitnet.ArgumentError):
            star.map(**unfit).draw()
    with pytest.raises(TypeError):
        star.map(view="ego", of=3.5)


def test_page_of_a_map():
    network = sitnet.Network(actors={"id": ["a", "b"], "name": ["Škola </script>", "Klub"], "phone": ["123 456", ""]},
                             ties={"from": ["a"], "to": ["b"]})
    page, told = network.map(language="cs").html(), network.map(contacts=True).html()
    assert page.startswith("<!DOCTYPE html>") and "default-src 'none'" in page and "Kulatý stůl" in page
    assert page.count("</script>") == 2 and "123 456" not in page and "123 456" in told


def test_places_of_a_map(star):
    first, again = star.map(), star.map(title="Jindy", language="cs")
    assert first.like is None
    places = first.places
    assert places.columns == ["actor", "sector", "x", "y"] and len(places) == 4  # who has no tie has no place
    later = sitnet.Network(actors={"id": ["d", "c", "b", "a"]}, ties={"from": ["d", "d", "d"], "to": ["a", "b", "c"]}).map()
    later.like = first
    stands = {row["actor"]: (row["x"], row["y"]) for row in places.rows()}
    assert {row["actor"]: (row["x"], row["y"]) for row in later.places.rows()} == stands
    again.like = places
    assert again.places == places
    again.like = None
    assert again.places == places  # the same search finds them again
    with pytest.raises(sitnet.Error):
        again.like = star.summary()
        again.draw()



def test_errors_in_the_language_of_the_network(tmp_path):
    (tmp_path / "file").write_text("in the way")
    said = {}
    for language in ("cs", "en"):
        network = sitnet.Network({"id": ["a"], "name": ["A"]}, language=language)
        with pytest.raises(sitnet.WriteError) as failure:
            network.write(tmp_path / "file" / "below")
        said[language] = str(failure.value)
    assert said["cs"] != said["en"] and "není to složka" in said["cs"]


def test_small_counts_are_hidden_everywhere(podlesi, tmp_path):
    small = {count for count in podlesi.tables["demands"]["families"].to_list() if count and count < 5}
    hidden = podlesi.suppress(5)
    assert small and hidden.suppression == 5 and podlesi.suppression == 0
    for network in (hidden, hidden.scope(area="podlesi"), hidden.drop("kotva"),
                    sitnet.read(EXAMPLES / "podlesi", suppress=5)):
        assert not small & set(network.tables["demands"]["families"].to_list())
        assert "suppressed" in network.gaps()
    assert any(hidden.gaps()["suppressed"].to_list())
    hidden.write(tmp_path / "public")
    assert "true" in (tmp_path / "public" / "demands.csv").read_text()
    for wrong, error in ((1, sitnet.ArgumentError), (-1, sitnet.ArgumentError), ("5", TypeError), (2**40, sitnet.ArgumentError)):
        with pytest.raises(error):
            podlesi.suppress(wrong)
    assert hidden.suppress(3) == hidden and hidden.suppress(7) == podlesi.suppress(7) != hidden
    with pytest.raises(AttributeError, match="not kept"):
        hidden.findings


def test_free_text_is_warned_of(tmp_path):
    sheets = dict(actors={"id": ["a"], "area": ["x"]},
                  demands={"need": ["health"], "area": ["x"], "families": [9], "note": ["2 of them are in care"]})
    with pytest.warns(sitnet.FindingsWarning, match=r"demands\.note") as told:
        sitnet.Network(**sheets).suppress(5).write(tmp_path / "public")
    assert told[0].filename == __file__ and told[0].message.findings["cells"].to_list() == [1]
    with pytest.warns(sitnet.FindingsWarning, match=r"demands\.note") as told:
        sitnet.read(tmp_path / "public", suppress=5)
    assert told[0].filename == __file__


def published(network):
    """What can be had of it, as bytes."""
    for part in (network, network.scope(area="podlesi"), network.drop("kotva"), network.scope(at=2020)):
        yield pickle.dumps(part)
        for table in (part.coverage(), part.gaps(), part.spread(), part.introductions(), part.tables["demands"],
                      part.compare(part.drop("sitarka")), part.summary()):
            yield repr(table.to_dict()).encode() + table.note.encode()


def test_nothing_tells_a_hidden_number(podlesi):
    demands = podlesi.tables["demands"].to_dict()
    sheets = {name: podlesi.tables[name] for name in podlesi.tables if name != "demands"}
    small = [bool(count) and count < 5 for count in demands["families"]]

    def network(fill, **more):
        families = [fill if is_small else count for count, is_small in zip(demands["families"], small)]
        return sitnet.Network(**sheets, demands={**demands, "families": families, **more}).suppress(5)

    emptied = network(None, suppressed=small)
    told = list(published(emptied))
    assert any(small) and list(published(podlesi.suppress(5))) == told
    for fill in (1, 2.5, 4):
        assert list(published(network(fill))) == told
    assert network(4).map(title="Podlesí").draw("svg") == emptied.map(title="Podlesí").draw("svg")


@pytest.mark.parametrize("target", ["folder", "part.xlsx", "part.sqlite"])
def test_what_is_in_scope_is_written(podlesi, tmp_path, target):
    part = podlesi.scope(area="zalesna", at="2018-06-30", rule="confirmed")
    part.write(tmp_path / target)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        back = sitnet.read(tmp_path / target)
    assert len(back) == len(part) < len(podlesi) and back.n_links == part.n_links < podlesi.n_links
    assert back.tables["actors"]["id"].to_list() == part.tables["actors"]["id"].to_list()
    assert back.centrality() == part.centrality() and back.bridges() == part.bridges() and back.summary() == part.summary()


@pytest.mark.parametrize("target, form", [("a.graphml", None), ("a.gexf", None), ("a", "gephi"), ("a.xlsx", "kumu"), ("a.net", None)])
def test_what_a_format_has_no_place_for_is_a_warning(podlesi, tmp_path, target, form):
    with pytest.warns(UserWarning, match="sheets areas, services"):
        podlesi.write(tmp_path / target, format=form)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        back = sitnet.read(tmp_path / target)
    assert len(back) == len(podlesi) and back.n_links == podlesi.n_links


def missing_in(network, area):
    return [(row["need"], row["age_from"], row["demand"]) for row in network.gaps().rows()
            if row["area"] == area and row["kind"] == "missing"]


def test_what_an_area_lacks_it_lacks_alone_too(podlesi):
    part = podlesi.scope(area="podlesi")
    assert missing_in(part, "podlesi") and missing_in(part.extract(), "podlesi") == missing_in(part, "podlesi")


def test_places_that_other_areas_need_too_are_told(podlesi, tmp_path):
    with pytest.warns(UserWarning, match="other areas need"):
        podlesi.scope(area="podlesi").extract()
    with pytest.warns(UserWarning, match="other areas need"):
        podlesi.scope(area="podlesi").write(tmp_path / "part")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        podlesi.scope(at="2018-06-30").extract()


def test_a_whole_network_is_written_whole(podlesi, tmp_path):
    podlesi.write(tmp_path / "all.sqlite")
    assert podlesi.extract() == podlesi == sitnet.read(tmp_path / "all.sqlite")
    podlesi.write(tmp_path / "all.data", format="xlsx")
    assert sitnet.read(tmp_path / "all.data") == podlesi
    with pytest.raises(sitnet.ArgumentError):
        podlesi.write(tmp_path / "other", format="nothing")
    with pytest.raises(sitnet.FormatError, match="json"):
        podlesi.write(tmp_path / "other", format="json")


def test_bytes_are_read(podlesi, tmp_path):
    for name in ("data.xlsx", "data.sqlite"):
        podlesi.write(tmp_path / name)
        content = (tmp_path / name).read_bytes()
        assert sitnet.read(content) == sitnet.read(bytearray(content)) == sitnet.read(memoryview(content)) == podlesi
        with pytest.raises(sitnet.Error, match="data: ") as failure:
            sitnet.read(content[:len(content) // 3])
        assert "/proc" not in str(failure.value)
    folder = EXAMPLES / "podlesi"
    files = {path.name: path.read_bytes() for path in folder.glob("*.csv")}
    assert sitnet.read(files) == podlesi
    with pytest.raises(sitnet.DataError):
        sitnet.read(b"id,name\na,A\n")  # nothing says which sheet it is
    assert len(sitnet.read({"actors.csv": b"id,name\na,A\n"})) == 1
    assert sitnet.read({"actors.csv": "id,name\na,Á\n"}).tables["actors"]["name"][0] == "Á"
    with pytest.raises(TypeError):
        sitnet.read({"actors.csv": 5})


def test_ending_and_format_must_agree(podlesi, tmp_path):
    for name, form in (("x.sqlite", "xlsx"), ("x.xlsx", "csv"), ("x.graphml", "kumu")):
        with pytest.raises(sitnet.ArgumentError, match="let them agree"):
            podlesi.write(tmp_path / name, format=form)
    assert not list(tmp_path.iterdir())
    with pytest.warns(UserWarning, match="left out"):
        podlesi.write(tmp_path / "x.xlsx", format="kumu")
    podlesi.write(tmp_path / "district.2018", format="csv")


def test_mistakes_name_the_data_set_that_has_them(tmp_path):
    for name, row in (("good", "a,A"), ("bad", ",A")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "actors.csv").write_text(f"id,name\n{row}\n", "utf-8")
    with pytest.raises(sitnet.DataError, match=r"bad: actors, row 2, column id: ") as failure:
        sitnet.read([tmp_path / "good", tmp_path / "bad"])
    assert len(failure.value.findings) == 1


def test_a_map_that_cannot_be_is_refused_at_once(podlesi):
    for settings, told in (({"view": "zzz"}, "zzz"), ({"paper": "a9"}, "a9")):
        with pytest.raises(sitnet.ArgumentError, match=told):
            podlesi.map(**settings)


def test_warnings_stand_where_the_caller_is(tmp_path):
    (tmp_path / "actors.csv").write_text("id,name\na,A\nb,\n", "utf-8")
    ways = (lambda: sitnet.read(tmp_path), lambda: sitnet.read([tmp_path]), lambda: sitnet.concat({"x": tmp_path}),
            lambda: sitnet.Network({"id": ["a", "b"], "name": ["A", None]}))
    for way in ways:
        with pytest.warns(sitnet.FindingsWarning) as told:
            way()
        assert told[0].filename == __file__


def test_a_number_of_rows_below_zero_is_refused(podlesi):
    with pytest.raises(sitnet.ArgumentError, match="top must be"):
        podlesi.brokers(top=-1)
    with pytest.raises(sitnet.ArgumentError, match="n must be"):
        podlesi.brokers().head(-1)


def test_what_a_format_cannot_hold_is_said(podlesi, tmp_path):
    with pytest.warns(UserWarning, match="podlesi.graphml: left out, .*services"):
        podlesi.write(tmp_path / "podlesi.graphml")
    assert len(sitnet.read(tmp_path / "podlesi.graphml")) == len(podlesi)


FORMATS = [row for row in sitnet.Table(sitnet._sitnet.formats("en")).rows() if row["writes"]]


@pytest.mark.parametrize("form", FORMATS, ids=lambda row: row["name"])
def test_every_format_that_holds_a_data_set(star, tmp_path, form):
    target = tmp_path / ("folder" if form["name"] in ("csv", "gephi") else f"file.{form['suffixes'].split('|')[0]}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        star.scope().write(target, format=form["name"])
        assert target.exists()
        if form["reads"]:
            back = sitnet.read(target)
            assert len(back) == len(star) and back.n_links == star.n_links


def test_white_spots_can_be_told_once_services_are_written_down(podlesi):
    bare = sitnet.Network({"id": ["a"], "name": ["A"]})
    assert podlesi.tells_gaps and not bare.tells_gaps and len(bare.gaps()) > 0
