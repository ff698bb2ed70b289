"""``thenloop run`` for JavaScript: what it prints and the status that it ends with."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Completed = subprocess.CompletedProcess[str]
RunProgram = Callable[..., Completed]


def thenloop_command(*arguments: str, **options: object) -> Completed:
    return subprocess.run(
        [sys.executable, "-m", "thenloop", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **options,  # type: ignore[call-overload]
    )


@pytest.fixture
def run_program(tmp_path: Path) -> RunProgram:
    """Run a program, given as text, in virtual time."""

    def run(text: str, *options: str, name: str = "program.js", **more: object) -> Completed:
        (tmp_path / name).write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
        return thenloop_command(
            "run", *(options or ("--virtual-time",)), name, cwd=tmp_path, **more
        )

    return run


def test_it_runs_until_nothing_is_left(run_program: RunProgram) -> None:
    done = run_program("""
        setTimeout(() => console.log("a day later"), 86400000);
        Promise.resolve("soon").then(console.log);
        console.log("now");
        """)
    assert (done.stdout, done.stderr, done.returncode) == ("now\nsoon\na day later\n", "", 0)


def test_modules_await_at_their_top(run_program: RunProgram) -> None:
    done = run_program(
        """
        const value = await new Promise((resolve) => setTimeout(resolve, 10, "awaited"));
        console.log(value, this, import.meta.url.startsWith("file:"));
        """,
        name="program.mjs",
    )
    assert (done.stdout, done.returncode) == ("awaited undefined true\n", 0), done.stderr


def test_a_cjs_file_is_a_commonjs_module(run_program: RunProgram) -> None:
    done = run_program("console.log(typeof require, module.id)", name="program.cjs")
    assert done.stdout.startswith("function "), done.stderr


def test_an_uncaught_error_shows_its_place_and_its_stack(
    run_program: RunProgram, tmp_path: Path
) -> None:
    done = run_program("""
        function fail(value) {
        \tthrow new TypeError(`cannot use ${value}`);
        }
        console.log("before");
        fail(5);
        """)
    file = (tmp_path / "program.js").resolve()
    assert done.stderr.splitlines() == [
        f"{file}:2",
        "\tthrow new TypeError(`cannot use ${value}`);",
        "\t^",
        "",
        "TypeError: cannot use 5",
        f"    at fail ({file}:2:8)",
        f"    at {file}:5:1",
    ]
    assert (done.stdout, done.returncode) == ("before\n", 1)


def test_a_thrown_value_shows_its_place(run_program: RunProgram, tmp_path: Path) -> None:
    done = run_program("""
        // The value is no error.
        setTimeout(() => { throw { code: 1, list: [1, 2] }; });
        """)
    file = (tmp_path / "program.js").resolve()
    assert done.stderr.splitlines() == [
        f"{file}:2",
        "setTimeout(() => { throw { code: 1, list: [1, 2] }; });",
        "                   ^",
        "",
        "Uncaught { code: 1, list: [ 1, 2 ] }",
    ]
    assert done.returncode == 1


def test_an_error_shows_its_cause_and_its_properties(run_program: RunProgram) -> None:
    done = run_program("""
        const error = new Error("outer", { cause: new Error("inner") });
        error.code = "E_CODE";
        Promise.reject(error);
        """)
    assert "Error: outer" in done.stderr
    assert "code: 'E_CODE'" in done.stderr
    assert "[cause]: Error: inner" in done.stderr
    assert done.returncode == 1


def test_an_unhandled_rejection_ends_with_status_1_and_the_rest_runs(
    run_program: RunProgram,
) -> None:
    done = run_program("""
        Promise.reject({ why: "nobody" });
        setTimeout(() => console.log("the rest"), 5);
        """)
    assert done.stderr == "Uncaught (in promise) { why: 'nobody' }\n"
    assert (done.stdout, done.returncode) == ("the rest\n", 1)


def test_a_rejection_that_is_handled_in_time_is_none(run_program: RunProgram) -> None:
    done = run_program("Promise.reject(1).catch(() => console.log('caught'))")
    assert (done.stdout, done.stderr, done.returncode) == ("caught\n", "", 0)


def test_a_syntax_error_shows_line_and_column(run_program: RunProgram, tmp_path: Path) -> None:
    done = run_program("""
        console.log("never");
        let total = 1;
        let total = 2;
        """)
    file = (tmp_path / "program.js").resolve()
    assert done.stderr.splitlines() == [
        f"{file}:3:5",
        "let total = 2;",
        "    ^",
        "",
        "SyntaxError: total has already been declared",
    ]
    assert (done.stdout, done.returncode) == ("", 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("program.mjs", "import { x } from './other.mjs';\nconsole.log('never');"),
        ("program.cjs", "const x = 1;\nrequire('./other.cjs');"),
    ],
    ids=["import", "require"],
)
def test_a_syntax_error_of_another_file_shows_where_it_is(
    run_program: RunProgram, tmp_path: Path, name: str, text: str
) -> None:
    other = (tmp_path / name).resolve().with_stem("other")
    other.write_text("const a = 1;\nconst b = ;\n", encoding="utf-8")
    done = run_program(text, name=name)
    assert done.stderr.startswith(f"{other}:2:11\nconst b = ;\n          ^\n\n")
    assert "SyntaxError: unexpected token ;" in done.stderr
    assert (done.stdout, done.returncode) == ("", 1)


def test_process_has_arguments_and_an_exit_code(run_program: RunProgram, tmp_path: Path) -> None:
    (tmp_path / "program.js").write_text(
        "console.log(process.argv.slice(1).join(' ')); process.exitCode = 9", encoding="utf-8"
    )
    done = thenloop_command("run", "program.js", "one", "2", cwd=tmp_path)
    file = (tmp_path / "program.js").resolve()
    assert (done.stdout, done.returncode) == (f"{file} one 2\n", 9), done.stderr


def test_exit_stops_at_once_with_a_status(run_program: RunProgram) -> None:
    done = run_program("""
        setTimeout(() => console.log("never"), 5);
        process.on("exit", (code) => console.log("exit", code));
        queueMicrotask(() => process.exit(3));
        """)
    assert (done.stdout, done.stderr, done.returncode) == ("exit 3\n", "", 3)


# Limits of time


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("function spin(n) {\n  for (;;) n++;\n}\nsetTimeout(spin, 1, 0);", "in spin ({file}:2:3)"),
        ("// nothing\nwhile (true);", "in {file}:2:1"),
        ("// nothing\ntry { for (;;); } finally { for (;;); }", "in {file}:2:7"),
        ("setTimeout(() => {}, 1e6);", "while it was waiting"),
    ],
    ids=["function", "top", "finally", "waiting"],
)
def test_a_time_limit_ends_any_program(
    run_program: RunProgram, tmp_path: Path, text: str, place: str
) -> None:
    began = time.monotonic()
    done = run_program(text, "--timeout", "0.5")
    where = place.format(file=(tmp_path / "program.js").resolve())
    assert done.stderr == f"thenloop: program.js: stopped after 0.5 s {where}\n"
    assert done.returncode == 124
    assert time.monotonic() - began < 30


def test_a_program_that_ends_in_time_is_left_alone(run_program: RunProgram) -> None:
    done = run_program("setTimeout(() => console.log('done'), 20)", "--timeout", "50")
    assert (done.stdout, done.stderr, done.returncode) == ("done\n", "", 0)


def test_a_time_limit_ends_a_program_in_python(tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    file.write_text("def main():\n    while True:\n        pass\n", encoding="utf-8")
    done = thenloop_command("run", "--timeout", "0.2", str(file))
    assert done.stderr.startswith(f"thenloop: {file}: stopped after 0.2 s in main ({file}:")
    assert done.returncode == 124


@pytest.mark.parametrize("seconds", ["0", "-1", "inf", "nan", "soon"])
def test_a_time_limit_must_be_a_time(seconds: str) -> None:
    done = thenloop_command("run", f"--timeout={seconds}", "program.js")
    assert done.stderr.splitlines()[-1].endswith(
        f"argument --timeout: expected a number of seconds above 0, got {seconds!r}"
    )
    assert done.returncode == 2


# Output


def test_output_is_utf8_whatever_the_locale_says(run_program: RunProgram) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run_program("console.log('日本 \\u{1f600}')", env=environment)
    assert (done.stdout, done.returncode) == ("日本 \U0001f600\n", 0), done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_goes_away_ends_the_program_silently(tmp_path: Path) -> None:
    (tmp_path / "program.js").write_text("for (;;) console.log('line')", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "thenloop", "run", "program.js"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"line\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(60)


def test_by_the_profile_of_node_an_uncaught_error_ends_the_program(run_program: RunProgram) -> None:
    done = run_program(
        "setTimeout(() => { console.log('x'); throw 1; }); setTimeout(() => console.log('y'), 9)",
        "--profile",
        "node",
    )
    assert (done.stdout, done.returncode) == ("x\n", 1)
