"""The recorder refuses what cannot be trusted, and keeps its file whole and true."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.order import record
from tests.order.catalogue import ENGINES, OrderProgram, all_programs
from tests.order.engines import Outcome
from tests.order.prelude import format_value
from tests.order.recordings import Recording, Recordings, updating
from thenloop import IteratorResult, Promise, Thrown, run

_PROGRAM = next(program for program in all_programs("promise/*") if program.engines == ENGINES)
_OTHER = [program for program in all_programs("promise/*") if program.engines == ENGINES][1]


def _recorded(**logs: list[str]) -> Recordings:
    recordings = Recordings({"node": "26.0.0"})
    for engine, log in logs.items():
        recordings.put(_PROGRAM, engine, log)
    return recordings


def _written(recordings: Recordings, directory: Path) -> dict[str, object]:
    path = directory / "recordings.json"
    recordings.save(path)
    entry: dict[str, object] = json.loads(path.read_text())["programs"][_PROGRAM.name]
    return entry


class TestFile:
    def test_agreeing_engines_are_written_once(self, tmp_path: Path) -> None:
        recordings = _recorded(node=["1"], chromium=["1"], firefox=["1"])
        assert _written(recordings, tmp_path)["logs"] == {"all": ["1"]}

    def test_differing_engines_are_written_each(self, tmp_path: Path) -> None:
        recordings = _recorded(node=["1"], chromium=["2"], firefox=["1"])
        written = _written(recordings, tmp_path)["logs"]
        assert written == {"node": ["1"], "chromium": ["2"], "firefox": ["1"]}

    def test_one_engine_is_not_all(self, tmp_path: Path) -> None:
        assert _written(_recorded(node=["1"]), tmp_path)["logs"] == {"node": ["1"]}

    def test_what_is_read_back_is_what_was_written(self, tmp_path: Path) -> None:
        path = tmp_path / "recordings.json"
        for recordings in (
            _recorded(node=["1"], chromium=["1"], firefox=["1"]),
            _recorded(node=["1"], firefox=["ü", "2"]),
        ):
            recordings.save(path)
            assert Recordings.load(path) == recordings

    def test_recording_one_engine_keeps_the_others(self, tmp_path: Path) -> None:
        path = tmp_path / "recordings.json"
        _recorded(node=["1"], chromium=["1"], firefox=["1"]).save(path)
        with updating(path) as recordings:
            recordings.put(_PROGRAM, "firefox", ["2"])
        logs = Recordings.load(path).programs[_PROGRAM.name].logs
        assert logs == {"node": ["1"], "chromium": ["1"], "firefox": ["2"]}

    def test_logs_of_older_code_go(self) -> None:
        recordings = _recorded()
        recordings.programs[_PROGRAM.name] = Recording("older", {"node": ["1"], "firefox": ["1"]})
        recordings.put(_PROGRAM, "chromium", ["2"])
        assert recordings.programs[_PROGRAM.name].logs == {"chromium": ["2"]}

    def test_vanished_programs_are_forgotten(self) -> None:
        recordings = _recorded(node=["1"])
        recordings.put(OrderProgram(_OTHER.name), "node", ["1"])
        recordings.programs["promise/no_such_program"] = Recording("x", {"node": ["1"]})
        recordings.drop_vanished()
        assert set(recordings.programs) == {_PROGRAM.name, _OTHER.name}

    def test_chromium_stands_for_the_browser(self) -> None:
        assert _recorded(node=["n"], chromium=["c"], firefox=["f"]).programs[
            _PROGRAM.name
        ].browser_log == ["c"]
        assert _recorded(node=["n"], firefox=["f"]).programs[_PROGRAM.name].browser_log == ["f"]


class _Scripted:
    """An engine that answers as it is told to."""

    name = "node"

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome

    def version(self) -> str:
        return "26.0.0"

    def run(self, programs, repeats):
        assert repeats == 2
        return ((program, self._outcome) for program in programs)


class TestTrust:
    @pytest.fixture
    def engine(self, monkeypatch, tmp_path):
        def install(*logs: list[str], uncaught: tuple[str, ...] = ()) -> Path:
            outcome = Outcome(list(logs), list(uncaught))
            path = tmp_path / "recordings.json"
            monkeypatch.setitem(record._ENGINES, "node", lambda _: _Scripted(outcome))
            monkeypatch.setattr(record, "updating", lambda: updating(path))
            monkeypatch.setattr(record.Recordings, "load", _loading(Recordings.load, path))
            return path

        return install

    _RECORD = ("--engine", "node", "--repeat", "2", "--only", _PROGRAM.name)

    def test_stable_log_is_recorded(self, engine) -> None:
        path = engine(["1", "2"], ["1", "2"])
        assert record.main(self._RECORD) == 0
        assert json.loads(path.read_text())["programs"][_PROGRAM.name]["logs"] == {
            "node": ["1", "2"]
        }

    def test_unstable_log_is_refused(self, engine, capsys) -> None:
        path = engine(["1", "2"], ["2", "1"])
        assert record.main(self._RECORD) == 1
        assert json.loads(path.read_text())["programs"] == {}
        assert f"refused {_PROGRAM.name}: unstable: 1 | 2 / 2 | 1" in capsys.readouterr().err

    def test_empty_log_is_refused(self, engine, capsys) -> None:
        engine([], [])
        assert record.main(self._RECORD) == 1
        assert "it logs nothing" in capsys.readouterr().err

    @pytest.mark.parametrize("error", ["ReferenceError: x is not defined", "SyntaxError: no"])
    def test_broken_program_is_refused(self, engine, capsys, error: str) -> None:
        engine(["1"], ["1"], uncaught=(error,))
        assert record.main(self._RECORD) == 1
        assert error in capsys.readouterr().err

    def test_error_on_purpose_is_only_noted(self, engine, capsys) -> None:
        engine(["1"], ["1"], uncaught=("RangeError: thrown",))
        assert record.main(self._RECORD) == 0
        assert "leaves uncaught: RangeError: thrown" in capsys.readouterr().out

    def test_check_writes_nothing_and_tells(self, engine, capsys) -> None:
        path = engine(["1"], ["1"])
        assert record.main(self._RECORD) == 0
        recorded = path.read_bytes()
        assert record.main([*self._RECORD, "--check"]) == 0
        engine(["2"], ["2"])
        assert record.main([*self._RECORD, "--check"]) == 1
        assert f"{_PROGRAM.name} logs ['2'], recorded is ['1']" in capsys.readouterr().err
        assert path.read_bytes() == recorded

    def test_no_such_program(self, capsys) -> None:
        assert record.main(["--engine", "node", "--only", "no_such_program"]) == 1
        assert "no such program" in capsys.readouterr().err


def _loading(load, path: Path):
    def from_there(another: Path = path) -> Recordings:
        loaded: Recordings = load(another)
        return loaded

    return staticmethod(from_there)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "undefined"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (2.0, "2"),
        (-0.0, "0"),
        (0.5, "0.5"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
        ("text", "text"),
        ([], ""),
        ([1, None, ["a", True]], "1,,a,true"),
        (TypeError("wrong"), "TypeError: wrong"),
        (TypeError(), "TypeError"),
        (Thrown("reason"), "Thrown(reason)"),
        (IteratorResult(1, True), "[object Object]"),
        ({"a": 1}, "[object Object]"),
    ],
)
def test_values_are_written_as_javascript_writes_them(value: object, written: str) -> None:
    assert format_value(value) == written


def test_promises_are_written_by_their_tag() -> None:
    assert run(lambda: [format_value(Promise.resolve(1))]) == ["[object Promise]"]


def test_functions_cannot_be_logged() -> None:
    with pytest.raises(TypeError, match="no String"):
        format_value(print)
