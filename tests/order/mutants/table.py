"""The committed table: which program is the first to catch each mutant."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.order.mutants.catalogue import MUTANTS
from tests.order.mutants.control import Catch

__all__ = ["TABLE", "first_catchers", "in_words", "row", "table"]

TABLE = Path(__file__).with_name("table.md")

_HEAD = """\
# The mutants, and the first order program that catches each

Written by `python -m tests.order.mutants --write`; CI runs the same with `--check`.

| Mutant | What it does wrong | First program that catches it | At its line |
|---|---|---|---|
"""


def table(first_catches: Mapping[str, Catch]) -> str:
    """Write the page; the number of programs that catch a mutant would change with each new one."""
    return _HEAD + "".join(row(name, first_catches[name]) for name in sorted(first_catches))


def row(name: str, catch: Catch) -> str:
    """One line of the page."""
    cells = (f"`{name}`", MUTANTS[name].mistake, f"`{catch.program}`", in_words(catch))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def in_words(catch: Catch) -> str:
    """Say where the log is wrong."""
    return f"{catch.line}: {_quoted(catch.given)} instead of {_quoted(catch.expected)}"


def _quoted(line: str | None) -> str:
    return "the end" if line is None else f"`{line}`"


def first_catchers(page: str) -> dict[str, tuple[str, str]]:
    """Read a page back: each mutant's first catcher, and its whole line."""
    found = {}
    for line in page.removeprefix(_HEAD).splitlines(keepends=True):
        name, _, program, _ = line.replace("\\|", "").strip("|\n ").split(" | ")
        found[name.strip("`")] = (program.strip("`"), line)
    return found
