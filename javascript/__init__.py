"""JavaScript: programs in that language, read, compiled to Python, and run on the runtime.

`Engine` runs programs.

`parse` gives the tree of a script, of a module or of the text of an eval, in the types and fields
of ESTree, or raises the early error that it begins with; `parse_function` does so for what the
constructor Function and its kin are given.  This room stands above the others.

The text goes through `tokens`, one token at a time; `statements`, `expressions` and the other
parts, each named after what it reads, make `nodes` of them; `scopes` knows what is declared, and
`context` what is allowed where.
"""

from .engine.agent import Engine
from .errors import JavaScriptSyntaxError, UnsupportedSyntaxError
from .estree import to_estree
from .host import UncaughtError
from .nodes import Node
from .parser import parse, parse_function
from .statement_nodes import Program

__all__ = [
    "Engine",
    "JavaScriptSyntaxError",
    "Node",
    "Program",
    "UncaughtError",
    "UnsupportedSyntaxError",
    "parse",
    "parse_function",
    "to_estree",
]
