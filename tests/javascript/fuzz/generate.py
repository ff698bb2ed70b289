"""The generator: a program from a seed, always the same.

A program declares functions, each of which may call those before it, so that it ends; then it
calls them, asks their generators for more than they have, and lets some turns pass by, counted, so
that a turn too many or too few anywhere shows in the log.
"""

from __future__ import annotations

import random

from tests.javascript.fuzz.statements import Statements
from tests.javascript.fuzz.trees import Block, Statement, Tree
from tests.javascript.fuzz.writer import Place

__all__ = ["generate"]


def generate(seed: int) -> Tree:
    """The program of a seed."""
    chance = random.Random(f"program {seed}")
    return _Programs(chance, budget=chance.choice([20, 40, 60, 90])).program()


class _Programs(Statements):
    def program(self) -> Tree:
        statements: list[Tree] = [Statement("let turn = 0;")]
        for _ in range(self.chance.choice([1, 2, 2, 3, 4])):
            statements.append(self._function())
        place = Place(depth=1)
        turns = self.chance.randrange(12)
        statements.append(Statement(f"ticks('t', {turns});"))
        for _ in range(self.chance.choice([1, 2, 3, 4])):
            # What the functions have used up is not missing here.
            self.budget = max(self.budget, 15)
            added, place = self._action(place)
            statements += added
        return Block(*statements)

    def _function(self) -> Tree:
        kind, letter, words = self.chance.choice(
            [
                ("async", "f", "async function"),
                ("async", "f", "async function"),
                ("asyncgen", "g", "async function*"),
                ("asyncgen", "g", "async function*"),
                ("asyncgen", "g", "async function*"),
                ("generator", "s", "function*"),
            ]
        )
        name, parameter = self.name(letter), self.name("a")
        place = Place().function(may_await=kind != "generator", may_yield=kind != "async")
        self.budget = max(self.budget, 15)
        logged = Statement(f"log({self.label()}, {parameter});")
        rest = self.body(place.knowing(parameter), self.chance.choice([1, 2, 2, 3, 4]))
        ending: tuple[Tree, ...] = ()
        if self.maybe(0.4):
            ending = (Statement("return ", self.value(place.knowing(parameter)), ";"),)
        block = Block(logged, *rest.children, *ending)
        function = Statement(f"{words} {name}({parameter}) {{", block, "}")
        # Only now, so that no function calls itself.
        self.functions[kind].append(name)
        return function

    def _action(self, place: Place) -> tuple[list[Tree], Place]:
        if self.functions["asyncgen"] and self.maybe(0.5):
            return self._queue_of_requests(place), place
        name = self.name("p")
        if self.maybe(0.3):
            declared = Statement(f"const {name} = ", self.promise(place), ";")
            late = self._late(name) if self.maybe(0.4) else self.observed(place)
            return [declared, late], place.knowing_promise(name)
        return [self.statement(place)], place

    def _late(self, name: str) -> Tree:
        """A handler for a promise that may have been rejected long ago."""
        label = self.label()
        return Statement(
            f"setTimeout(() => {{ {name}.catch((e) => log({label}, e)); }}, {self.delay()});"
        )

    def _queue_of_requests(self, place: Place) -> list[Tree]:
        name = self.name("it")
        made = Statement(f"const {name} = ", self.generator(place, "asyncgen"), ";")
        requests = [self.requests(name, place) for _ in range(self.chance.choice([1, 2, 3, 4]))]
        if self.maybe(0.25):
            inner = self.requests(name, place.function())
            delay = self.delay()
            requests.append(Statement("setTimeout(() => {", Block(inner), f"}}, {delay});"))
        return [made, *requests]
