"""The console and `inspect`, where Node's output is not the measure or Python is the caller.

What they print is compared with Node's by the programs in `programs/host`.
"""

from __future__ import annotations

import io
import re

import pytest

from thenloop.javascript.engine.agent import Engine
from thenloop.javascript.host import inspect
from thenloop.javascript.host.console import elapsed_text
from thenloop.javascript.host.inspect_slots import iso_time


class Session:
    """An engine with what it has written."""

    def __init__(self) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        self.engine = Engine(virtual_time=True, stdout=self.out, stderr=self.err)

    def run(self, source: str) -> str:
        """What a program writes to standard output."""
        self.engine.run(source, file="program.js")
        return self.out.getvalue()

    def inspect(self, source: str, **options: object) -> str:
        value = self.engine.evaluate(source)
        return inspect(self.engine.realm, value, **options)


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({}, "{ a: { b: { c: [Object] } }, list: [ 1, 2, 3 ] }"),
        ({"depth": 0}, "{ a: [Object], list: [Array] }"),
        ({"max_array_length": 1}, "{ a: { b: { c: [Object] } }, list: [ 1, ... 2 more items ] }"),
        ({"compact": 1, "depth": 1}, "{\n  a: { b: [Object] },\n  list: [ 1, 2, 3 ]\n}"),
    ],
    ids=["defaults", "depth", "arrays", "compact"],
)
def test_options_of_inspect(session: Session, options: dict[str, object], shown: str) -> None:
    assert session.inspect("({ a: { b: { c: { d: 1 } } }, list: [1, 2, 3] })", **options) == shown


def test_inspect_shows_what_python_hands_in(session: Session) -> None:
    realm = session.engine.realm
    assert inspect(realm, b"bytes") == "[Python: b'bytes']"
    assert inspect(realm, realm.array([None, 1.0, 2, "s"])) == "[ undefined, 1, 2n, 's' ]"


def test_inspect_calls_no_getters(session: Session) -> None:
    source = "globalThis.calls = 0; ({ get a() { calls++; return 1; }, get b() { throw 1; } })"
    assert session.inspect(source) == "{ a: [Getter], b: [Getter] }"
    assert session.engine.evaluate("calls") == 0.0


def test_inspect_of_a_proxy_calls_no_trap(session: Session) -> None:
    source = "new Proxy({ a: 1 }, new Proxy({}, { get() { throw new Error('a trap was asked') } }))"
    assert session.inspect(source) == "Proxy({ a: 1 })"


def test_a_value_that_nests_too_deeply_is_shown_as_far_as_possible(session: Session) -> None:
    source = "let deep = {}; for (let i = 0; i < 20000; i++) deep = { deep }; deep"
    shown = session.inspect(source, depth=float("inf"))
    assert "Maximum call stack size exceeded" in shown


def test_times_are_those_of_the_loop_s_clock(session: Session) -> None:
    source = """
        console.time();
        console.time("label");
        setTimeout(() => console.timeLog("label", "so far", { x: 1 }), 1500);
        setTimeout(() => { console.timeEnd("label"); console.timeEnd(); }, 61_000);
        const began = performance.now();
        setTimeout(() => console.log(performance.now() - began), 250);
        """
    assert session.run(source).splitlines() == [
        "250",
        "label: 1.500s so far { x: 1 }",
        "label: 1:01.000 (m:ss.mmm)",
        "default: 1:01.000 (m:ss.mmm)",
    ]


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (0.0, "0ms"),
        (0.12345, "0.123ms"),
        (999.9, "999.9ms"),
        (1000.0, "1.000s"),
        (59_999.0, "59.999s"),
        (3_600_000.0, "1:00:00.000 (h:mm:ss.mmm)"),
    ],
)
def test_spans_of_time(milliseconds: float, text: str) -> None:
    assert elapsed_text(milliseconds) == text


def test_what_goes_to_standard_error(session: Session) -> None:
    session.run("""
        console.group("group");
        console.error("error %d", 1);
        console.warn("two\\nlines");
        console.assert(false);
        console.assert(0, "failed %s", "so");
        console.groupEnd();
        console.trace("here", 1);
        console.countReset("none");
        console.timeEnd("none");
        """)
    lines = session.err.getvalue().splitlines()
    assert lines[:5] == [
        "  error 1",
        "  two",
        "  lines",
        "  Assertion failed",
        "  Assertion failed: failed so",
    ]
    assert lines[5] == "Trace: here 1"
    assert re.fullmatch(r"    at .*program\.js:8:\d+\)?", lines[6])
    assert lines[7:] == [
        "Warning: Count for 'none' does not exist",
        "Warning: No such label 'none' for console.timeEnd()",
    ]
    assert session.out.getvalue() == "group\n"


def test_lone_surrogates_are_written_as_replacement_characters(session: Session) -> None:
    assert (
        session.run(r"console.log('\ud83d\ude00 \ud83d | \ude00')")
        == "\U0001f600 \ufffd | \ufffd\n"
    )


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (0.0, "1970-01-01T00:00:00.000Z"),
        (-1.0, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000.0, "2000-02-29T00:00:00.000Z"),
        (8.64e15, "+275760-09-13T00:00:00.000Z"),
        (-8.64e15, "-271821-04-20T00:00:00.000Z"),
        (-62_198_755_200_000.0, "-000001-01-01T00:00:00.000Z"),
        (float("nan"), "Invalid Date"),
    ],
)
def test_times_as_iso_texts(time: float, text: str) -> None:
    assert iso_time(time) == text
