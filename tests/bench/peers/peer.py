# SPDX-License-Identifier: LGPL-2.1-or-later
"""What all peers have in common: PEER FRAMES FOLDER OUT [counts], with FRAMES polars, pandas or (ours alone) tables."""
import importlib
import os
import sys


def arguments():
    """(module of data frames, folder of the data, folder of the answers)"""
    frames, folder, out = sys.argv[1:4]
    os.makedirs(out, exist_ok=True)
    return importlib.import_module("with_" + frames), folder, out


def wanted(answers):
    """Which answers are written: with `counts` frames are made of all, and the counts alone are written."""
    return {name: answer for name, answer in answers.items() if "counts" not in sys.argv[4:] or name == "summary"}
