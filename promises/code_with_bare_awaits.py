"""The code of an async function with its awaits made bare: see `bare_awaits`.

In place of each await come instructions of the same length, so jumps, lines and handlers stay where
they are.  An await's own handler is put at the end of the code.
"""

from __future__ import annotations

import dis
import functools
import inspect
from collections.abc import Callable
from types import CodeType, FunctionType
from typing import Any, Final, NamedTuple

from .bare_awaits import AwaitNatively
from .code_objects import (
    KNOWN_CODE,
    ExceptionEntry,
    encoded_exception_table,
    encoded_locations,
    exception_entries_of,
    function_with_code,
    stack_depths_of,
)

__all__ = ["function_with_bare_awaits"]

# What ``await`` is compiled to, after its operand: what that gives is sent to until it ends.
_NATIVE_AWAIT: Final = (
    ("GET_AWAITABLE", 0),
    ("LOAD_CONST", None),
    ("SEND", 3),
    ("YIELD_VALUE", None),
    ("RESUME", 3),
    ("JUMP_BACKWARD_NO_INTERRUPT", 4),
)
_LENGTH: Final = 2 * len(_NATIVE_AWAIT)

# What comes before the ``await`` of an async comprehension, and before no other.
_COMPREHENSION: Final = (
    ["GET_ITER", "PRECALL", "CALL"],
    ["GET_AITER", "PRECALL", "CALL"],
)

_SHORT: Final = 0xFF
_LONG: Final = 0xFFFF


class _Await(NamedTuple):
    """An ``await`` in a code."""

    start: int
    end: int
    #: How deep the stack is without the operand.
    depth: int
    #: Which constant is None.
    none: int
    positions: dis.Positions
    #: What handles an exception raised at it.
    entry: ExceptionEntry | None


def function_with_bare_awaits(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """A function whose calls make bodies like those of `function`, with bare awaits.

    They are generators where no other await is left, else coroutines.  None where it is not known
    how to make one, or where there is nothing to gain.
    """
    if not KNOWN_CODE or type(function) is not FunctionType:
        return None
    code = function.__code__
    if not code.co_flags & inspect.CO_COROUTINE:
        return None
    # A code is equal to one of another file, or with other handlers or lines.
    more = (code.co_filename, code.co_qualname, code.co_exceptiontable, code.co_linetable)
    rewritten = _code_with_bare_awaits(code, more)
    return None if rewritten is None else function_with_code(function, rewritten)


# A function inside another is decorated at each call of that.
@functools.lru_cache(maxsize=256)
def _code_with_bare_awaits(code: CodeType, _more: object) -> CodeType | None:
    instructions = list(dis.get_instructions(code))
    entries = exception_entries_of(code)
    awaits = _awaits_among(instructions, code, entries)
    if not awaits:
        return None
    flags = code.co_flags
    suspending = sum(instruction.opname == "YIELD_VALUE" for instruction in instructions)
    if suspending == len(awaits):
        flags = flags & ~inspect.CO_COROUTINE | inspect.CO_GENERATOR
    return _rewritten(code, awaits, entries, flags)


def _awaits_among(
    instructions: list[dis.Instruction], code: CodeType, entries: list[ExceptionEntry]
) -> list[_Await] | None:
    """The awaits that are to be bare; None where one is not what it is known to be.

    Those of ``async for``, ``async with`` and comprehensions seldom await a promise.
    """
    names = [instruction.opname for instruction in instructions]
    depths: dict[int, int] = {}
    awaits = []
    for index, instruction in enumerate(instructions):
        if (
            instruction.opname != "GET_AWAITABLE"
            or instruction.arg != 0
            or names[index - 3 : index] in _COMPREHENSION
        ):
            continue
        depths = depths or stack_depths_of(code, instructions, entries)
        await_ = _await_of(instructions[index : index + len(_NATIVE_AWAIT)], code, entries, depths)
        if await_ is None:
            return None
        awaits.append(await_)
    return awaits


def _await_of(
    found: list[dis.Instruction],
    code: CodeType,
    entries: list[ExceptionEntry],
    depths: dict[int, int],
) -> _Await | None:
    for instruction, (name, argument) in zip(found, _NATIVE_AWAIT, strict=True):
        if instruction.opname != name or argument not in (None, instruction.arg):
            return None
        if instruction.positions != found[0].positions:
            return None
    start, positions, none = found[0].offset, found[0].positions, found[1].arg
    end = start + _LENGTH
    if positions is None or positions.lineno is None or start not in depths:
        return None
    if none is None or code.co_consts[none] is not None:
        return None
    around = [entry for entry in entries if entry.start < end and start < entry.end]
    if any(entry.start > start or entry.end < end for entry in around):
        return None
    # The operand lies on the stack.
    entry = around[0] if around else None
    return _Await(start, end, depths[start] - 1, none, positions, entry)


def _rewritten(
    code: CodeType, awaits: list[_Await], entries: list[ExceptionEntry], flags: int
) -> CodeType | None:
    """The code with its awaits made bare, and their handlers at its end.

    Everything stays where it is, so jumps, lines and handlers do, too.
    """
    constant, name = len(code.co_consts), len(code.co_names)
    if max(constant, name) > _SHORT:
        return None
    bytecode = bytearray(code.co_code)
    locations = bytearray(code.co_linetable)
    line = [line for _, _, line in code.co_lines() if line is not None][-1]
    handlers: list[ExceptionEntry] = []
    of_handlers: list[ExceptionEntry] = []
    for await_ in awaits:
        start = len(bytecode)
        bytecode[await_.start : await_.end] = _bare_await()
        bytecode += _handler(constant, name, await_.none)
        # Back to what follows the await.
        distance = (len(bytecode) + 4 - await_.end) // 2
        if distance > _LONG:
            return None
        bytecode += _assembled(
            ("EXTENDED_ARG", distance >> 8), ("JUMP_BACKWARD_NO_INTERRUPT", distance & _SHORT)
        )
        end = len(bytecode)
        locations += encoded_locations(end - start, await_.positions, line)
        line = await_.positions.lineno or line
        handlers.append(
            ExceptionEntry(await_.start, await_.start + 2, start, await_.depth, lasti=False)
        )
        if await_.entry is not None:
            of_handlers.append(await_.entry._replace(start=start, end=end))
    table = [*_with_handlers(entries, handlers), *of_handlers]
    return code.replace(
        co_code=bytes(bytecode),
        co_consts=(*code.co_consts, AwaitNatively),
        co_names=(*code.co_names, "value"),
        co_exceptiontable=encoded_exception_table(table),
        co_linetable=bytes(locations),
        co_flags=flags,
    )


def _handler(constant: int, name: int, none: int) -> bytes:
    """What handles an exception thrown at a bare await: awaits natively, or lets it go its way."""
    return _assembled(
        ("LOAD_CONST", constant),
        ("CHECK_EXC_MATCH", 0),
        ("POP_JUMP_FORWARD_IF_TRUE", 1),
        ("RERAISE", 0),
        ("LOAD_ATTR", name),
        *[("CACHE", 0)] * 4,
        ("GET_AWAITABLE", 0),
        ("LOAD_CONST", none),
        ("SEND", 3),
        ("YIELD_VALUE", 0),
        ("RESUME", 3),
        ("JUMP_BACKWARD_NO_INTERRUPT", 4),
    )


def _with_handlers(
    entries: list[ExceptionEntry], handlers: list[ExceptionEntry]
) -> list[ExceptionEntry]:
    """The entries, with those of `handlers` in the midst of what they are inside of."""
    for handler in handlers:
        apart = []
        for entry in entries:
            if entry.start <= handler.start < entry.end:
                parts = (entry._replace(end=handler.start), entry._replace(start=handler.end))
                apart += [part for part in parts if part.start < part.end]
            else:
                apart.append(entry)
        entries = apart
    return sorted(entries + handlers)


def _assembled(*instructions: tuple[str, int]) -> bytes:
    return b"".join(bytes([dis.opmap[name], argument]) for name, argument in instructions)


def _bare_await() -> bytes:
    # The operand of RESUME says that nothing is delegated to.
    return _assembled(("YIELD_VALUE", 0), ("RESUME", 1), ("JUMP_FORWARD", 3), *[("NOP", 0)] * 3)
