"""Statements of bodies and of the program itself."""

from __future__ import annotations

from dataclasses import replace

from tests.javascript.fuzz.iterables import Iterables
from tests.javascript.fuzz.trees import Block, Expression, Statement, Tree
from tests.javascript.fuzz.writer import Place

__all__ = ["Statements"]


class Statements(Iterables):
    """What a body does."""

    def body(self, place: Place, count: int) -> Tree:
        statements = []
        for _ in range(count):
            statement, place = self._next(place)
            statements.append(statement)
        return Block(*statements)

    def _next(self, place: Place) -> tuple[Tree, Place]:
        """A statement, and the place after it, where a name may be new."""
        if not self.exhausted(place) and self.maybe(0.18):
            name = self.name("x")
            if self.maybe(0.5):
                return Statement(f"const {name} = ", self.value(place), ";"), place.knowing(name)
            promise = self.promise(place)
            return Statement(f"const {name} = ", promise, ";"), place.knowing_promise(name)
        return self.statement(place), place

    def statement(self, place: Place) -> Tree:
        if self.exhausted(place):
            return Statement(f"log({self.label()}, ", self.plain(place), ");")
        deeper = place.deeper()
        choices = [
            (2, lambda: Statement(f"log({self.label()}, ", self.plain(place), ");")),
            (2, lambda: self.observed(deeper)),
            (2, lambda: self._try(deeper)),
            (0.6, lambda: self._later(deeper)),
            (0.4, lambda: self._if(deeper)),
        ]
        if place.in_function:
            choices.append((0.5, lambda: self._throw(deeper)))
            choices.append((0.5, lambda: self._return(deeper)))
            choices.append((0.3, lambda: self._using(deeper, is_async=False)))
        if place.in_loop:
            leave = self.chance.choice(["break", "continue"])
            choices.append((1, lambda: Statement(f"{leave};")))
        if place.may_await:
            choices.append((4, lambda: self._awaited(deeper)))
            choices.append((2.5, lambda: self._for_await(deeper)))
            choices.append((0.8, lambda: self._using(deeper, is_async=True)))
            choices.append((0.5, lambda: self._stack(deeper)))
            choices.append((0.3, lambda: self._for_using(deeper)))
        if place.may_yield:
            choices.append((5, lambda: self._yielded(deeper)))
            choices.append((1.8, lambda: self._delegated(deeper)))
        return self.choose(choices)

    def observed(self, place: Place) -> Tree:
        """A promise, and what becomes of it."""
        promise = self.promise(place)
        if self.maybe(0.15):
            return Statement(promise, ";")
        return self.watched(promise)

    def watched(self, promise: Tree) -> Tree:
        one, other = self.label(), self.label()
        return Statement(promise, f".then((v) => log({one}, v), (e) => log({other}, e));")

    def _awaited(self, place: Place) -> Tree:
        return Statement(f"log({self.label()}, await ", self.value(place), ");")

    def _yielded(self, place: Place) -> Tree:
        return Statement(f"log({self.label()}, yield ", self.value(place), ");")

    def _delegated(self, place: Place) -> Tree:
        iterable = self.iterable(place) if place.may_await else self.sync_iterable(place)
        return Statement(f"log({self.label()}, yield* ", iterable, ");")

    def _throw(self, place: Place) -> Tree:
        return self._sometimes(Statement("throw ", self.error(), ";"))

    def _return(self, place: Place) -> Tree:
        return self._sometimes(Statement("return ", self.value(place), ";"))

    def _sometimes(self, statement: Tree) -> Tree:
        """As it is, or behind a condition, so that what follows is not always dead."""
        if self.maybe(0.5):
            return statement
        return Statement("if (turn++ % 2) {", Block(statement), "}")

    def _if(self, place: Place) -> Tree:
        return Statement("if (turn++ % 2) {", self.body(place, self.chance.choice([1, 2])), "}")

    def _try(self, place: Place) -> Tree:
        parts: list[str | Tree] = ["try {", self.body(place, self.chance.choice([1, 1, 2])), "}"]
        kind = self.chance.random()
        if kind < 0.7:
            name = self.name("e")
            logged = Statement(f"log({self.label()}, {name});")
            rest = self.body(place.knowing(name), self.chance.choice([0, 0, 1]))
            parts += [f" catch ({name}) {{", Block(logged, *rest.children), "}"]
        if kind >= 0.45:
            logged = Statement(f"log({self.label()});")
            rest = self.body(place, self.chance.choice([0, 1, 1]))
            parts += [" finally {", Block(logged, *rest.children), "}"]
        return Statement(*parts)

    def _later(self, place: Place) -> Tree:
        inner = place.function()
        block = Block(Statement(f"log({self.label()});"), *self.body(inner, 1).children)
        if self.maybe(0.5):
            return Statement("queueMicrotask(() => {", block, "});")
        return Statement("setTimeout(() => {", block, f"}}, {self.delay()});")

    def _for_await(self, place: Place) -> Tree:
        name = self.name("x")
        inner = replace(place.knowing(name), in_loop=True)
        logged = Statement(f"log({self.label()}, {name});")
        block = Block(logged, *self.body(inner, self.chance.choice([0, 1, 1, 2])).children)
        return Statement(f"for await (const {name} of ", self.iterable(place), ") {", block, "}")

    def _for_using(self, place: Place) -> Tree:
        """A loop each of whose rounds has a resource."""
        resources: list[str | Tree] = []
        for _ in range(self.chance.choice([1, 2, 2])):
            resources += [self.disposable(place, is_async=True), ", "]
        loop = self.chance.choice(["for", "for await"])
        inner = replace(place, in_loop=True)
        logged = Statement(f"log({self.label()});")
        block = Block(logged, *self.body(inner, self.chance.choice([0, 1])).children)
        name = self.name("d")
        return Statement(f"{loop} (await using {name} of [", *resources[:-1], "]) {", block, "}")

    def _using(self, place: Place, *, is_async: bool) -> Tree:
        """A block with resources, which are disposed of at its end."""
        statements = []
        word = "await using" if is_async else "using"
        for _ in range(self.chance.choice([1, 1, 2])):
            resource = self.disposable(place, is_async=is_async)
            statements.append(Statement(f"{word} {self.name('d')} = ", resource, ";"))
        statements += self.body(place, self.chance.choice([0, 1, 2])).children
        return Statement("{", Block(*statements), "}")

    def _stack(self, place: Place) -> Tree:
        name = self.name("s")
        statements = [Statement(f"const {name} = new AsyncDisposableStack();")]
        for _ in range(self.chance.choice([1, 2, 3])):
            kind = self.chance.random()
            if kind < 0.4:
                callback = self.callback(place, 0)
                statements.append(Statement(f"{name}.defer(", callback, ");"))
            elif kind < 0.6:
                value, callback = self.plain(place), self.callback(place, 1)
                statements.append(Statement(f"{name}.adopt(", value, ", ", callback, ");"))
            else:
                resource = self.disposable(place, is_async=True)
                statements.append(Statement(f"{name}.use(", resource, ");"))
        ended = Expression(f"{name}.disposeAsync()")
        if self.maybe(0.5):
            statements.append(Statement(f"log({self.label()}, await ", ended, ");"))
        else:
            statements.append(self.watched(ended))
        return Statement("{", Block(*statements), "}")

    def requests(self, name: str, place: Place) -> Tree:
        """A request to an async generator, with what becomes of it."""
        kind = self.chance.choice(["next", "next", "next", "return", "throw"])
        value = self.error() if kind == "throw" and self.maybe(0.6) else self.value(place)
        request = Expression(f"{name}.{kind}(", value, ")")
        if self.maybe(0.1):
            return Statement(request, ";")
        return self.watched(request)
