"""Bodies of async functions that never await, and so never suspend.

OPTIMIZATION: Python makes a coroutine for each call, which ends with a StopIteration that has to be
caught.  A body without any await does without: it is made a plain function, whose code differs in
one step at its beginning, the one that would make the coroutine.
"""

from __future__ import annotations

import dis
from collections.abc import Callable
from types import CodeType, FunctionType
from typing import Any, Final

from ..runtime.completions import set_traceback
from .code_objects import KNOWN_CODE, function_with_code

__all__ = ["error_out_of_coroutine", "plain_function_of"]

_SUSPENDING: Final = frozenset({"SEND", "YIELD_VALUE"})
"""The instructions at which a coroutine gives way."""

_NOTHING: Final = bytes([dis.opmap["NOP"], 0])


def plain_function_of(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """A function that does at once what the coroutines of `function` do.

    None where those may suspend, or where it is not known how to make one.
    """
    if not KNOWN_CODE or type(function) is not FunctionType:
        return None
    code = _plain_code_of(function.__code__)
    return None if code is None else function_with_code(function, code)


def _plain_code_of(code: CodeType) -> CodeType | None:
    """The code of a coroutine without the step that makes it; None where it may suspend."""
    made_at: int | None = None
    follows = ""
    for instruction in dis.get_instructions(code):
        if instruction.opname in _SUSPENDING:
            return None
        if made_at is not None and not follows:
            follows = instruction.opname
        if instruction.opname == "RETURN_GENERATOR":
            if made_at is not None:
                return None
            made_at = instruction.offset
    # What is sent to begin with is dropped.
    if made_at is None or follows != "POP_TOP":
        return None
    was = code.co_code
    # Everything stays where it is, so jumps, lines and handlers do, too.
    return code.replace(co_code=was[:made_at] + _NOTHING * 2 + was[made_at + 4 :])


def error_out_of_coroutine(error: BaseException) -> BaseException:
    """What a coroutine raises when `error`, just caught by the runtime, escapes its body."""
    if not isinstance(error, StopIteration):
        return error
    # It would look like the coroutine's own end.  Its traceback begins in the body.
    traceback = error.__traceback__
    set_traceback(error, None if traceback is None else traceback.tb_next)
    raised = RuntimeError("coroutine raised StopIteration")
    raised.__cause__ = raised.__context__ = error
    return raised
