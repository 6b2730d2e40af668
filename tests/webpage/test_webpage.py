#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Opens the page of a map in Chromium and uses it as people do. Without Chromium the test is skipped.

usage: test_webpage.py SITNET EXAMPLES [TEST…]
"""
import csv
import html
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import browser

SITNET, EXAMPLES = None, None
SKIPPED = 77


def sitnet(*arguments):
    """Runs the command line and returns what it prints."""
    return subprocess.run([SITNET, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def rows(*arguments):
    """The rows that a question answers."""
    return list(csv.DictReader(io.StringIO(sitnet(*arguments, "--format", "csv"))))


HOSTILE = '</script><img src=x onerror="document.title=1"><b>"'


def write_hostile(folder):
    """A data set whose names would be markup, were they not text."""
    folder.mkdir()
    with open(folder / "actors.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "name", "sector"], ["a", HOSTILE, "<i>own</i>"], ["<b>", "B & <u>C</u>", "school"], ["c", "C", "school"]])
    (folder / "ties.csv").write_text("from,to\na,<b>\n", encoding="utf-8")


def write_region(folder, n_actors, n_ties, n_areas):
    """A random data set of several areas, the same each time."""
    folder.mkdir()
    chance, pairs = random.Random(20), set()
    while len(pairs) < n_ties:
        pair = chance.sample(range(n_actors), 2)
        pairs.add((min(pair), max(pair)))
    lines = [f"a{i},Organisation {i},{chance.choice(('school', 'social', 'police'))},x{i % n_areas}" for i in range(n_actors)]
    (folder / "actors.csv").write_text("\n".join(["id,name,sector,area", *lines]) + "\n", encoding="utf-8")
    (folder / "areas.csv").write_text("code,name\n" + "".join(f"x{i},Area {i}\n" for i in range(n_areas)), encoding="utf-8")
    (folder / "ties.csv").write_text("from,to\n" + "".join(f"a{i},a{k}\n" for i, k in sorted(pairs)), encoding="utf-8")


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.work = Path(cls.folder.name)
        cls.browser = browser.Browser()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.addClassCleanup(cls.browser.__exit__)
        cls.podlesi = cls.draw(EXAMPLES / "podlesi", "podlesi.html", "--lang", "cs")

    @classmethod
    def draw(cls, data, name, *options):
        path = cls.work / name
        sitnet("map", data, "-o", path, *options)
        return path.as_uri()

    def open(self, address, **screen):
        page = browser.Page(self.browser, address, **screen)
        self.addCleanup(self.assert_quiet, page)
        return page

    def assert_quiet(self, page):
        """No message in the console, and nothing was asked of anybody."""
        self.assertEqual(page.messages, [])
        self.assertEqual({address.split("#")[0] for address in page.requests}, {page.evaluate("location.href.split('#')[0]")})

    def ids(self, page, selector):
        return set(page.evaluate(f"[...document.querySelectorAll({json.dumps(selector)})].map((e) => e.dataset.id)"))

    def pairs(self, page, selector):
        found = page.evaluate(f"[...document.querySelectorAll({json.dumps(selector)})].map((e) => [e.dataset.from, e.dataset.to])")
        return {frozenset(pair) for pair in found}

    def test_search_needs_no_diacritics(self):
        page = self.open(self.podlesi)
        page.key("/", "/")
        page.type("krizovy")
        self.assertIn("Krizový byt", page.text("#hits"))
        page.key("Enter")
        self.assertIn("Krizový byt", page.text("#panel h2"))
        self.assertEqual(page.evaluate("location.hash"), "#actor=krizovy-byt")
        page.key("Escape")
        self.assertEqual(page.evaluate("getComputedStyle(document.getElementById('panel')).display"), "none")
        self.assertEqual(page.evaluate("location.hash"), "")

    def test_who_is_chosen_fades_the_others(self):
        page = self.open(self.podlesi)
        page.click(".node[data-id=ospod-zal]")
        lit = self.ids(page, ".node:not(.dim)")
        self.assertIn("ospod", lit)
        self.assertEqual(len(lit), 7)  # with the six it works with
        self.assertEqual(page.evaluate("document.querySelectorAll('.node').length"), 79)
        self.assertEqual(page.evaluate("getComputedStyle(document.querySelector('.node.dim')).visibility"), "visible")
        self.assertIn("Má vazbu na 6 aktérů.", page.text("#panel"))
        self.assertIn("Kdyby odešel, 3 aktéři by ztratili spojení s ostatními:", page.text("#panel"))
        page.click(".actions button")
        self.assertIn("3 aktéři ztratí spojení bez aktéra OSPOD", page.text("#told"))
        self.assertEqual(len(self.ids(page, ".node.lost")), 3)

    def test_path_is_shown(self):
        page = self.open(self.podlesi + "#actor=zus&to=skaut")
        self.assertRegex(page.text("#told"), r"^\d+ krok[yů]?: Základní umělecká škola Podlesí → .* → Skautské středisko Podlesí$")
        self.assertEqual(len(self.ids(page, ".node:not(.dim)")), page.text("#told").count("→") + 1)
        page.open(self.podlesi + "#actor=zus&to=vodaci")
        self.assertIn("žádná cesta nevede", page.text("#told"))

    def test_filters_fade_what_they_should(self):
        page = self.open(self.podlesi)
        page.click("#legend [data-sector=police]")
        self.assertEqual(self.ids(page, ".node.dim"), self.ids(page, ".node[data-sector=police]"))
        page.click("#legend [data-sector=police]")
        page.evaluate("change({kind: 'agreement'})")
        kinds = page.evaluate("[...document.querySelectorAll('.edge:not(.dim)')].map((e) => e.dataset.kind)")
        self.assertTrue(kinds and all("agreement" in kind.split("|") for kind in kinds))
        page.evaluate("change({kind: '', need: 'material.debt'})")
        serving = {row["actor"] for row in rows("providers", EXAMPLES / "podlesi") if row["need"] == "material.debt"}
        self.assertEqual(self.ids(page, ".node.serves"), serving)
        self.assertEqual(self.ids(page, ".node:not(.dim)"), self.ids(page, ".serves, .asks"))

    def assert_as_the_library(self, page, data, *scope):
        """Bridges, cut actors, who would lose touch, who stands alone: worked out twice."""
        expected = {frozenset((row["from"], row["to"])): int(row["separates"]) for row in rows("bridges", data, *scope)}
        self.assertEqual(self.pairs(page, ".edge.bridge, .edge.only"), set(expected))
        found = page.evaluate("ties.filter((t) => holds(t) && t.separates > 0).map((t) => [t.from.id, t.to.id, t.separates])")
        self.assertEqual({frozenset(row[:2]): row[2] for row in found}, expected)
        brokers = rows("brokers", data, *scope)
        self.assertEqual(self.ids(page, ".node.cut"), {row["actor"] for row in brokers if row["cut"] == "true"})
        lost = page.evaluate("Object.fromEntries(present().map((actor) => [actor.id, lostWithout(actor).length]))")
        self.assertEqual(lost, {row["actor"]: int(row["separates"]) for row in brokers})
        isolates = rows("isolates", data, *scope)
        alone = page.evaluate("[present().filter((a) => a.isAlone).map((a) => a.id), present().filter((a) => a.isOwnOnly).map((a) => a.id)]")
        for ids, reason in zip(alone, ("no_ties", "own_sector_only")):
            self.assertEqual(set(ids), {row["actor"] for row in isolates if row["reason"] == reason})

    def test_page_and_library_agree(self):
        for example in ("podlesi", "knoke", "sesit"):
            with self.subTest(example):
                page = self.open(self.draw(EXAMPLES / example, example + "-again.html"))
                self.assert_as_the_library(page, EXAMPLES / example)

    def test_marks_of_frames_are_worked_out_anew(self):
        drawing = (self.work / "podlesi.html").read_text(encoding="utf-8")
        drawn = {node[1]: node[0] for node in re.finditer(r'class="node" data-id="([^"]*)".*?</g>', drawing, re.S)}
        page = self.open(self.podlesi)
        self.assertEqual(self.ids(page, ".node.hangs"), {id for id, node in drawn.items() if 'stroke="#8f0a1e"' in node})
        self.assertEqual(self.ids(page, ".node.own"), {id for id, node in drawn.items() if 'stroke-dasharray="5,2"' in node and id not in self.ids(page, ".alone")})
        colour = "getComputedStyle(actors.get('skaut').element.querySelector('polygon')).stroke"
        self.assertEqual(page.evaluate(colour), "rgb(143, 10, 30)")
        page.evaluate("recordChange({ change: 'add-tie', from: 'skaut', to: 'ospod', kind: 'cooperates' })")
        self.assertNotIn("skaut", self.ids(page, ".node.hangs"))
        self.assertNotEqual(page.evaluate(colour), "rgb(143, 10, 30)")
        page.evaluate("[...changes].forEach(takeBack)")

    def test_day(self):
        page = self.open(self.podlesi)
        places = "JSON.stringify([...actors.values()].map((a) => [a.id, a.box.x, a.box.y, view.x, view.y, view.scale]))"
        before = page.evaluate(places)
        page.evaluate("document.getElementById('day').focus()")
        for _ in range(4):
            page.key("ArrowRight")
        self.assertEqual(page.evaluate("location.hash"), "#at=2016-05-01")
        self.assertIn("Ke dni 1. května 2016: 75 aktérů · ", page.text("#told"))
        self.assertEqual(page.evaluate("[...document.querySelectorAll('#legend .note')].reduce((sum, note) => sum + Number(note.textContent), 0)"), 75)
        sheet = csv.DictReader((EXAMPLES / "podlesi" / "actors.csv").read_text(encoding="utf-8").splitlines())
        gone = {row["id"] for row in sheet if row["since"] > "2016-05-01" or (row["until"] or "9") < "2016-05-01"}
        self.assertEqual(self.ids(page, ".node.dim"), gone)
        self.assertIn("sitarka", gone)
        self.assertEqual(page.evaluate(places), before)
        demands = list(csv.DictReader((EXAMPLES / "podlesi" / "demands.csv").read_text(encoding="utf-8").splitlines()))
        for day in ("2016-05-01", "2017-03-10", "2019-06-30", "2019-07-01"):
            page.open(f"{self.podlesi}#at={day}")
            self.assert_as_the_library(page, EXAMPLES / "podlesi", "--at", day)
            noted = [demand for demand in demands if demand["date"] <= day]
            self.assertEqual(page.evaluate("introduced.map((i) => [i.from.id, i.to.id])"),
                             [[row["actor"], row["provider"]] for row in rows("introductions", EXAMPLES / "podlesi", "--at", day)
                              if any(demand["reported_by"] in (row["actor"], row["provider"]) and demand["need"] in row["needs"].split("|")
                                     for demand in noted)])
            providers = rows("providers", EXAMPLES / "podlesi", "--at", day)
            for need in ("behaviour.prevention", "material.legal_advice"):
                page.evaluate(f"change({{ need: '{need}' }})")
                self.assertEqual(self.ids(page, ".node.serves:not(.dim)"), {row["actor"] for row in providers if row["need"] == need})
        self.assertEqual(page.evaluate("document.getElementById('day').getAttribute('aria-valuetext')"), "1. července 2019")
        page.evaluate("change({ at: '2016-01-01' }), choose(actors.get('sitarka'), true)")
        self.assertIn("K tomuto dni tu není.", page.text("#panel"))
        page.click("#table")  # what is changed at the table are the ties of now
        self.assertNotIn("at=", page.evaluate("location.hash"))
        self.assert_as_the_library(page, EXAMPLES / "podlesi")
        page.open(self.draw(EXAMPLES / "podlesi", "one-day.html", "--at", "2017-03-10") + "#at=2016-05-01")
        self.assertEqual(page.evaluate("[document.getElementById('day'), state.at]"), [None, ""])

    def outside(self, page, ids):
        """Which of these boxes reach out of the window of the map."""
        return page.evaluate(f"""{{
            const room = document.getElementById("map").getBoundingClientRect();
            {json.dumps(sorted(ids))}.filter((id) => {{
                const box = actors.get(id).element.getBoundingClientRect();
                return box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom;
            }});
        }}""")

    def test_first_view_is_the_whole_map(self):
        small = self.draw(EXAMPLES / "sesit", "sesit.html")
        for address in (small, self.podlesi):
            for width, height in ((1100, 640), (1920, 1080), (390, 844)):
                with self.subTest(address=address, width=width):
                    page = self.open(address, width=width, height=height, touch=width < 400)
                    self.assertEqual(self.outside(page, page.evaluate("[...actors.keys()]")), [])
                    types = page.evaluate("[...actors.values()].map((a) => a.type * wholeScale() * view.scale).sort((a, b) => a - b)")
                    self.assertLess(types[len(types) // 2], 22.1)

    def test_card_is_of_the_chosen_day(self):
        folder = self.work / "days"
        folder.mkdir()
        (folder / "actors.csv").write_text("id,name\na,Alfa\nb,Beta\n", encoding="utf-8")
        (folder / "ties.csv").write_text("from,to,kind,since,until\na,b,cooperates,,2017-12-31\na,b,refers,2018-01-01,\n", encoding="utf-8")
        (folder / "demands.csv").write_text("need,area,families,reported_by,date\nmaterial.debt,x,4,a,2018-06-01\n"
                                            "material.housing,x,5,a,\n", encoding="utf-8")
        (folder / "areas.csv").write_text("code,name\nx,X\n", encoding="utf-8")
        page = self.open(self.draw(folder, "days.html"))
        card = "choose(actors.get('a'), true), document.getElementById('panel').textContent"
        for day, told, hidden in (("2017-06-01", ("cooperates with", "Housing"), ("refers to", "Debt")),
                                  ("2018-03-01", ("refers to →", "Housing"), ("cooperates", "Debt")),
                                  ("2019-01-01", ("refers to →", "Housing", "Debt counselling"), ("cooperates",)),
                                  ("", ("cooperates with, refers to", "Housing", "Debt counselling"), ("→",))):
            with self.subTest(day):
                page.evaluate(f"change({{ at: '{day}' }})")
                shown = page.evaluate(card)
                for text in told:
                    self.assertIn(text, shown)
                for text in hidden:
                    self.assertNotIn(text, shown)
                page.evaluate("change({ kind: 'cooperates' })")
                self.assertEqual(bool(self.pairs(page, ".edge:not(.dim)")), day in ("2017-06-01", ""))
                page.evaluate("change({ kind: '', need: 'material.debt' })")
                self.assertEqual(self.ids(page, ".node.asks"), {"a"} if day in ("2019-01-01", "") else set())
                page.evaluate("change({ need: '' })")

    def test_arrows_and_introductions_are_of_the_chosen_day(self):
        folder = self.work / "arrows"
        folder.mkdir()
        (folder / "actors.csv").write_text("id,name\na,Alfa\nb,Beta\nc,Gama\nd,Delta\n", encoding="utf-8")
        (folder / "ties.csv").write_text(
            "from,to,kind,since,until\n"
            "a,b,cooperates,,2017-12-31\na,b,refers,2018-01-01,\n"  # both ways, then one way
            "b,c,refers,,2017-12-31\nc,b,refers,2018-01-01,\n"      # one way, then the other
            "a,d,refers,,\nc,d,cooperates,,2017-12-31\n", encoding="utf-8")
        (folder / "services.csv").write_text("id,actor,needs,areas,since,until\ns,d,material.debt,*,,2017-12-31\n"
                                             "t,c,material.debt,*,2018-01-01,\n", encoding="utf-8")
        (folder / "demands.csv").write_text("need,area,families,reported_by,date\nmaterial.debt,x,4,b,\nmaterial.debt,x,4,a,2019-01-01\n", encoding="utf-8")
        (folder / "areas.csv").write_text("code,name\nx,X\n", encoding="utf-8")
        page = self.open(self.draw(folder, "arrows.html"))
        heads = """[...document.querySelectorAll(".edge:not(.dim)")].flatMap((edge) => [...edge.querySelectorAll("polygon")].map((head) => {
            const { x, y, width, height } = head.getBBox(), middle = { x: x + width / 2, y: y + height / 2 };
            const near = (actor) => Math.max(Math.abs(middle.x - actor.box.x) - actor.box.width / 2, Math.abs(middle.y - actor.box.y) - actor.box.height / 2);
            const [one, two] = [edge.dataset.from, edge.dataset.to].map((id) => actors.get(id));
            return near(one) < near(two) ? `${two.id}${one.id}` : `${one.id}${two.id}`;
        })).sort().join(" ")"""
        met = "introduced.map((i) => i.from.id + i.to.id).join(' ')"
        for day, arrows, introductions in (("2017-06-01", "ad bc", "bd"), ("2018-06-01", "ab ad cb", ""), ("2019-06-01", "ab ad cb", "ac"),
                                           ("2017-06-01", "ad bc", "bd"), ("", "ad bc cb", "ac bd")):
            with self.subTest(day):
                page.evaluate(f"change({{ at: '{day}', list: '' }})")
                self.assertEqual(page.evaluate(heads), arrows)
                page.evaluate("change({ list: 'introductions' })")
                self.assertEqual(page.evaluate(met), introductions)
                self.assertEqual(page.evaluate("document.querySelectorAll('#panel li').length"), len(introductions.split()))
                self.assertEqual(page.evaluate("findTie(actors.get('a'), actors.get('b')).element.querySelector('title').textContent"),
                                 "Alfa → Beta" if day > "2018" else "Alfa ↔ Beta")
        self.assertEqual(page.evaluate("document.querySelectorAll('#map .suggestions path').length"), 2)

    def test_answers_are_brought_into_view(self):
        page = self.open(self.podlesi, width=1100, height=640)
        page.evaluate("choose(actors.get('ospod-zal'), true)")
        page.click(".actions button")  # beginning with the whole map, on which nobody has a name
        self.assertEqual(len(self.ids(page, ".node.lost")), 3)
        self.assertFalse(self.ids(page, ".node.lost.dot, .node.chosen.dot"))
        page.click(".actions button")
        page.evaluate("choose(actors.get('ospod-zal'), true), zoomAt(2.5, middleOfScreen())")
        self.assertTrue(self.outside(page, page.evaluate("lostWithout(state.actor).map((a) => a.id)")))
        page.click(".actions button")
        self.assertEqual(len(self.ids(page, ".node.lost")), 3)
        self.assertEqual(self.outside(page, self.ids(page, ".node.lost, .node.chosen")), [])
        self.assertFalse(self.ids(page, ".node.lost.dot"))
        page.evaluate("choose(actors.get('zus'), true), zoomAt(3, middleOfScreen()), showPath(actors.get('skaut'))")
        page.settle()
        self.assertEqual(self.outside(page, self.ids(page, ".node:not(.dim)")), [])
        for name in ("introductions", "alone", "bridges"):
            with self.subTest(name):
                page.open(self.podlesi)
                page.evaluate("zoomAt(4, middleOfScreen())")
                page.click(f"[data-list={name}]")
                outside = self.outside(page, self.ids(page, ".node:not(.dim)"))
                told = page.text("#told")
                self.assertEqual(f"{len(outside)} ze zvýrazněných aktérů j" in told, bool(outside), told)
                self.assertFalse(self.ids(page, ".node.dot:not(.dim)"))

    def test_frame_of_a_notebook(self):
        """It has no address and no storage of its own, and still answers."""
        source = (self.work / "podlesi.html").read_text(encoding="utf-8")
        host = self.work / "notebook.html"
        host.write_text('<!DOCTYPE html><meta charset="utf-8"><iframe sandbox="allow-scripts allow-downloads allow-modals" '
                        f'srcdoc="{html.escape(source)}" style="width:1200px;height:640px"></iframe>', encoding="utf-8")
        self.open(host.as_uri())
        frame = browser.Page.of_frame(self.browser)
        frame.evaluate("choose(actors.get('ospod'), true)")
        self.assertIn("OSPOD", frame.text("#panel h2"))
        frame.evaluate("change({ isTable: true }), recordChange({ change: 'strike-tie', from: 'zus', to: 'ddm' }), closePanel()")
        self.assertIn("Tento prohlížeč si změny nepamatuje", frame.text("#panel"))
        self.assertEqual((frame.messages, frame.requests), ([], []))

    def test_round_table(self):
        page = self.open(self.podlesi + "#table=1")
        places = """Object.fromEntries([...document.querySelectorAll('.node')].map((e) =>
            [e.dataset.id, e.querySelector('text').getAttribute('x') + e.querySelector('text').getAttribute('y')]))"""
        before = page.evaluate(places)
        self.assertIn(frozenset(("skaut", "sitarka")), self.pairs(page, ".edge.only"))
        page.evaluate("""{
            const [from, to] = document.querySelectorAll("#panel form select");
            [from.value, to.value] = ["skaut", "ospod"];
            document.querySelector("#panel form").requestSubmit();
            const [name, sector] = document.querySelectorAll("#panel form:nth-of-type(2) input, #panel form:nth-of-type(2) select");
            [name.value, sector.value] = ["Klub „Most“ <b>", "leisure"];
            document.querySelectorAll("#panel form")[1].requestSubmit();
            recordChange({ change: "strike-tie", from: "zus", to: "ddm" });
            recordChange({ change: "strike-actor", actor: "knihovna" });
        }""")
        self.assertNotIn(frozenset(("skaut", "sitarka")), self.pairs(page, ".edge.only"))
        self.assertEqual({id: place for id, place in page.evaluate(places).items() if id != "klub-most-b"}, before)  # everybody stays
        page.open(self.podlesi + "#table=1")  # a reload keeps it
        self.assertEqual(page.evaluate("changes.length"), 4)
        self.assertEqual(page.evaluate("actors.get('klub-most-b').name"), "Klub „Most“ <b>")
        self.assertEqual(page.evaluate("changes[1].area"), "podlesi")  # where most of the others are
        self.assertIn("sitnet convert DATA --changes changes.json -o NEW", page.text("#panel"))
        page.call("Page.setDownloadBehavior", behavior="allow", downloadPath=str(self.work))
        page.click("#panel .main")
        saved = self.work / "changes.json"
        deadline = time.monotonic() + 20
        while not saved.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        sitnet("convert", EXAMPLES / "podlesi", "--changes", saved, "-o", self.work / "new")
        self.assert_as_the_library(page, self.work / "new")
        newcomer = [row for row in csv.DictReader((self.work / "new" / "actors.csv").read_text(encoding="utf-8").splitlines()) if row["id"] == "klub-most-b"]
        self.assertEqual(newcomer[0]["area"], "podlesi")
        page.evaluate("[...changes].forEach(takeBack)")
        self.assert_as_the_library(page, EXAMPLES / "podlesi")
        page.open(self.podlesi)
        self.assertEqual(page.evaluate("changes.length"), 0)

    def test_many_actors_open_as_areas(self):
        data = self.work / "region"
        write_region(data, 400, 500, 6)
        page = self.open(self.draw(data, "region.html"))
        shown = "[...document.querySelectorAll('.edge')].filter((e) => getComputedStyle(e).display !== 'none').length"
        ends = {(int(row["from"][1:]) % 6, int(row["to"][1:]) % 6) for row in csv.DictReader((data / "ties.csv").read_text().splitlines())}
        between = {frozenset(pair) for pair in ends if pair[0] != pair[1]}
        self.assertEqual(page.evaluate("document.querySelectorAll('.trunks path').length"), len(between))
        trunk_ties = "[...document.querySelectorAll('.trunks title')].reduce((sum, title) => sum + Number(/: (\\d+) /.exec(title.textContent)[1]), 0)"
        n_between = sum(int(row["from"][1:]) % 6 != int(row["to"][1:]) % 6 for row in csv.DictReader((data / "ties.csv").read_text().splitlines()))
        self.assertEqual(page.evaluate(trunk_ties), n_between)
        page.evaluate("{ const { from, to } = ties.find((t) => t.from.block !== t.to.block); recordChange({ change: 'strike-tie', from: from.id, to: to.id }) }")
        self.assertEqual(page.evaluate(trunk_ties), n_between - 1)
        page.evaluate("[...changes].forEach(takeBack)")
        self.assertEqual(page.evaluate(shown), 0)
        page.click("#all")
        self.assertEqual(page.evaluate(shown), 500)
        page.click("#all")
        page.evaluate("choose(actors.get('a7'), true)")
        self.assertEqual(page.evaluate(shown), page.evaluate("actors.get('a7').degree"))
        page.evaluate("closePanel()")
        page.evaluate("document.querySelector('.ground polygon').dispatchEvent(new MouseEvent('click', { bubbles: true }))")
        page.settle()  # one has come nearer
        self.assertEqual(page.evaluate(shown), 500)
        self.assert_as_the_library(page, data)

    def test_hidden_names_leave_out_the_round_table(self):
        page = self.open(self.draw(EXAMPLES / "podlesi", "hidden.html", "--names", "hidden", "--lang", "cs") + "#table=1&list=everybody")
        self.assertEqual(page.evaluate("document.querySelectorAll('#table, form').length"), 0)
        self.assertIn("Školství 1", page.text("#panel"))
        self.assertEqual(page.evaluate("document.querySelectorAll('.node').length"), 79)
        self.assertEqual(len(self.pairs(page, ".edge.bridge, .edge.only")), len(rows("bridges", EXAMPLES / "podlesi")))

    def test_names_stay_text(self):
        data = self.work / "hostile"
        write_hostile(data)
        page = self.open(self.draw(data, "hostile.html", "--title", HOSTILE) + "#list=everybody")
        self.assertEqual(page.evaluate("document.title"), HOSTILE)
        self.assertEqual(page.text("h1"), HOSTILE)
        self.assertIn(HOSTILE, page.text("#panel"))
        self.assertEqual(page.evaluate("document.querySelectorAll('img, b, i, u').length"), 0)
        page.click(".node")
        page.evaluate("document.getElementById('search').focus()")
        page.type("img")
        self.assertIn(HOSTILE, page.text("#hits"))
        self.assertEqual(page.evaluate("document.querySelectorAll('img, b, i, u').length"), 0)

    def test_type_is_large_enough_to_read(self):
        for width, height in ((1400, 900), (390, 800)):
            page = self.open(self.podlesi, width=width, height=height)
            for factor in (1, 1.5, 2, 0.3):
                page.evaluate(f"zoomAt({factor}, middleOfScreen())")
                page.settle()
                sizes = page.evaluate("""[...document.querySelectorAll("#map text")].filter((text) => text.getClientRects().length > 0)
                    .map((text) => parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b))""")
                self.assertTrue(sizes)
                self.assertGreaterEqual(min(sizes), 9.95)

    def test_keys(self):
        page = self.open(self.podlesi)
        page.evaluate("choose(actors.get('ospod'), false)")
        page.key("ArrowRight")
        focused = page.evaluate("document.activeElement.dataset.id")
        self.assertNotIn(focused, (None, "ospod"))
        self.assertGreater(page.evaluate(f"actors.get({json.dumps(focused)}).box.x"), page.evaluate("actors.get('ospod').box.x"))
        page.key("Enter")
        self.assertEqual(page.evaluate("state.actor.id"), focused)
        page.evaluate("document.activeElement.blur()")
        page.key("Escape")
        self.assertIsNone(page.evaluate("state.actor"))
        self.assertEqual(page.evaluate("document.querySelectorAll('.node[tabindex=\"0\"]').length"), 1)

    def test_dragging(self):
        """The picture follows the pointer, near and beyond its margin, and stays where it is let go."""
        page = self.open(self.podlesi)
        place = "(({ left, top }) => [left, top])(actors.get('ospod').element.getBoundingClientRect())"
        mouse = lambda kind, x, y: page.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)
        left, top = page.evaluate(place)
        mouse("mousePressed", 700, 420)
        for x, y in ((660, 440), (400, 300), (200, 500)):
            mouse("mouseMoved", x, y)
            page.settle()
            now = page.evaluate(place)
            self.assertAlmostEqual(now[0] - left, x - 700, delta=1.5)
            self.assertAlmostEqual(now[1] - top, y - 420, delta=1.5)
        mouse("mouseReleased", 200, 500)
        page.settle()
        self.assertEqual(page.evaluate("sheet.style.transform"), "")
        self.assertAlmostEqual(page.evaluate(place)[0] - left, -500, delta=1.5)
        self.assertIsNone(page.evaluate("state.actor"))

    def test_print_gives_one_page(self):
        page = self.open(self.podlesi + "#actor=ospod")
        paper = page.paper()
        boxes = re.findall(rb"/MediaBox ?\[([^]]*)\]", paper)
        self.assertEqual(len(re.findall(rb"/Type ?/Page\b", paper)), 1)
        width, height = (float(number) / 72 * 25.4 for number in boxes[0].split()[2:])
        self.assertAlmostEqual(width, 420, delta=1)
        self.assertAlmostEqual(height, 297, delta=1)
        self.assertIn(b"/ToUnicode", paper)  # its text is text
        if shutil.which("pdftotext"):
            text = subprocess.run(["pdftotext", "-", "-"], input=paper, check=True, capture_output=True).stdout.decode()
            for word in ("OSPOD", "Kdo s kým spolupracuje", "ZDRAVOTNICTVÍ", "Sluníčko"):
                self.assertIn(word, text)

    def test_dark_and_phone(self):
        light, dark = (self.open(self.podlesi, dark=is_dark) for is_dark in (False, True))
        paper = "getComputedStyle(document.body).backgroundColor"
        self.assertNotEqual(light.evaluate(paper), dark.evaluate(paper))
        phone = self.open(self.podlesi + "#actor=skaut", width=390, height=800, touch=True)
        self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), 390)
        box = phone.evaluate("JSON.parse(JSON.stringify(actors.get('skaut').element.getBoundingClientRect()))")
        self.assertLess(box["bottom"], phone.evaluate("document.getElementById('panel').getBoundingClientRect().top"))


def main():
    global SITNET, EXAMPLES
    SITNET, EXAMPLES = sys.argv[1], Path(sys.argv[2])
    if browser.PROGRAM is None:
        print("no Chromium: skipped")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)


if __name__ == "__main__":
    main()
