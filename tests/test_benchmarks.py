"""The benchmarks measure what they say: every check holds, and a wrong one is noticed."""

import importlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks import instructions, report
from benchmarks.catalogue import CATALOGUE, CHECK_SIZE, Way, Workload, cases_matching
from benchmarks.cli import main
from benchmarks.peers import common
from benchmarks.peers.process import WrongError, check
from benchmarks.results import Results, Series, ratio, rival
from benchmarks.roster import ROOT, Peer, peer_named
from benchmarks.runner import FailedError, Job, Plan, measure, request_for

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


# Ratios, tables, comparison


def series(peer: str, values: list[float], *, way: str = "", position: int = 0, **rest: Any) -> Any:
    peer_ = Peer(peer, "asyncio", "")
    case = cases_matching([rest.pop("case", "then_hop")])[0]
    made = Series.of(case, peer_, position, Way(way, for_scale=rest.pop("for_scale", False)))
    return replace(made, values=values, **rest)


def results(*several: Series) -> Results:
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
    }
    return Results(about, {}, list(several), {})


def test_a_ratio_is_taken_against_the_cheapest_way_that_does_the_same_work() -> None:
    ours = series("thenloop", [10.0, 12.0])
    dear = series("asyncio", [80.0, 90.0], way="a")
    cheap = series("asyncio", [40.0, 50.0], way="b")
    less = series("asyncio", [1.0], way="c", for_scale=True)
    assert rival([dear, cheap, less], min) is cheap
    assert rival([less], min) is None
    assert ratio([ours, dear, cheap, less], cheap, min) == 10 / 40
    assert ratio([ours], ours, min) is None


def test_bytes_are_compared_by_the_same_gauge() -> None:
    traced = series("thenloop", [100.0], case="memory_promise")
    resident = series("thenloop", [300.0], case="memory_promise", way="resident", position=1)
    other = series("asyncio", [400.0], case="memory_promise", way="resident", position=1)
    assert ratio([traced, resident, other], other, min) == 300 / 400


def test_the_report_shows_medians_ratios_and_what_is_unfair() -> None:
    ours = series("thenloop", [90.0, 100.0, 110.0])
    theirs = replace(series("asyncio", [400.0], way="helper"), way_note="no then of its own")
    shown = report.report(results(ours, theirs), "median")
    assert "0.250" in shown
    assert "[a] no then of its own" in shown
    in_markdown = report.report(results(ours, theirs), "median", markdown=True)
    assert "| then_hop |   100 ns |   0.250 |" in in_markdown


def test_a_change_is_marked_only_beyond_the_spread_of_both_runs() -> None:
    old = results(series("thenloop", [90.0, 100.0]), series("asyncio", [200.0, 220.0]))
    new = results(series("thenloop", [45.0, 50.0]), series("asyncio", [210.0, 230.0]))
    lines = report.moved(old, new).splitlines()
    (ours,) = (line for line in lines if "thenloop" in line)
    (theirs,) = (line for line in lines if line.startswith("  then_hop  asyncio"))
    assert ours.endswith("-50.0%  *")
    assert theirs.endswith("+4.8%")
    assert any("moved by +4.8%" in line for line in lines)


def test_runs_of_other_sizes_are_not_compared() -> None:
    old = results(series("thenloop", [90.0]))
    new = results(replace(series("thenloop", [90.0]), operations=5))
    assert report.moved(old, new) == "nothing was measured alike in both runs"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.1234, "0.123"), (1.234, "1.23"), (12.34, "12.3"), (123.4, "123"), (1234567.0, "1,234,567")],
)
def test_numbers_have_three_digits(value: float, text: str) -> None:
    assert report.number(value) == text


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


def test_the_list_names_every_case_and_peer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    shown = capsys.readouterr().out
    assert all(case.name in shown for case in cases_matching([]))
    assert "thenloop: 0" in shown


def test_pictures_are_drawn_in_both_formats(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from benchmarks.plots import draw

    chance = random.Random(1)
    cases = cases_matching(["timer_set", "memory_promise"])
    several = [
        replace(Series.of(case, Peer(peer, peer, ""), 0, Way()), values=[chance.uniform(10, 99)])
        for case in cases
        for peer in ("thenloop", "asyncio")
    ]
    written = draw(results(*several), tmp_path)
    names = {path.name for path in written}
    assert names == {
        f"{stem}.{ending}"
        for stem in ("bars-timers", "bars-memory", "curve-timer_set")
        for ending in ("png", "svg")
    }
    for path in written:
        assert path.read_bytes()[:5] in (b"\x89PNG\r", b"<?xml")


# Instructions


def test_every_hot_path_is_a_workload_and_counts_right() -> None:
    names = {workload.name for workload in CATALOGUE}
    paths = {workload for workload, _ in instructions.HOT_PATHS.values()}
    assert paths - {instructions.CALIBRATION} <= names
    asked = json.dumps([[name, *path] for name, path in instructions.HOT_PATHS.items()])
    command = [sys.executable, "-m", "benchmarks.peers.counting", asked]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    counted = [json.loads(line)[0] for line in answer.stdout.splitlines()]
    assert counted == list(instructions.HOT_PATHS)


def test_instructions_per_operation_are_the_difference_of_two_sizes(tmp_path: Path) -> None:
    for part, cost in ((1, 999_999), (2, 5_000_000), (3, 77), (4, 9_000_000)):
        (tmp_path / f"out.12.{part}").write_text(f"summary: {cost}\n\ntotals: {cost}\n")
    assert instructions.per_operation(tmp_path, 12) == 4_000
    with pytest.raises(instructions.BrokenError):
        instructions.per_operation(tmp_path, 13)


def test_the_gate_opens_to_two_percent_and_no_further() -> None:
    baseline = {"a": 1000.0, "b": 1000.0, "c": 1000.0, "d": 1000.0}
    counted = {"a": 1019.0, "b": 1021.0, "c": 981.0, "d": 979.0, "e": 5.0}
    assert instructions.changes(baseline, counted) == (["b"], ["d"], ["e"])
    assert instructions.judge(baseline, counted, check=True) == 1
    assert instructions.judge(baseline, {"a": 1019.0, "d": 979.0}, check=True) == 0


def test_a_baseline_holds_for_its_own_interpreter_only() -> None:
    def entry(**unlike: str) -> dict[str, Any]:
        operations = {instructions.CALIBRATION: 1000.0, "a": 5.0}
        return {"build": {**instructions.build(), **unlike}, "operations": operations}

    here = instructions.interpreter()
    assert instructions.comparable({here: entry()}, {"calibration": 1004.0})["a"] == 5.0
    for baseline, counted, why in [
        ({"cpython-2.7-vax": entry()}, {}, "made with cpython-2.7-vax"),
        ({}, {}, "made with nothing"),
        ({here: entry(compiler="another")}, {}, "compiler"),
        ({here: entry()}, {"calibration": 1006.0}, "nothing to do with thenloop"),
    ]:
        with pytest.raises(instructions.NotRunError, match=why):
            instructions.comparable(baseline, counted)


@pytest.mark.parametrize("option", [[], ["--check"]])
def test_the_gate_says_that_it_did_not_run(option: list[str], tmp_path: Path) -> None:
    nothing = tmp_path / "bin"
    nothing.mkdir()
    baseline = tmp_path / "baseline.json"
    counted = {"build": instructions.build(), "operations": {instructions.CALIBRATION: 1.0}}
    baseline.write_text(json.dumps({instructions.interpreter(): counted}))
    command = [sys.executable, "-m", "benchmarks", "instructions", "--baseline", str(baseline)]
    answer = subprocess.run(
        [*command, *option],
        cwd=ROOT,
        env={**os.environ, "PATH": str(nothing)},
        capture_output=True,
        text=True,
    )
    assert answer.stdout == "instructions: not run: valgrind is not installed\n"
    assert answer.returncode == 0


def test_an_update_keeps_what_was_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    here = instructions.interpreter()
    operations = {"then_hop": 1.0, "all": 2.0, "gone": 3.0}
    baseline = {"other": {"build": {}, "operations": {}}, here: {"operations": operations}}
    instructions.update(baseline, {"all": 7.0}, path)
    content = json.loads(path.read_text())
    assert content[here]["operations"] == {"then_hop": 1.0, "all": 7.0}
    assert "other" in content


def test_a_request_tells_a_process_all_it_needs() -> None:
    request = request_for(job("asyncio", "nested_await/30"), seconds=0.5)
    assert request["value"] == 30
    assert request["check_value"] == CHECK_SIZE
    assert request["way"] == "plain await"
    assert request["seconds"] == 0.5
