"""The benchmarks measure what they say: every check holds, and a wrong one is noticed."""

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks import runner
from benchmarks.catalogue import CATALOGUE, CHECK_SIZE, Way, Workload, cases_matching
from benchmarks.cli import main
from benchmarks.peers import common
from benchmarks.peers.process import WrongError, check
from benchmarks.reports import report
from benchmarks.results import Results
from benchmarks.roster import Peer, peer_named
from benchmarks.runner import FailedError, Job, Plan, measure, request_for, run_all
from tests.benchmark_results import results, series

LIBRARIES = {"thenloop": "thenloop", "asyncio": "asyncio", "trio": "trio", "promisio": "promisio"}


def module_of(family: str) -> Any:
    pytest.importorskip(LIBRARIES[family])
    return importlib.import_module(f"benchmarks.peers.on_{family}")


def ways() -> Iterator[tuple[str, Workload, Way]]:
    for workload in CATALOGUE:
        for family, able in workload.ways.items():
            if workload.group != "start-up":
                yield from ((family, workload, way) for way in able)


def key(workload: Workload, way: Way) -> tuple[str, str]:
    return workload.name, "" if workload.group == "memory" else way.name


def job(peer: str, pattern: str, position: int = 0) -> Job:
    case = cases_matching([pattern])[0]
    found = peer_named(peer)
    return Job(case, found, position, found.ways(case)[position])


# The catalogue and the peers


@pytest.mark.parametrize("family", LIBRARIES)
def test_a_family_does_exactly_the_ways_of_the_catalogue(family: str) -> None:
    promised = {key(workload, way) for one, workload, way in ways() if one == family}
    assert set(module_of(family).functions) == promised


def test_every_workload_is_done_by_thenloop_and_by_another() -> None:
    for workload in CATALOGUE:
        assert "thenloop" in workload.ways
        assert len(workload.ways) > 1


def test_names_of_cases_are_unique() -> None:
    names = [case.name for case in cases_matching([])]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("family", "workload", "way"),
    [
        pytest.param(*one, id=" ".join([one[0], one[1].name, one[2].name]))
        for one in ways()
        if one[0] in LIBRARIES and not (one[1].group == "memory" and one[2].name == "resident")
    ],
)
def test_a_workload_comes_out_right_and_in_its_turns(
    family: str, workload: Workload, way: Way
) -> None:
    module = module_of(family)
    request = {
        "function": module.functions[key(workload, way)],
        "check_value": workload.value_in_check,
        "ticker": workload.ticker,
        "turns": way.turns,
    }
    check(module, request)


@pytest.mark.parametrize("peer", ["node", "quickjs"])
def test_the_same_in_javascript(peer: str) -> None:
    engine = peer_named(peer)
    if engine.version() is None:
        pytest.skip(f"{peer} is not here")
    done = 0
    for workload in CATALOGUE:
        case = next(iter(workload.cases()))
        for position, way in enumerate(engine.ways(case)[:1]):
            if workload.group != "start-up":
                measure(Job(case, engine, position, way), seconds=0)
                done += 1
    assert done > 10


@pytest.mark.parametrize("peer", ["thenloop", "asyncio", "trio", "uvloop", "node"])
def test_the_smallest_program_of_a_peer_starts(peer: str) -> None:
    engine = peer_named(peer)
    if engine.version() is None:
        pytest.skip(f"{peer} is not here")
    answer = subprocess.run(engine.start_command(), capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["started"]


# A check that could not fail would be worth nothing


def test_a_turn_too_many_is_noticed() -> None:
    right = job("thenloop", "await_settled/1")
    assert right.way.turns is not None
    wrong = replace(right, way=replace(right.way, turns=right.way.turns - 1))
    with pytest.raises(FailedError, match="it took 4 turns instead of 3"):
        measure(wrong, seconds=0.01)


def test_operations_that_come_out_wrong_are_noticed() -> None:
    peer = SimpleNamespace(check=lambda request: (CHECK_SIZE - 1, 0))
    with pytest.raises(WrongError, match="7 of 8 operations"):
        check(peer, {"turns": None})


def test_a_process_that_fails_is_noticed() -> None:
    right = job("asyncio", "then_hop")
    with pytest.raises(FailedError, match="KeyError"):
        measure(replace(right, way=Way("by magic")), seconds=0)


def test_order_is_told_by_the_first_number_out_of_place() -> None:
    assert common.in_order([0, 1, 2]) == 3
    assert common.in_order([0, 2, 1]) == 1
    assert common.in_order([]) == 0


def test_timers_of_a_check_must_fire_in_the_order_of_their_delays() -> None:
    delays = common.near_delays(CHECK_SIZE)
    assert delays != sorted(delays)
    by_delay = sorted(range(CHECK_SIZE), key=delays.__getitem__)
    assert common.all_fired(by_delay) == CHECK_SIZE
    assert common.all_fired(list(range(CHECK_SIZE))) < CHECK_SIZE
    assert common.all_fired([0] * 1000) == 1


@pytest.mark.parametrize("n", [CHECK_SIZE, 1_000, 100_000])
def test_numbers_in_no_order_are_all_there(n: int) -> None:
    numbers = common.shuffled(n)
    assert sorted(numbers) == list(range(n))
    assert numbers != sorted(numbers)


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("import os; os.kill(os.getpid(), 9)", "killed by SIGKILL"),
        ("raise SystemExit('no such luck')", "ended with status 1: no such luck"),
        ("print('hello')", "gave no answer but 'hello"),
        ("print('{}')", "gave no answer"),
    ],
)
def test_a_peer_that_crashes_is_told_of_and_the_others_are_measured(
    program: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = Peer.command

    def command(peer: Peer, request: Mapping[str, object]) -> list[str]:
        broken = [sys.executable, "-c", program]
        return broken if peer.name == "asyncio" else sound(peer, request)

    monkeypatch.setattr(Peer, "command", command)
    peers = [peer_named("thenloop"), peer_named("asyncio")]
    plan = Plan(cases_matching(["create_settled"]), peers, rounds=2, seconds=0.001, seed=1)
    found = run_all(plan, lambda *_: None)
    ((name, told),) = found.failures.items()
    assert name == "create_settled asyncio set_result"
    assert told.startswith(why)
    assert [one.peer for one in found.series if len(one.values) == 2] == ["thenloop"]
    assert "not measured" in report(found, "median")


def test_an_interrupt_keeps_what_was_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[str] = []

    def take(job: Job, seconds: float) -> dict[str, float]:
        if len(taken) == 3:
            raise KeyboardInterrupt
        taken.append(job.name)
        return {"value": 5.0, "wall": 6.0}

    monkeypatch.setattr(runner, "measure", take)
    kept = tmp_path / "kept.json"
    asked = ["--only", "create_s*", "--peers", "thenloop,asyncio", "--json", str(kept)]
    assert main(asked) == 130
    found = Results.load(kept)
    assert found.about["interrupted"]
    assert sum(len(one.values) for one in found.series) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]


def test_what_was_measured_is_kept_after_each_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "measure", lambda job, seconds: {"value": 5.0})
    plan = Plan(cases_matching(["all"]), [peer_named("thenloop")], rounds=3, seconds=1, seed=1)
    sizes: list[int] = []
    run_all(plan, lambda *_: None, lambda found: sizes.append(len(found.series[0].values)))
    assert sizes == [1, 2]


def test_an_interrupt_before_anything_was_measured_leaves_an_empty_report() -> None:
    assert "interrupted" in report(results(interrupted=True), "median")


# Rounds


def test_every_round_has_every_job_in_an_order_of_its_own() -> None:
    peers = [peer_named("thenloop"), peer_named("asyncio")]
    cases = cases_matching(["await_settled", "timer_set/1000", "memory_promise"])
    plan = Plan(cases, peers, rounds=5, seconds=0.1, seed=3)
    assert plan.steps() == plan.steps()
    rounds = [[job.name for number, job in plan.steps() if number == n] for n in range(1, 6)]
    assert len({tuple(names) for names in rounds}) == 5
    assert sorted(rounds[0]) == sorted(job.name for job in plan.jobs())
    # Bytes hardly vary.
    assert [len(names) for names in rounds] == [len(plan.jobs())] * 3 + [len(plan.jobs()) - 4] * 2


def test_a_peer_is_asked_only_for_what_it_can_do() -> None:
    trio, quickjs = peer_named("trio"), peer_named("quickjs")
    (large,) = cases_matching(["timer_set/1000000"])
    assert trio.ways(large) == ()
    assert quickjs.ways(large) == ()
    assert peer_named("node").ways(large)


def test_a_request_tells_a_process_all_it_needs() -> None:
    request = request_for(job("asyncio", "nested_await/30"), seconds=0.5)
    assert request["value"] == 30
    assert request["check_value"] == CHECK_SIZE
    assert request["way"] == "plain await"
    assert request["seconds"] == 0.5


# The command line


def test_a_run_is_kept_shown_again_and_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    options = ["--quick", "--only", "create_s*", "--peers", "thenloop,asyncio", "--rounds", "2"]
    assert main([*options, "--json", str(kept)]) == 0
    first = capsys.readouterr().out
    assert "create_settled" in first
    assert "then_hop" not in first

    content = json.loads(kept.read_text())
    found = {(one["peer"], one["case"]): one["values"] for one in content["series"]}
    assert found.keys() == {("thenloop", "create_settled"), ("asyncio", "create_settled")}
    assert all(len(values) == 2 and min(values) > 0 for values in found.values())

    assert main(["--from", str(kept), "--compare", str(kept)]) == 0
    again = capsys.readouterr().out
    assert again.startswith(first)
    assert "+0.0%" in again


def test_what_could_not_be_measured_is_told_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    broken = results(series("thenloop", [1.0]))
    broken.failures["then_hop asyncio"] = "wrong: it took 9 turns instead of 8"
    broken.save(kept)
    assert main(["--from", str(kept)]) == 1
    assert "then_hop asyncio: wrong: it took 9 turns" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--only", "nothing"], "fits nothing"),
        (["--peers", "nobody"], "no peer 'nobody'"),
        (["--rounds", "0"], "--rounds"),
        (["--seconds", "0"], "more than 0"),
        (["--from", __file__], "test_benchmarks.py holds no results"),
        (["--compare", "no-such-file"], "no-such-file"),
        (["--quick", "--only", "timer_set/1000000"], "too large"),
    ],
)
def test_misuse_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert message in capsys.readouterr().err


def test_the_bars_alone_are_measured_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    asked = ["--bars", "--quick", "--only", "then_hop", "--only", "all", "--peers"]
    assert main([*asked, "thenloop,asyncio", "--json", str(kept)]) == 0
    shown = capsys.readouterr().out
    assert "asyncio (bar)" in shown
    assert "then_hop" in shown
    assert {one.case for one in Results.load(kept).series} == {"then_hop"}
    assert main(["--from", str(kept), "--bars", "--markdown"]) == 0
    assert "| then_hop |" in capsys.readouterr().out


def test_the_list_names_every_case_and_peer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    shown = capsys.readouterr().out
    assert all(case.name in shown for case in cases_matching([]))
    assert "thenloop: 0" in shown
