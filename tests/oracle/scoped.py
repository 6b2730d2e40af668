# SPDX-License-Identifier: LGPL-2.1-or-later
"""The network that a scope leaves, by going through the rows one by one."""
import dataclasses

import generate

VOCABULARY_OF_SECTORS = generate.SECTORS
BUILT_IN_KINDS = generate.KINDS


@dataclasses.dataclass(frozen=True)
class Tie:
    """One row that counts."""
    origin: str
    target: str
    kind: str
    directed: bool
    reporter: str  # empty: an observer

    def key(self):
        """What has to be confirmed: an arc or a pair, of one kind."""
        ends = (self.origin, self.target) if self.directed else frozenset((self.origin, self.target))
        return ends, self.kind, self.directed


class Network:
    """Actors in scope in the order of the file, ties that count, links and arcs between them."""

    def __init__(self, data, scope):
        self.data, self.scope = data, scope
        self.all_actors = {row["id"]: row for row in data.rows("actors") if row["id"] not in scope.drop}
        self.actors = [name for name, row in self.all_actors.items() if self.keeps_actor(row)]
        self.position = {name: i for i, name in enumerate(self.actors)}
        self.sector = {name: self.all_actors[name].get("sector", "") for name in self.actors}
        self.claims = [tie for tie in self.every_tie() if tie]
        self.ties = self.confirmed() if scope.rule == "confirmed" else self.claims
        self.first_row, self.partners, self.arcs = {}, {name: set() for name in self.actors}, set()
        for tie in self.ties:
            self.first_row.setdefault(frozenset((tie.origin, tie.target)), (tie.origin, tie.target))
            self.partners[tie.origin].add(tie.target)
            self.partners[tie.target].add(tie.origin)
            self.arcs.add((tie.origin, tie.target))
            if not tie.directed:
                self.arcs.add((tie.target, tie.origin))
        self.links = list(self.first_row.values())

    def holds(self, row):
        """since ≤ date ≤ until; without a date in the scope everything holds."""
        if not self.scope.at:
            return True
        at = generate.first_day(self.scope.at)
        since, until = row.get("since", ""), row.get("until", "")
        return (not since or generate.first_day(since) <= at) and (not until or at <= generate.last_day(until))

    def is_guest(self, actor):
        """Someone of another area with a service for one of these."""
        for service in self.data.rows("services"):
            if service["actor"] == actor["id"] and self.holds(service):
                areas = service.get("areas", "").replace(";", "|").split("|")
                if "*" in areas or set(areas) & set(self.scope.area):
                    return True
        return False

    def keeps_actor(self, row):
        if self.scope.sector and row.get("sector", "") not in self.scope.sector:
            return False
        if self.scope.area and row.get("area", "") not in self.scope.area and not self.is_guest(row):
            return False
        return self.holds(row)

    def every_tie(self):
        kinds = dict(BUILT_IN_KINDS)
        for row in self.data.rows("tie_kinds"):
            kinds[row["code"]] = row.get("directed", "") in ("1", "yes", "ano", "true")
        for row in self.data.rows("ties"):
            yield self.tie(row, kinds)
        for a, b in self.scope.add_tie:
            yield self.tie({"from": a, "to": b}, kinds)

    def tie(self, row, kinds):
        """The row as a tie, or nothing when the scope does not keep it or it is one with itself."""
        ends, kind = (row["from"], row["to"]), row.get("kind") or "cooperates"
        strength = float((row.get("strength") or row.get("weight") or "1").replace(",", "."))
        if ends[0] == ends[1] or not all(end in self.position for end in ends) or not self.holds(row):
            return None
        if strength < self.scope.min_strength or (self.scope.kind and kind not in self.scope.kind):
            return None
        directed = {"1": True, "yes": True, "ano": True, "0": False, "no": False, "ne": False}.get(
            row.get("directed", ""), kinds.get(kind, False))
        return Tie(*ends, kind, directed, row.get("reported_by", ""))

    def is_observer(self, reporter):
        """Who leaves scope or is dropped has still said what it said."""
        kinds = {row["id"]: row.get("kind", "") for row in self.data.rows("actors")}
        return not reporter or kinds.get(reporter) == "coordinator"

    def asked(self):
        """Who was asked, of every actor; nothing where nobody but coordinators reports."""
        rows = {row["id"]: row for row in self.data.rows("actors") if row["id"] not in self.scope.drop}
        said = {row.get("reported_by", "") for row in self.data.rows("ties") if not {row["from"], row["to"]} & set(self.scope.drop)}
        said |= {row["from"] for row in self.data.rows("expectations") if not {row["from"], row["to"]} & set(self.scope.drop)}
        said &= set(rows)
        if all(rows[name].get("kind", "") == "coordinator" for name in said):
            return dict.fromkeys(rows)
        return {name: name in said or row.get("asked", "") in ("1", "yes", "ano", "true") for name, row in rows.items()}

    def unconfirmed_keys(self):
        """Kinds of tie of pairs (or arcs) that neither both ends nor an observer report, with who does."""
        reporters = {}
        for tie in self.claims:
            reporters.setdefault(tie.key(), []).append(tie.reporter)
        return {key: names for key, names in reporters.items()
                if not set(key[0]) <= set(names) and not any(self.is_observer(name) for name in names)}

    def confirmed(self):
        open_ones = self.unconfirmed_keys()
        return [tie for tie in self.claims if tie.key() not in open_ones]
