r"""The sets of characters and strings that `\p{...}` names.

ECMA-262 #sec-runtime-semantics-unicodematchproperty-p
"""

from __future__ import annotations

import base64
import zlib
from functools import lru_cache
from importlib import import_module
from typing import Final

from .regular_expression_sets import CharacterSet
from .throws import throw_unsupported

__all__ = ["PROPERTIES_OF_STRINGS", "property_of_strings", "property_set"]

#: ECMA-262 #table-binary-unicode-properties-of-strings
PROPERTIES_OF_STRINGS: Final = frozenset(
    {
        "Basic_Emoji",
        "Emoji_Keycap_Sequence",
        "RGI_Emoji",
        "RGI_Emoji_Flag_Sequence",
        "RGI_Emoji_Modifier_Sequence",
        "RGI_Emoji_Tag_Sequence",
        "RGI_Emoji_ZWJ_Sequence",
    }
)

_PREFIXES: Final = {
    "General_Category": "gc",
    "gc": "gc",
    "Script": "sc",
    "sc": "sc",
    "Script_Extensions": "scx",
    "scx": "scx",
}


@lru_cache(maxsize=256)
def property_set(name: str, value: str | None) -> CharacterSet:
    r"""What `\p{name=value}` or `\p{name}` matches."""
    table = _table("characters")
    data = table.get(f"{_PREFIXES[name]}={value}" if value else f"gc={name}")
    if data is None and value is None:
        data = table.get(name)
    if data is None:
        throw_unsupported(f"The Unicode property {name}{f'={value}' if value else ''}")
    numbers = _numbers(data)
    ranges: list[tuple[int, int]] = []
    before = 0
    for gap, size in zip(numbers[::2], numbers[1::2], strict=True):
        low = before + gap
        before = low + size
        ranges.append((low, before))
    return CharacterSet(ranges)


@lru_cache(maxsize=16)
def property_of_strings(name: str) -> list[tuple[int, ...]]:
    """The strings of a property, each as its code points."""
    numbers = _numbers(_table("strings")[name])
    strings: list[tuple[int, ...]] = []
    at = 0
    while at < len(numbers):
        end = at + 1 + numbers[at]
        strings.append(tuple(numbers[at + 1 : end]))
        at = end
    return strings


@lru_cache(maxsize=2)
def _table(noun: str) -> dict[str, bytes]:
    """The packed sets by their names, as tools/record_unicode.py writes them."""
    # Only what is asked for is loaded.
    module = import_module(f".unicode_data_{noun}", __package__)
    data = zlib.decompress(base64.b85decode("".join(module.DATA.split())))
    table: dict[str, bytes] = {}
    at = 0
    while at < len(data):
        at, names = _chunk(data, at)
        at, packed = _chunk(data, at)
        for name in names.decode().split():
            table[name] = packed
    return table


def _chunk(data: bytes, at: int) -> tuple[int, bytes]:
    """Bytes behind their length, and where they end."""
    size = shift = 0
    while True:
        byte = data[at]
        at += 1
        size |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return at + size, data[at : at + size]


def _numbers(data: bytes) -> list[int]:
    """The numbers in seven bits to a byte, the lowest first."""
    numbers: list[int] = []
    number = shift = 0
    for byte in data:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            numbers.append(number)
            number = shift = 0
    return numbers
