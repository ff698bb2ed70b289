"""Rules: how an engine is known to depart from the specification, so that a difference is not ours.

A rule does not look at logs and guess.  It rewrites the program so that what the engine does wrong
is not used any more; the rule explains a difference when the rewritten program logs the same in
both engines.  A difference that no rule explains is ours until it is shown otherwise.
"""

from __future__ import annotations

import re
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


def _without_closing(source: str) -> str:
    """Sync iterators made by hand lose their `return`, so that nobody can see them closed."""
    pieces = source.split("[Symbol.iterator]()")
    return "[Symbol.iterator]()".join(
        [pieces[0], *(piece.replace("return(sent)", "closed(sent)", 1) for piece in pieces[1:])]
    )


def _without_constructor(source: str) -> str:
    """Where there is an `await using`, getters of `constructor` get another name."""
    if "await using" not in source:
        return source
    return source.replace("'constructor'", "'constructed'")


RULES = (
    Rule(
        "V8: Array.fromAsync closes too often",
        "ECMA-262 #sec-array.fromasync",
        "An iterator whose `next` fails is closed all the same, some twice; one whose `return` "
        "fails is closed for ever; and an error of the iterator may leave the promise pending.",
        lambda source: source.replace("Array.fromAsync(", "plainFromAsync("),
    ),
    Rule(
        "2026: Promise.try gives back a promise",
        "ECMA-262 #sec-promise.try",
        "By the text of 2026 a promise that the callback returns is the result itself; V8 resolves "
        "another promise with it, which takes two turns more.",
        lambda source: source.replace("Promise.try(", "plainTry("),
    ),
    Rule(
        "V8: sync iterators that fail are closed",
        "ECMA-262 #sec-%asyncfromsynciteratorprototype%.next",
        "Behind an async-from-sync iterator, a sync iterator whose `next`, or a getter of whose "
        "result, throws is closed; the specification closes it for a rejected value alone.",
        _without_closing,
    ),
    Rule(
        "V8: yield* goes on after a rejected return",
        "ECMA-262 #sec-generator-function-definitions-runtime-semantics-evaluation",
        "A promise given to `return` that rejects is thrown into the inner iterator of a `yield*` "
        "by the specification; V8 asks its `next` instead.",
        lambda source: re.sub(r"\b(it\d+)\.return\(", r"\1.next(", source),
    ),
    Rule(
        "V8: await using reads constructor twice",
        "ECMA-262 #sec-dispose",
        "The promise that a disposer of `await using` gives is awaited, which reads its "
        "`constructor` once; V8 reads it twice, though once for an AsyncDisposableStack.",
        _without_constructor,
    ),
)


def explain(source: str, theirs: Runs, mine: Runs) -> tuple[Rule, str] | None:
    """The rule that explains why a program's logs differ, and the program without its subject.

    The first that does, perhaps together with those before it.
    """
    together = source
    for rule in RULES:
        for before in dict.fromkeys((source, together)):
            without = rule.without(before)
            if without != before and theirs.run([without]) == mine.run([without]):
                return rule, without
        together = rule.without(together)
    return None
