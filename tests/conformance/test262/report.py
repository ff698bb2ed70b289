"""Report: what passed and what did not, by folder, by feature and one by one."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.conformance.test262.pool import Result

__all__ = ["Known", "Report"]

PASS, OUTSIDE = "pass", "outside"


@dataclass
class Tally:
    """How many cases ended how."""

    verdicts: Counter[str] = field(default_factory=Counter)

    @property
    def passed(self) -> int:
        return self.verdicts[PASS]

    @property
    def outside(self) -> int:
        return self.verdicts[OUTSIDE]

    @property
    def ran(self) -> int:
        return self.verdicts.total() - self.outside

    def line(self, name: str) -> str:
        share = f"{self.passed / self.ran:7.2%}" if self.ran else "      -"
        apart = f"  ({self.outside} outside)" if self.outside else ""
        return f"{share}  {self.passed:6} of {self.ran:6}  {name}{apart}"


class Report:
    """The results so far."""

    def __init__(self) -> None:
        self.total = Tally()
        self.folders: dict[str, Tally] = {}
        self.features: dict[str, Tally] = {}
        self.outside: Counter[str] = Counter()
        self.results: dict[str, Result] = {}
        #: Whether the run was ended before its end.
        self.interrupted = False

    def add(self, result: Result) -> None:
        """Count one."""
        self.results[result.case.name] = result
        self.total.verdicts[result.verdict] += 1
        folder = self.folders.setdefault(_folder(result.case.path), Tally())
        folder.verdicts[result.verdict] += 1
        for feature in result.case.features:
            self.features.setdefault(feature, Tally()).verdicts[result.verdict] += 1
        if result.verdict == OUTSIDE:
            self.outside[result.message] += 1

    def failures(self) -> list[Result]:
        """What ran and did not pass, by name."""
        failed = [each for each in self.results.values() if each.verdict not in {PASS, OUTSIDE}]
        return sorted(failed, key=lambda result: result.case.name)

    def print(self, *, folders: bool, features: bool, failures: int) -> None:
        """The tables; those without a failure are in the total only."""
        for title, wanted, tallies in (
            ("folder", folders, self.folders),
            ("feature", features, self.features),
        ):
            if wanted:
                print(f"\nby {title}:")
                for name, tally in sorted(tallies.items()):
                    if tally.ran:
                        print(tally.line(name))
        if self.outside:
            print("\noutside the scope, not run:")
            for reason, count in self.outside.most_common():
                print(f"  {count:6}  {reason}")
        failed = self.failures()
        if failed and failures:
            print("\nfailures:")
            for result in failed[:failures]:
                print(f"  {result.case.name}: {result.verdict}: {result.message}")
            if len(failed) > failures:
                print(f"  and {len(failed) - failures} more")
        others = ", ".join(
            f"{count} {verdict}"
            for verdict, count in sorted(self.total.verdicts.items())
            if verdict not in {PASS, OUTSIDE}
        )
        print(f"\n{self.total.line('cases')}{': ' + others if others else ''}")

    def to_json(self) -> dict[str, Any]:
        """All of it."""
        return {
            "interrupted": self.interrupted,
            "total": dict(self.total.verdicts),
            "folders": {name: dict(each.verdicts) for name, each in sorted(self.folders.items())},
            "features": {name: dict(each.verdicts) for name, each in sorted(self.features.items())},
            "outside": dict(self.outside.most_common()),
            "failures": [
                {"test": each.case.name, "verdict": each.verdict, "message": each.message}
                for each in self.failures()
            ],
        }


def _folder(path: str) -> str:
    """The first three folders of a test in `language`, the first two elsewhere."""
    parts = path.split("/")
    return "/".join(parts[: min(3 if parts[0] == "language" else 2, len(parts) - 1)])


class Known:
    """Known failures with their reasons: a test by its path, or one mode of it as `path#mode`."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        self.reasons = dict(reasons)

    @classmethod
    def load(cls, path: Path) -> Known:
        """Read the list."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def covers(self, result: Result) -> bool:
        """Whether this may fail."""
        return result.case.name in self.reasons or result.case.path in self.reasons

    def complaints(self, results: Iterable[Result]) -> list[str]:
        """Failures that are not listed, and what is listed though all of it passes.

        What did not run is not spoken of.
        """
        failed: set[str] = set()
        ran: set[str] = set()
        complaints = []
        for result in results:
            if result.verdict == OUTSIDE:
                continue
            names = {result.case.name, result.case.path}
            ran |= names
            if result.verdict != PASS:
                failed |= names
                if not self.covers(result):
                    complaints.append(f"{result.case.name} fails and is not listed")
        complaints += [
            f"{name} is listed and passes"
            for name in self.reasons
            if name in ran and name not in failed
        ]
        return sorted(complaints)
