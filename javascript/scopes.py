"""Scopes: which names a block, a function or a module declares, and which pairs may not meet.

ECMA-262 #sec-static-semantics-lexicallydeclarednames, #sec-static-semantics-vardeclarednames and
the early errors of blocks, functions, switches and catch clauses; Annex B for sloppy code.
"""

from typing import Final

__all__ = ["PrivateNames", "Scope"]


class Scope:
    """The names of one block or function."""

    __slots__ = (
        "catch_names",
        "functions",
        "is_function",
        "is_switch",
        "lexical",
        "parent",
        "variables",
    )

    def __init__(self, parent: "Scope | None", *, is_function: bool) -> None:
        self.parent = parent
        self.is_function = is_function
        self.is_switch = False
        #: let, const, using, class, import; and functions where nothing may stand beside them.
        self.lexical: set[str] = set()
        #: Functions of which sloppy code may have several under one name.
        self.functions: set[str] = set()
        #: var, also those that only pass through to the function; parameters.
        self.variables: set[str] = set()
        #: The simple parameter of a catch clause, which a var may repeat.
        self.catch_names: set[str] = set()

    def declare_variable(self, name: str, *, in_for_of: bool) -> bool:
        """Let `var` declare a name here and up to the function; whether it may."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.lexical or (name in scope.functions and not scope.is_function):
                return False
            # ECMA-262 #sec-variablestatements-in-catch-blocks excepts for-of.
            if name in scope.catch_names and in_for_of:
                return False
            scope.variables.add(name)
            if scope.is_function:
                return True
            scope = scope.parent
        return True

    def declare_lexical(self, name: str) -> bool:
        """Declare a name that stands alone; whether it may."""
        if name in self.lexical or name in self.functions or name in self.variables:
            return False
        if name in self.catch_names:
            return False
        self.lexical.add(name)
        return True

    def declare_function(self, name: str, *, repeatable: bool) -> bool:
        """Declare a function; whether it may be.

        `repeatable`: it is a plain function of sloppy code, or stands at the top of a function
        or a script, where functions are like variables.
        """
        if not repeatable:
            return self.declare_lexical(name)
        taken = name in self.lexical or name in self.catch_names
        if taken or (name in self.variables and not self.is_function):
            return False
        self.functions.add(name)
        return True

    def has(self, name: str) -> bool:
        """Whether a name is declared here."""
        return name in self.lexical or name in self.functions or name in self.variables


#: How an accessor half and the other half may share a private name.
_HALVES: Final = {"get", "set"}


class PrivateNames:
    """The private names of one class: what it declares, and what is used in it so far."""

    __slots__ = ("declared", "parent", "used")

    def __init__(self, parent: "PrivateNames | None") -> None:
        self.parent = parent
        self.declared: dict[str, tuple[str, bool]] = {}
        self.used: dict[str, int] = {}

    def declare(self, name: str, kind: str, *, static: bool) -> bool:
        """Declare a member; whether it may be.  A getter and a setter may share a name."""
        before = self.declared.get(name)
        if before is None:
            self.declared[name] = kind, static
            return True
        if {before[0], kind} == _HALVES and before[1] == static:
            self.declared[name] = "both", static
            return True
        return False
