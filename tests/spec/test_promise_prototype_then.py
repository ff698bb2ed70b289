"""ECMA-262 #sec-promise.prototype.then, #sec-speciesconstructor"""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise


class Sub(Promise[Any]):
    pass


def test_the_derived_promise_is_a_new_one(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve(1)
        derived = promise.then(lambda value: value)
        program.note(derived is promise, type(derived) is Promise)

    assert program.run(main) == [(False, True)]


def test_the_derived_promise_is_of_the_same_class(program: Program) -> None:
    def main() -> None:
        promise = Sub.resolve(1)
        for derived in (promise.then(), promise.catch(), promise.finally_()):
            program.note(type(derived) is Sub)

    assert program.run(main) == [True, True, True]


def test_species_names_the_class_of_derived_promises(program: Program) -> None:
    class Plain(Promise[Any]):
        species = Promise

    def main() -> None:
        promise = Plain.resolve("value")
        program.note(type(promise) is Plain)
        derived = promise.then(lambda value: value)
        program.note(type(derived) is Promise)
        derived.then(program.note)

    assert program.run(main) == [True, True, "value"]


def test_species_none_stands_for_the_intrinsic_class(program: Program) -> None:
    class NoSpecies(Promise[Any]):
        species = None

    assert program.run(lambda: program.note(type(NoSpecies.resolve(1).then()) is Promise)) == [True]


def test_constructor_none_stands_for_the_intrinsic_class(program: Program) -> None:
    class NoConstructor(Promise[Any]):
        constructor = None

    def main() -> None:
        program.note(type(NoConstructor(lambda resolve, reject: None).then()) is Promise)

    assert program.run(main) == [True]


def test_species_is_looked_up_on_the_constructor_property(program: Program) -> None:
    class Elsewhere(Promise[Any]):
        @property
        def constructor(self) -> Any:
            program.note("constructor was read")
            return Sub

    def main() -> None:
        program.note(type(Elsewhere(lambda resolve, reject: None).then()) is Sub)

    assert program.run(main) == ["constructor was read", True]


def test_the_constructor_property_must_be_a_class(program: Program) -> None:
    class Wrong(Promise[Any]):
        constructor = 5

    def main() -> None:
        with pytest.raises(TypeError, match="constructor must be a class, got 5 of type int"):
            Wrong(lambda resolve, reject: None).then()
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_a_throw_while_deriving_registers_nothing(program: Program) -> None:
    class Broken(Promise[Any]):
        @property
        def constructor(self) -> Any:
            raise ValueError("constructor")

    def main() -> None:
        promise = Broken(lambda resolve, reject: resolve(1))
        with pytest.raises(ValueError, match="constructor"):
            promise.then(program.note)

    assert program.run(main) == []


def test_species_of_promise_is_the_class_it_is_read_from() -> None:
    assert Promise.species is Promise
    assert Sub.species is Sub


def test_then_can_be_called_any_number_of_times(program: Program) -> None:
    def main() -> None:
        promise = Promise.resolve("value")
        first = promise.then(lambda value: value + " 1")
        second = promise.then(lambda value: value + " 2")
        second.then(program.note)
        first.then(program.note)

    assert program.run(main) == ["value 1", "value 2"]


def test_the_receiver_must_be_a_promise(program: Program) -> None:
    def main() -> None:
        with pytest.raises((TypeError, AttributeError)):
            Promise.then(object())  # type: ignore[call-overload]
        program.note("looked")

    assert program.run(main) == ["looked"]
