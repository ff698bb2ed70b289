"""Counts of instructions, and profiles."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import instructions, profile
from benchmarks.catalogue import CATALOGUE
from benchmarks.cli import main
from benchmarks.peers.counting import LAYOUTS
from benchmarks.profile import Frame, profile_of, read_stacks
from benchmarks.roster import ROOT
from benchmarks.stage import environment, interpreter_command, stage


@pytest.mark.parametrize("mode", ["instructions", "profile", "javascript"])
def test_every_mode_has_its_help(mode: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([mode, "--help"])
    assert end.value.code == 0
    assert f"python -m benchmarks {mode}" in capsys.readouterr().out


# Instructions


def test_every_hot_path_is_a_workload_and_counts_right() -> None:
    names = {workload.name for workload in CATALOGUE}
    paths = {workload for workload, *_ in instructions.HOT_PATHS.values()}
    assert paths - {instructions.CALIBRATION} <= names
    asked = json.dumps([[name, *path] for name, path in instructions.HOT_PATHS.items()])
    command = [sys.executable, "-m", "benchmarks.peers.counting", asked, "2"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    counted = [json.loads(line)[0] for line in answer.stdout.splitlines()]
    assert counted == list(instructions.HOT_PATHS)


def test_instructions_per_operation_are_the_difference_of_two_sizes(tmp_path: Path) -> None:
    # Of each layout of the heap: what was before, the first, what was between, the second.
    for layout, second in enumerate([9_500_000, 9_000_000, 9_100_000]):
        for part, cost in enumerate((999_999, 5_000_000, 77, second), start=4 * layout + 1):
            (tmp_path / f"out.12.{part}").write_text(f"summary: {cost}\n\ntotals: {cost}\n")
    assert LAYOUTS == 3
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


def test_what_is_counted_has_a_path_of_one_length_and_no_environment_of_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with stage() as one, stage() as another:
        assert len(str(one)) == len(str(another))
        told = "import thenloop.runtime, sys; print(thenloop.runtime.__file__, *sys.path)"
        command = [*interpreter_command(), "-c", told]
        answer = subprocess.run(
            command, cwd=one, env=environment(one), capture_output=True, text=True, check=True
        )
        loaded, *path = answer.stdout.split()
        assert loaded == str(one / "thenloop" / "runtime" / "__init__.py")
        assert not any(str(ROOT) in entry or str(tmp_path) in entry for entry in path)
    assert not one.exists()


# Profiles

WORKLOADS = str(ROOT / "benchmarks" / "peers" / "on_thenloop.py")
PROMISE = str(ROOT / "src" / "thenloop" / "promises" / "promise.py")


def line_of(text: str) -> int:
    return Path(WORKLOADS).read_text().split(text)[0].count("\n") + 1


def test_samples_are_read_and_those_of_making_ready_are_dropped() -> None:
    inside = f"main (x.py:1);perform ({WORKLOADS}:50)"
    making_ready = line_of("ids = [set_timeout(nothing, delay) for delay in delays]")
    working = line_of("        clear_timeout(ids[i])\n        cancelled")
    raw = (
        f"{inside};timer_cancel ({WORKLOADS}:{working});clear ({PROMISE}:3) 6\n"
        f"{inside};timer_cancel ({WORKLOADS}:{working});clear ({PROMISE}:4) 1\n"
        f"{inside};run ({PROMISE}:1) 3\n"
        f"{inside};timer_cancel ({WORKLOADS}:{making_ready});set ({PROMISE}:2) 90\n"
        "main (x.py:1);_find (<frozen importlib._bootstrap>:2) 40\n"
        "\n"
    )
    stacks = list(read_stacks(raw))
    assert sum(samples for _, samples in stacks) == 140
    # Reached through a link, called by its real name.
    assert stacks[0][0][-1] == Frame("clear", "promises/promise.py", 3)
    found = profile_of(stacks, 100.0)
    assert found.samples == 10
    assert found.functions[0] == ("promises/promise.py:clear", 0.7, 0.7)
    assert found.functions[1] == ("promises/promise.py:run", 0.3, 0.3)
    assert found.lines[0][:2] == ("promises/promise.py:3", 0.6)
    shown = "\n".join(profile.show("timer_cancel", found, 2, markdown=True))
    assert "| `promises/promise.py:clear` |" in shown


def test_a_profile_that_cannot_be_taken_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    forbidden = tmp_path / "py-spy"
    forbidden.write_text("#!/bin/sh\necho 'Error: Operation not permitted' >&2\nexit 1\n")
    forbidden.chmod(0o755)
    monkeypatch.setattr(profile, "py_spy", lambda: str(forbidden))
    assert main(["profile", "--only", "then_hop"]) == 1
    told = capsys.readouterr().err
    assert "a sandbox may forbid" in told
    assert "Operation not permitted" in told


def test_a_hot_path_is_profiled(tmp_path: Path) -> None:
    try:
        profile.py_spy()
    except profile.UnableError as why:
        pytest.skip(str(why))
    kept = tmp_path / "profile.json"
    asked = ["profile", "--only", "then_hop", "--seconds", "0.5", "--json", str(kept)]
    if main(asked) == 1:
        pytest.skip("py-spy may not watch a process here")
    found = json.loads(kept.read_text())["paths"]["then_hop"]
    assert found["samples"] > 20
    assert any(place.startswith("promises/") for place, *_ in found["functions"])
