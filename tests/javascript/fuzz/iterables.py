"""Iterables, sync and async, made by generators or by hand, and what can be disposed of."""

from __future__ import annotations

from tests.javascript.fuzz.promises import Promises
from tests.javascript.fuzz.trees import Expression, Statement, Tree
from tests.javascript.fuzz.writer import Place

__all__ = ["Iterables"]


class Iterables(Promises):
    """Expressions to iterate over."""

    def iterable(self, place: Place) -> Tree:
        """Sync or async."""
        if self.exhausted(place):
            return self._array(place)
        deeper = place.deeper()
        choices = [
            (2, lambda: self._array(deeper)),
            (2, lambda: self._by_hand(deeper, is_async=True)),
            (1.5, lambda: self._by_hand(deeper, is_async=False)),
        ]
        if self.functions["generator"]:
            choices.append((2, lambda: self.generator(deeper, "generator")))
        if self.functions["asyncgen"]:
            choices.append((4, lambda: self.generator(deeper, "asyncgen")))
        return self.choose(choices)

    def collectable(self, place: Place) -> Tree:
        """Mostly what does not fail: see the rule about it."""
        if self.functions["asyncgen"] and self.maybe(0.6):
            return self.generator(place, "asyncgen")
        return self._array(place) if self.maybe(0.7) else self.iterable(place)

    def sync_iterable(self, place: Place) -> Tree:
        """For a generator's `yield*`."""
        if self.functions["generator"] and self.maybe(0.5):
            return self.generator(place, "generator")
        if self.exhausted(place) or self.maybe(0.5):
            return self._array(place)
        return self._by_hand(place.deeper(), is_async=False)

    def generator(self, place: Place, kind: str) -> Tree:
        name = self.chance.choice(self.functions[kind])
        return Expression(f"{name}(", self.value(place.deeper()), ")")

    def _array(self, place: Place) -> Tree:
        values: list[str | Tree] = []
        for _ in range(self.chance.choice([0, 1, 2, 2, 3])):
            values += [self.value(place.deeper()), ", "]
        return Expression("[", *values[:-1], "]")

    def _by_hand(self, place: Place, *, is_async: bool) -> Tree:
        """An iterator with `next`, perhaps with `return` and `throw`, which may be wrong."""
        count, last = self.name("n"), self.chance.choice([0, 1, 1, 2, 3])
        step = self._result(place, f"{count} > {last}", is_async)
        body: list[Tree] = [Statement(f"log({self.label()}, sent);")]
        if self.maybe(0.1):
            body.append(Statement(f"if ({count} === {last}) throw ", self.error(), ";"))
        body.append(Statement(f"{count}++;"))
        body.append(Statement("return ", step, ";"))
        block = Tree("block", tuple(body))
        parts: list[str | Tree] = ["next(sent) {", block, "},"]
        for method, probability in (("return", 0.7), ("throw", 0.4)):
            if self.maybe(probability):
                parts += [f"{method}(sent) {{", self._closing(place, is_async), "},"]
        symbol = "asyncIterator" if is_async else "iterator"
        return Expression(
            f"{{ [Symbol.{symbol}]() {{ log({self.label()}); let {count} = 0; return {{",
            *parts,
            "}; } }",
        )

    def _closing(self, place: Place, is_async: bool) -> Tree:
        logged = Statement(f"log({self.label()}, sent);")
        end = self.chance.random()
        if end < 0.15:
            ending = Statement("throw ", self.error(), ";")
        elif end < 0.25:
            ending = Statement("return ", self.literal(), ";")
        else:
            done = self.chance.choice(["true", "true", "false"])
            ending = Statement("return ", self._result(place, done, is_async), ";")
        return Tree("block", (logged, ending))

    def _result(self, place: Place, done: str, is_async: bool) -> Tree:
        inner = place.function()
        if self.maybe(0.1):
            done_log, value_log = self.label(), self.label()
            result = Expression(
                f"{{ get done() {{ log({done_log}); return {done}; }}, ",
                f"get value() {{ log({value_log}); return ",
                self.value(inner),
                "; } }",
            )
        else:
            result = Expression("{ value: ", self.value(inner), f", done: {done} }}")
        if is_async:
            kind = self.chance.random()
            if kind < 0.5:
                return Expression("Promise.resolve(", result, ")")
            if kind < 0.6:
                return Expression("Promise.reject(", self.error(), ")")
            if kind < 0.7:
                method = Expression("{ then(ok) { log(", self.label(), "); ok(", result, "); } }")
                return method
        return result

    def disposable(self, place: Place, *, is_async: bool) -> Tree:
        """What `using` or `await using` takes."""
        if self.maybe(0.12):
            return Expression(self.chance.choice(["null", "undefined"]))
        kind = "asyncgen" if is_async else "generator"
        if self.functions[kind] and self.maybe(0.15):
            return self.generator(place, kind)
        symbol = "asyncDispose" if is_async and self.maybe(0.7) else "dispose"
        inner = place.function()
        logged = Statement(f"log({self.label()});")
        end = self.chance.random()
        ending: tuple[Tree, ...] = ()
        if end < 0.25:
            ending = (Statement("throw ", self.error(), ";"),)
        elif end < 0.7:
            ending = (Statement("return ", self.value(inner), ";"),)
        block = Tree("block", (logged, *ending))
        prefix = "async " if is_async and self.maybe(0.15) else ""
        return Expression(f"{{ {prefix}[Symbol.{symbol}]() {{", block, "} }")
