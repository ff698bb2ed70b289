"""Methods of iterators that Node does not have yet: nothing can be recorded, so it is said here.

ECMA-262 #sec-iterator.zip, #sec-iterator.zipkeyed, #sec-iterator.prototype.chunks,
#sec-iterator.prototype.windows, #sec-iterator.prototype.includes
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from thenloop.javascript.engine.agent import Engine

#: An iterator that says what is done to it.
WATCHED = """
    function watched(name, values, log) {
      const inner = values.values();
      return {
        __proto__: Iterator.prototype,
        next() { log.push(`next ${name}`); return inner.next(); },
        return() { log.push(`return ${name}`); return {}; },
      };
    }
"""


def _value(program: str) -> Any:
    engine = Engine(virtual_time=True)
    text = engine.evaluate(f"{WATCHED}; JSON.stringify(({program}))", file="test.js")
    return json.loads(text)


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("[...Iterator.zip([[1, 2], 'ab'].map((each) => [...each]))]", [[1, "a"], [2, "b"]]),
        ("[...Iterator.zip([[1, 2, 3], [4]])]", [[1, 4]]),
        ("[...Iterator.zip([[1, 2], [3]], { mode: 'longest' })]", [[1, 3], [2, None]]),
        (
            "[...Iterator.zip([[1, 2], [3], []], { mode: 'longest', padding: ['p', 'q'] })]",
            [[1, 3, None], [2, "q", None]],
        ),
        ("[...Iterator.zip([])]", []),
        (
            "[...Iterator.zipKeyed({ a: [1, 2], b: [3, 4], c: undefined })]",
            [{"a": 1, "b": 3}, {"a": 2, "b": 4}],
        ),
        (
            "[...Iterator.zipKeyed({ a: [1], b: [] }, { mode: 'longest', padding: { b: 'p' } })]",
            [{"a": 1, "b": "p"}],
        ),
        ("Object.getPrototypeOf(Iterator.zipKeyed({ a: [1] }).next().value)", None),
        ("[1, 2, 3, 4, 5].values().chunks(2).toArray()", [[1, 2], [3, 4], [5]]),
        ("[1, 2].values().chunks(9).toArray()", [[1, 2]]),
        ("[].values().chunks(1).toArray()", []),
        ("[1, 2, 3, 4].values().windows(3).toArray()", [[1, 2, 3], [2, 3, 4]]),
        ("[1, 2].values().windows(3).toArray()", []),
        ("[1, 2].values().windows(3, 'allow-partial').toArray()", [[1, 2]]),
        ("[1, 2, 3].values().windows(3, 'allow-partial').toArray()", [[1, 2, 3]]),
        ("[NaN, 0].values().includes(NaN)", True),
        ("[1, 2, 1].values().includes(1, 1)", True),
        ("[1, 2].values().includes(1, 1)", False),
        ("[1].values().includes(1, Infinity)", False),
    ],
)
def test_what_they_give(program: str, expected: Any) -> None:
    assert _value(program) == expected


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        # The shortest ends: those before it and behind it are closed, the last one first.
        ("[...Iterator.zip([a, b, c])]", "next a,next b,next c,next a,next b,return c,return a"),
        # The first is longer than the second, so all that are open are closed.
        (
            "try { [...Iterator.zip([a, b], { mode: 'strict' })] } catch (e) { log.push(e.name) }",
            "next a,next b,next a,next b,return a,TypeError",
        ),
        # Before the first step, and after it.
        ("Iterator.zip([a, b, c]).return()", "return c,return b,return a"),
        (
            "const z = Iterator.zip([a, b]); z.next(); z.return(); z.return()",
            "next a,next b,return b,return a",
        ),
        ("try { a.chunks('2') } catch (e) { log.push(e.name) }", "return a,TypeError"),
        ("try { a.chunks(0) } catch (e) { log.push(e.name) }", "return a,RangeError"),
        ("try { a.windows(1, 'x') } catch (e) { log.push(e.name) }", "return a,TypeError"),
        ("try { a.includes(1, -1) } catch (e) { log.push(e.name) }", "return a,RangeError"),
        ("try { a.includes(1, 1.5) } catch (e) { log.push(e.name) }", "return a,TypeError"),
        ("a.includes(1)", "next a,return a"),
        ("a.includes(9)", "next a,next a,next a,next a"),
        # What is left over comes after the end, so that there is nothing to close.
        (
            "const z = a.chunks(2); z.next(); z.next(); z.return()",
            "next a,next a,next a,next a",
        ),
        ("const z = a.windows(2); z.next(); z.return()", "next a,next a,return a"),
    ],
)
def test_when_they_close_what_they_take_from(use: str, expected: str) -> None:
    program = f"""
        (() => {{
          const log = [];
          const a = watched('a', [1, 2, 3], log);
          const b = watched('b', [4], log), c = watched('c', [5, 6], log);
          {use};
          return log.join();
        }})()
    """
    assert _value(program) == expected
