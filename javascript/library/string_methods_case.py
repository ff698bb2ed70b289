"""The methods of strings that look into Unicode: case, normal forms, order.

ECMA-262 #sec-string.prototype.tolowercase, #sec-string.prototype.normalize,
#sec-string.prototype.localecompare
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Final, Literal

from ..engine.conversions import to_string
from ..engine.objects import JSObject
from ..engine.throws import throw_range_error
from ..engine.values import from_code_units, to_code_units
from .locales import require_default_locale

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["collation_key", "install"]


def _this_string(this: Any, name: str) -> str:
    from .string_methods import this_string

    return this_string(this, f"String.prototype.{name}")


def _lower(string: str) -> str:
    return to_code_units(from_code_units(string).lower())


def _upper(string: str) -> str:
    return to_code_units(from_code_units(string).upper())


def to_lower_case(this: Any, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.tolowercase"""
    return _lower(_this_string(this, "toLowerCase"))


def to_upper_case(this: Any, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.touppercase"""
    return _upper(_this_string(this, "toUpperCase"))


def to_locale_lower_case(this: Any, locales: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.tolocalelowercase; the locale is en-US."""
    string = _this_string(this, "toLocaleLowerCase")
    require_default_locale(locales, None, "toLocaleLowerCase")
    return _lower(string)


def to_locale_upper_case(this: Any, locales: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.tolocaleuppercase; the locale is en-US."""
    string = _this_string(this, "toLocaleUpperCase")
    require_default_locale(locales, None, "toLocaleUpperCase")
    return _upper(string)


_FORMS: Final[dict[str, Literal["NFC", "NFD", "NFKC", "NFKD"]]] = {
    "NFC": "NFC",
    "NFD": "NFD",
    "NFKC": "NFKC",
    "NFKD": "NFKD",
}


def normalize(this: Any, form: Any = None, *_: Any) -> str:
    """ECMA-262 #sec-string.prototype.normalize"""
    string = _this_string(this, "normalize")
    name = "NFC" if form is None else to_string(form)
    known = _FORMS.get(name)
    if known is None:
        throw_range_error("The normalization form should be one of NFC, NFD, NFKC, NFKD.")
    return to_code_units(unicodedata.normalize(known, from_code_units(string)))


def locale_compare(
    this: Any, that: Any = None, locales: Any = None, options: Any = None, *_: Any
) -> float:
    """ECMA-262 #sec-string.prototype.localecompare"""
    string = _this_string(this, "localeCompare")
    other = to_string(that)
    require_default_locale(locales, options, "localeCompare")
    left, right = collation_key(string), collation_key(other)
    return float((left > right) - (left < right))


#: The punctuation and symbols that stand first, in the order of the root collation.
_ORDER: Final = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"


def collation_key(string: str) -> tuple[Any, ...]:
    """By what strings are ordered: letters, then their marks, then their case.

    DEVIATION: the order of en-US for Latin, Greek and Cyrillic letters, digits and ASCII; other
    characters stand in the order of their code points.  Canonically equivalent strings have equal
    keys, as the language demands.
    """
    letters: list[tuple[int, int, str]] = []
    marks: list[str] = []
    cases: list[int] = []
    for letter in unicodedata.normalize("NFD", from_code_units(string)):
        category = unicodedata.category(letter)
        if category == "Mn":
            if marks:
                marks[-1] += letter
            else:
                letters.append((0, 0, letter))
                marks.append(letter)
                cases.append(0)
            continue
        if category[0] == "C":
            # Controls are ignored.
            continue
        place = _ORDER.find(letter)
        if category[0] == "Z" or letter in "\t\n\v\f\r":
            group, number, text = 1, 0, letter
        elif place >= 0:
            group, number, text = 2, place, ""
        elif category[0] in "PS":
            group, number, text = 3, 0, letter
        elif category == "Nd":
            group, number, text = 4, unicodedata.digit(letter, 0), ""
        else:
            group, number, text = 5, 0, letter.casefold()
        letters.append((group, number, text))
        marks.append("")
        cases.append(int(letter.lower() != letter))
    return tuple(letters), tuple(marks), tuple(cases)


def install(realm: Realm, prototype: JSObject) -> None:
    """Give %String.prototype% these methods."""
    realm.methods(
        prototype,
        [
            ("localeCompare", 1, locale_compare),
            ("normalize", 0, normalize),
            ("toLocaleLowerCase", 0, to_locale_lower_case),
            ("toLocaleUpperCase", 0, to_locale_upper_case),
            ("toLowerCase", 0, to_lower_case),
            ("toUpperCase", 0, to_upper_case),
        ],
    )
