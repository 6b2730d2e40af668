# SPDX-License-Identifier: LGPL-2.1-or-later
"""The notebooks in docs/notebooks run from top to bottom, and are kept without their outputs."""
import pathlib

import pytest

nbformat = pytest.importorskip("nbformat")
BOOKS = sorted((pathlib.Path(__file__).resolve().parents[3] / "docs" / "notebooks").glob("*.ipynb"))


def test_there_are_notebooks():
    assert {book.stem for book in BOOKS} >= {"one-district", "region-three-years"}


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)
def test_is_kept_without_outputs(book):
    cells = [cell for cell in nbformat.read(book, as_version=4).cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)
def test_runs(book, tmp_path, monkeypatch):
    nbclient = pytest.importorskip("nbclient")
    for module in ("ipykernel", "matplotlib", "pandas"):
        pytest.importorskip(module)
    for variable in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR"):
        monkeypatch.setenv(variable, str(tmp_path / variable.lower()))
    notebook = nbformat.read(book, as_version=4)
    nbclient.NotebookClient(notebook, timeout=240, kernel_name="python3",
                            resources={"metadata": {"path": str(book.parent)}}).execute()
    pictures = [output for cell in notebook.cells for output in cell.get("outputs", [])
                if "image/png" in output.get("data", {})]
    assert len(pictures) >= 3
