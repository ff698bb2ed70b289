"""Code objects: what is known of the code that CPython 3.11 makes of functions, to change it.

Offsets and lengths are in bytes, as in `dis`; a code unit is two.
"""

from __future__ import annotations

import dis
import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from types import CodeType, FunctionType
from typing import Any, Final, NamedTuple, cast

__all__ = [
    "KNOWN_CODE",
    "ExceptionEntry",
    "encoded_exception_table",
    "encoded_locations",
    "exception_entries_of",
    "function_with_code",
    "stack_depths_of",
]

KNOWN_CODE: Final = sys.implementation.name == "cpython" and sys.version_info[:2] == (3, 11)
"""Whether code objects are what this module takes them for."""

_JUMPS: Final = frozenset(dis.hasjrel) | frozenset(dis.hasjabs)
_NEVER_GO_ON: Final = frozenset(
    {
        "JUMP_BACKWARD",
        "JUMP_BACKWARD_NO_INTERRUPT",
        "JUMP_FORWARD",
        "RAISE_VARARGS",
        "RERAISE",
        "RETURN_VALUE",
    }
)
_MADE_BY_CALLS: Final = inspect.CO_COROUTINE | inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR

_LOCATION: Final = 0x80
_WITH_COLUMNS: Final = 14
_WITHOUT_COLUMNS: Final = 13
_UNITS_OF_A_LOCATION: Final = 8


class ExceptionEntry(NamedTuple):
    """Where an exception raised at `start` or later, before `end`, is handled."""

    start: int
    end: int
    target: int
    #: So much of the stack is kept.
    depth: int
    #: Whether the handler wants to know where it was raised.
    lasti: bool


def function_with_code(function: Callable[..., Any], code: CodeType) -> Callable[..., Any]:
    """What `function`, a plain function, would be if it had been compiled to `code`."""
    plain = cast(FunctionType, function)
    made = FunctionType(
        code, plain.__globals__, plain.__name__, plain.__defaults__, plain.__closure__
    )
    made.__kwdefaults__ = plain.__kwdefaults__
    made.__qualname__ = plain.__qualname__
    made.__module__ = plain.__module__
    return made


def exception_entries_of(code: CodeType) -> list[ExceptionEntry]:
    """The exception table, in its order: by `start`, and none overlaps another."""
    # NOTE: CPython documents the table that this list is read from, not the list itself.
    entries: list[Any] = getattr(dis.Bytecode(code), "exception_entries")  # noqa: B009
    return [ExceptionEntry(*entry) for entry in entries]


def stack_depths_of(
    code: CodeType, instructions: list[dis.Instruction], entries: list[ExceptionEntry]
) -> dict[int, int]:
    """How deep the stack is before each instruction that can be reached, by its offset."""
    index_at = {instruction.offset: index for index, instruction in enumerate(instructions)}
    depths: dict[int, int] = {}
    # What is sent to begin with lies on it already.
    todo = [(0, 1 if code.co_flags & _MADE_BY_CALLS else 0)]
    # A handler finds the exception on it, and perhaps where that was raised.
    todo += [(entry.target, entry.depth + 1 + entry.lasti) for entry in entries]
    while todo:
        offset, depth = todo.pop()
        index = index_at[offset]
        while offset not in depths:
            depths[offset] = depth
            instruction = instructions[index]
            opcode, argument = instruction.opcode, instruction.arg
            if opcode in _JUMPS:
                jumping = dis.stack_effect(opcode, argument, jump=True)
                todo.append((instruction.argval, depth + jumping))
            if instruction.opname in _NEVER_GO_ON:
                break
            depth += dis.stack_effect(opcode, argument, jump=False)
            index += 1
            offset = instructions[index].offset
    return depths


def encoded_exception_table(entries: Iterable[ExceptionEntry]) -> bytes:
    """What CPython keeps of the entries of an exception table.

    Its Objects/exception_handling_notes.txt says how.
    """
    table = bytearray()
    for entry in entries:
        first = len(table)
        length = entry.end - entry.start
        for number in (
            entry.start // 2,
            length // 2,
            entry.target // 2,
            entry.depth << 1 | entry.lasti,
        ):
            table += _most_significant_first(number)
        table[first] |= 0x80
    return bytes(table)


def encoded_locations(length: int, positions: dis.Positions, line: int) -> bytes:
    """What CPython keeps to say that all of the next `length` bytes of a code stand at `positions`.

    line: the line that was told last.  Its Objects/locations.md says how.
    """
    table = bytearray()
    units = length // 2
    while units:
        count = min(units, _UNITS_OF_A_LOCATION)
        units -= count
        table += _location(count, positions, line)
        line = positions.lineno or line
    return bytes(table)


def _location(count: int, positions: dis.Positions, line: int) -> bytes:
    begins, ends, column, end_column = positions
    assert begins is not None
    delta = begins - line
    signed = (-delta << 1 | 1) if delta < 0 else delta << 1
    if ends is None or column is None or end_column is None:
        kind, numbers = _WITHOUT_COLUMNS, [signed]
    else:
        kind, numbers = _WITH_COLUMNS, [signed, ends - begins, column + 1, end_column + 1]
    encoded = bytearray([_LOCATION | kind << 3 | count - 1])
    for number in numbers:
        encoded += bytes(_least_significant_first(number))
    return bytes(encoded)


def _least_significant_first(number: int) -> Iterator[int]:
    """Six bits in each byte, and in all but the last a seventh."""
    while number >= 0x40:
        yield 0x40 | number & 0x3F
        number >>= 6
    yield number


def _most_significant_first(number: int) -> bytes:
    last, *others = _least_significant_first(number)
    return bytes([*(0x40 | digit for digit in reversed(others)), last & 0x3F])
