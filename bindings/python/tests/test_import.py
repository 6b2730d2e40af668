# SPDX-License-Identifier: LGPL-2.1-or-later
"""`import sitnet` costs little: what is not used is not loaded, and yet all is there when it is the first to be called."""
import inspect
import pydoc
import subprocess
import sys

import pytest

import sitnet
from conftest import EXAMPLES

# What a program pays for when it uses it: other packages, and of Python and of ours what an answer does not need.
LATER = ("pandas", "numpy", "polars", "pyarrow", "networkx", "igraph", "asyncio", "ctypes", "dataclasses", "inspect", "html",
         "pathlib", "importlib.metadata", "typing", "re", "enum", "functools", "textwrap", "numbers", "sitnet.frames",
         "sitnet.graphs", "sitnet.methods", "sitnet.names", "sitnet.regions", "sitnet.saving", "threading")
NETWORK = f"sitnet.read({str(EXAMPLES / 'podlesi')!r})"
FIRST = {
    "read": NETWORK,
    "Network": "sitnet.Network(actors={'id': ['a', 'b'], 'name': ['A', 'B']}, ties={'from': ['a'], 'to': ['b']})",
    "concat": f"sitnet.concat({{'podlesi': {str(EXAMPLES / 'podlesi')!r}}})",
    "save_all": f"sitnet.save_all({{'bridges': {NETWORK}.bridges()}}, __import__('tempfile').mkdtemp())",
    "from import": "__import__('sitnet', fromlist=['concat']).concat",
    "star": "exec('from sitnet import *; concat; Map; Table')",
    "from_networkx": "sitnet.from_networkx(__import__('networkx').path_graph(3))",
    "from_igraph": "sitnet.from_igraph(__import__('igraph').Graph.Ring(3))",
    "to_networkx": NETWORK + ".to_networkx()",
    "to_igraph": NETWORK + ".to_igraph()",
    "question": NETWORK + ".bridges(local=True)",
    "ask": NETWORK + ".ask('gaps')",
    "named": "(lambda network: network.named(network.isolates()))(" + NETWORK + ")",
    "compare": "(lambda network: network.compare(network))(" + NETWORK + ")",
    "to_pandas": NETWORK + ".gaps().to_pandas()",
    "to_numpy": NETWORK + ".gaps()['demand'].to_numpy()",
    "pickle": "__import__('pickle').loads(__import__('pickle').dumps(" + NETWORK + ")).bridges()",
    "html": NETWORK + ".bridges()._repr_html_()",
    "to_excel": NETWORK + ".bridges().to_excel(__import__('tempfile').mkdtemp() + '/x.xlsx')",
    "map": NETWORK + ".map()._repr_svg_()",
    "module": "sitnet.frames.table_of, sitnet.graphs.Edges, sitnet.names.named, sitnet.regions.concat, sitnet.network.Network",
    "signature": "__import__('inspect').signature(sitnet.Network.bridges).parameters['local']",
    "doc": "sitnet.Network.bridges.__doc__.index('Parameters')",
}


def run(program):
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_import_loads_only_what_everybody_needs():
    own = run("import sys; print(*sys.modules)")
    loaded = run("import sys, sitnet; print(*sys.modules)")
    assert not set(LATER) & (set(loaded) - set(own))


def test_questions_load_no_package():
    loaded = run(f"import sys, sitnet; {NETWORK}.bridges(); {NETWORK}.gaps().to_dict(); print(*sys.modules)")
    assert not {"pandas", "numpy", "polars", "pyarrow", "inspect", "typing", "re"} & set(loaded)


@pytest.mark.parametrize("package, method", [("polars", "to_polars"), ("pyarrow", "to_arrow")])
def test_a_frame_loads_its_own_package_alone(package, method):
    pytest.importorskip(package)
    loaded = run(f"import sys, sitnet; {NETWORK}.bridges().{method}(); print(*sys.modules)")
    assert package in loaded and "pandas" not in loaded


@pytest.mark.parametrize("name", FIRST)
def test_first_call(name):
    if name in ("from_networkx", "to_networkx", "from_igraph", "to_igraph"):
        pytest.importorskip(name.split("_")[1])
    run(f"import sitnet; {FIRST[name]}")


def test_what_comes_later_is_listed():
    listed = run("import sitnet; print(*dir(sitnet))")
    assert {*sitnet.__all__, "frames", "graphs", "names", "regions", "saving", "save_all", "__version__"} <= set(listed)
    assert set(run("import sitnet; print(*dir(sitnet.Network))")) >= {"bridges", "gaps"}
    with pytest.raises(AttributeError, match="module 'sitnet' has no attribute 'nothing'"):
        sitnet.nothing


def test_help_is_whole_before_the_first_question():
    told = subprocess.run([sys.executable, "-c", "import sitnet; help(sitnet.Network); help(sitnet.Network.gaps); help(sitnet)"],
                          capture_output=True, text=True, check=True).stdout
    assert "bridges(self, *, local: 'bool' = False, sort: 'Optional[str]' = None" in told
    assert told.count("gaps(self, *, within") >= 2 and "concat" in told and "Question object" not in told


def test_methods_are_functions():
    method = sitnet.Network.components
    assert inspect.isfunction(method) and method is sitnet.Network.components
    assert "components(self, *" in pydoc.render_doc(method, renderer=pydoc.plaintext)
