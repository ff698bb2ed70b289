"""The locale of the methods that depend on one: en-US, and no other.

ECMA-262 #sec-string.prototype.localecompare and the others leave the rest to ECMA-402.
"""

from __future__ import annotations

from typing import Any

from ..engine.arrays import JSArray
from ..engine.objects import JSObject
from ..engine.throws import throw_unsupported

__all__ = ["require_default_locale"]


def require_default_locale(locales: Any, options: Any, method: str) -> None:
    """Refuse another locale, and options, instead of ignoring them."""
    asked = locales.elements[:1] if isinstance(locales, JSArray) else [locales]
    for locale in asked:
        if locale is not None and not (type(locale) is str and locale.partition("-")[0] == "en"):
            throw_unsupported(f"{method} with a locale other than en-US")
    if isinstance(options, JSObject) and options.own_property_keys():
        throw_unsupported(f"{method} with options")
