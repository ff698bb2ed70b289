"""Pictures of a run: bars for each group of cases, and a curve for each workload that scales."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.catalogue import GROUPS
from benchmarks.results import Results, Series

__all__ = ["draw"]

COLOURS = {
    "thenloop": "#d62728",
    "asyncio": "#1f77b4",
    "uvloop": "#17becf",
    "rloop": "#ff7f0e",
    "trio": "#2ca02c",
    "promisio": "#9467bd",
    "node": "#7f7f7f",
    "quickjs": "#bcbd22",
    "python": "#c7c7c7",
}


def draw(results: Results, folder: Path) -> list[Path]:
    """Draw all that there is to see into `folder`; the files, as PNG and as SVG.

    Raises ImportError when matplotlib is not installed.
    """
    import matplotlib

    matplotlib.use("Agg")
    # The same results give the same file.
    matplotlib.rcParams["svg.hashsalt"] = "thenloop"
    matplotlib.rcParams["svg.fonttype"] = "none"
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    cases = results.cases()
    for group in GROUPS:
        grouped = [case for case in cases.values() if case[0].group == group]
        if grouped:
            written += save(draw_bars(group, grouped), folder / f"bars-{group}")
    workloads: dict[str, list[list[Series]]] = {}
    for case in cases.values():
        workloads.setdefault(case[0].workload, []).append(case)
    for workload, several in workloads.items():
        if len(several) > 1:
            written += save(draw_curve(several), folder / f"curve-{workload}")
    return written


def save(figure: Any, stem: Path) -> list[Path]:
    """Write a figure in both formats and forget it."""
    import matplotlib.pyplot

    paths = [stem.with_suffix(".png"), stem.with_suffix(".svg")]
    for path in paths:
        no_date = {"Date": None} if path.suffix == ".svg" else None
        figure.savefig(path, dpi=120, bbox_inches="tight", metadata=no_date)
    matplotlib.pyplot.close(figure)
    return paths


def label(series: Series) -> str:
    """How a series is called in a picture."""
    scale = ", for scale" if series.for_scale else ""
    return f"{series.peer} ({series.way}{scale})" if series.way else series.peer


def draw_bars(group: str, cases: Sequence[Sequence[Series]]) -> Any:
    """A bar for the median of every series, with a line from its minimum to its maximum."""
    import matplotlib.pyplot

    # From the top down: a blank line, the name of a case, its bars.
    rows: list[Series | str] = []
    for case in cases:
        rows += [case[0].case, *case]
    height = 0.22 * len(rows) + 1
    figure, axes = matplotlib.pyplot.subplots(figsize=(9, height))
    for place, row in enumerate(rows):
        if isinstance(row, str):
            continue
        axes.barh(
            place,
            row.median,
            height=0.8,
            color=COLOURS.get(row.peer, "#e377c2"),
            alpha=0.45 if row.for_scale else 1,
        )
        axes.hlines(place, row.minimum, max(row.values), color="black", linewidth=1)
    names = [row if isinstance(row, str) else label(row) for row in rows]
    axes.set_yticks(range(len(rows)), names, fontsize=8)
    for tick, row in zip(axes.get_yticklabels(), rows, strict=True):
        if isinstance(row, str):
            tick.set_fontweight("bold")
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xscale("log")
    axes.set_xlabel(axis_of(cases[0][0]))
    axes.set_title(group)
    axes.grid(axis="x", alpha=0.3)
    axes.set_axisbelow(True)
    return figure


def draw_curve(cases: Sequence[Sequence[Series]]) -> Any:
    """How the cost of an operation grows with the size; all ways that do the same work."""
    import matplotlib.pyplot

    figure, axes = matplotlib.pyplot.subplots(figsize=(7, 4.5))
    ways: dict[tuple[str, str], list[Series]] = {}
    for case in cases:
        for series in case:
            if not series.for_scale:
                ways.setdefault((series.peer, series.way), []).append(series)
    first: dict[str, str] = {}
    for (peer, way), line in ways.items():
        axes.plot(
            [series.number for series in line],
            [series.median for series in line],
            marker="o",
            linestyle="-" if first.setdefault(peer, way) == way else "--",
            color=COLOURS.get(peer, "#e377c2"),
            label=label(line[0]),
        )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel(cases[0][0].counts)
    axes.set_ylabel(axis_of(cases[0][0]))
    axes.set_title(cases[0][0].title)
    axes.grid(alpha=0.3)
    axes.legend(fontsize=8, loc="center left", bbox_to_anchor=(1, 0.5))
    return figure


def axis_of(series: Series) -> str:
    """What an axis of costs is called."""
    if series.group == "start-up":
        return "ms of processor time"
    if series.group == "memory":
        return "bytes each"
    return "ns of processor time each"
