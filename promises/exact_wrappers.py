"""Wrappers with the very parameters of the function that they stand for.

OPTIMIZATION: Python makes a tuple and a dictionary for each call of a function that takes any
arguments, and two for passing them on.  So a wrapper is made from a text, as the standard library's
dataclasses and named tuples are.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any, Final

__all__ = ["ExactWrapper"]

ANY: Final = "*arguments, **keywords"
"""What is passed on to what is no plain function of Python's."""


class ExactWrapper:
    """A text that wrappers are made from.

    text: the statements of a wrapper.  In it ``{call}`` stands for the arguments as they are passed
    on, and ``_.name`` for a name that is no parameter's.  constants: what such names stand for
    in every wrapper.  own: the names that each wrapper has a value of its own for.
    """

    def __init__(self, text: str, constants: Mapping[str, Any], own: tuple[str, ...]) -> None:
        self._text = text
        self._constants = constants
        self._own = own
        #: The makers by what a wrapper takes and what it passes on; few functions take others.
        self._maker = functools.lru_cache(maxsize=256)(self._make_maker)

    def of(self, function: Callable[..., Any], *own: Any) -> Callable[..., Any]:
        """A wrapper of `function`, which must not be given what that does not take."""
        parameters, call = _parameters_of(function)
        made: Any = self._maker(parameters, call)(*own)
        if parameters != ANY:
            defined: Any = function
            made.__defaults__ = defined.__defaults__
            made.__kwdefaults__ = defined.__kwdefaults__
        return functools.wraps(function)(made)

    def _make_maker(self, parameters: str, call: str) -> Callable[..., Callable[..., Any]]:
        mark = "_"
        while mark in parameters:
            mark += "_"
        body = self._text.replace("_.", mark).replace("{call}", call)
        lines = [
            f"def make({', '.join(mark + name for name in self._own)}):",
            f"    def call({parameters}):",
            *(f"        {line}" for line in body.strip().splitlines()),
            "    return call",
        ]
        names = {mark + name: value for name, value in self._constants.items()}
        exec(compile("\n".join(lines), f"<{__name__}>", "exec"), names)
        made: Callable[..., Callable[..., Any]] = names["make"]
        return made


def _parameters_of(function: Callable[..., Any]) -> tuple[str, str]:
    """The parameters of `function` without their defaults, and the arguments that pass them on."""
    if type(function) is not FunctionType:
        return ANY, ANY
    code = function.__code__
    positional = code.co_varnames[: code.co_argcount]
    rest = code.co_varnames[code.co_argcount :]
    only_by_name, rest = rest[: code.co_kwonlyargcount], rest[code.co_kwonlyargcount :]
    parameters, call = list(positional), list(positional)
    if code.co_posonlyargcount:
        parameters.insert(code.co_posonlyargcount, "/")
    if code.co_flags & inspect.CO_VARARGS:
        parameters.append(f"*{rest[0]}")
        call.append(f"*{rest[0]}")
        rest = rest[1:]
    elif only_by_name:
        parameters.append("*")
    parameters += only_by_name
    call += [f"{name}={name}" for name in only_by_name]
    if code.co_flags & inspect.CO_VARKEYWORDS:
        parameters.append(f"**{rest[0]}")
        call.append(f"**{rest[0]}")
    return ", ".join(parameters), ", ".join(call)
