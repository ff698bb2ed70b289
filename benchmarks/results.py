"""What was measured: kept as JSON, read again, and put into ratios."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.catalogue import Case, Way
from benchmarks.roster import Peer

__all__ = ["US", "Results", "Series", "Statistic", "ratio", "rival"]

FORMAT = 1
"""Raised when a file of an earlier version could be misread."""

US = "thenloop"
"""Whose time stands above the line in every ratio."""

Statistic = Callable[[Sequence[float]], float]


@dataclass
class Series:
    """One peer's samples of one case, done in one way; a sample comes from a process of its own."""

    case: str
    workload: str
    group: str
    unit: str
    title: str
    note: str
    peer: str
    way: str
    #: Which of the peer's ways this is, counted from 0.
    position: int
    way_note: str
    for_scale: bool
    #: How many operations a process did at once.
    operations: int
    #: Where the case stands on the curve of its workload, and what that number counts.
    number: int
    counts: str
    #: Per operation, in `unit`; time is the processor's.
    values: list[float] = field(default_factory=list)
    #: The same on the wall; empty where there is no such thing.
    walls: list[float] = field(default_factory=list)

    @staticmethod
    def of(case: Case, peer: Peer, position: int, way: Way) -> Series:
        """An empty series."""
        workload = case.workload
        return Series(
            case=case.name,
            workload=workload.name,
            group=workload.group,
            unit=workload.unit,
            title=workload.title,
            note=workload.note,
            peer=peer.name,
            way=way.name,
            position=position,
            way_note=way.note,
            for_scale=way.for_scale,
            operations=case.operations,
            number=case.operations if case.parameter is None else case.parameter,
            counts=workload.parameter or workload.counts,
        )

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from every other."""
        return self.case, self.peer, self.way

    @property
    def median(self) -> float:
        """The middle of its samples."""
        return statistics.median(self.values)

    @property
    def minimum(self) -> float:
        """The least of its samples."""
        return min(self.values)


@dataclass
class Results:
    """All that one run measured, and where and how."""

    #: Machine, versions, options.
    about: dict[str, Any]
    #: What to know about all of a peer's results.
    peer_notes: dict[str, str]
    series: list[Series]
    #: What could not be measured, and why, by "case peer way".
    failures: dict[str, str]

    def cases(self) -> dict[str, list[Series]]:
        """The series of each case, in the order they were asked for."""
        found: dict[str, list[Series]] = {}
        for series in self.series:
            if series.values:
                found.setdefault(series.case, []).append(series)
        return found

    def save(self, path: Path) -> None:
        """Keep it; an interrupt leaves what was kept before, or this."""
        content = {"format": FORMAT, **asdict(self)}
        whole = path.with_name(f"{path.name}.new")
        whole.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        whole.replace(path)

    @staticmethod
    def load(path: Path) -> Results:
        """Read what was kept.  Raises ValueError when that is not what the file holds."""
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ValueError(f"{path} holds no results: {error}") from error
        if not isinstance(content, dict) or content.get("format") != FORMAT:
            raise ValueError(f"{path} holds no results of this version")
        try:
            return Results(
                about=content["about"],
                peer_notes=content["peer_notes"],
                series=[Series(**series) for series in content["series"]],
                failures=content["failures"],
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"{path} holds no results of this version: {error}") from error


def rival(peers: Sequence[Series], statistic: Statistic) -> Series | None:
    """Of one peer's series of a case, the one that a ratio is taken against.

    That is the cheapest of those that do the same work; of memory, the first, since the others read
    another gauge.
    """
    able = [series for series in peers if not series.for_scale]
    if not able:
        return None
    if able[0].group == "memory":
        return able[0]
    return min(able, key=lambda series: statistic(series.values))


def ratio(case: Sequence[Series], other: Series, statistic: Statistic) -> float | None:
    """Our cost over that of `other`, of the same case; None where there is nothing to compare."""
    if other.peer == US:
        return None
    ours = [series for series in case if series.peer == US]
    if other.group == "memory":
        ours = [series for series in ours if series.position == other.position]
    mine = rival(ours, statistic)
    if mine is None:
        return None
    cost = statistic(other.values)
    return statistic(mine.values) / cost if cost > 0 else None
