"""Promises and thenables, honest ones and odd ones."""

from __future__ import annotations

from abc import abstractmethod

from tests.javascript.fuzz.trees import Expression, Statement, Tree
from tests.javascript.fuzz.writer import Place, Writer

__all__ = ["Promises"]


class Promises(Writer):
    """Expressions whose value is a promise, or behaves like one."""

    @abstractmethod
    def body(self, place: Place, count: int) -> Tree:
        """A block of statements."""

    @abstractmethod
    def collectable(self, place: Place) -> Tree:
        """Something for `Array.fromAsync`."""

    @abstractmethod
    def iterable(self, place: Place) -> Tree:
        """Something for `for await` and its kin."""

    def value(self, place: Place) -> Tree:
        """Any value: plain, a promise, a thenable, or what an await or a yield gives."""
        if self.exhausted(place):
            return self.plain(place)
        choices = [
            (4, lambda: self.plain(place)),
            (3, lambda: self.promise(place.deeper())),
            (1.5, lambda: self.thenable(place.deeper())),
        ]
        if place.may_await:
            choices.append((2, lambda: Expression("await ", self.value(place.deeper()))))
        if place.may_yield:
            choices.append((1.5, lambda: Expression("(yield ", self.value(place.deeper()), ")")))
        return self.choose(choices)

    def plain(self, place: Place) -> Tree:
        if place.values and self.maybe(0.4):
            return Expression(self.chance.choice(place.values))
        return self.literal()

    def promise(self, place: Place) -> Tree:
        """A promise."""
        if place.promises and self.maybe(0.25):
            return Expression(self.chance.choice(place.promises))
        if self.exhausted(place):
            return self._settled(place)
        deeper = place.deeper()
        choices = [
            (3, lambda: self._settled(deeper)),
            (2, lambda: self._constructed(deeper)),
            (3, lambda: self._chained(deeper)),
            (2, lambda: self._combined(deeper)),
            (1, lambda: self._called_at_once(deeper)),
            (0.5, lambda: Expression("Promise.try(", self.callback(deeper, 0), ")")),
            (0.5, lambda: self._odd_promise(deeper)),
            (0.7, lambda: self._collected(deeper)),
        ]
        if self.functions["async"]:
            choices.append((2.5, lambda: self._called(deeper)))
        return self.choose(choices)

    def _settled(self, place: Place) -> Tree:
        constructor = self.constructor()
        if self.maybe(0.3):
            return Expression(f"{constructor}.reject(", self.error(), ")")
        return Expression(f"{constructor}.resolve(", self.value(place.deeper()), ")")

    def constructor(self) -> str:
        return self.chance.choices(["Promise", "Sub", "Loud"], [0.86, 0.07, 0.07])[0]

    def _constructed(self, place: Place) -> Tree:
        inner = place.function()
        resolve, reject = self.name("ok"), self.name("no")
        constructor = self.constructor()
        statements = [self._settling(inner, resolve, reject)]
        while self.maybe(0.3):
            statements.append(self._settling(inner, resolve, reject))
        if self.maybe(0.1):
            statements.append(Statement("throw ", self.error(), ";"))
        block = Tree("block", tuple(statements))
        return Expression(f"new {constructor}(({resolve}, {reject}) => {{", block, "})")

    def _settling(self, place: Place, resolve: str, reject: str) -> Tree:
        """A statement that settles, now or later."""
        if self.maybe(0.3):
            call = Expression(f"{reject}(", self.error(), ")")
        else:
            call = Expression(f"{resolve}(", self.value(place), ")")
        now = self.chance.random()
        if now < 0.55:
            return Statement(call, ";")
        if now < 0.75:
            return Statement("queueMicrotask(() => ", call, ");")
        return Statement("setTimeout(() => ", call, f", {self.delay()});")

    def delay(self) -> int:
        """Few different ones, so that many timers are due at once."""
        return self.chance.choice([0, 5, 5, 10, 10, 20])

    def _chained(self, place: Place) -> Tree:
        promise = self.promise(place)
        link = self.chance.random()
        if link < 0.5:
            handlers: list[str | Tree] = [self.handler(place)]
            if self.maybe(0.4):
                handlers += [", ", self.handler(place)]
            return Expression(promise, ".then(", *handlers, ")")
        if link < 0.75:
            return Expression(promise, ".catch(", self.handler(place), ")")
        return Expression(promise, ".finally(", self.callback(place, 0), ")")

    def handler(self, place: Place) -> Tree:
        if self.maybe(0.08):
            return self.literal()
        return self.callback(place, 1)

    def callback(self, place: Place, parameters: int) -> Tree:
        """An arrow function that logs what it is given."""
        is_async = self.maybe(0.15)
        inner = place.function(may_await=is_async)
        names = [self.name("v") for _ in range(parameters)]
        inner = inner.knowing(*names)
        logged = Statement(f"log({', '.join([self.label(), *names])});")
        count = 0 if self.exhausted(inner) else self.chance.choice([0, 0, 0, 1, 1, 2])
        block = self.body(inner, count)
        ending: tuple[Tree, ...] = ()
        end = self.chance.random()
        if end < 0.5:
            ending = (Statement("return ", self.value(inner), ";"),)
        elif end < 0.62:
            ending = (Statement("throw ", self.error(), ";"),)
        block = Tree("block", (logged, *block.parts, *ending))
        prefix = "async " if is_async else ""
        return Expression(f"{prefix}({', '.join(names)}) => {{", block, "}")

    def _combined(self, place: Place) -> Tree:
        name = self.chance.choice(["all", "all", "allSettled", "any", "race"])
        if self.maybe(0.08):
            return Expression(f"Promise.{name}(", self.iterable(place.deeper()), ")")
        values: list[str | Tree] = []
        for _ in range(self.chance.choice([0, 1, 2, 2, 3])):
            values += [self.value(place.deeper()), ", "]
        constructor = self.constructor()
        return Expression(f"{constructor}.{name}([", *values[:-1], "])")

    def _called_at_once(self, place: Place) -> Tree:
        block = self.body(place.function(may_await=True), self.chance.choice([1, 2, 3]))
        return Expression("(async () => {", block, "})()")

    def _called(self, place: Place) -> Tree:
        name = self.chance.choice(self.functions["async"])
        return Expression(f"{name}(", self.value(place.deeper()), ")")

    def _collected(self, place: Place) -> Tree:
        iterable = self.collectable(place.deeper())
        if self.maybe(0.6):
            return Expression("Array.fromAsync(", iterable, ")")
        return Expression("Array.fromAsync(", iterable, ", ", self.callback(place.deeper(), 1), ")")

    def _odd_promise(self, place: Place) -> Tree:
        """A promise with properties of its own, which some operations look at."""
        promise = self._settled(place)
        label = self.label()
        if self.maybe(0.4):
            choice = self.chance.choice(["Promise", "Promise", "Sub", "undefined"])
            getter = f"{{ get() {{ log({label}); return {choice}; }} }}"
            return Expression("Object.defineProperty(", promise, f", 'constructor', {getter})")
        return Expression(
            "Object.assign(",
            promise,
            f", {{ then(...values) {{ log({label}); "
            "return Promise.prototype.then.apply(this, values); } })",
        )

    def thenable(self, place: Place) -> Tree:
        """An object with a `then` that may do anything."""
        inner = place.function()
        resolve, reject = self.name("ok"), self.name("no")
        statements = [Statement(f"log({self.label()});")]
        for _ in range(self.chance.choice([0, 1, 1, 1, 2])):
            statements.append(self._settling(inner, resolve, reject))
        if self.maybe(0.15):
            statements.append(Statement("throw ", self.error(), ";"))
        block = Tree("block", tuple(statements))
        kind = self.chance.random()
        if kind < 0.75:
            return Expression(f"{{ then({resolve}, {reject}) {{", block, "} }")
        getter = f"{{ get then() {{ log({self.label()}); "
        if kind < 0.9:
            method = f"return ({resolve}, {reject}) => {{"
            return Expression(f"{getter}{method}", block, "}; } }")
        if kind < 0.95:
            return Expression(f"{getter}throw ", self.error(), "; } }")
        return Expression(f"{getter}return ", self.literal(), "; } }")
