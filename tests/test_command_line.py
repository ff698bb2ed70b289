"""The command line: what it prints, and the status that it ends with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import thenloop
from thenloop.__main__ import main

Completed = subprocess.CompletedProcess[str]
RunProgram = Callable[..., Completed]


def thenloop_command(*arguments: str, **options: object) -> Completed:
    return subprocess.run(
        [sys.executable, "-m", "thenloop", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **options,  # type: ignore[call-overload]
    )


@pytest.fixture
def run_program(tmp_path: Path) -> RunProgram:
    """Run a program, given as text, in virtual time."""

    def run(text: str, *options: str) -> Completed:
        file = tmp_path / "program.py"
        file.write_text(
            "from thenloop import *\n" + textwrap.dedent(text).lstrip(), encoding="utf-8"
        )
        return thenloop_command("run", str(file), *(options or ("--virtual-time",)))

    return run


def assert_printed(completed: Completed, out: str, status: int = 0) -> None:
    assert (completed.stdout, completed.returncode) == (out, status), completed.stderr
    if status == 0:
        assert completed.stderr == ""


# Programs


def test_it_runs_main_until_nothing_is_left(run_program: RunProgram) -> None:
    completed = run_program("""
        def main():
            set_timeout(print, 86_400_000, "a day later")
            Promise.resolve("reaction").then(print)
            print("script")
    """)
    assert_printed(completed, "script\nreaction\na day later\n")


def test_virtual_time_jumps_and_real_time_passes(run_program: RunProgram) -> None:
    program = """
        def main():
            set_timeout(print, 300, "timer")
    """
    began = time.monotonic()
    assert_printed(run_program(program, "--profile=browser"), "timer\n")
    assert time.monotonic() - began >= 0.3


@pytest.mark.parametrize(
    "text",
    [
        "def main():\n    print('main')",
        "async def main():\n    print(await Promise.resolve('main'))",
        "@async_function\nasync def main():\n    print(await Promise.resolve('main'))",
        "main = lambda: Promise.resolve('main').then(print)",
    ],
    ids=["function", "coroutine function", "async function", "promise"],
)
def test_main_may_be_of_any_kind(run_program: RunProgram, text: str) -> None:
    assert_printed(run_program(text), "main\n")


def test_what_main_returns_is_not_printed(run_program: RunProgram) -> None:
    assert_printed(run_program("def main(): return 'value'"), "")


def test_a_program_with_a_guard_of_its_own_runs_once(run_program: RunProgram) -> None:
    completed = run_program("""
        def main():
            print("main")

        if __name__ == "__main__":
            run(main)
    """)
    assert_printed(completed, "main\n")


def test_a_program_knows_its_file_and_its_folder_comes_first(
    run_program: RunProgram, tmp_path: Path
) -> None:
    # Also for names that are those of our own rooms.
    (tmp_path / "timers.py").write_text("name = 'the program\\'s own timers'\n", encoding="utf-8")
    completed = run_program("""
        import timers

        def main():
            set_timeout(print, 5, timers.name)
            print(__file__)
    """)
    assert_printed(completed, f"{tmp_path / 'program.py'}\nthe program's own timers\n")


def test_the_profile_decides_what_the_platform_decides(run_program: RunProgram) -> None:
    program = """
        def main():
            set_timeout(print, 0, "zero timer")
            current_loop().queue_task(print, "task")
    """
    assert_printed(run_program(program, "--virtual-time"), "zero timer\ntask\n")
    assert_printed(
        run_program(program, "--virtual-time", "--profile", "node"), "task\nzero timer\n"
    )


# Errors of the program


def test_an_uncaught_error_ends_with_status_1_after_everything_has_run(
    run_program: RunProgram,
) -> None:
    completed = run_program("""
        def fail():
            raise ValueError("no good")

        def main():
            set_timeout(fail, 0)
            set_timeout(print, 10, "goes on")
    """)
    assert_printed(completed, "goes on\n", 1)
    lines = completed.stderr.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert "in fail" in lines[1]
    assert lines[-1] == "Uncaught ValueError: no good"


def test_a_throw_of_main_ends_with_status_1_after_everything_has_run(
    run_program: RunProgram,
) -> None:
    completed = run_program("""
        def main():
            set_timeout(print, 10, "goes on")
            raise ValueError("no good")
    """)
    assert_printed(completed, "goes on\n", 1)
    assert completed.stderr.endswith("ValueError: no good\n")
    # Told once: it is main's own, so it is no unhandled rejection beside.
    assert completed.stderr.count("Uncaught") == 1


@pytest.mark.parametrize(
    "text",
    [
        "def main(): Promise.reject('reason')",
        "def main(): return Promise.reject('reason')",
        "async def main(): raise Thrown('reason')",
        "def main(): set_timeout(Promise.reject, 5, 'reason')",
    ],
    ids=["dropped", "returned", "thrown", "later"],
)
def test_an_unhandled_rejection_ends_with_status_1(run_program: RunProgram, text: str) -> None:
    completed = run_program(text)
    assert_printed(completed, "", 1)
    in_promise = "" if "return" in text or "raise" in text else "(in promise) "
    assert completed.stderr == f"Uncaught {in_promise}'reason'\n"


def test_a_rejection_handled_in_time_is_none(run_program: RunProgram) -> None:
    assert_printed(run_program("def main(): Promise.reject('reason').catch(print)"), "reason\n")


def test_a_listener_that_prevents_keeps_the_status_0(run_program: RunProgram) -> None:
    completed = run_program("""
        def main():
            add_event_listener("error", lambda event: event.prevent_default())
            add_event_listener("unhandledrejection", lambda event: event.prevent_default())
            set_timeout(lambda: 1 / 0, 0)
            Promise.reject("reason")
    """)
    assert_printed(completed, "")


def test_a_main_that_is_never_settled_ends_with_status_1(run_program: RunProgram) -> None:
    completed = run_program("def main(): return Promise(lambda resolve, reject: None)")
    assert_printed(completed, "", 1)
    assert "NeverSettledError" in completed.stderr


@pytest.mark.parametrize(
    ("text", "error"),
    [("raise ValueError('no good')", "ValueError: no good"), ("def main(:", "SyntaxError")],
    ids=["raises", "syntax"],
)
def test_a_program_that_cannot_be_loaded_ends_with_status_1(
    run_program: RunProgram, text: str, error: str
) -> None:
    completed = run_program(text)
    assert_printed(completed, "", 1)
    assert error in completed.stderr
    assert "thenloop/" not in completed.stderr


def test_sys_exit_ends_with_its_status_at_once(run_program: RunProgram) -> None:
    completed = run_program("""
        import sys

        def main():
            set_timeout(sys.exit, 5, 7)
            set_timeout(print, 10, "never")
    """)
    assert_printed(completed, "", 7)


def test_an_interrupt_ends_with_the_shells_status_for_it(tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    file.write_text(
        "import os, signal\n"
        "from thenloop import set_timeout\n"
        "def main():\n"
        "    set_timeout(os.kill, 5, os.getpid(), signal.SIGINT)\n"
        "    set_timeout(print, 1000, 'never')\n",
        encoding="utf-8",
    )
    completed = thenloop_command("run", str(file))
    assert completed.stdout == ""
    assert completed.returncode == 128 + signal.SIGINT


# Usage


def usage_error(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run in this process what is refused before any program is loaded; give the last line."""
    path = list(sys.path)
    assert main(arguments) == 2
    assert sys.path == path
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("usage: thenloop")
    return captured.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("run",), "the following arguments are required: FILE"),
        (("walk",), "invalid choice: 'walk'"),
        (("run", "--fast", "program.py"), "unrecognized arguments: --fast"),
        (("run", "--profile", "safari", "program.py"), "invalid choice: 'safari'"),
        (("run", "one.py", "two.py"), "unrecognized arguments: two.py"),
        (("--loud",), "the following arguments are required: COMMAND"),
    ],
    ids=["nothing", "no file", "command", "option", "profile", "two files", "global option"],
)
def test_a_usage_error_is_named_with_status_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], named: str
) -> None:
    assert named in usage_error(capsys, *arguments)


def test_a_missing_file_is_a_usage_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = str(tmp_path / "missing.py")
    assert usage_error(capsys, "run", file) == f"thenloop: error: {file}: no such file"


def test_a_folder_is_a_usage_error(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "folder.py"
    folder.mkdir()
    assert "no such file" in usage_error(capsys, "run", str(folder))


def test_a_file_of_another_kind_is_a_usage_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "program.txt"
    file.write_text("def main(): ...", encoding="utf-8")
    assert usage_error(capsys, "run", str(file)).endswith("expected a .py, .js, .mjs or .cjs file")


@pytest.mark.parametrize("text", ["", "main = 5"], ids=["no main", "main is no function"])
def test_a_program_without_main_is_a_usage_error(run_program: RunProgram, text: str) -> None:
    completed = run_program(text)
    assert_printed(completed, "", 2)
    assert completed.stderr.startswith("usage: thenloop")
    assert completed.stderr.endswith("program.py defines no function main()\n")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--help",), ["run", "--version", "The event loop of the web"]),
        (("run", "--help"), ["FILE", "--virtual-time", "--profile", *thenloop.PROFILES]),
        (("--version",), [f"thenloop {thenloop.__version__}"]),
    ],
    ids=["help", "run help", "version"],
)
def test_help_and_version_end_with_status_0(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], named: list[str]
) -> None:
    assert main(arguments) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    for name in named:
        assert name in captured.out


def test_the_installed_command_is_the_same(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("def main(): print('main')\n", encoding="utf-8")
    command = Path(sys.executable).with_name("thenloop.exe" if os.name == "nt" else "thenloop")
    completed = subprocess.run(
        [str(command), "run", str(program)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert_printed(completed, "main\n")
