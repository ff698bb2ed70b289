"""Bindings, scopes and functions, as the analysis finds them and the emitter uses them.

A binding is a variable of Python's (`LOCAL`), which closures share as Python's closures do; or a
variable that holds a box (`BOX`), a list whose first item is the value, where each turn of a loop
needs a binding of its own, where code that is not known yet may look for the name, or where modules
share it.

ECMA-262 #sec-environment-records
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Binding", "FunctionScope", "Reference", "Scope", "ScopeKind", "Storage"]


class Storage(enum.Enum):
    """Where the value of a binding is."""

    LOCAL = "in a variable of Python's"
    BOX = "in a box that a variable of Python's holds"


class ScopeKind(enum.Enum):
    """What makes a scope."""

    GLOBAL = "a script"
    MODULE = "a module"
    EVAL = "the text of an eval"
    FUNCTION = "a function: its parameters, and what its body declares unless `BODY` does"
    BODY = "the body of a function whose parameters hold expressions"
    NAME = "the name of a function expression"
    BLOCK = "a block"
    SWITCH = "the cases of a switch"
    CATCH = "the parameter of a catch"
    LOOP = "the head of a loop"
    CLASS = "a class: its inner name and its private names"
    WITH = "the object of a with statement"


@dataclass(slots=True, eq=False)
class Binding:
    """A declared name.

    kind: "var", "let", "const", "using", "class", "function", "param", "catch", "arguments",
    "name" (of a function expression), "import", "private", "value" (the compiler's own).
    """

    name: str
    kind: str
    scope: Scope
    #: The variable of Python's.
    variable: str
    #: The offset in the text from which on it is initialized, for code that runs in order.
    ready: int = 0
    storage: Storage = Storage.LOCAL
    is_captured: bool = False
    #: Whether some reference may find it uninitialized.
    needs_tdz: bool = False

    @property
    def is_lexical(self) -> bool:
        return self.kind in {"let", "const", "using", "class"}

    @property
    def is_constant(self) -> bool:
        return self.kind in {"const", "using", "import"}


@dataclass(slots=True, eq=False)
class Scope:
    """The names declared in one place."""

    kind: ScopeKind
    parent: Scope | None
    function: FunctionScope
    start: int
    #: Whether it is entered more than once in one call of its function.
    in_loop: bool
    strict: bool
    bindings: dict[str, Binding] = field(default_factory=dict)
    #: Whether code that is not known yet, or a `with`, looks for names here.
    is_dynamic: bool = False
    #: Whether a sloppy eval may add names here.
    grows: bool = False
    #: The variable that holds its environment record, where it is dynamic.
    environment: Binding | None = None
    #: The function declarations to initialize on entry.
    functions: list[Any] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class FunctionScope:
    """What is known of a function, a script, a module, or an eval."""

    node: Any
    parent: FunctionScope | None
    #: The scope in which it stands.
    outer: Scope | None
    strict: bool
    is_arrow: bool
    #: "normal", "generator", "async", "async generator".
    kind: str = "normal"
    scope: Scope = None  # type: ignore[assignment]
    #: Where `var` declares.
    var_scope: Scope = None  # type: ignore[assignment]
    uses_this: bool = False
    uses_arguments: bool = False
    uses_new_target: bool = False
    uses_super: bool = False
    #: The class whose member it is, or whose fields it defines.
    member_of: Scope | None = None
    is_derived_constructor: bool = False
    #: Whether it is the compiler's own: what defines the fields, or the static parts, of a class.
    is_synthetic: bool = False
    #: Whether it has a home object.
    is_method: bool = False
    #: The bindings of functions around it that it, or a function in it, refers to.
    free: set[Binding] = field(default_factory=set)
    #: Whether its own code awaits.
    awaits: bool = False
    loop_depth: int = 0
    #: The variable that holds a box with the function object itself, where its code needs that.
    callee: str | None = None

    @property
    def nearest_with_this(self) -> FunctionScope:
        """The function whose `this` is meant here."""
        function = self
        while function.is_arrow and function.parent is not None:
            function = function.parent
        return function


@dataclass(slots=True, eq=False)
class Reference:
    """A name used somewhere."""

    name: str
    scope: Scope
    start: int
