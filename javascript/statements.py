"""Statements: all of them but loops by `for`, and declarations.

ECMA-262 #sec-ecmascript-language-statements-and-declarations
"""

import re

from .identifiers import RESERVED, is_start
from .loops import Loops
from .nodes import Identifier, Node
from .statement_nodes import (
    BlockStatement,
    BreakStatement,
    CatchClause,
    ContinueStatement,
    DebuggerStatement,
    DoWhileStatement,
    EmptyStatement,
    ExpressionStatement,
    IfStatement,
    LabeledStatement,
    ReturnStatement,
    SwitchCase,
    SwitchStatement,
    ThrowStatement,
    TryStatement,
    VariableDeclaration,
    VariableDeclarator,
    WhileStatement,
    WithStatement,
)
from .tokens import INLINE, NAME

__all__ = ["Statements"]

_LOOPS = frozenset({"for", "while", "do"})
_NEXT_NAME = re.compile(r"[A-Za-z0-9_$]*")
_USING = re.compile(INLINE)
_AWAIT_USING = re.compile(rf"{INLINE}using(?![A-Za-z0-9_$\\]){INLINE}")

# Where a statement stands: in a list, after a label, or as the body of an `if` or of a loop.
LIST, LABELLED, SINGLE = "", "labelled", "single"


class Statements(Loops):
    """The part of the parser that knows statements."""

    def parse_statement(self, where: str = LIST) -> Node:
        """A statement; where one may stand, also a declaration."""
        kind = self.kind
        if kind == NAME:
            return self._parse_name_statement(where)
        parse = _PARSERS.get(kind)
        if parse is not None:
            return parse(self)
        if kind == "const":
            if where:
                self.fail("a declaration needs a block around it")
            return self._parse_declaration("const")
        if kind == "function":
            return self._parse_function_statement(where)
        if kind == "class":
            if where:
                self.fail("a declaration needs a block around it")
            return self.parse_class(statement=True)
        is_import = kind == "import" and self.after() not in {"(", "."}
        if is_import or kind == "export":
            if where:
                self.fail(f"{kind} can stand only at the top of a module")
            return self.parse_import() if is_import else self.parse_export()
        return self._parse_expression_statement()

    def _parse_expression_statement(self) -> ExpressionStatement:
        start = self.start
        node = self.parse_expression()
        self.take_semicolon()
        return ExpressionStatement(start, self.last_end, node)

    def _parse_name_statement(self, where: str) -> Node:
        """What begins with a word that is no reserved word."""
        start, word = self.start, self.value
        if not self.escaped:
            if word == "let":
                if self.starts_let(single=bool(where)):
                    if where:
                        self.fail("a declaration needs a block around it")
                    return self._parse_declaration("let")
            elif word == "async":
                if self._async_function_follows():
                    if where:
                        self.fail("a declaration needs a block around it")
                    self.next()
                    return self.parse_function(start, is_async=True, statement=True)
            elif word == "using":
                if not where and self.starts_using():
                    return self._parse_declaration("using")
            elif word == "await" and not where and self.starts_await_using():
                return self._parse_declaration("await using")
        if self.after() == ":":
            return self._parse_labelled(where)
        return self._parse_expression_statement()

    def _async_function_follows(self) -> bool:
        mark = self.mark()
        self.next()
        found = self.kind == "function" and not self.newline
        self.reset(mark)
        return found

    # Declarations.

    def _word_at(self, offset: int) -> str:
        """The plain name at an offset; a character that is none of a plain name, by itself."""
        match = _NEXT_NAME.match(self.text, offset)
        assert match is not None
        return match[0] or self.text[offset : offset + 1]

    def starts_let(self, *, single: bool) -> bool:
        """Whether `let` begins a declaration.  ECMA-262 #sec-let-and-const-declarations"""
        word = self._word_at(self.skip_from(self.end))
        if word == "[":
            return True
        if single or not word:
            return False
        return word in "{\\" or (is_start(word[0]) and word not in RESERVED)

    def starts_using(self, *, in_for: bool = False) -> bool:
        """Whether `using` begins a declaration.  ECMA-262 #prod-UsingDeclaration"""
        match = _USING.match(self.text, self.end)
        assert match is not None
        return self._begins_binding(match.end(), in_for=in_for)

    def starts_await_using(self) -> bool:
        """Whether `await` begins a declaration.  ECMA-262 #prod-AwaitUsingDeclaration"""
        if not self.context.is_async:
            return False
        match = _AWAIT_USING.match(self.text, self.end)
        return match is not None and self._begins_binding(match.end(), in_for=False)

    def _begins_binding(self, offset: int, *, in_for: bool) -> bool:
        word = self._word_at(offset)
        if not word or not (word == "\\" or is_start(word[0])) or word in RESERVED:
            return False
        if in_for and word == "of":
            # `for (using of` goes through the values of something, unless a declaration follows.
            behind = self.skip_from(offset + 2)
            return self.text[behind : behind + 1] in {"=", ";", ":"} and (
                not self.text.startswith(("==", "=>"), behind)
            )
        return True

    def _parse_declaration(self, kind: str) -> VariableDeclaration:
        start = self.start
        node = self.parse_variables(start, kind, in_for=False)
        self.take_semicolon()
        node.end = self.last_end
        return node

    def parse_variables(self, start: int, kind: str, *, in_for: bool) -> VariableDeclaration:
        """The declarators after `var`, `let`, `const`, `using` or `await using`, and that word."""
        disposes = kind in {"using", "await using"}
        if disposes and not in_for and not self.using_allowed:
            self.fail(f"{kind} needs a block, a function or a module around it", start)
        self.next()
        if kind == "await using":
            if self.await_at < 0:
                self.await_at = start
            self.next()
        declarations: list[VariableDeclarator] = []
        while True:
            declared_at = self.start
            target: Node
            if disposes:
                target = self.parse_binding_identifier()
            else:
                target = self.parse_binding_target()
            value = self.parse_assignment(not in_for) if self.eat("=") else None
            ends_head = in_for and (self.kind == "in" or self.at_word("of")) and not declarations
            if value is None and not ends_head:
                if kind != "var" and kind != "let":
                    self.fail(f"{kind} needs a value")
                if not isinstance(target, Identifier):
                    self.fail("a pattern needs a value")
            in_for_of = ends_head and self.kind != "in"
            self.declare_pattern(target, kind, in_for_of=in_for_of)
            declarations.append(VariableDeclarator(declared_at, self.last_end, target, value))
            if not self.eat(","):
                break
        return VariableDeclaration(start, self.last_end, declarations, kind)

    def _parse_var(self) -> VariableDeclaration:
        return self._parse_declaration("var")

    def _parse_function_statement(self, where: str) -> Node:
        """ECMA-262 #sec-labelled-function-declarations"""
        if where == SINGLE:
            self.fail("a function needs a block around it")
        if where == LABELLED and (self.context.strict or self.after() == "*"):
            self.fail("this function cannot have a label")
        return self.parse_function(self.start, is_async=False, statement=True)

    # Blocks and simple statements.

    def parse_block(self) -> BlockStatement:
        """A block with a scope of its own."""
        with self.new_scope():
            return self._parse_block_in_scope()

    def _parse_block_in_scope(self) -> BlockStatement:
        start = self.start
        self.expect("{")
        body: list[Node] = []
        while self.kind != "}":
            body.append(self.parse_statement())
        self.next()
        return BlockStatement(start, self.last_end, body)

    def _parse_empty(self) -> EmptyStatement:
        start = self.start
        self.next()
        return EmptyStatement(start, self.last_end)

    def _parse_debugger(self) -> DebuggerStatement:
        start = self.start
        self.next()
        self.take_semicolon()
        return DebuggerStatement(start, self.last_end)

    def _parse_return(self) -> ReturnStatement:
        start = self.start
        if not self.context.may_return:
            self.fail("return can stand only in a function")
        self.next()
        ends = self.newline or self.kind in {";", "}"} or self.kind == "end of input"
        argument = None if ends else self.parse_expression()
        self.take_semicolon()
        return ReturnStatement(start, self.last_end, argument)

    def _parse_throw(self) -> ThrowStatement:
        start = self.start
        self.next()
        if self.newline:
            self.fail("what is thrown must begin on the same line", self.last_end)
        argument = self.parse_expression()
        self.take_semicolon()
        return ThrowStatement(start, self.last_end, argument)

    def _parse_parenthesized_test(self) -> Node:
        self.expect("(")
        node = self.parse_expression()
        self.expect(")")
        return node

    def _parse_if(self) -> IfStatement:
        start = self.start
        self.next()
        test = self._parse_parenthesized_test()
        consequent = self._parse_if_branch()
        alternate = self._parse_if_branch() if self.eat("else") else None
        return IfStatement(start, self.last_end, test, consequent, alternate)

    def _parse_if_branch(self) -> Node:
        if self.kind != "function":
            return self.parse_statement(SINGLE)
        # Annex B: as if a block stood around it.
        if self.context.strict or self.after() == "*":
            self.fail("a function needs a block around it")
        with self.new_scope():
            return self.parse_function(self.start, is_async=False, statement=True)

    def _parse_with(self) -> WithStatement:
        start = self.start
        if self.context.strict:
            self.fail("with is not allowed in strict code")
        self.next()
        subject = self._parse_parenthesized_test()
        body = self.parse_statement(SINGLE)
        return WithStatement(start, self.last_end, subject, body)

    def _parse_try(self) -> TryStatement:
        start = self.start
        self.next()
        block = self.parse_block()
        handler = self._parse_catch() if self.kind == "catch" else None
        finalizer = self.parse_block() if self.eat("finally") else None
        if handler is None and finalizer is None:
            self.fail("try needs catch or finally")
        return TryStatement(start, self.last_end, block, handler, finalizer)

    def _parse_catch(self) -> CatchClause:
        """ECMA-262 #sec-try-statement-static-semantics-early-errors"""
        start = self.start
        self.next()
        with self.new_scope() as scope:
            parameter = None
            if self.eat("("):
                parameter = self.parse_binding_target()
                if isinstance(parameter, Identifier):
                    scope.catch_names.add(parameter.name)
                else:
                    self.declare_pattern(parameter, "parameter")
                self.expect(")")
            body = self._parse_block_in_scope()
        return CatchClause(start, self.last_end, parameter, body)

    def _parse_switch(self) -> SwitchStatement:
        start = self.start
        self.next()
        subject = self._parse_parenthesized_test()
        self.expect("{")
        cases: list[SwitchCase] = []
        has_default = False
        context = self.context
        outer, context.breakable = context.breakable, True
        with self.new_scope() as scope:
            scope.is_switch = True
            while self.kind != "}":
                case_start = self.start
                test = None
                if self.eat("case"):
                    test = self.parse_expression()
                else:
                    if has_default:
                        self.fail("a switch has one default")
                    self.expect("default")
                    has_default = True
                self.expect(":")
                body: list[Node] = []
                while self.kind not in {"case", "default", "}"}:
                    body.append(self.parse_statement())
                cases.append(SwitchCase(case_start, self.last_end, body, test))
        context.breakable = outer
        self.next()
        return SwitchStatement(start, self.last_end, subject, cases)

    # Loops, labels and the ways out of them.

    def parse_loop_body(self) -> Node:
        """The body of a loop, where `break` and `continue` may stand."""
        context = self.context
        outer = context.breakable, context.iterating
        context.breakable = context.iterating = True
        body = self.parse_statement(SINGLE)
        context.breakable, context.iterating = outer
        return body

    def _parse_while(self) -> WhileStatement:
        start = self.start
        self.next()
        test = self._parse_parenthesized_test()
        body = self.parse_loop_body()
        return WhileStatement(start, self.last_end, test, body)

    def _parse_do(self) -> DoWhileStatement:
        start = self.start
        self.next()
        body = self.parse_loop_body()
        self.expect("while")
        test = self._parse_parenthesized_test()
        self.eat(";")
        return DoWhileStatement(start, self.last_end, body, test)

    def _parse_labelled(self, where: str) -> Node:
        """A statement with one or more labels.  ECMA-262 #sec-labelled-statements"""
        context = self.context
        labels: list[Identifier] = []
        while self.kind == NAME and self.after() == ":":
            label = self.parse_identifier()
            if label.name in context.labels:
                self.fail(f"there is a label {label.name} around here already", label.start)
            context.labels[label.name] = False
            labels.append(label)
            self.expect(":")
        if self.kind in _LOOPS:
            context.labels.update((label.name, True) for label in labels)
        node = self.parse_statement(where or LABELLED)
        for label in reversed(labels):
            del context.labels[label.name]
            node = LabeledStatement(label.start, self.last_end, node, label)
        return node

    def _parse_break(self) -> BreakStatement:
        start = self.start
        self.next()
        label = self._parse_target(loop=False)
        if label is None and not self.context.breakable:
            self.fail("break can stand only in a loop or a switch", start)
        self.take_semicolon()
        return BreakStatement(start, self.last_end, label)

    def _parse_continue(self) -> ContinueStatement:
        start = self.start
        self.next()
        label = self._parse_target(loop=True)
        if not self.context.iterating:
            self.fail("continue can stand only in a loop", start)
        self.take_semicolon()
        return ContinueStatement(start, self.last_end, label)

    def _parse_target(self, *, loop: bool) -> Identifier | None:
        if self.newline or self.kind != NAME:
            return None
        label = self.parse_identifier()
        is_loop = self.context.labels.get(label.name)
        if is_loop is None:
            self.fail(f"there is no label {label.name} around here", label.start)
        if loop and not is_loop:
            self.fail(f"{label.name} is no label of a loop", label.start)
        return label


_PARSERS = {
    "{": Statements.parse_block,
    ";": Statements._parse_empty,
    "var": Statements._parse_var,
    "return": Statements._parse_return,
    "if": Statements._parse_if,
    "for": Statements.parse_for,
    "while": Statements._parse_while,
    "do": Statements._parse_do,
    "break": Statements._parse_break,
    "continue": Statements._parse_continue,
    "throw": Statements._parse_throw,
    "try": Statements._parse_try,
    "switch": Statements._parse_switch,
    "with": Statements._parse_with,
    "debugger": Statements._parse_debugger,
}
