"""The classes of a pattern: ``[...]``, and with `v` sets of strings.

ECMA-262 #sec-compilecharacterclass, #sec-compiletocharset
"""

from __future__ import annotations

from .regular_expression_nodes import Choice, Node, Sequence, SetNode
from .regular_expression_parser import EMPTY, PatternParser
from .regular_expression_sets import CharacterSet, canonicalize
from .unicode_sets import PROPERTIES_OF_STRINGS, property_of_strings

__all__ = ["ClassParser"]

Strings = frozenset[tuple[int, ...]]
#: A set of characters, and one of strings that are not one character.
ClassSet = tuple[CharacterSet, Strings]

_NOTHING: ClassSet = (CharacterSet([]), frozenset())


class ClassParser(PatternParser):
    """The whole parser."""

    def character_class(self) -> Node:
        if self.sets:
            return self.node_of(self.nested_class())
        self.at += 1
        inverted = self.eat("^")
        ranges: list[CharacterSet] = []
        while not self.eat("]"):
            ranges.append(self._class_ranges())
        characters = self.closed(CharacterSet([]).union(*ranges))
        return SetNode(characters.complement() if inverted else characters)

    def _class_ranges(self) -> CharacterSet:
        """An atom of a class, or a range of them.  ECMA-262 #prod-NonemptyClassRanges"""
        low = self._class_atom()
        text, at = self.text, self.at
        if text[at] != "-" or text[at + 1] == "]":
            return _as_set(low)
        self.at += 1
        high = self._class_atom()
        if isinstance(low, int) and isinstance(high, int):
            return CharacterSet([(low, high)])
        # Annex B: not a range, but a hyphen between.
        return _as_set(low).union(_as_set(ord("-")), _as_set(high))

    def _class_atom(self) -> int | CharacterSet:
        letter = self.text[self.at]
        self.at += 1
        if letter != "\\":
            return ord(letter)
        if self.text[self.at] == "b":
            self.at += 1
            return 8
        characters = self.class_escape()
        return self.character_escape(in_class=True) if characters is None else characters

    # With `v`

    def node_of(self, contents: ClassSet) -> Node:
        """Strings first, the longer before the shorter.  ECMA-262 #sec-compileatom"""
        characters, strings = contents
        if not strings:
            return SetNode(characters)
        alternatives: list[Node] = []
        if longer := strings - {()}:
            alternatives.append(self._strings_node(longer))
        alternatives.append(SetNode(characters))
        if () in strings:
            alternatives.append(EMPTY)
        return Choice(tuple(alternatives))

    def _strings_node(self, strings: Strings) -> Node:
        """Some strings, those that begin alike together.

        OPTIMIZATION: of two strings that both match, one begins with the other; here, too, the
        longer is tried first.
        """
        rests: dict[int, set[tuple[int, ...]]] = {}
        for string in strings - {()}:
            rests.setdefault(string[0], set()).add(string[1:])
        # The characters after which the same may stand.
        heads: dict[Strings, list[int]] = {}
        for code, rest in rests.items():
            heads.setdefault(frozenset(rest), []).append(code)
        alternatives: list[Node] = []
        for rest_strings, codes in heads.items():
            head = SetNode(self.closed(CharacterSet([(code, code) for code in codes])))
            is_end = rest_strings == {()}
            tail = EMPTY if is_end else self._strings_node(rest_strings)
            alternatives.append(head if is_end else Sequence((head, tail)))
        if () in strings:
            alternatives.append(EMPTY)
        return alternatives[0] if len(alternatives) == 1 else Choice(tuple(alternatives))

    def property_node(self) -> Node:
        return self.node_of(self._property())

    def _property(self) -> ClassSet:
        r"""What `\p` names."""
        end = self.text.index("}", self.at)
        name = self.text[self.at + 2 : end]
        if name in PROPERTIES_OF_STRINGS:
            self.at = end + 1
            return self._class_of(property_of_strings(name))
        characters = self.class_escape()
        assert characters is not None
        return characters, frozenset()

    def _class_of(self, strings: list[tuple[int, ...]]) -> ClassSet:
        """The set of some strings, with the other cases of its characters."""
        single = [(string[0], string[0]) for string in strings if len(string) == 1]
        longer = frozenset(self._folded(string) for string in strings if len(string) != 1)
        return self.closed(CharacterSet(single)), longer

    def _folded(self, string: tuple[int, ...]) -> tuple[int, ...]:
        """ECMA-262 #sec-maybesimplecasefolding"""
        if not self.ignore_case:
            return string
        return tuple([ord(canonicalize(chr(code), True)) for code in string])

    def nested_class(self) -> ClassSet:
        """From the opening bracket to the closing one."""
        self.at += 1
        inverted = self.eat("^")
        characters, strings = self._contents()
        self.at += 1
        return (characters.complement(), frozenset()) if inverted else (characters, strings)

    def _contents(self) -> ClassSet:
        """ECMA-262 #prod-ClassUnion, #prod-ClassIntersection, #prod-ClassSubtraction"""
        if self.text[self.at] == "]":
            return _NOTHING
        characters, strings = self._operand()
        while self.text[self.at] != "]":
            if self.eat("&&"):
                others, more = self._operand()
                characters, strings = characters.intersection(others), strings & more
            elif self.eat("--"):
                others, more = self._operand()
                characters, strings = characters.difference(others), strings - more
            else:
                others, more = self._operand()
                characters, strings = characters.union(others), strings | more
        return characters, strings

    def _operand(self) -> ClassSet:
        """ECMA-262 #prod-ClassSetOperand, or a range"""
        text = self.text
        if text[self.at] == "[":
            return self.nested_class()
        if self.eat("\\q{"):
            return self._string_alternatives()
        if text[self.at] == "\\":
            if text[self.at + 1] in {"p", "P"}:
                self.at += 1
                return self._property()
            self.at += 1
            characters = self.class_escape()
            if characters is not None:
                return characters, frozenset()
            self.at -= 1
        low = self._set_character()
        high = low
        if text[self.at] == "-" and text[self.at + 1] != "-":
            self.at += 1
            high = self._set_character()
        return self.closed(CharacterSet([(low, high)])), frozenset()

    def _set_character(self) -> int:
        """ECMA-262 #prod-ClassSetCharacter"""
        letter = self.text[self.at]
        self.at += 1
        if letter != "\\":
            return ord(letter)
        if self.text[self.at] == "b":
            self.at += 1
            return 8
        return self.character_escape(in_class=True)

    def _string_alternatives(self) -> ClassSet:
        r"""What stands in ``\q{...}``.  ECMA-262 #prod-ClassStringDisjunction"""
        strings: list[tuple[int, ...]] = []
        string: list[int] = []
        while not self.eat("}"):
            if self.eat("|"):
                strings.append(tuple(string))
                string = []
            else:
                string.append(self._set_character())
        strings.append(tuple(string))
        return self._class_of(strings)


def _as_set(atom: int | CharacterSet) -> CharacterSet:
    return CharacterSet([(atom, atom)]) if isinstance(atom, int) else atom
