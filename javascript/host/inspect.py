"""`inspect`: any value as text, as the console of Node shows it.

It looks at properties and internal slots and leaves getters alone.  What it does run of the
program's is what Node runs, too: a method under the symbol ``nodejs.util.inspect.custom``, and
getters of `Symbol.toStringTag` and of what an error is called; what these throw is dropped.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import number_to_string, to_number
from ..engine.functions import is_callable
from ..engine.objects import JSObject
from ..engine.properties import Descriptor
from ..engine.throws import CATCHABLE
from ..engine.values import PropertyKey, Symbol, WellKnown, null
from .inspect_entries import Entries, entries_of
from .inspect_kinds import (
    base_of_boxed,
    base_of_error,
    base_of_function,
    class_name_of,
    constructor_name,
    is_error,
    prefix,
)
from .inspect_slots import (
    date_text,
    is_boxed,
    is_namespace,
    is_proxy,
    keys_of,
    proxy_handler,
    proxy_target,
    regexp_text,
)
from .inspect_text import Layout, more, quoted, text_of_key, text_of_symbol

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["Inspector", "custom_symbol", "inspect", "inspector_with"]

#: Strings longer than this are broken after their line ends, where a line is too short for them.
_BREAKABLE: Final = 16


def custom_symbol(realm: Realm) -> Symbol:
    """``Symbol.for('nodejs.util.inspect.custom')``"""
    name = "nodejs.util.inspect.custom"
    return realm.engine.symbol_registry.setdefault(name, Symbol(name))


def inspect(realm: Realm, value: Any, **options: Any) -> str:
    """Show `value`; the options are the parameters of `Inspector`.

    >>> from thenloop.javascript.engine.agent import Engine
    >>> inspect(Engine().realm, 0.5)
    '0.5'
    """
    return Inspector(realm, **options).show(value)


class Inspector:
    """Shows one value.

    depth: how deep it looks into objects; `math.inf` for no limit.  break_length, compact: see
    `Layout`.  show_hidden: properties that are not enumerable, too.  show_proxy: proxies as target
    and handler.  max_array_length, max_string_length: how much is shown of long ones.
    custom_inspect: whether a program's own methods are asked.  getters: whether getters are called.
    sort: properties in the order of their names.
    """

    def __init__(
        self,
        realm: Realm,
        *,
        depth: float = 2,
        break_length: float = 80,
        compact: int = 3,
        show_hidden: bool = False,
        show_proxy: bool = False,
        max_array_length: float = 100,
        max_string_length: float = 10_000,
        custom_inspect: bool = True,
        getters: bool = False,
        sort: bool = False,
    ) -> None:
        self.realm = realm
        self.depth = depth
        self.show_hidden = show_hidden
        self.show_proxy = show_proxy
        self.max_array_length = max(max_array_length, 0)
        self.max_string_length = max(max_string_length, 0)
        self.custom_inspect = custom_inspect
        self.getters = getters
        self.sort = sort
        self.layout = Layout(break_length, compact, self.max_array_length)
        #: The objects round the one that is shown now.
        self.seen: list[JSObject] = []
        #: The numbers of those that contain themselves, by identity.
        self.circular: dict[int, int] = {}

    # Values

    def show(self, value: Any, depth: int = 0) -> str:
        """The text of a value that stands `depth` objects deep."""
        if not isinstance(value, JSObject):
            return self.show_primitive(value)
        shown = value
        proxies = 0
        while is_proxy(shown):
            target = proxy_target(shown)
            if target is None:
                return "Proxy(" * proxies + "<Revoked Proxy>" + ")" * proxies
            if self.show_proxy:
                return self._show_proxy(target, proxy_handler(shown), depth)
            shown = target
            proxies += 1
        if self.custom_inspect:
            text = self._show_custom(value, shown, depth)
            if text is not None:
                return text
        if any(outer is shown for outer in self.seen):
            number = self.circular.setdefault(id(shown), len(self.circular) + 1)
            return f"[Circular *{number}]"
        text = self._show_object(shown, depth)
        return "Proxy(" * proxies + text + ")" * proxies

    def show_indented(self, value: Any, depth: int) -> str:
        self.layout.indentation += 2
        try:
            return self.show(value, depth)
        finally:
            self.layout.indentation -= 2

    def show_primitive(self, value: Any) -> str:
        kind = type(value)
        if kind is str:
            return self._show_string(value)
        if kind is float:
            return "-0" if value == 0 and math.copysign(1, value) < 0 else number_to_string(value)
        if kind is int:
            return f"{value}n"
        if kind is bool:
            return "true" if value else "false"
        if value is None:
            return "undefined"
        if value is null:
            return "null"
        if kind is Symbol:
            return text_of_symbol(value)
        # A value of Python's that the embedder has handed in.
        return f"[Python: {value!r}]"

    def _show_string(self, string: str) -> str:
        trailer = ""
        left = len(string) - self.max_string_length
        if left > 0:
            string = string[: int(self.max_string_length)]
            trailer = more(left, "character")
        room = self.layout.break_length - self.layout.indentation - 4
        if len(string) > _BREAKABLE and len(string) > room and "\n" in string[:-1]:
            margin = " +\n" + " " * (self.layout.indentation + 2)
            lines = string.split("\n")
            broken = [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
            return margin.join(map(quoted, broken)) + trailer
        return quoted(string) + trailer

    def _show_proxy(self, target: Any, handler: Any, depth: int) -> str:
        if depth > self.depth:
            return "Proxy [Array]"
        parts = [self.show_indented(part, depth + 1) for part in (target, handler)]
        return self.layout.join(parts, "", ("Proxy [", "]"), depth + 1, in_columns=True)

    def _show_custom(self, value: JSObject, shown: JSObject, depth: int) -> str | None:
        """What the value's own method says; None when it has none."""
        realm = self.realm
        method = shown.get(custom_symbol(realm), shown)
        if not is_callable(method):
            return None
        own = shown.get_own_property("constructor")
        # A prototype is not an instance.
        if own is not None and isinstance(own.value, JSObject):
            prototype = own.value.get_own_property("prototype")
            if prototype is not None and prototype.value is shown:
                return None
        left = null if self.depth == math.inf else float(self.depth - depth)
        result = method.call(value, left, self._options_object(), inspect_function(realm))
        if result is value:
            return None
        if type(result) is not str:
            return self.show(result, depth)
        return result.replace("\n", "\n" + " " * self.layout.indentation)

    def _options_object(self) -> JSObject:
        props: dict[Any, Any] = {
            "depth": null if self.depth == math.inf else float(self.depth),
            "showHidden": self.show_hidden,
            "showProxy": self.show_proxy,
            "customInspect": self.custom_inspect,
            "maxArrayLength": float(self.max_array_length),
            "maxStringLength": float(self.max_string_length),
            "breakLength": float(self.layout.break_length),
            "compact": float(self.layout.compact) if self.layout.compact else False,
            "sorted": self.sort,
            "getters": self.getters,
            "colors": False,
        }

        def stylize(this: Any, text: Any = None, style: Any = None, *_: Any) -> Any:
            return text

        props["stylize"] = self.realm.function("stylize", 2, stylize)
        return self.realm.object(props)

    # Objects

    def _show_object(self, value: JSObject, depth: int) -> str:
        name = constructor_name(self, value, depth)
        tag = self._tag(value)
        base = ""
        opening, closing = "{", "}"
        entries = entries_of(self, value, name, tag)
        keys: list[PropertyKey]
        if entries is not None:
            keys = entries.keys
            opening, closing = entries.braces
            if entries.is_empty and not keys:
                return f"{opening}{closing}"
        else:
            keys = keys_of(value, self.show_hidden)
            if value.call is not None:
                base = base_of_function(self, value, name, tag)
                if not keys:
                    return base
            elif name == "Object":
                if value.class_name == "Arguments":
                    opening = "[Arguments] {"
                elif tag:
                    opening = f"{prefix(name, tag, 'Object')}{{"
                if not keys:
                    return f"{opening}}}"
            elif value.class_name == "RegExp":
                base = regexp_text(value)
                before = prefix(name, tag, "RegExp")
                if before != "RegExp ":
                    base = before + base
                if not keys or depth > self.depth:
                    return base
            elif value.class_name == "Date":
                base = date_text(value)
                before = prefix(name, tag, "Date")
                if before != "Date ":
                    base = before + base
                if not keys:
                    return base
            elif is_error(self.realm, value):
                base = base_of_error(self, value, name, tag, keys)
                if not keys:
                    return base
            elif is_boxed(value):
                base = base_of_boxed(self, value, name, tag, keys)
                if not keys:
                    return base
            else:
                opening = f"{self._prefix(value, name, tag)}{{"
                if not keys:
                    return f"{opening}}}"
        if depth > self.depth:
            called = self._prefix(value, name, tag)[:-1]
            return called if name is None else f"[{called}]"
        return self._show_parts(value, depth + 1, base, (opening, closing), entries, keys)

    def _show_parts(
        self,
        value: JSObject,
        depth: int,
        base: str,
        braces: tuple[str, str],
        entries: Entries | None,
        keys: list[PropertyKey],
    ) -> str:
        layout = self.layout
        indentation = layout.indentation
        self.seen.append(value)
        layout.current_depth = depth
        in_columns = entries is not None and entries.in_columns
        try:
            parts = [] if entries is None else entries.show(self, depth)
            properties = [
                self.show_property(value, key, depth, in_namespace=is_namespace(value))
                for key in keys
            ]
        except RecursionError:
            layout.indentation = indentation
            return (
                f"[{class_name_of(value)}: Inspection interrupted prematurely. "
                "Maximum call stack size exceeded.]"
            )
        finally:
            self.seen.pop()
        if self.sort:
            properties.sort()
        number = self.circular.get(id(value))
        if number is not None:
            base = f"<ref *{number}> {base}" if base else f"<ref *{number}>"
        numbers = entries is None or entries.only_numbers(len(parts) + len(properties))
        return layout.join(
            parts + properties, base, braces, depth, in_columns=in_columns, numbers=numbers
        )

    def _prefix(self, value: JSObject, name: str | None, tag: str) -> str:
        """What stands before the braces, for an object of any kind."""
        called = class_name_of(value)
        return prefix(name, tag, "Object" if called == tag else called)

    def _tag(self, value: JSObject) -> str:
        """The `Symbol.toStringTag`, unless it is going to be shown as a property."""
        try:
            tag = value.get(WellKnown.to_string_tag, value)
            own = value.get_own_property(WellKnown.to_string_tag)
        except CATCHABLE:
            return ""
        if type(tag) is not str:
            return ""
        if own is not None and (self.show_hidden or own.enumerable):
            return ""
        return tag

    # Properties

    def show_property(
        self, value: JSObject, key: PropertyKey, depth: int, *, in_namespace: bool = False
    ) -> str:
        """A property with its name."""
        try:
            own = value.get_own_property(key)
        except CATCHABLE:
            if not in_namespace:
                raise
            return f"{text_of_key(key)}: <uninitialized>"
        if own is None:
            return f"{text_of_key(key)}: undefined"
        name = text_of_key(key)
        if own.enumerable is False:
            name = f"[{name}]"
        return f"{name}: {self.show_descriptor(value, own, depth)}"

    def show_descriptor(self, value: JSObject, own: Descriptor, depth: int) -> str:
        """The value of a property, or what kind of accessor it is."""
        if not own.is_accessor:
            return self.show_indented(own.value, depth)
        if own.get is None:
            return "undefined" if own.set is None else "[Setter]"
        label = "Getter" if own.set is None else "Getter/Setter"
        if not self.getters:
            return f"[{label}]"
        try:
            got = own.get.call(value)
        except CATCHABLE as thrown:
            error = self.show_indented(self.realm.caught(thrown), depth)
            return f"[{label}: <Inspection threw ({error})>]"
        text = self.show_indented(got, depth)
        return f"[{label}] {text}" if isinstance(got, JSObject) else f"[{label}: {text}]"

    # Options

    def again(self, value: Any, **options: Any) -> str:
        """Show a value by itself, with other options."""
        return inspect(self.realm, value, **options)


_OPTIONS: Final = {
    "depth": "depth",
    "breakLength": "break_length",
    "showHidden": "show_hidden",
    "showProxy": "show_proxy",
    "maxArrayLength": "max_array_length",
    "maxStringLength": "max_string_length",
    "customInspect": "custom_inspect",
    "getters": "getters",
    "sorted": "sort",
    "compact": "compact",
}
_LENGTHS: Final = {"depth", "breakLength", "maxArrayLength", "maxStringLength"}


def inspector_with(realm: Realm, options: Any, **defaults: Any) -> Inspector:
    """An inspector with the options of a program's object."""
    chosen: dict[str, Any] = dict(defaults)
    if isinstance(options, JSObject):
        for name, parameter in _OPTIONS.items():
            value = options.get(name, options)
            if value is None:
                continue
            if name in _LENGTHS:
                chosen[parameter] = math.inf if value is null else to_number(value)
            elif name == "compact":
                chosen[parameter] = (3 if value else 0) if type(value) is bool else int(value)
            else:
                chosen[parameter] = value is True
    return Inspector(realm, **chosen)


def inspect_function(realm: Realm) -> JSObject:
    """`inspect` as a function of the realm's, which a program's own method is given."""
    known = getattr(realm.intrinsics, "host_inspect", None)
    if known is None:

        def call(this: Any, value: Any = None, options: Any = None, *_: Any) -> str:
            return inspector_with(realm, options).show(value)

        known = realm.function("inspect", 2, call)
        realm.define(known, "custom", custom_symbol(realm))
        realm.intrinsics.host_inspect = known
    function: JSObject = known
    return function


__all__ += ["inspect_function"]
