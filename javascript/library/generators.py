"""%GeneratorPrototype%: the methods of generator objects.

ECMA-262 #sec-generator-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.generators import JSGenerator, validate_generator
from ..engine.objects import JSObject, OrdinaryObject
from ..engine.properties import DataProperty
from ..engine.throws import GeneratorReturn, Thrown

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]


def install(realm: Realm) -> None:
    """Define %GeneratorPrototype%, and link it with %GeneratorFunction.prototype%."""
    prototype = OrdinaryObject(realm.intrinsics.iterator_prototype)
    realm.intrinsics.generator_prototype = prototype
    function_prototype = realm.intrinsics.generator_function_prototype
    prototype.props["constructor"] = DataProperty(function_prototype, False, False, True)
    function_prototype.props["prototype"] = DataProperty(prototype, False, False, True)

    def next_(this: Any = None, value: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-generator.prototype.next"""
        return validate_generator(this, "[Generator].prototype.next").resume(value)

    def return_(this: Any = None, value: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-generator.prototype.return"""
        generator = validate_generator(this, "[Generator].prototype.return")
        return generator.resume_abrupt(GeneratorReturn(value))

    def throw(this: Any = None, exception: Any = None, *_: Any) -> JSObject:
        """ECMA-262 #sec-generator.prototype.throw"""
        generator = validate_generator(this, "[Generator].prototype.throw")
        return generator.resume_abrupt(Thrown(exception))

    realm.methods(prototype, (("next", 1, next_), ("return", 1, return_), ("throw", 1, throw)))
    prototype.props["next"].value.data = JSGenerator
    realm.tag(prototype, "Generator")
