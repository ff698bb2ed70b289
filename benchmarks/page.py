"""Puts the results of a run into a page of documentation, between two marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.bars import bars_table
from benchmarks.report import heading
from benchmarks.reports import everything, failures, glance_report
from benchmarks.results import Results

__all__ = ["BEGIN", "END", "into_page"]

BEGIN = "<!-- results: begin; all of this is written by `python -m benchmarks --page` -->"
END = "<!-- results: end -->"

PLOTS = "plots"
"""The folder beside a page whose pictures it shows."""

PICTURES = {
    "ratios": "The ratio of every piece of work over each peer, of minima",
    "curves-timers": "The cost of a timer by the number of those pending",
    "curves-awaits": "The cost of an await by the number of tasks, and by the depth of the calls",
    "curves-promises": "The cost of a then by the length of the chain",
}
"""Those that a page shows, of all that are drawn, and what they are called."""


def into_page(results: Results, by: str, page: Path) -> None:
    """Replace what stands between the marks.  Raises OSError, and ValueError without marks."""
    text = page.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has not the marks between which results go: {BEGIN} and {END}")
    section = "\n".join(results_section(results, by, page))
    page.write_text(f"{before}{BEGIN}\n\n{section}\n\n{END}{after}", encoding="utf-8")


def results_section(results: Results, by: str, page: Path) -> Iterator[str]:
    """What stands between the marks."""
    yield from heading(results, markdown=True)
    bars = bars_table(results, markdown=True)
    if bars:
        yield from ("", "### The bars", "", *bars)
    yield ""
    yield from glance_report(results, by, markdown=True)
    for name, caption in PICTURES.items():
        if (page.parent / PLOTS / f"{name}.svg").exists():
            yield from ("", f"![{caption}]({PLOTS}/{name}.svg)")
    yield from failures(results, markdown=True)
    # Folded where the page is shown: some hundreds of lines.
    yield from ("", "<details>", "<summary>Every result</summary>")
    yield from everything(results, markdown=True)
    yield from ("", "</details>")
