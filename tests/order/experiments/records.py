"""What is known of the experiments: recorded logs, the text's, and where ours differ."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["Seen", "differences", "experiments", "left_out", "recorded_log", "text"]

_HERE = Path(__file__).parent

#: A log, and in how many runs it was seen.
Seen = tuple[str, int]

#: Experiments that log the gaps of a chain of timers, one digit each.  Real time lengthens now this
#: gap, now that one, so no single run is typical; the median of each gap is.
GAPS = frozenset({"B1", "B2", "B3", "B4", "B5"})


@cache
def _read(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((_HERE / f"{name}.json").read_text(encoding="utf-8"))
    return document


def experiments() -> Mapping[str, Mapping[str, Any]]:
    """The recorded experiments by code: name, JavaScript, logs by engine."""
    recorded: Mapping[str, Mapping[str, Any]] = _read("recordings")["experiments"]
    return recorded


def differences() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Logs of ours that are not the recorded ones, each with its reason: by code, by profile.

    "every" stands for each profile that has no entry of its own.
    """
    return _read("differences")


def left_out() -> Mapping[str, str]:
    """The experiments that are not told in Python, and why."""
    return _read("left_out")


def text() -> Mapping[str, Mapping[str, str]]:
    """What the HTML standard decides: a log each; and what it leaves open: a reason each."""
    return _read("text")


def recorded_log(code: str, profile: str) -> tuple[str, ...] | None:
    """The log that the profile's engine gave most often; several if equally often.

    None when the engine was not asked, or the text leaves the order open.
    """
    if profile == "text":
        decided = text()["decided"].get(code)
        return None if decided is None else (decided,)
    engine = "chromium" if profile == "browser" else profile
    experiment = experiments()[code]
    logs = experiment.get("again", {}).get(engine) or experiment["logs"].get(engine)
    if logs is None:
        return None
    return (_median_gaps(logs),) if code in GAPS else _most_frequent(logs)


def _most_frequent(logs: Sequence[Seen]) -> tuple[str, ...]:
    most = max(count for _, count in logs)
    return tuple(log for log, count in logs if count == most)


def _median_gaps(logs: Sequence[Seen]) -> str:
    runs = [log for log, count in logs for _ in range(count) if log]
    return "".join(sorted(gaps)[(len(gaps) - 1) // 2] for gaps in zip(*runs, strict=True))
