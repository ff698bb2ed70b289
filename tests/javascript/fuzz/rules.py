"""Rules: differences from an engine that are known, and whose fault they are.

A rule speaks of one engine's known departure from the specification.  Its predicate looks at the
program and at both logs; a difference that no rule explains is ours until it is shown otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.javascript.fuzz.runners import Log

__all__ = ["RULES", "Rule", "explain"]


@dataclass(frozen=True)
class Rule:
    """A departure: its name, the clause it departs from, and when it explains a difference."""

    name: str
    clause: str
    text: str
    explains: Callable[[str, Log, Log], bool]


def _closes_for_ever(source: str, theirs: Log, ours: Log) -> bool:
    """Their log begins as ours does, and then closes the same iterator without an end."""
    if "Array.fromAsync" not in source:
        return False
    if theirs[:1] and theirs[0].startswith("timeout"):
        return True
    return len(theirs) > 1000 and len(set(theirs[-500:])) == 1


RULES = (
    Rule(
        "fromAsync-closes-for-ever",
        "ECMA-262 #sec-array.fromasync",
        "V8 closes the iterator again, without an end, when its `return` throws or rejects; and "
        "it closes one whose `next` threw.",
        _closes_for_ever,
    ),
)


def explain(source: str, theirs: Log, ours: Log) -> Rule | None:
    """The first rule that explains why the logs differ."""
    return next((rule for rule in RULES if rule.explains(source, theirs, ours)), None)
