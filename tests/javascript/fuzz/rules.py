"""Rules: how an engine is known to depart from the specification, so that a difference is not ours.

A rule does not look at logs and guess.  It rewrites the program so that what the engine does wrong
is not used any more; the rule explains a difference when the rewritten program logs the same in
both engines.  A difference that no rule explains is ours until it is shown otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.javascript.fuzz.runners import Runs

__all__ = ["RULES", "Rule", "explain"]


@dataclass(frozen=True)
class Rule:
    """A departure: its name, the clause it departs from, what happens, and a program without it.

    `without` gives the program unchanged when it does not use what the rule is about.
    """

    name: str
    clause: str
    text: str
    without: Callable[[str], str]


RULES = (
    Rule(
        "V8: Array.fromAsync closes too often",
        "ECMA-262 #sec-array.fromasync",
        "An iterator whose `next` fails is closed all the same, some twice; one whose `return` "
        "fails is closed for ever; and an error of the iterator may leave the promise pending.",
        lambda source: source.replace("Array.fromAsync(", "plainFromAsync("),
    ),
)


def explain(source: str, theirs: Runs, mine: Runs) -> Rule | None:
    """The first rule that explains why a program's logs differ."""
    for rule in RULES:
        without = rule.without(source)
        if without != source and theirs.run([without]) == mine.run([without]):
            return rule
    return None
