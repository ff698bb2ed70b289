"""Texts in URIs: what escapes and unescapes them.

ECMA-262 #sec-uri-handling-functions, #sec-additional-properties-of-the-global-object
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_string
from ..engine.throws import NativeThrow
from ..engine.values import PropertyKey, from_code_units, to_code_units

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["MalformedURIError", "decode", "encode", "escape", "install", "unescape"]

_LETTERS_AND_DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
#: ECMA-262 #sec-uri-syntax-and-semantics: uriUnescaped, and uriReserved with the number sign.
UNESCAPED: Final = frozenset(_LETTERS_AND_DIGITS + "-_.!~*'()")
RESERVED: Final = frozenset(";/?:@&=+$,#")

_ESCAPES: Final = re.compile("(?:%[0-9A-Fa-f]{2})+|%")
_LEGACY_ESCAPE: Final = re.compile("%(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))")
_LEGACY_UNESCAPED: Final = frozenset(_LETTERS_AND_DIGITS + "@*_+-./")


class MalformedURIError(ValueError):
    """What is to be escaped is no text, or what is to be unescaped no escape."""


def encode(string: str, unescaped: frozenset[str]) -> str:
    r"""ECMA-262 #sec-encode

    >>> encode("a b/\xe4", UNESCAPED)
    'a%20b%2F%C3%A4'
    """
    pieces: list[str] = []
    try:
        for character in from_code_units(string):
            if character in unescaped:
                pieces.append(character)
            else:
                pieces.extend(f"%{octet:02X}" for octet in character.encode())
    except UnicodeEncodeError:
        raise MalformedURIError from None
    return "".join(pieces)


def decode(string: str, preserved: frozenset[str]) -> str:
    r"""preserved: characters whose escapes stay.  ECMA-262 #sec-decode

    >>> decode("a%20b%2F%C3%A4", frozenset("/"))
    'a b%2F\xe4'
    """

    def decoded(match: re.Match[str]) -> str:
        escapes = match[0]
        if escapes == "%":
            raise MalformedURIError
        try:
            text = bytes.fromhex(escapes.replace("%", "")).decode()
        except UnicodeDecodeError:
            raise MalformedURIError from None
        pieces: list[str] = []
        position = 0
        for character in text:
            size = 3 * len(character.encode())
            pieces.append(
                escapes[position : position + size] if character in preserved else character
            )
            position += size
        return to_code_units("".join(pieces))

    return _ESCAPES.sub(decoded, string)


def escape(string: str) -> str:
    r"""ECMA-262 #sec-escape-string

    >>> escape("a b\xe4\u0153")
    'a%20b%E4%u0153'
    """
    return "".join(
        unit
        if unit in _LEGACY_UNESCAPED
        else f"%{ord(unit):02X}"
        if unit < "\u0100"
        else f"%u{ord(unit):04X}"
        for unit in string
    )


def unescape(string: str) -> str:
    """ECMA-262 #sec-unescape-string"""
    return _LEGACY_ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), string)


def install(realm: Realm) -> None:
    """Define the global functions."""

    def malformed() -> NativeThrow:
        return NativeThrow("URIError", "URI malformed", realm)

    def decode_uri(this: Any, encoded: Any = None, *_: Any) -> str:
        """ECMA-262 #sec-decodeuri-encodeduri"""
        text = to_string(encoded)
        try:
            return decode(text, RESERVED)
        except MalformedURIError:
            raise malformed() from None

    def decode_uri_component(this: Any, encoded: Any = None, *_: Any) -> str:
        """ECMA-262 #sec-decodeuricomponent-encodeduricomponent"""
        text = to_string(encoded)
        try:
            return decode(text, frozenset())
        except MalformedURIError:
            raise malformed() from None

    def encode_uri(this: Any, uri: Any = None, *_: Any) -> str:
        """ECMA-262 #sec-encodeuri-uri"""
        text = to_string(uri)
        try:
            return encode(text, UNESCAPED | RESERVED)
        except MalformedURIError:
            raise malformed() from None

    def encode_uri_component(this: Any, uri: Any = None, *_: Any) -> str:
        """ECMA-262 #sec-encodeuricomponent-uricomponent"""
        text = to_string(uri)
        try:
            return encode(text, UNESCAPED)
        except MalformedURIError:
            raise malformed() from None

    def escape_function(this: Any, string: Any = None, *_: Any) -> str:
        return escape(to_string(string))

    def unescape_function(this: Any, string: Any = None, *_: Any) -> str:
        return unescape(to_string(string))

    entries: list[tuple[PropertyKey, int, Callable[..., Any]]] = [
        ("decodeURI", 1, decode_uri),
        ("decodeURIComponent", 1, decode_uri_component),
        ("encodeURI", 1, encode_uri),
        ("encodeURIComponent", 1, encode_uri_component),
        ("escape", 1, escape_function),
        ("unescape", 1, unescape_function),
    ]
    realm.methods(realm.global_object, entries)
