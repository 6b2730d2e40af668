# SPDX-License-Identifier: LGPL-2.1-or-later
"""The five questions as a user of our own package writes them."""
import sitnet

import peer

frames, folder, out = peer.arguments()
network = sitnet.read(folder)
answers = {name: network.ask(name) for name in ("summary", "components", "bridges", "isolates", "gaps")}
kind = frames.__name__[len("with_"):]
if kind != "tables":
    answers = {name: getattr(answer, f"to_{kind}")() for name, answer in answers.items()}
frames.write(out, **answers)
