"""Whole reports of a run: everything, or only the bars."""

from __future__ import annotations

from benchmarks.bars import bars_table
from benchmarks.catalogue import GROUPS
from benchmarks.report import case_table, glance, heading, title
from benchmarks.results import US, Results

__all__ = ["bars_report", "everything", "failures", "glance_report", "report"]


def report(results: Results, by: str, *, markdown: bool = False) -> str:
    """All that there is to say about a run.

    by: which statistic the ratios at a glance are taken of.
    """
    return "\n".join(
        [
            *heading(results, markdown=markdown),
            *everything(results, markdown=markdown),
            "",
            *glance_report(results, by, markdown=markdown),
            *failures(results, markdown=markdown),
        ]
    )


def bars_report(results: Results, by: str, *, markdown: bool = False) -> str:
    """Each bar, met or not.  It is always of minima, whatever `by` says."""
    return "\n".join(
        [
            *heading(results, markdown=markdown),
            "",
            *(bars_table(results, markdown=markdown) or ["nothing that there is a bar for"]),
            *failures(results, markdown=markdown),
        ]
    )


def everything(results: Results, *, markdown: bool) -> list[str]:
    """The table of every case, by group."""
    lines: list[str] = []
    for group in GROUPS:
        cases = {name: case for name, case in results.cases().items() if case[0].group == group}
        if cases:
            lines += ["", *title(group, markdown)]
        for name, case in cases.items():
            lines += ["", *case_table(name, case, markdown)]
    return lines


def glance_report(results: Results, by: str, *, markdown: bool) -> list[str]:
    """All ratios at a glance, and what to know about each peer."""
    lines = title(f"{US} over each peer, by {by}; below 1 is faster or smaller", markdown)
    lines += ["", *glance(results, by, markdown)]
    notes = [f"{peer}: {note}" for peer, note in results.peer_notes.items()]
    if notes:
        lines += ["", *(f"- {note}" for note in notes)]
    return lines


def failures(results: Results, *, markdown: bool) -> list[str]:
    """What could not be measured, and why."""
    if not results.failures:
        return []
    told = [f"- {name}: {why}" for name, why in results.failures.items()]
    return ["", *title("not measured", markdown), "", *told]
