#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How long a frame takes while the page of a large map is dragged, in Chromium without a window and without a graphics card.

usage: page_frames.py [--sitnet PROGRAM] [--actors N] [--ties N] [--frames N]
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "webpage"))
import browser
import test_webpage

# A hand that drags: in each frame the pointer has gone a little farther, round and round.
DRAG = """new Promise((done) => {
  const times = [], box = svg.getBoundingClientRect(), centre = [box.left + box.width / 2, box.top + box.height / 2];
  const point = (name, turn) => (name === "pointerdown" ? svg : window).dispatchEvent(new PointerEvent(name, { pointerId: 7, bubbles: true,
    clientX: centre[0] + 450 * Math.sin(turn / 15), clientY: centre[1] + 250 * Math.sin(turn / 10) }));
  const step = (now) => {
    times.push(now);
    if (times.length > FRAMES) {
      point("pointerup", times.length);
      return done(times.slice(1).map((time, i) => time - times[i]));
    }
    point("pointermove", times.length);
    requestAnimationFrame(step);
  };
  point("pointerdown", 0);
  requestAnimationFrame(step);
})"""

VIEWS = {
    "blocks, as it opens": "showWhole()",
    "all ties": "showWhole(), graph.classList.contains('all') || showAllTies()",
    "all ties, four times nearer": "showWhole(), zoomAt(4, middleOfScreen())",
    "all ties, one actor chosen": "showWhole(), choose([...actors.values()][0], false)",
}


def measure(page, script, n_frames):
    """Milliseconds of each frame."""
    page.evaluate(script + ", 0")
    page.settle()
    return page.evaluate(DRAG.replace("FRAMES", str(n_frames)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitnet", default="build/tools/sitnet")
    parser.add_argument("--actors", type=int, default=1500)
    parser.add_argument("--ties", type=int, default=6000)
    parser.add_argument("--frames", type=int, default=120)
    options = parser.parse_args()
    if browser.PROGRAM is None:
        sys.exit("there is no Chromium")
    with tempfile.TemporaryDirectory() as folder, browser.Browser() as chromium:
        data, file = Path(folder) / "region", Path(folder) / "map.html"
        test_webpage.write_region(data, options.actors, options.ties, 12)
        start = time.monotonic()
        subprocess.run([os.path.abspath(options.sitnet), "map", data, "-o", file], check=True, capture_output=True)
        print(f"{options.actors} actors, {options.ties} ties: drawn in {time.monotonic() - start:.1f} s, {file.stat().st_size / 1e6:.1f} MB")
        page = browser.Page(chromium, file.as_uri())
        print(f"{'milliseconds of a frame':30} {'median':>8} {'95 %':>8} {'frames a second':>16}")
        for name, script in VIEWS.items():
            times = sorted(measure(page, script, options.frames))
            median = statistics.median(times)
            print(f"{name:30} {median:8.1f} {times[int(len(times) * 0.95)]:8.1f} {1000 / median:16.0f}")


if __name__ == "__main__":
    main()
