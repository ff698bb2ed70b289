"""Pictures of a run: ratios at a glance, bars for each group of cases, curves of what scales.

Every picture shows of each peer the cheapest way that does the same work, which is the one that
ratios are taken against; the tables show the others.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.catalogue import GROUPS
from benchmarks.results import US, Results, Series, ratio, rival

__all__ = ["draw", "representatives"]


@dataclass(frozen=True)
class Look:
    """How a peer is drawn: told apart by the shape of its marks too, not by colour alone."""

    colour: str
    marker: str


# The colours of Okabe and Ito, which people with any kind of colour vision tell apart.
LOOKS = {
    "thenloop": Look("#D55E00", "o"),
    "asyncio": Look("#0072B2", "s"),
    "uvloop": Look("#56B4E9", "^"),
    "rloop": Look("#E69F00", "v"),
    "trio": Look("#009E73", "D"),
    "promisio": Look("#CC79A7", "P"),
    "node": Look("#333333", "X"),
    "quickjs": Look("#888888", "*"),
    "python": Look("#BBBBBB", "d"),
}
OTHER = Look("#AAAAAA", "p")

COLUMNS = 3
"""Panels beside each other."""

SHOWN_SIZE = 100_000
"""Of a workload with several sizes bars show the largest up to this; the curves show them all."""

UNITS = {
    "ns": ((1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")),
    "ms": ((1e3, "s"), (1, "ms"), (1e-3, "µs")),
    "bytes": ((1e6, "MB"), (1e3, "kB"), (1, "B")),
}


def draw(results: Results, folder: Path) -> list[Path]:
    """Draw all that there is to see into `folder`; the files, as PNG and as SVG.

    Raises ImportError when matplotlib is not installed.
    """
    import matplotlib

    matplotlib.use("Agg")
    # The same results give the same file.
    style: Any = {
        "svg.hashsalt": "thenloop",
        "svg.fonttype": "none",
        "font.size": 9,
        "axes.titlesize": 10,
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    with matplotlib.rc_context(style):
        cases = results.cases()
        shown = representatives(cases)
        if any(overview(case) for case in shown):
            written += save(draw_ratios(shown), folder / "ratios")
        for group in GROUPS:
            grouped = [case for case in shown if case[0].group == group]
            if grouped:
                written += save(draw_bars(group, grouped), folder / f"bars-{group}")
            scaling = [one for one in by_workload(cases, group) if len(one) > 1]
            if scaling:
                written += save(draw_curves(group, scaling), folder / f"curves-{group}")
    return written


def save(figure: Any, stem: Path) -> list[Path]:
    """Write a figure in both formats and forget it."""
    import matplotlib.pyplot

    paths = [stem.with_suffix(".png"), stem.with_suffix(".svg")]
    for path in paths:
        no_date = {"Date": None} if path.suffix == ".svg" else None
        figure.savefig(path, dpi=100, bbox_inches="tight", metadata=no_date)
    matplotlib.pyplot.close(figure)
    return paths


def by_workload(cases: dict[str, list[Series]], group: str) -> list[list[list[Series]]]:
    """The cases of each workload of a group."""
    found: dict[str, list[list[Series]]] = {}
    for case in cases.values():
        if case[0].group == group:
            found.setdefault(case[0].workload, []).append(case)
    return list(found.values())


def representatives(cases: dict[str, list[Series]]) -> list[list[Series]]:
    """What bars show: of each workload that only grows in size, one case."""
    chosen: list[list[Series]] = []
    for group in GROUPS:
        for several in by_workload(cases, group):
            if several[0][0].number != several[0][0].operations:
                # It is not the number of operations that differs: the two ends.
                chosen += [several[0], several[-1]] if len(several) > 1 else several
            else:
                fitting = [case for case in several if case[0].number <= SHOWN_SIZE]
                chosen.append((fitting or several)[-1])
    return chosen


def cheapest(case: Sequence[Series]) -> list[Series]:
    """The series of each peer that ratios are taken against."""
    peers = dict.fromkeys(series.peer for series in case)
    found = [rival([one for one in case if one.peer == peer], statistics.median) for peer in peers]
    return [series for series in found if series is not None]


def overview(case: Sequence[Series]) -> dict[str, float]:
    """Our ratio of minima over each peer."""
    ratios = {series.peer: ratio(case, series, min) for series in cheapest(case)}
    return {peer: value for peer, value in ratios.items() if value}


def draw_ratios(cases: Sequence[Sequence[Series]]) -> Any:
    """A mark for each case and peer: left of the line thenloop is cheaper."""
    import matplotlib.pyplot

    figure, axes = matplotlib.pyplot.subplots(figsize=(9, 0.27 * len(cases) + 1.4))
    places: dict[str, list[tuple[float, int]]] = {peer: [] for peer in LOOKS}
    for place, case in enumerate(cases):
        for peer, value in overview(case).items():
            places.setdefault(peer, []).append((value, place))
    seen = {peer: marks for peer, marks in places.items() if marks}
    for peer, marks in seen.items():
        look = LOOKS.get(peer, OTHER)
        axes.plot(
            *zip(*marks, strict=True),
            marker=look.marker,
            color=look.colour,
            linestyle="none",
            markersize=8 if look.marker == "*" else 7,
            markeredgecolor="white",
            markeredgewidth=0.6,
            label=peer,
        )
    axes.set_yticks(range(len(cases)), [case[0].case for case in cases])
    axes.set_ylim(len(cases) - 0.5, -0.5)
    axes.set_xscale("log")
    plain_numbers(axes.xaxis)
    axes.axvline(1, color="black", linewidth=1)
    axes.set_xlabel(f"{US} over the peer, of minima: left of 1 {US} is faster or smaller")
    axes.grid(axis="x", alpha=0.35)
    axes.grid(axis="y", alpha=0.15)
    axes.set_axisbelow(True)
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=len(seen), frameon=False)
    return figure


def draw_bars(group: str, cases: Sequence[Sequence[Series]]) -> Any:
    """A panel for each case: a bar for each peer's median, with a line from minimum to maximum."""
    figure, panels = grid(len(cases), 0.23 * max(len(cheapest(case)) for case in cases) + 0.75)
    for axes, case in zip(panels, cases, strict=True):
        shown = cheapest(case)
        # A log axis has no zero to begin at; it begins at the same place for all that it compares.
        least = min(series.minimum for series in shown)
        start = 10 ** math.floor(math.log10(max(least, 1e-9)) - 0.3)
        for place, series in enumerate(shown):
            axes.barh(
                place,
                max(series.median, start) - start,
                left=start,
                height=0.78,
                color=LOOKS.get(series.peer, OTHER).colour,
                xerr=[[series.median - series.minimum], [max(series.values) - series.median]],
                error_kw={"elinewidth": 1, "capsize": 2, "ecolor": "#444444"},
            )
            axes.annotate(
                human(series.median, series.unit),
                (max(series.values), place),
                xytext=(5, 0),
                textcoords="offset points",
                va="center",
                fontsize=8,
            )
        axes.set_yticks(range(len(shown)), [series.peer for series in shown])
        axes.get_yticklabels()[0].set_fontweight("bold")
        axes.set_ylim(len(shown) - 0.4, -0.6)
        axes.set_xscale("log")
        # Room for the number at the longest bar.
        most = max(max(series.values) for series in shown)
        axes.set_xlim(start, most * (most / start) ** 0.3)
        unit_axis(axes.xaxis, shown[0].unit)
        axes.set_title(case[0].case, loc="left", fontweight="bold")
        axes.grid(axis="x", alpha=0.3)
        axes.set_axisbelow(True)
    figure.suptitle(f"{group}: median of {measure_of(cases[0][0])}, with minimum and maximum")
    figure.tight_layout()
    return figure


def draw_curves(group: str, workloads: Sequence[Sequence[Sequence[Series]]]) -> Any:
    """A panel for each workload: how the cost of one operation grows with the size."""
    figure, panels = grid(len(workloads), 3.1)
    handles: dict[str, Any] = {}
    for axes, cases in zip(panels, workloads, strict=True):
        lines: dict[str, list[Series]] = {}
        for case in cases:
            for series in cheapest(case):
                lines.setdefault(series.peer, []).append(series)
        for peer, line in lines.items():
            look = LOOKS.get(peer, OTHER)
            drawn = axes.errorbar(
                [series.number for series in line],
                [series.median for series in line],
                yerr=[
                    [series.median - series.minimum for series in line],
                    [max(series.values) - series.median for series in line],
                ],
                marker=look.marker,
                markersize=5,
                color=look.colour,
                linewidth=2.2 if peer == US else 1.2,
                elinewidth=1,
                capsize=2,
                zorder=3 if peer == US else 2,
            )
            handles.setdefault(peer, drawn)
        first = cases[0][0]
        axes.set_xscale("log")
        axes.set_yscale("log")
        sizes = sorted({case[0].number for case in cases})
        axes.set_xticks(sizes, [short(size) for size in sizes])
        axes.set_xticks([], minor=True)
        unit_axis(axes.yaxis, first.unit)
        axes.set_xlabel(first.counts)
        axes.set_title(first.workload, loc="left", fontweight="bold")
        axes.grid(alpha=0.3, which="major")
    figure.suptitle(f"{group}: {measure_of(workloads[0][0][0])}, by size")
    figure.tight_layout()
    figure.legend(
        handles.values(),
        handles.keys(),
        loc="upper center",
        bbox_to_anchor=(0.5, 0),
        ncols=len(handles) if len(panels) > 1 else 4,
        frameon=False,
    )
    return figure


def grid(number: int, height: float) -> tuple[Any, list[Any]]:
    """A figure with so many panels of a height in inches."""
    import matplotlib.pyplot

    # Four are two by two.
    columns = 2 if number == 4 else min(number, COLUMNS)
    rows = math.ceil(number / columns)
    width = {1: 6.0, 2: 9.0}.get(columns, 11.0)
    figure, axes = matplotlib.pyplot.subplots(
        rows, columns, figsize=(width, rows * height + 0.4), squeeze=False
    )
    panels = list(axes.flat)
    for unused in panels[number:]:
        unused.set_visible(False)
    return figure, panels[:number]


def measure_of(series: Series) -> str:
    """What is measured."""
    what = {"start-up": "processor time", "memory": "bytes each"}
    return what.get(series.group, "processor time each")


def human(value: float, unit: str) -> str:
    """Three digits in the unit that suits."""
    for size, name in UNITS[unit]:
        if abs(value) >= size:
            return f"{value / size:.3g} {name}"
    return f"{value:.3g} {unit}"


def short(number: float) -> str:
    """A size on an axis."""
    for size, name in ((1_000_000, "M"), (1_000, "k")):
        if number >= size:
            return f"{number / size:g}{name}"
    return f"{number:g}"


def unit_axis(axis: Any, unit: str) -> None:
    """Label a log axis with round numbers in the unit that suits each, few enough to read."""
    import matplotlib.ticker

    low, high = sorted(axis.get_view_interval())
    decades = math.log10(high / low)
    steps = (1.0,) if decades > 2 else (1.0, 3.0) if decades > 1 else (1.0, 2.0, 5.0)
    axis.set_major_locator(matplotlib.ticker.LogLocator(10, steps))
    axis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda value, _: human(value, unit)))
    # Minor ticks would be most of an SVG.
    axis.set_minor_locator(matplotlib.ticker.NullLocator())
    if axis.axis_name == "x":
        axis.set_tick_params(labelsize=8)


def plain_numbers(axis: Any) -> None:
    """Label a log axis with plain numbers."""
    import matplotlib.ticker

    axis.set_major_locator(matplotlib.ticker.LogLocator(10, (1.0, 2.0, 5.0)))
    axis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda value, _: f"{value:g}"))
    axis.set_minor_locator(matplotlib.ticker.NullLocator())
