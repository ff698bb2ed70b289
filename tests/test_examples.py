"""The two seed programs, in JavaScript and in Python: their whole output, and their time."""

from __future__ import annotations

import importlib.util
import io
import subprocess
import sys
from types import ModuleType

import pytest

from tests.project import ROOT
from thenloop import VirtualClock, run
from thenloop.javascript.engine.agent import Engine

EXAMPLES = ROOT / "examples"

OUTPUT = {
    "async_generator": "1\n2\n3\n",
    "delayed_values": "value 1\nvalue 2\nvalue 3\nvalue 4\nvalue 5\nvalue 6\nAll done!\n",
}
# Each delay of delayed_values begins when the value before has arrived.
MILLISECONDS = {"async_generator": 0, "delayed_values": 2000 + 100 + 500 + 250 + 125 + 50}


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_example_is_tested() -> None:
    for suffix in ("js", "py"):
        assert {path.stem for path in EXAMPLES.glob(f"*.{suffix}")} == set(OUTPUT)
    assert set(OUTPUT) == set(MILLISECONDS)


@pytest.mark.parametrize("name", OUTPUT)
def test_the_whole_output(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(load(name).main, clock=VirtualClock())
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == (OUTPUT[name], "")


@pytest.mark.parametrize("name", MILLISECONDS)
def test_the_time_that_it_needs(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    clock = VirtualClock()
    run(load(name).main, clock=clock)
    assert clock.now() == MILLISECONDS[name]
    assert capsys.readouterr().out == OUTPUT[name]


def test_when_each_delayed_value_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = VirtualClock()
    printed: list[tuple[object, ...]] = []
    module = load("delayed_values")
    monkeypatch.setattr(
        module, "print", lambda *words: printed.append((*words, clock.now())), raising=False
    )
    run(module.main, clock=clock)
    assert printed == [
        ("value", 1, 2000),
        ("value", 2, 2100),
        ("value", 3, 2600),
        ("value", 4, 2850),
        ("value", 5, 2975),
        ("value", 6, 3025),
        ("All done!", 3025),
    ]


@pytest.mark.parametrize("name", MILLISECONDS)
def test_the_time_that_it_needs_in_javascript(name: str) -> None:
    out = io.StringIO()
    engine = Engine(virtual_time=True, stdout=out)
    engine.run_file(str(EXAMPLES / f"{name}.js"))
    assert engine.loop.clock.now() == MILLISECONDS[name]
    assert out.getvalue() == OUTPUT[name]


@pytest.mark.parametrize("suffix", ["js", "py"])
@pytest.mark.parametrize("name", OUTPUT)
def test_it_runs_by_the_command(name: str, suffix: str) -> None:
    command = ["-m", "thenloop", "run", str(EXAMPLES / f"{name}.{suffix}"), "--virtual-time"]
    completed = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, timeout=60, check=False
    )
    assert (completed.stdout, completed.stderr, completed.returncode) == (OUTPUT[name], "", 0)


def test_the_first_one_runs_by_itself_too() -> None:
    completed = subprocess.run(
        [sys.executable, str(EXAMPLES / "async_generator.py")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (completed.stdout, completed.stderr) == (OUTPUT["async_generator"], "")
