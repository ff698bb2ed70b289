"""Writer: what the parts of the generator share: chance, names in reach, how much is left."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tests.javascript.fuzz.trees import Block, Expression, Tree

__all__ = ["Place", "Writer"]

Choice = tuple[float, Callable[[], Tree]]


@dataclass(frozen=True)
class Place:
    """Where code is written: what may be said there, and the names in reach."""

    may_await: bool = False
    may_yield: bool = False
    in_function: bool = False
    in_loop: bool = False
    depth: int = 0
    values: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()

    def deeper(self) -> Place:
        return replace(self, depth=self.depth + 1)

    def knowing(self, *values: str) -> Place:
        return replace(self, values=self.values + values)

    def knowing_promise(self, name: str) -> Place:
        return replace(self, promises=(*self.promises, name))

    def function(self, *, may_await: bool = False, may_yield: bool = False) -> Place:
        """The body of a function that stands here."""
        return replace(
            self,
            may_await=may_await,
            may_yield=may_yield,
            in_function=True,
            in_loop=False,
            depth=self.depth + 1,
        )


@dataclass
class Writer:
    """Draws from chance, within a budget of trees."""

    chance: random.Random
    budget: int = 60
    #: Functions in reach by kind: async, generator, async generator.
    functions: dict[str, list[str]] = field(
        default_factory=lambda: {"async": [], "generator": [], "asyncgen": []}
    )
    _labels: int = 0
    _names: int = 0

    DEEPEST = 5

    def label(self) -> str:
        """A number for a line of the log: no two lines of a program's text have the same."""
        self._labels += 1
        return str(self._labels)

    def name(self, letter: str) -> str:
        self._names += 1
        return f"{letter}{self._names}"

    def maybe(self, probability: float) -> bool:
        return self.chance.random() < probability

    def choose(self, choices: Sequence[Choice]) -> Tree:
        """One of several, by weight."""
        weights = [weight for weight, _ in choices]
        [(_, make)] = self.chance.choices(choices, weights)
        self.budget -= 1
        return make()

    def exhausted(self, place: Place) -> bool:
        return self.budget <= 0 or place.depth >= self.DEEPEST

    def block(self, count: int, make: Callable[[], Tree]) -> Tree:
        return Block(*(make() for _ in range(count)))

    def literal(self) -> Tree:
        """A value that is nothing but itself."""
        number = str(self.chance.randrange(10))
        others = ["undefined", "null", f"'{self.chance.choice('abc')}'", number, number]
        return Expression(self.chance.choice(others))

    def error(self) -> Tree:
        """What is thrown, or given as a reason."""
        text = f"e{self.chance.randrange(10)}"
        return Expression(f"new Oops('{text}')" if self.maybe(0.5) else f"'{text}'")
