"""The bars: how much of each peer's cost thenloop may have, at most, and whether it does.

They are what the project has set itself.  A report, never a gate: time is too noisy for one, and
what guards the hot paths is the number of instructions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.catalogue import Case, case_named
from benchmarks.report import bytes_or_time, number, table
from benchmarks.results import US, Results, Series, ratio, rival

__all__ = ["BARS", "BAR_PEERS", "BAR_ROUNDS", "Bar", "bar_cases", "bars_table"]

BAR_PEERS = ("thenloop", "asyncio", "uvloop", "node")

BAR_ROUNDS = 7
"""A minimum of fewer samples says little."""


@dataclass(frozen=True)
class Bar:
    """How high the cost of a case may be, as a share of each peer's; by minima."""

    case: str
    #: By peer; a peer without a number is only reported.
    most: Mapping[str, float] = field(hash=False)
    #: Which of thenloop's ways it holds for; "" for its cheapest.
    way: str = ""

    @property
    def name(self) -> str:
        """How it is called in the table."""
        return f"{self.case}, {self.way}" if self.way else self.case


def bar(case: str, asyncio: float, uvloop: float, node: float | None = None, way: str = "") -> Bar:
    """A bar with its numbers in the order of the table."""
    most = {"asyncio": asyncio, "uvloop": uvloop}
    return Bar(case, most if node is None else {**most, "node": node}, way)


BARS: tuple[Bar, ...] = (
    bar("await_settled/1", 0.13, 0.27, 8),
    bar("await_settled/1000", 0.25, 0.5, 8),
    bar("then_hop", 0.25, 0.52, 17),
    bar("async_call", 0.13, 0.25, 22),
    bar("async_generator", 0.22, 0.46, 9.5, way="async for"),
    bar("async_generator", 0.22, 0.46, 9.5, way="for_await"),
    bar("macrotask_chain", 0.15, 0.42, 0.3),
    bar("timer_set/100000", 0.3, 0.65),
    bar("timer_fire/100000", 0.3, 0.65),
    bar("timer_debounce/100000", 0.3, 0.65),
    bar("memory_promise", 0.6, 0.6),
    bar("memory_async_function", 0.6, 0.6),
    bar("memory_timer", 0.6, 0.25),
)


def bar_cases() -> list[Case]:
    """The cases that there are bars for, each once."""
    found = [case_named(name) for name in dict.fromkeys(bar.case for bar in BARS)]
    return [case for case in found if case is not None]


def bars_table(results: Results, *, markdown: bool = False) -> list[str]:
    """Each bar with what was measured, and how many are met; nothing when none was measured."""
    peers = [peer for peer in BAR_PEERS if peer != US]
    rows: list[Sequence[str]] = [("work", US, *(f"{peer} (bar)" for peer in peers))]
    verdicts: list[bool] = []
    cases = results.cases()
    for each in BARS:
        case = cases.get(each.case)
        ours = None if case is None else mine(each, case)
        if case is None or ours is None:
            continue
        row = [each.name, bytes_or_time(ours.minimum, ours.unit)]
        for peer in peers:
            measured = measured_ratio(ours, case, peer)
            most = each.most.get(peer)
            row.append(cell(measured, most, markdown=markdown))
            if measured is not None and most is not None:
                verdicts.append(measured <= most)
        rows.append(row)
    if len(rows) == 1:
        return []
    return [*table(rows, markdown=markdown), "", *summary(results, verdicts)]


def mine(bar: Bar, case: Sequence[Series]) -> Series | None:
    """Our series that a bar holds for."""
    ours = [one for one in case if one.peer == US and (not bar.way or one.way == bar.way)]
    return rival(ours, min)


def measured_ratio(ours: Series, case: Sequence[Series], peer: str) -> float | None:
    """The ratio of minima, against the peer's cheapest way that does the same work."""
    other = rival([one for one in case if one.peer == peer], min)
    return None if other is None else ratio([ours, other], other, min)


def cell(measured: float | None, most: float | None, *, markdown: bool) -> str:
    """A ratio, its bar, and whether it is met."""
    if measured is None:
        return ""
    if most is None:
        return f"{number(measured)} (none)"
    if measured <= most:
        return f"{number(measured)} ({most:g}) met"
    verdict = "**not met**" if markdown else "NOT MET"
    return f"{number(measured)} ({most:g}) {verdict}"


def summary(results: Results, verdicts: Sequence[bool]) -> Iterator[str]:
    """How many bars are met, and what to doubt about it."""
    yield (
        f"{sum(verdicts)} of {len(verdicts)} bars are met.  A ratio is {US} over the peer, of the "
        f"minima of {results.about['rounds']} rounds; in brackets the most that it may be."
    )
    if results.about["rounds"] < BAR_ROUNDS:
        yield f"Fewer than {BAR_ROUNDS} rounds: no more than a first look."
