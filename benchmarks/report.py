"""Tables: each case with its peers and what is unfair about them, and all ratios at a glance."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence

from benchmarks.catalogue import GROUPS
from benchmarks.results import US, Results, Series, Statistic, ratio, rival

__all__ = ["STATISTICS", "moved", "number", "report"]

STATISTICS: dict[str, Statistic] = {"median": statistics.median, "minimum": min}

Row = Sequence[str]


def number(value: float | None) -> str:
    """Three significant digits, never in powers of ten."""
    if value is None:
        return ""
    for least, digits in ((100, 0), (10, 1), (1, 2)):
        if abs(value) >= least:
            return f"{value:,.{digits}f}"
    return f"{value:.3f}"


def table(rows: Sequence[Row], *, words: int = 1, markdown: bool = False) -> Iterator[str]:
    """Lines of a table whose first row is its head; the first `words` columns are words."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for index, row in enumerate(rows):
        cells = [
            cell.ljust(width) if column < words else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"| {' | '.join(cells)} |" if markdown else "  " + "  ".join(cells).rstrip()
        if index == 0 and markdown:
            rules = ["-" * w if c < words else "-" * (w - 1) + ":" for c, w in enumerate(widths)]
            yield f"| {' | '.join(rules)} |"


def report(results: Results, by: str, *, markdown: bool = False) -> str:
    """All that there is to say about a run.

    by: which statistic the ratios at a glance are taken of.
    """
    lines = [*heading(results)]
    for group in GROUPS:
        cases = {name: case for name, case in results.cases().items() if case[0].group == group}
        if cases:
            lines += ["", *title(group, markdown)]
        for name, case in cases.items():
            lines += ["", *case_table(name, case, markdown)]
    lines += ["", *title(f"{US} over each peer, by {by}; below 1 is faster or smaller", markdown)]
    lines += ["", *glance(results, by, markdown)]
    notes = [f"{peer}: {note}" for peer, note in results.peer_notes.items()]
    if notes:
        lines += ["", *(f"- {note}" for note in notes)]
    if results.failures:
        lines += ["", *title("not measured", markdown), ""]
        lines += [f"- {name}: {why}" for name, why in results.failures.items()]
    return "\n".join(lines)


def title(text: str, markdown: bool) -> list[str]:
    """A heading."""
    return [f"### {text}"] if markdown else [text, "=" * len(text)]


def heading(results: Results) -> Iterator[str]:
    """Where and how it was measured."""
    about = results.about
    peers = ", ".join(f"{name} {version}" for name, version in about["peers"].items())
    yield f"{about['processor']}, {about['processors']} processors, {about['system']}"
    yield f"{about['python']} ({about['compiler']}); {peers}"
    yield (
        f"revision {about['revision']}, {about['when']}; rounds: {about['rounds']}, "
        f"seconds a sample: {about['seconds']}, seed: {about['seed']}, "
        f"load at the start: {about['load'][0]}"
    )
    if about.get("interrupted"):
        yield "interrupted: some samples are missing"


def case_table(name: str, case: Sequence[Series], markdown: bool) -> Iterator[str]:
    """One case: a line for each peer and way, and the notes."""
    first = case[0]
    yield f"{'**' if markdown else ''}{name}{'**' if markdown else ''}: {first.title}"
    if markdown:
        yield ""
    per = "ms" if first.group == "start-up" else f"{first.unit} each"
    rows: list[Row] = [("peer", "way", f"median, {per}", "minimum", "spread", "ratio", "of minima")]
    marks: dict[str, str] = {}
    for series in case:
        way = series.way
        if series.way_note:
            mark = marks.setdefault(series.way_note, chr(ord("a") + len(marks)))
            way = f"{way} [{mark}]".strip()
        spread = (max(series.values) - series.minimum) / series.median if series.median else 0
        rows.append(
            (
                series.peer,
                way,
                number(series.median),
                number(series.minimum),
                f"{spread:.0%}",
                *(
                    "for scale" if series.for_scale else number(ratio(case, series, statistic))
                    for statistic in STATISTICS.values()
                ),
            )
        )
    yield from table(rows, words=2, markdown=markdown)
    if markdown:
        yield ""
    notes = [f"[{mark}] {note}" for note, mark in marks.items()]
    for note in [*([first.note] if first.note else []), *notes]:
        yield f"- {note}" if markdown else f"    {note}"


def glance(results: Results, by: str, markdown: bool) -> Iterator[str]:
    """The ratio of each case against each peer's cheapest way that does the same work."""
    statistic = STATISTICS[by]
    cases = results.cases()
    peers = [peer for peer in results.about["peers"] if peer != US]
    rows: list[Row] = [("work", US, *peers)]
    for name, case in cases.items():
        ours = rival([series for series in case if series.peer == US], statistic)
        row = [name, f"{number(statistic(ours.values))} {ours.unit}" if ours else ""]
        for peer in peers:
            other = rival([series for series in case if series.peer == peer], statistic)
            row.append(number(ratio(case, other, statistic)) if other else "")
        rows.append(row)
    # A peer without any ratio has no column.
    kept = [column for column in range(len(rows[0])) if any(row[column] for row in rows[1:])]
    yield from table([[row[column] for column in kept] for row in rows], markdown=markdown)


def moved(old: Results, new: Results) -> str:
    """What has changed between two runs, the largest change first.

    A change is marked when all samples of one run lie beyond all samples of the other.
    """
    before = {series.key: series for series in old.series if series.values}
    both = [
        (before[series.key], series)
        for series in new.series
        if series.values and series.key in before
    ]
    pairs = [(then, now) for then, now in both if then.operations == now.operations]
    if not pairs:
        return "nothing was measured alike in both runs"
    changes = [(now.median / then.median if then.median else 1.0, then, now) for then, now in pairs]
    lines = [f"from {old.about['revision']} of {old.about['when']}"]
    for what in ("processor", "python", "peers"):
        if old.about[what] != new.about[what]:
            lines.append(f"unlike: {what} was {old.about[what]}, is {new.about[what]}")
    if len(pairs) < len(both):
        lines.append(f"not compared: {len(both) - len(pairs)} with other numbers of operations")
    others = [change for change, _, now in changes if now.peer != US and now.unit == "ns"]
    if others:
        drift = statistics.median(others) - 1
        lines.append(f"times of all other peers moved by {drift:+.1%}: so much is the machine")
    rows: list[Row] = [("work", "peer", "way", "was", "is", "change", "")]
    for change, then, now in sorted(changes, key=lambda one: abs(one[0] - 1), reverse=True):
        apart = max(now.values) < min(then.values) or min(now.values) > max(then.values)
        sure = apart and min(len(now.values), len(then.values)) > 1
        rows.append(
            (
                *now.key,
                number(then.median),
                number(now.median),
                f"{change - 1:+.1%}",
                "*" if sure else "",
            )
        )
    return "\n".join([*lines, "", *table(rows, words=3), "", "  * beyond the spread of both runs"])
