"""Parser: from the text of a program to its tree, or to the error that it begins with.

ECMA-262 #sec-parsetext, #sec-parse-script, #sec-parsemodule; for the text of an eval or of the
constructor Function, #sec-performeval and #sec-createdynamicfunction.
"""

import sys
from collections.abc import Callable, Iterable
from typing import Literal as OneOf
from typing import TypeVar

from .classes import Classes
from .context import Context
from .errors import JavaScriptSyntaxError
from .expressions import Expressions
from .functions import Functions
from .literals import Literals
from .modules import Modules
from .nodes import Node
from .patterns import Patterns
from .source import Source
from .statement_nodes import ExpressionStatement, Program
from .statements import Statements
from .tokens import END

__all__ = ["FunctionKind", "Parser", "parse", "parse_function"]

T = TypeVar("T")
FunctionKind = OneOf["normal", "generator", "async", "asyncGenerator"]

#: How deep the grammar may nest, in calls of Python: some 8 for each pair of parentheses.
DEEPEST = 40_000


class Parser(Statements, Modules, Classes, Functions, Literals, Expressions, Patterns):
    """All parts of the parser."""

    def parse_program(self) -> Program:
        """A whole script or module."""
        self.next()
        body: list[Node] = []
        self.parse_directives(body)
        while self.kind != END:
            body.append(self.parse_statement())
        self.check_exports()
        kind = "module" if self.module else "script"
        return Program(0, len(self.text), body, kind, self.source)

    def parse_lone_function(self) -> Program:
        """A text that is one function."""
        self.next()
        start = self.start
        is_async = self.at_word("async")
        if is_async:
            self.next()
        function = self.parse_function(start, is_async=is_async, statement=False)
        self._expect_end()
        statement = ExpressionStatement(function.start, function.end, function)
        return Program(0, len(self.text), [statement], "script", self.source)

    def parse_lone_parameters(self, context: Context) -> None:
        """A text that is the parameters of a function, with their parentheses."""
        self.next()
        self.enter(context)
        self.parse_parameters()
        self._expect_end()

    def parse_lone_body(self, context: Context) -> None:
        """A text that is the body of a function, with its braces."""
        self.next()
        self.enter(context)
        self.parse_body([], None, unique=False)
        self._expect_end()

    def _expect_end(self) -> None:
        if self.kind != END:
            self.unexpected()


def parse(
    source: str,
    *,
    module: bool = False,
    file: str = "<string>",
    strict: bool = False,
    new_target: bool = False,
    super_property: bool = False,
    super_call: bool = False,
    private_names: Iterable[str] = (),
    no_arguments: bool = False,
    may_return: bool = False,
) -> Program:
    """The tree of a script, of a module, or of the text of an eval.

    What follows `file` is for the text of a direct eval: the code around it is `strict`; it
    stands in a function (`new_target`), in a method (`super_property`), in the constructor of a
    derived class (`super_call`), in classes with `private_names`, in the value of a field
    (`no_arguments`).  A text that is the body of a function `may_return`, as CommonJS modules do.

    >>> parse("1 + 1").body
    [<ExpressionStatement 0-5 directive=None>]
    >>> parse("let a, a", file="twice.js")
    Traceback (most recent call last):
    thenloop.javascript.errors.JavaScriptSyntaxError: twice.js:1:8: a has already been declared
        let a, a
               ^
    """
    names = frozenset(private_names)

    def make(text: Source) -> Parser:
        parser = Parser(text, module=module, strict=strict)
        context = parser.context
        context.is_async = module
        context.new_target = new_target
        context.super_property = super_property
        context.super_call = super_call
        context.no_arguments = no_arguments
        context.may_return = may_return
        parser.outer_private_names = names
        return parser

    return _deeply(Source(source, file), make, Parser.parse_program)


_PREFIXES = {
    "normal": "function",
    "generator": "function*",
    "async": "async function",
    "asyncGenerator": "async function*",
}


def parse_function(
    parameters: str, body: str, *, kind: FunctionKind = "normal", file: str = "<string>"
) -> Program:
    """The function that a constructor such as Function makes of the text of its arguments.

    Each text must be whole by itself.  The one statement of the program is the function, and the
    text of the program is what `toString` answers.  ECMA-262 #sec-createdynamicfunction

    >>> program = parse_function("a, b", "return a + b")
    >>> program.body[0].expression
    <FunctionExpression 0-42 expression=False generator=False is_async=False>
    >>> print(program.source.text)
    function anonymous(a, b
    ) {
    return a + b
    }
    """

    def make(text: Source) -> Parser:
        return Parser(text, module=False, strict=False)

    def context() -> Context:
        context = Context(strict=False)
        context.is_async = kind in {"async", "asyncGenerator"}
        context.is_generator = kind in {"generator", "asyncGenerator"}
        context.may_return = context.new_target = True
        return context

    text = f"{_PREFIXES[kind]} anonymous({parameters}\n) {{\n{body}\n}}"
    program = _deeply(Source(text, file), make, Parser.parse_lone_function)
    # Neither text may close what the other opens.
    alone = Source(f"({parameters}\n)", file)
    _deeply(alone, make, lambda parser: parser.parse_lone_parameters(context()))
    alone = Source(f"{{\n{body}\n}}", file)
    _deeply(alone, make, lambda parser: parser.parse_lone_body(context()))
    return program


def _deeply(source: Source, make: Callable[[Source], Parser], run: Callable[[Parser], T]) -> T:
    """Run a parser, with more room for its calls when what Python gives is not enough.

    The limit is Python's, for all threads; it is put back.
    """
    try:
        return run(make(source))
    except RecursionError:
        limit = sys.getrecursionlimit()
    parser = make(source)
    sys.setrecursionlimit(max(limit, DEEPEST))
    try:
        return run(parser)
    except RecursionError:
        offset = parser.start
    finally:
        sys.setrecursionlimit(limit)
    raise JavaScriptSyntaxError("this program nests too deeply", source, offset)
