# SPDX-License-Identifier: LGPL-2.1-or-later
"""The five questions as a user of our own package writes them."""
import sitnet

import peer

frames, folder, out = peer.arguments()
network = sitnet.read(folder)
answers = {name: network.ask(name) for name in ("summary", "components", "bridges", "isolates", "gaps")}
frames.write(out, **{name: getattr(answer, "to_" + frames.__name__[5:])() for name, answer in answers.items()})
