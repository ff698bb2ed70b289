"""Throws: how a throw completion travels through Python.

`throw value` raises `Thrown(value)`.  What an operation of the engine throws is a `NativeThrow`,
which becomes an error object of the realm whose code looks at it first: until then nobody can see
it, and most operations know no realm.

ECMA-262 #sec-throw-an-exception, #sec-native-error-types-used-in-this-standard
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from ...runtime.completions import Thrown

if TYPE_CHECKING:
    from .realm import Realm

__all__ = [
    "CATCHABLE",
    "COMPLETIONS",
    "GeneratorReturn",
    "NativeThrow",
    "Thrown",
    "throw_range_error",
    "throw_reference_error",
    "throw_syntax_error",
    "throw_type_error",
    "throw_unsupported",
]


class NativeThrow(Thrown):
    """A throw of a native error that is not an object yet."""

    def __init__(self, kind: str, message: str, realm: Realm | None = None) -> None:
        super().__init__(None)
        #: The name of its constructor, such as ``TypeError``.
        self.kind = kind
        self.message = message
        #: The realm whose error it is, where the operation knew.
        self.realm = realm
        #: Whether `value` is the error object.
        self.is_made = False

    def __str__(self) -> str:
        return f"{self.kind}: {self.message}"


class GeneratorReturn(BaseException):
    """A return completion that travels through the body of a generator from a ``yield``."""

    def __init__(self, value: Any) -> None:
        super().__init__(value)
        self.value = value


#: What JavaScript's `catch` catches.
CATCHABLE: Final = (Thrown, RecursionError)

#: The abrupt completions of a program that travel as exceptions; its `finally` runs for them.
COMPLETIONS: Final = (Thrown, RecursionError, GeneratorReturn)


def throw_type_error(message: str, realm: Realm | None = None) -> NoReturn:
    """Throw a TypeError; of `realm`'s where the operation knows its realm."""
    raise NativeThrow("TypeError", message, realm)


def throw_range_error(message: str) -> NoReturn:
    """Throw a RangeError."""
    raise NativeThrow("RangeError", message)


def throw_reference_error(message: str) -> NoReturn:
    """Throw a ReferenceError."""
    raise NativeThrow("ReferenceError", message)


def throw_syntax_error(message: str, realm: Realm | None = None) -> NoReturn:
    """Throw a SyntaxError; of `realm`'s where the operation knows its realm."""
    raise NativeThrow("SyntaxError", message, realm)


def throw_unsupported(what: str) -> NoReturn:
    """Say that `what` is not part of this engine."""
    raise NativeThrow("Error", f"{what} is not supported by thenloop's JavaScript")
