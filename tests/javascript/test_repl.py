"""``thenloop repl``: texts line by line, without a terminal and in one."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from thenloop.javascript import Engine, JavaScriptSyntaxError, parse
from thenloop.javascript.host.repl_completion import completions
from thenloop.javascript.host.repl_rewriting import awaiting, declared_names, is_incomplete


def converse(*lines: str, **options: object) -> list[str]:
    """What a session answers to lines that are no terminal's."""
    done = subprocess.run(
        [sys.executable, "-m", "thenloop", "repl"],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
        **options,  # type: ignore[call-overload]
    )
    assert done.stderr == ""
    output: list[str] = done.stdout.splitlines()
    return output


def test_it_shows_values() -> None:
    assert converse("1 + 1", "'text'", "({ a: [1, 2] })", "{ b: 2 }", "{ b: 2 };", "let x = 5") == [
        "2",
        "'text'",
        "{ a: [ 1, 2 ] }",
        "{ b: 2 }",
        "2",
        "undefined",
    ]


def test_a_text_may_have_several_lines() -> None:
    lines = ["function f() {", "  return `a", "b`", "}", "f()", "/* a", "comment */ 7", "[1,", "2]"]
    assert converse(*lines) == ["undefined", "'a\\nb'", "7", "[ 1, 2 ]"]


def test_names_may_be_declared_again() -> None:
    lines = [
        "const a = 1",
        "const a = 2",
        "a",
        "class A {}",
        "let A = 3; A",
        "let { b, c: [d] } = {",
    ]
    more = ["b: 1, c: [2] }", "let b = 5, d = 6; b + d", "const a = 9, a = 8", "a"]
    assert converse(*lines, *more) == [
        "undefined",
        "undefined",
        "2",
        "undefined",
        "3",
        "undefined",
        "11",
        "const a = 9, a = 8",
        "             ^",
        "",
        "Uncaught SyntaxError: a has already been declared",
        "2",
    ]


def test_errors_are_shown_and_the_session_goes_on() -> None:
    answers = converse("throw new TypeError('no')", "throw { a: 1 }", "missing", "let 1", "2")
    assert answers[0] == "Uncaught TypeError: no"
    assert re.fullmatch(r"    at .*REPL1:1:7\)?", answers[1])
    assert answers[2] == "Uncaught { a: 1 }"
    assert answers[3] == "Uncaught ReferenceError: missing is not defined"
    assert answers[-5:] == ["let 1", "    ^", "", "Uncaught SyntaxError: unexpected number 1", "2"]


def test_await_stands_at_the_top() -> None:
    lines = [
        "const value = await new Promise((resolve) => setTimeout(resolve, 20, 'late'))",
        "value",
        "await Promise.reject(5)",
        "class A {}; await 0; function f() { return [...'ab'] }; let { n = 3 } = {}; new A()",
        "f()",
        "n",
        "for await (const x of [1, 2]) console.log(x)",
        "const same = await 1",
        "same",
    ]
    assert converse(*lines) == [
        "undefined",
        "'late'",
        "Uncaught 5",
        "A {}",
        "[ 'a', 'b' ]",
        "3",
        "1",
        "2",
        "undefined",
        "undefined",
        "1",
    ]


def test_the_last_value_has_a_name() -> None:
    lines = ["6 * 7", "_ + 1", "throw 1", "_", "_ = 'mine'", "5", "_"]
    assert converse(*lines) == [
        "42",
        "43",
        "Uncaught 1",
        "43",
        "Expression assignment to _ now disabled.",
        "'mine'",
        "5",
        "'mine'",
    ]


def test_what_is_left_runs_when_the_input_ends() -> None:
    lines = ["setTimeout(() => console.log('timer'), 30); 'set'", "queueMicrotask(console.log)"]
    assert converse(*lines) == ["'set'", "undefined", "", "timer"]


def test_exit_does_not_wait() -> None:
    began = time.monotonic()
    assert converse("setTimeout(() => console.log('never'), 1e6); 1", ".exit", "2") == ["1"]
    assert time.monotonic() - began < 50


def test_process_exit_ends_the_session_with_its_status() -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        converse("1", "process.exit(5)", "2")
    assert (failed.value.stdout, failed.value.returncode) == ("1\n", 5)


def test_commands(tmp_path: Path) -> None:
    (tmp_path / "loaded.js").write_text("let loaded = {\n  a: 1\n}\nloaded\n", encoding="utf-8")
    answers = converse(
        ".load loaded.js",
        ".load missing.js",
        "function f(",
        ".break",
        ".5",
        ".nothing",
        ".help",
        cwd=tmp_path,
    )
    assert answers[:5] == [
        "undefined",
        "{ a: 1 }",
        "Failed to load: missing.js",
        "0.5",
        "Invalid REPL keyword",
    ]
    assert answers[5].startswith(".break")


def test_a_text_that_is_never_completed_is_complained_of() -> None:
    assert converse("function f() {")[-1] == "Uncaught SyntaxError: unexpected end of input"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a +", True),
        ("`a", True),
        ("`a${b", True),
        ("/* a", True),
        ("if (a)", True),
        ("x =>", True),
        ("'a\\", True),
        ("try {}", True),
        ("'a", False),
        ("a b", False),
        ("})", False),
        ("let 1 +", False),
        ("/a", False),
    ],
)
def test_which_texts_may_go_on(text: str, expected: bool) -> None:
    with pytest.raises(JavaScriptSyntaxError) as refused:
        parse(text)
    assert is_incomplete(text, refused.value) is expected


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("await 1", "(async () => { return (await 1)\n})()"),
        ("let x = await 1", "var x; (async () => { void (x = await 1)\n})()"),
        (
            "var a, [b] = await c",
            "var a, b; (async () => { void (a = undefined, [b] = await c)\n})()",
        ),
        ("await 1; class A {}", "var A; (async () => { await 1; A = class A {};\n})()"),
        ("if (await 1) { let y }", "(async () => { if (await 1) { let y }\n})()"),
    ],
)
def test_texts_that_await(text: str, rewritten: str) -> None:
    assert awaiting(text, "file") == rewritten
    parse(rewritten)


@pytest.mark.parametrize("text", ["a", "'await'", "await +", "let await"])
def test_texts_that_do_not_await(text: str) -> None:
    rewritten = awaiting(text, "file")
    assert rewritten is None or "'await'" in text


def test_which_names_a_script_declares() -> None:
    tree = parse(
        "let a, [b, , ...c] = d, { e, f: g = 1, ...h } = i; class J {} var k; function l() {}"
    )
    assert declared_names(tree) == ["a", "b", "c", "e", "g", "h", "J"]


@pytest.mark.parametrize(
    ("text", "begun", "names"),
    [
        ("setTime", "setTime", ["setTimeout"]),
        ("1 + queueM", "queueM", ["queueMicrotask"]),
        ("console.tim", "tim", ["time", "timeEnd", "timeLog"]),
        ("mine.inner.va", "va", ["value", "valueOf"]),
        ("mi", "mi", ["mine"]),
        ("mine.text.padS", "padS", ["padStart"]),
        ("mine.getter.x", "x", []),
        ("f().a", "a", []),
        ("missing.a", "a", []),
        ("", "", None),
    ],
)
def test_completion(text: str, begun: str, names: list[str] | None) -> None:
    engine = Engine()
    engine.evaluate("let mine = { inner: { value: 1 }, text: 's', get getter() { throw 1 } }")
    found = completions(engine.realm, text)
    assert found[0] == begun
    if names is None:
        assert {"mine", "Promise", "globalThis"} <= set(found[1])
    else:
        assert found[1] == names


# In a terminal

ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?]*[a-zA-Z]|[=>])")


class Terminal:
    """A session in a terminal of its own."""

    def __init__(self, history: Path) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self.output = b""
        #: How much of it has been waited for, without escapes.
        self.read = 0
        environment = {**os.environ, "THENLOOP_REPL_HISTORY": str(history), "TERM": "xterm"}
        self.process, self._file = pty.fork()
        if self.process == 0:
            # Twenty-four lines of eighty columns.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(sys.executable, [sys.executable, "-m", "thenloop", "repl"], environment)

    def wait_for(self, text: str, seconds: float = 60) -> None:
        """Read until `text` has come after what was waited for before."""
        end = time.monotonic() + seconds
        while True:
            seen = ESCAPES.sub(b"", self.output).replace(b"\r", b"").decode("utf-8", "replace")
            found = seen.find(text, self.read)
            if found >= 0:
                self.read = found + len(text)
                return
            assert time.monotonic() < end, seen[self.read :]
            if select.select([self._file], [], [], 0.1)[0]:
                try:
                    new = os.read(self._file, 65536)
                except OSError:
                    new = b""
                self.output += new
                # The prompt asks where the cursor is.
                if b"\x1b[6n" in new:
                    self.write("\x1b[1;1R")

    def write(self, text: str) -> None:
        os.write(self._file, text.encode())

    def status(self) -> int:
        _, status = os.waitpid(self.process, 0)
        return os.waitstatus_to_exitcode(status)

    def close(self) -> None:
        os.close(self._file)
        try:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


@pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")
def test_a_session_in_a_terminal(tmp_path: Path) -> None:
    pytest.importorskip("prompt_toolkit")
    history = tmp_path / "history"
    terminal = Terminal(history)
    try:
        terminal.wait_for('Type ".help" for more information.')
        terminal.write("20 + 1\r")
        terminal.wait_for("21")
        # A timer runs while the prompt waits.
        terminal.write("setTimeout(() => console.log('tick' + 'tock'), 900); 'is' + ' set'\r")
        terminal.wait_for("'is set'")
        terminal.wait_for("ticktock")
        terminal.write("function f() {\r")
        terminal.wait_for("...")
        terminal.write("return 'from ' + 'f'\r}\r")
        terminal.wait_for("undefined")
        terminal.write("f()\r")
        terminal.wait_for("'from f'")
        terminal.write("queueM\t")
        terminal.wait_for("icrotask")
        terminal.write(".name\r")
        terminal.wait_for("'queueMicrotask'")
        # Ctrl+C stops a program that would run for ever.
        terminal.write("console.log('run' + 'ning'); for (;;);\r")
        terminal.wait_for("running")
        terminal.write("\x03")
        terminal.wait_for("interrupted")
        terminal.write("await new Promise((resolve) => setTimeout(resolve, 50, 'la' + 'te'))\r")
        terminal.wait_for("'late'")
        # While the prompt is there, Ctrl+C is a key.
        terminal.wait_for(">")
        terminal.write("\x03")
        terminal.wait_for("To exit")
        terminal.write("process.exit(6)\r")
        assert terminal.status() == 6
    finally:
        terminal.close()
    assert "20 + 1" in history.read_text("utf-8")
