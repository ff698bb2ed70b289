"""Results of benchmarks as they could have been measured, for the tests of what is made of them."""

from dataclasses import replace
from typing import Any

from benchmarks.catalogue import Way, cases_matching
from benchmarks.results import Results, Series
from benchmarks.roster import Peer


def series(peer: str, values: list[float], *, way: str = "", position: int = 0, **rest: Any) -> Any:
    peer_ = Peer(peer, "asyncio", "")
    case = cases_matching([rest.pop("case", "then_hop")])[0]
    made = Series.of(case, peer_, position, Way(way, for_scale=rest.pop("for_scale", False)))
    return replace(made, values=values, **rest)


def results(*several: Series, interrupted: bool = False) -> Results:
    about = {
        "when": "today",
        "python": "CPython",
        "compiler": "a compiler",
        "system": "a system",
        "processor": "a processor",
        "processors": 2,
        "load": [0.5],
        "revision": "abc",
        "peers": {one.peer: "1" for one in several},
        "rounds": 3,
        "seconds": 0.2,
        "seed": 1,
        "interrupted": interrupted,
    }
    return Results(about, {}, list(several), {})
