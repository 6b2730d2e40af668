# SPDX-License-Identifier: LGPL-2.1-or-later
"""To igraph and NetworkX and back; their answers agree with ours."""
import datetime

import pytest

import sitnet

networkx = pytest.importorskip("networkx")
igraph = pytest.importorskip("igraph")


def test_one_edge_for_each_tied_pair(podlesi):
    graph = podlesi.to_networkx()
    assert graph.number_of_nodes() == len(podlesi) and graph.number_of_edges() == podlesi.n_links
    bridges = podlesi.bridges()
    ours = {frozenset(pair) for pair in zip(bridges["from"].to_list(), bridges["to"].to_list())}
    assert {frozenset(pair) for pair in networkx.bridges(graph)} == ours
    assert graph.nodes["ospod"]["sector"] == "child_protection" and graph.edges["ospod", "sitarka"]["strength"] == 3


def test_igraph_sees_the_same(podlesi):
    graph = podlesi.to_igraph()
    assert graph.vcount() == len(podlesi) and graph.ecount() == podlesi.n_links
    assert graph.degree() == podlesi.centrality()["degree"].to_list()
    assert graph.vs.find("ospod")["label"] and len(graph.bridges()) == len(podlesi.bridges())


def test_arcs(knoke):
    graph = knoke.to_networkx(directed=True)
    arcs = {row["measure"]: row["value"] for row in knoke.summary(directed=True).rows()}["ties"]
    assert graph.number_of_edges() == arcs == knoke.to_igraph(directed=True).ecount()
    centrality = knoke.centrality(directed=True)
    assert dict(graph.in_degree()) == dict(zip(centrality["actor"].to_list(), centrality["in_degree"].to_list()))


def test_an_edge_for_each_row(podlesi):
    assert podlesi.to_networkx(multi=True).number_of_edges() == podlesi.n_tie_rows == podlesi.to_igraph(multi=True).ecount()
    assert podlesi.to_networkx(multi=True, directed=True).number_of_edges() > podlesi.n_tie_rows


def test_scope_goes_along(podlesi):
    part = podlesi.scope(area="zalesna", kind="cooperates")
    assert set(part.to_networkx()) == set(part.components()["actor"].to_list())
    assert set(part.to_igraph().es["kind"]) <= {"cooperates"}


def kinds_of(network):
    return {frozenset((row["from"], row["to"])): set(row["kind"].split("|")) for row in network.multiplexity().rows()}


@pytest.mark.parametrize("there, back", [(sitnet.Network.to_networkx, sitnet.from_networkx),
                                         (sitnet.Network.to_igraph, sitnet.from_igraph)])
def test_there_and_back(podlesi, there, back):
    network = back(there(podlesi))
    assert network.centrality().to_pandas().equals(podlesi.centrality().to_pandas())
    assert network.sectors() == podlesi.sectors()
    assert kinds_of(network) == kinds_of(podlesi)
    arcs = back(there(podlesi, directed=True))
    assert arcs.n_links == podlesi.n_links
    assert arcs.summary(directed=True)["value"].to_list()[1:3] == podlesi.summary(directed=True)["value"].to_list()[1:3]


def test_strangers_graphs():
    karate = sitnet.from_networkx(networkx.karate_club_graph())
    assert len(karate) == 34 and karate.n_links == 78 and "33" in karate
    assert karate.tables["actors"]["club"][0] == "Mr. Hi" and karate.tables["ties"]["strength"][0] == 4
    plain = sitnet.from_igraph(igraph.Graph.Ring(5))
    assert len(plain) == 5 and plain.n_links == 5 and len(plain.bridges()) == 0
    assert len(sitnet.from_networkx(networkx.empty_graph(3)).isolates()) == 3
    assert len(sitnet.from_igraph(igraph.Graph(n=2)).isolates()) == 2


REPORTED = {"from": ["a", "b", "a", "b"], "to": ["b", "a", "c", "c"], "kind": ["informs", "cooperates", "informs", "informs"],
            "since": ["2016-05-01", "2017-01-01", None, "2018-01-01"], "until": ["2018-12-31", "2020-06-30", "2019-01-01", None],
            "reported_by": ["a", "b", "a", None]}


def reported():
    return sitnet.Network({"id": ["a", "b", "c"], "name": ["A", "B", "C"], "email": ["a@example.org", None, None],
                           "phone": [None, "000 000 001", None]}, REPORTED)


def test_dates_and_reporters_go_along():
    graph = reported().to_networkx()
    date = datetime.date
    assert graph.edges["a", "b"] == {"kind": "informs|cooperates", "strength": 1, "since": date(2016, 5, 1),
                                     "until": date(2020, 6, 30), "reported_by": "a|b"}
    assert graph.edges["a", "c"] == {"kind": "informs", "strength": 1, "until": date(2019, 1, 1), "reported_by": "a"}
    assert graph.edges["b", "c"] == {"kind": "informs", "strength": 1, "since": date(2018, 1, 1)}
    every = reported().to_networkx(multi=True)
    assert [edge["reported_by"] for edge in every.get_edge_data("a", "b").values()] == ["a", "b"]
    arcs = reported().to_networkx(directed=True)
    assert arcs.edges["a", "c"]["until"] == date(2019, 1, 1)
    assert reported().to_igraph().es["reported_by"] == ["a|b", "a", None]
    part = reported().scope(at="2019-06-01").to_networkx()
    assert set(part.edges) == {("a", "b"), ("b", "c")} and part.edges["a", "b"]["reported_by"] == "b"


@pytest.mark.parametrize("there, back", [(sitnet.Network.to_networkx, sitnet.from_networkx),
                                         (sitnet.Network.to_igraph, sitnet.from_igraph)])
def test_reporters_there_and_back(there, back):
    def once_reported(network):
        return {frozenset((row["from"], row["to"])) for row in network.unconfirmed().rows()}

    whole = back(there(reported(), multi=True))
    assert once_reported(whole) == once_reported(reported()) == {frozenset("ab"), frozenset("ac")}
    known = {(row["since"], row["reported_by"]) for row in whole.tables["ties"].rows()}
    assert known == {(row["since"], row["reported_by"]) for row in reported().tables["ties"].rows()}
    merged = back(there(reported()))  # nobody can say who of a and b told of which kind
    assert once_reported(merged) == once_reported(reported())
    assert merged.tables["ties"]["reported_by"].to_list() == ["a", "a", "a", None]


def test_contacts_only_when_they_are_asked_for(podlesi):
    for graph in (reported().to_networkx(), podlesi.to_networkx()):
        assert not any({"email", "phone", "web"} & set(data) for _, data in graph.nodes(data=True))
    assert not {"email", "phone", "web"} & set(podlesi.to_igraph().vs.attributes())
    assert reported().to_networkx(contacts=True).nodes["a"]["email"] == "a@example.org"
    assert reported().to_igraph(contacts=True).vs["phone"] == [None, "000 000 001", None]


def test_attributes_that_mean_one_column_get_numbers():
    graph = networkx.Graph()
    graph.add_node("a", label="Á", name="Jedna")
    graph.add_node("b", label="B")
    graph.add_edge("a", "b", weight=2, strength=3)
    network = sitnet.from_networkx(graph)
    assert network.tables["actors"].to_dict() == {"id": ["a", "b"], "label (2)": ["Á", "B"], "name": ["Jedna", None]}
    assert network.tables["ties"].to_dict() == {"from": ["a"], "to": ["b"], "weight (2)": ["2"], "strength": [3],
                                                "directed": [False]}


def test_what_networkx_reads_from_files_is_taken(tmp_path):
    network = sitnet.Network({"id": ["a", "b"], "name": ["Á", "B"]}, {"from": ["a"], "to": ["b"]})
    for ending, reader in (("graphml", networkx.read_graphml), ("gexf", lambda path: networkx.read_gexf(path, version="1.2draft"))):
        network.write(tmp_path / f"n.{ending}")
        text = (tmp_path / f"n.{ending}").read_text("utf-8").replace("gexf.net/1.3", "www.gexf.net/1.2draft")
        (tmp_path / f"n.{ending}").write_text(text, "utf-8")
        taken = sitnet.from_networkx(reader(tmp_path / f"n.{ending}"))
        assert taken.tables["actors"]["name"].to_list() == ["Á", "B"]


def test_what_no_column_holds_is_left_out_with_a_warning():
    graph = networkx.Graph()
    graph.add_node("a", viz={"size": 1.0}, spells=[("2016", "2018")], needs=["safety"])
    with pytest.warns(UserWarning, match="viz, spells") as told:
        network = sitnet.from_networkx(graph)
    assert told[0].filename == __file__
    assert network.tables["actors"].columns == ["id", "name", "needs"]


def test_days_may_be_texts(tmp_path):
    network = sitnet.Network({"id": ["a", "b"], "since": ["2016", None]}, {"from": ["a"], "to": ["b"], "until": ["2018"]})
    graph = network.to_networkx(dates="text")
    assert graph.nodes["a"]["since"] == "2016-01-01" and graph.edges["a", "b"]["until"] == "2018-12-31"
    networkx.write_graphml(graph, tmp_path / "g.graphml")
    assert sitnet.read(tmp_path / "g.graphml").tables["ties"]["until"][0] == datetime.date(2018, 12, 31)
    with pytest.raises(sitnet.ArgumentError, match="dates must be"):
        network.to_networkx(dates="iso")


def test_a_graph_of_igraph_comes_back_from_its_file(tmp_path):
    network = sitnet.Network({"id": ["a", "b"], "name": ["Á", "B"], "since": ["2016", None], "parent": [None, "a"]},
                             {"from": ["a"], "to": ["b"]})
    network.to_igraph(dates="text").write_graphml(str(tmp_path / "g.graphml"))
    actors = sitnet.read(tmp_path / "g.graphml").tables["actors"]
    assert actors["parent"].to_list() == [None, "a"] and actors["since"].to_list() == [datetime.date(2016, 1, 1), None]
    network.write(tmp_path / "ours.graphml")
    again = sitnet.from_igraph(igraph.Graph.Read_GraphML(str(tmp_path / "ours.graphml")))
    assert again.tables["actors"]["id"].to_list() == ["a", "b"]


def mixed_weights():
    """Whole and broken weights, for which NetworkX declares two attributes; blanks in names; a part of its own."""
    graph = networkx.DiGraph()
    graph.add_weighted_edges_from([("Dům dětí", "Škola, ZŠ", 2), ("Škola, ZŠ", "Poradna", 0.5), ("a", "b", 1)])
    return graph


WRITERS = {"graphml": networkx.write_graphml, "gexf": networkx.write_gexf, "net": networkx.write_pajek}


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("make", [networkx.karate_club_graph, networkx.les_miserables_graph, networkx.florentine_families_graph,
                                  mixed_weights])
def test_a_file_of_networkx_is_the_same_network(make, ending, tmp_path):
    graph = make()
    WRITERS[ending](graph, tmp_path / f"g.{ending}")
    network = sitnet.read(tmp_path / f"g.{ending}")
    assert network.n_actors == len(graph) and network.n_links == graph.number_of_edges() == network.n_tie_rows
    assert len(network.bridges()) == len(list(networkx.bridges(graph.to_undirected())))
    ties = network.tables["ties"]
    strengths = [1 if x is None else x for x in ties["strength"].to_list()] if "strength" in ties else [1] * len(ties)
    assert sum(strengths) == pytest.approx(sum(known.get("weight", 1) for _, _, known in graph.edges(data=True)))
    assert ("directed" in ties and set(ties["directed"].to_list()) == {True}) == graph.is_directed()


def test_headings_mean_what_a_reader_takes_them_for():
    from sitnet import _sitnet
    assert [_sitnet.meaning_of_heading("actors", heading) for heading in ("LABEL", "Název", "url", "")] == \
        ["name", "name", None, None]
    assert _sitnet.meaning_of_heading("ties", "Type") == "kind"
    with pytest.raises(sitnet.ArgumentError, match="people"):
        _sitnet.meaning_of_heading("people", "name")
