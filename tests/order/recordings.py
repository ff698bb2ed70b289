"""What engines logged, kept in `recordings.json`, and why they differ, in `differences.json`.

A recording is stored once, under "all", when every engine that runs the program agrees.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.order.catalogue import ENGINES, OrderProgram, program_names

__all__ = ["DIFFERENCES", "RECORDINGS", "Difference", "Recordings", "load_differences", "updating"]

RECORDINGS = Path(__file__).with_name("recordings.json")
DIFFERENCES = Path(__file__).with_name("differences.json")
# The default profile is what Chromium does where engines differ.
_PREFERENCE = ("chromium", "firefox", "node")

Log = list[str]


@dataclass
class Recording:
    """The logs of one program: one per engine that ran this very code."""

    fingerprint: str
    logs: dict[str, Log] = field(default_factory=dict)

    @property
    def engines_differ(self) -> bool:
        """Whether some engine logged other lines than another."""
        first, *others = self.logs.values()
        return any(log != first for log in others)

    @property
    def browser_log(self) -> Log:
        """The log that the default profile must give."""
        return next(self.logs[engine] for engine in _PREFERENCE if engine in self.logs)

    def to_json(self, engines: tuple[str, ...]) -> dict[str, Any]:
        """Write the logs once when all engines asked for gave the same."""
        complete = set(self.logs) == set(engines)
        logs: Mapping[str, Log]
        if complete and not self.engines_differ:
            logs = {"all": self.browser_log}
        else:
            logs = {engine: self.logs[engine] for engine in ENGINES if engine in self.logs}
        return {"code": self.fingerprint, "logs": logs}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], engines: tuple[str, ...]) -> Recording:
        """Read a recording back, spreading "all" over the engines it stands for."""
        logs = dict(stored["logs"])
        if "all" in logs:
            logs = dict.fromkeys(engines, logs["all"])
        return cls(stored["code"], logs)


@dataclass
class Recordings:
    """All recordings, and the versions of the engines that gave them."""

    versions: dict[str, str] = field(default_factory=dict)
    programs: dict[str, Recording] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path = RECORDINGS) -> Recordings:
        """Read the file; none yet is the same as an empty one."""
        if not path.exists():
            return cls()
        stored = json.loads(path.read_text(encoding="utf-8"))
        present = program_names(".js")
        return cls(
            dict(stored["engines"]),
            {
                name: Recording.from_json(entry, _engines_of(name, present))
                for name, entry in stored["programs"].items()
            },
        )

    def save(self, path: Path = RECORDINGS) -> None:
        """Write the file in one stroke, programs sorted, one logged line per line."""
        present = program_names(".js")
        document = {
            "engines": {name: self.versions[name] for name in ENGINES if name in self.versions},
            "programs": {
                name: recording.to_json(_engines_of(name, present))
                for name, recording in sorted(self.programs.items())
            },
        }
        text = json.dumps(document, indent=1, ensure_ascii=False)
        unfinished = path.with_suffix(".json.new")
        unfinished.write_text(text + "\n", encoding="utf-8")
        os.replace(unfinished, path)

    def put(self, program: OrderProgram, engine: str, log: Log) -> None:
        """Take a fresh log; logs of older code, by whatever engine, go."""
        recording = self.programs.get(program.name)
        if recording is None or recording.fingerprint != program.fingerprint:
            recording = self.programs[program.name] = Recording(program.fingerprint)
        recording.logs[engine] = log
        for other in set(recording.logs) - set(program.engines):
            del recording.logs[other]

    def drop_vanished(self) -> None:
        """Forget programs that are no longer there."""
        for name in set(self.programs) - program_names(".js"):
            del self.programs[name]


def _engines_of(name: str, present: set[str]) -> tuple[str, ...]:
    return OrderProgram(name).engines if name in present else ENGINES


@contextlib.contextmanager
def updating(path: Path = RECORDINGS) -> Iterator[Recordings]:
    """Load, let the block change, save; two recorders at once take turns."""
    # Only Unix has it, and only a recorder needs it; the tests run anywhere.
    import fcntl

    # The directory is locked rather than the file, because the file is replaced.
    directory = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(directory, fcntl.LOCK_EX)
        recordings = Recordings.load(path)
        yield recordings
        recordings.save(path)
    finally:
        os.close(directory)


@dataclass(frozen=True)
class Difference:
    """Why a program's logs are not all the same: a reason per kind of difference."""

    # Why engines differ among themselves.
    engines: str | None = None
    # Why Python gives another log than the browser does, and which.
    python: str | None = None
    python_log: Log | None = None


def load_differences(path: Path = DIFFERENCES) -> dict[str, Difference]:
    """Read the reasons; the three keys of an entry are those of `Difference`."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return {name: Difference(**entry) for name, entry in stored.items()}
