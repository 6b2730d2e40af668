# SPDX-License-Identifier: LGPL-2.1-or-later
"""Our own tables, which need no other package."""
import peer


def write(out, **answers):
    for name, answer in peer.wanted(answers).items():
        answer.to_csv(f"{out}/{name}.csv")
