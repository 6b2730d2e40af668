# SPDX-License-Identifier: LGPL-2.1-or-later
"""Our own tables, which need no other package."""
import sitnet

import peer


def write(out, **answers):
    sitnet.save_all(peer.wanted(answers), out)
