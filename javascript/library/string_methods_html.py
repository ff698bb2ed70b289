"""The methods that put a string into a tag of HTML.

ECMA-262 #sec-additional-properties-of-the-string.prototype-object
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_string
from ..engine.objects import JSObject
from .string_methods import this_string

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["install"]

#: Name, tag, and attribute, if it takes one.
METHODS: Final = (
    ("anchor", "a", "name"),
    ("big", "big", ""),
    ("blink", "blink", ""),
    ("bold", "b", ""),
    ("fixed", "tt", ""),
    ("fontcolor", "font", "color"),
    ("fontsize", "font", "size"),
    ("italics", "i", ""),
    ("link", "a", "href"),
    ("small", "small", ""),
    ("strike", "strike", ""),
    ("sub", "sub", ""),
    ("sup", "sup", ""),
)


def create_html(name: str, tag: str, attribute: str) -> Callable[..., str]:
    """The method `name`.  ECMA-262 #sec-createhtml"""

    def method(this: Any, value: Any = None, *_: Any) -> str:
        string = this_string(this, f"String.prototype.{name}")
        opening = tag
        if attribute:
            quoted = to_string(value).replace('"', "&quot;")
            opening = f'{tag} {attribute}="{quoted}"'
        return f"<{opening}>{string}</{tag}>"

    return method


def install(realm: Realm, prototype: JSObject) -> None:
    """Give %String.prototype% these methods."""
    for name, tag, attribute in METHODS:
        realm.method(prototype, name, 1 if attribute else 0, create_html(name, tag, attribute))
