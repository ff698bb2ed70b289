"""Runs the peers, each measurement in a process of its own, interleaved in shuffled rounds."""

from __future__ import annotations

import datetime
import json
import os
import platform
import random
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.catalogue import Case, Way
from benchmarks.results import Results, Series
from benchmarks.roster import ROOT, Peer

__all__ = ["FailedError", "Job", "Plan", "measure", "request_for", "run_all", "surroundings"]

TIME_LIMIT = 600
"""Seconds after which a process that still measures has failed."""

FEW_ROUNDS = 3
"""Bytes hardly vary, and the largest sizes take long: no more rounds than this for either."""

LARGE = 1_000_000
"""So many operations are a largest size."""

STARTS = 3
"""How many processes one sample of start-up is the mean of, after one that does not count."""


class FailedError(Exception):
    """A peer could not do the work, or did it wrongly."""


@dataclass(frozen=True)
class Job:
    """One measurement that is taken in every round."""

    case: Case
    peer: Peer
    position: int
    way: Way

    @property
    def name(self) -> str:
        """How it is called in messages."""
        return " ".join(word for word in (self.case.name, self.peer.name, self.way.name) if word)


@dataclass(frozen=True)
class Plan:
    """What to measure, and how often."""

    cases: Sequence[Case]
    peers: Sequence[Peer]
    rounds: int
    #: For how long each process repeats its work.
    seconds: float
    seed: int

    def jobs(self) -> list[Job]:
        """What is measured in each round, before it is shuffled."""
        return [
            Job(case, peer, position, way)
            for case in self.cases
            for peer in self.peers
            for position, way in enumerate(peer.ways(case))
        ]

    def rounds_of(self, job: Job) -> int:
        """How many rounds a job takes part in."""
        few = job.case.workload.group == "memory" or job.case.operations >= LARGE
        return min(self.rounds, FEW_ROUNDS) if few else self.rounds

    def steps(self) -> list[tuple[int, Job]]:
        """Every measurement with its round, in the order they are taken."""
        chance = random.Random(self.seed)
        steps: list[tuple[int, Job]] = []
        for number in range(1, self.rounds + 1):
            jobs = [job for job in self.jobs() if number <= self.rounds_of(job)]
            chance.shuffle(jobs)
            steps += [(number, job) for job in jobs]
        return steps


def request_for(job: Job, seconds: float) -> dict[str, object]:
    """What the peer's process is told."""
    workload = job.case.workload
    return {
        "workload": workload.name,
        "group": workload.group,
        "way": job.way.name,
        "operations": job.case.operations,
        "value": job.case.parameter,
        "check_value": workload.value_in_check,
        "ticker": workload.ticker,
        "turns": job.way.turns,
        "seconds": seconds,
    }


def surroundings() -> dict[str, str]:
    """The environment of a peer: ours, without what would change how Python runs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONHASHSEED": "0"}


def measure(job: Job, seconds: float) -> dict[str, Any]:
    """Take one sample.  Raises `FailedError`."""
    if job.case.workload.group == "start-up":
        return measure_start_up(job)
    answer = run(job.peer.command(request_for(job, seconds)))
    if answer.returncode not in (0, 3):
        lines = answer.stderr.strip().splitlines() or ["it said nothing"]
        raise FailedError(f"{ending(answer.returncode)}: {lines[-1]}")
    try:
        found: dict[str, Any] = json.loads(answer.stdout)
        if "wrong" in found:
            raise FailedError(f"wrong: {found['wrong']}")
        float(found["value"] if seconds else found["turns"])
    except (ValueError, TypeError, KeyError):
        raise FailedError(f"gave no answer but {answer.stdout[-200:]!r}") from None
    return found


def ending(status: int) -> str:
    """How a process ended that should have ended well."""
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"killed by {signal.Signals(-status).name}"
    except ValueError:
        return f"killed by signal {-status}"


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a peer's process to its end."""
    try:
        return subprocess.run(
            command,
            cwd=ROOT,
            env=surroundings(),
            capture_output=True,
            text=True,
            timeout=TIME_LIMIT,
        )
    except subprocess.TimeoutExpired:
        raise FailedError(f"took more than {TIME_LIMIT} s") from None
    except OSError as error:
        raise FailedError(str(error)) from error


def measure_start_up(job: Job) -> dict[str, Any]:
    """Milliseconds of a whole process, from outside."""
    # The first may have to compile modules that were never imported before.
    start(job.peer)
    began, used = time.perf_counter(), children_seconds()
    for _ in range(STARTS):
        start(job.peer)
    return {
        "value": (children_seconds() - used) / STARTS * 1e3,
        "wall": (time.perf_counter() - began) / STARTS * 1e3,
    }


def start(peer: Peer) -> None:
    """Run a peer's smallest program."""
    answer = run(peer.start_command())
    if answer.returncode or answer.stdout.split() != ["started"]:
        raise FailedError(f"did not start: {answer.stderr.strip()[-200:]}")


def children_seconds() -> float:
    """Processor time of all processes that we have waited for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run_all(
    plan: Plan,
    tell: Callable[[int, int, int, str], None],
    keep: Callable[[Results], None] = lambda results: None,
) -> Results:
    """Measure what `plan` says.

    tell: called before each measurement with how many are done, how many there are, the number of
    the round and a name.
    keep: called with what there is after each round, for whatever may happen in the next.
    An interrupt from the keyboard ends it early, with what there is.
    """
    series = {job: Series.of(job.case, job.peer, job.position, job.way) for job in plan.jobs()}
    failures: dict[str, str] = {}
    about = describe(plan)
    steps = plan.steps()
    began = time.perf_counter()
    notes = {peer.name: peer.note for peer in plan.peers if peer.note}

    def so_far(*, interrupted: bool) -> Results:
        about["minutes"] = round((time.perf_counter() - began) / 60, 1)
        about["interrupted"] = interrupted
        return Results(about, notes, list(series.values()), failures)

    last = 1
    try:
        for done, (number, job) in enumerate(steps):
            if number != last:
                last = number
                keep(so_far(interrupted=True))
            tell(done, len(steps), number, job.name)
            if job.name in failures:
                continue
            try:
                found = measure(job, plan.seconds)
            except FailedError as error:
                failures[job.name] = str(error)
                continue
            series[job].values.append(found["value"])
            if "wall" in found:
                series[job].walls.append(found["wall"])
    except KeyboardInterrupt:
        return so_far(interrupted=True)
    return so_far(interrupted=False)


def describe(plan: Plan) -> dict[str, Any]:
    """Machine, versions and options."""
    return {
        "when": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "compiler": platform.python_compiler(),
        "system": platform.platform(),
        "processor": processor(),
        "processors": os.cpu_count(),
        "load": [round(load, 2) for load in os.getloadavg()],
        "revision": revision(),
        "peers": {peer.name: peer.version() for peer in plan.peers},
        "rounds": plan.rounds,
        "seconds": plan.seconds,
        "seed": plan.seed,
    }


def processor() -> str:
    """The processor's name."""
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def revision() -> str:
    """The revision of the project that is measured, with a plus when files were changed."""
    command = ["git", "-C", str(ROOT), "describe", "--always", "--dirty=+"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    return answer.stdout.strip()
