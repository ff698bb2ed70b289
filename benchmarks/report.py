"""Tables: each case with its peers and what is unfair about them, ratios at a glance, changes."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence

from benchmarks.results import US, Results, Series, Statistic, ratio, rival

__all__ = [
    "STATISTICS",
    "bytes_or_time",
    "case_table",
    "glance",
    "heading",
    "moved",
    "number",
    "table",
    "title",
]

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


def bytes_or_time(value: float, unit: str) -> str:
    """A cost with its unit, as it is told at a glance."""
    return f"{number(value)} {unit}"


def table(
    rows: Sequence[Row], *, words: int | Sequence[str] = 1, markdown: bool = False
) -> Iterator[str]:
    """Lines of a table whose first row is its head.

    words: how many columns, the first ones, are words; or of each whether it is "left" or "right".
    """
    number_of = len(rows[0])
    if isinstance(words, int):
        words = ["left" if column < words else "right" for column in range(number_of)]
    widths = [max(len(row[column]) for row in rows) for column in range(number_of)]
    for index, row in enumerate(rows):
        cells = [
            cell.ljust(width) if side == "left" else cell.rjust(width)
            for cell, width, side in zip(row, widths, words, strict=True)
        ]
        yield f"| {' | '.join(cells)} |" if markdown else "  " + "  ".join(cells).rstrip()
        if index == 0 and markdown:
            rules = [
                "-" * width if side == "left" else "-" * (width - 1) + ":"
                for width, side in zip(widths, words, strict=True)
            ]
            yield f"| {' | '.join(rules)} |"


def title(text: str, markdown: bool) -> list[str]:
    """A heading."""
    return [f"### {text}"] if markdown else [text, "=" * len(text)]


def heading(results: Results, *, markdown: bool = False) -> Iterator[str]:
    """Where and how it was measured."""
    mark = "- " if markdown else ""
    about = results.about
    peers = ", ".join(f"{name} {version}" for name, version in about["peers"].items())
    yield f"{mark}{about['processor']}, {about['processors']} processors, {about['system']}"
    yield f"{mark}{about['python']} ({about['compiler']}); {peers}"
    yield (
        f"{mark}revision {about['revision']}, {about['when']}; rounds: {about['rounds']}, "
        f"seconds a sample: {about['seconds']}, seed: {about['seed']}, "
        f"load at the start: {about['load'][0]}"
    )
    if about.get("interrupted"):
        yield f"{mark}interrupted: some samples are missing"


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
        row = [name, bytes_or_time(statistic(ours.values), ours.unit) if ours else ""]
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
