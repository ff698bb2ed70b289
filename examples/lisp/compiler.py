"""The reader and the compiler: from text to code for the machine."""

from __future__ import annotations

import re
from typing import Any

TOKEN = re.compile(r'\s+|;[^\n]*|(?P<token>[()]|"[^"]*"|[^\s()";]+)')


class Symbol(str):
    """A name."""


def read(text: str) -> list[Any]:
    """The forms of a program: lists, symbols, numbers and strings."""
    lists: list[list[Any]] = [[]]
    for match in TOKEN.finditer(text):
        token = match["token"]
        if token == "(":
            lists.append([])
        elif token == ")":
            done = lists.pop()
            lists[-1].append(done)
        elif token is not None:
            atom: Any = int(token) if re.fullmatch(r"-?\d+", token) else Symbol(token)
            lists[-1].append(token[1:-1] if token[0] == '"' else atom)
    (forms,) = lists
    return forms


class Code:
    """A compiled function, of the kind lambda, async or generator.

    Each form leaves one value on the stack.
    """

    def __init__(self, kind: str, parameters: list[Symbol], body: list[Any]) -> None:
        self.kind = kind
        self.parameters = parameters
        self.instructions: list[list[Any]] = []
        self.form(["return", ["do", *body]])

    def emit(self, operation: str, *operands: Any) -> list[Any]:
        instruction = [operation, *operands]
        self.instructions.append(instruction)
        return instruction

    def lands_here(self, jump: list[Any]) -> None:
        jump.append(len(self.instructions))

    def body(self, forms: list[Any]) -> None:
        for index, form in enumerate(forms or [Symbol("nothing")]):
            if index:
                self.emit("pop")
            self.form(form)

    def form(self, form: Any) -> None:
        match form:
            case Symbol():
                self.emit("load", form)
            case int() | str():
                self.emit("constant", form)
            case ["define", name, value]:
                self.form(value)
                self.emit("define", name)
            case ["lambda" | "async" | "generator" as kind, parameters, *body]:
                self.emit("closure", Code(kind, parameters, body))
            case ["do", *body]:
                self.body(body)
            case ["if", condition, then, *otherwise]:
                self.form(condition)
                to_otherwise = self.emit("jump if false")
                self.form(then)
                to_end = self.emit("jump")
                self.lands_here(to_otherwise)
                self.body(otherwise)
                self.lands_here(to_end)
            case ["await" | "yield" | "throw" as operation, operand]:
                if operation != "throw" and self.kind == "lambda":
                    raise SyntaxError(f"{operation} in a plain function")
                self.form(operand)
                self.emit(operation)
            case ["return", operand]:
                # It is awaited in an async generator, and nowhere else.
                self.form(["await", operand] if self.kind == "generator" else operand)
                self.emit("return")
            case ["try", *body, ["catch", [name], *handling]]:
                handler = self.emit("handler", "catch")
                self.body(body)
                self.emit("end handler")
                to_end = self.emit("jump")
                self.lands_here(handler)
                self.emit("define", name)
                self.emit("pop")
                self.body(handling)
                self.lands_here(to_end)
            case ["try", *body, ["finally", *cleaning]]:
                handler = self.emit("handler", "finally")
                self.body(body)
                self.emit("end handler")
                self.emit("complete normally")
                self.lands_here(handler)
                self.body(cleaning)
                self.emit("pop")
                self.emit("end finally")
            case ["for-await", [name, iterable], *body]:
                self.form(iterable)
                self.emit("async iterator")
                handler = self.emit("handler", "finally")
                start = len(self.instructions)
                self.emit("next item")
                to_end = self.emit("jump if end")
                self.emit("define", name)
                self.emit("pop")
                self.body(body)
                self.emit("pop")
                self.emit("jump", start)
                # Left by a throw or a return: iterator and completion are on the stack.
                self.lands_here(handler)
                self.emit("close")
                self.emit("end finally")
                self.lands_here(to_end)
                self.emit("end handler")
            case _:
                for part in form:
                    self.form(part)
                self.emit("call", len(form))
