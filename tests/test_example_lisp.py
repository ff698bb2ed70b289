"""The Lisp of `examples/lisp`, another language on thenloop: its logs, whole, against Node's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

LISP = ROOT / "examples" / "lisp"
NODE = shutil.which(os.environ.get("NODE", "node"))


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def lisp(folder: Path, text: str) -> list[str]:
    """The lines that a program prints."""
    program = folder / "program.lisp"
    program.write_text(text, encoding="utf-8")
    completed = run(sys.executable, LISP, program)
    assert (completed.stderr, completed.returncode) == ("", 0)
    return completed.stdout.splitlines()


def test_the_sample_prints_what_node_printed() -> None:
    completed = run(sys.executable, LISP, LISP / "sample.lisp")
    expected = (LISP / "sample.txt").read_text(encoding="utf-8")
    assert (completed.stdout, completed.stderr, completed.returncode) == (expected, "", 0)


@pytest.mark.skipif(NODE is None, reason="there is no Node here")
def test_node_still_prints_it() -> None:
    assert NODE is not None
    completed = run(NODE, LISP / "sample.js")
    expected = (LISP / "sample.txt").read_text(encoding="utf-8")
    assert (completed.stdout, completed.stderr, completed.returncode) == (expected, "", 0)


def test_it_is_small_enough_to_be_read() -> None:
    files = [path.read_text(encoding="utf-8") for path in LISP.glob("*.py")]
    assert sum(len(file.splitlines()) for file in files) <= 500


def test_a_throw_passes_through_functions_and_handlers(tmp_path: Path) -> None:
    printed = lisp(
        tmp_path,
        """
        (define fail (lambda (x) (try (throw x) (finally (print "cleaning")))))
        (print (try (fail 1) (catch (e) (+ e 1))))
        (print (try (missing) (catch (e) e)))
        (print (try (1 2) (catch (e) e)))
        (try (throw "first") (finally (return "second")))
        (print "never")
        """,
    )
    assert printed == ["cleaning", "2", "missing is not defined", "1 is not a function"]


def test_endless_recursion_is_a_throw(tmp_path: Path) -> None:
    printed = lisp(
        tmp_path,
        """
        (define forever (lambda () (+ 1 (forever))))
        (then (promise (lambda (resolve reject) (forever))) nothing print)
        (define later (async () (await nothing) (forever)))
        (then (later) nothing (lambda (reason) (print "later" reason)))
        (throw "the program goes on")
        """,
    )
    assert printed == [
        "Uncaught the program goes on",
        "the calls are too deep",
        "later the calls are too deep",
    ]


def test_a_loop_that_is_left_by_a_throw(tmp_path: Path) -> None:
    printed = lisp(
        tmp_path,
        """
        (define numbers (generator ()
          (try (yield 1) (yield 2) (finally (print "closing") (throw "swallowed")))))
        (define consume (async ()
          (for-await (n (numbers)) (print n) (throw "mine"))))
        (then (consume) nothing print)
        (define over-nothing (async () (for-await (n 1) (print n))))
        (then (over-nothing) nothing (lambda (e) (print (get e "message"))))
        """,
    )
    assert printed == ["1 is not iterable", "1", "closing", "mine"]


def test_a_generator_is_a_value_like_any_other(tmp_path: Path) -> None:
    printed = lisp(
        tmp_path,
        """
        (define numbers (generator () (yield 1)))
        (define passes-on (generator () (yield (await (numbers)))))
        (then (next (passes-on)) (lambda (result) (print (get result "value"))))
        (then ((async () (await (numbers)))) print)
        (then (all (list (numbers))) print)
        """,
    )
    generator = "#<asyncgeneratorstatemachine>"
    assert printed == [generator, f"({generator})", generator]


def test_await_in_a_plain_function_is_refused(tmp_path: Path) -> None:
    program = tmp_path / "program.lisp"
    program.write_text("(await 1)", encoding="utf-8")
    completed = run(sys.executable, LISP, program)
    assert completed.returncode == 1
    assert completed.stderr.endswith("SyntaxError: await in a plain function\n")
