"""DOMException, the error of the web's platform.

Web IDL #idl-DOMException
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ..engine.conversions import to_string
from ..engine.errors import JSError, capture_stack, give_stack
from ..engine.functions import get_prototype_from_constructor
from ..engine.objects import JSObject
from ..engine.properties import DataProperty
from .interfaces import Interface, member

if TYPE_CHECKING:
    from ..engine.realm import Realm

__all__ = ["DOMException", "dom_exception", "install"]

#: The legacy codes.  Web IDL #dfn-error-names-table
_CODES: Final = {
    "IndexSizeError": ("INDEX_SIZE_ERR", 1),
    "HierarchyRequestError": ("HIERARCHY_REQUEST_ERR", 3),
    "WrongDocumentError": ("WRONG_DOCUMENT_ERR", 4),
    "InvalidCharacterError": ("INVALID_CHARACTER_ERR", 5),
    "NoModificationAllowedError": ("NO_MODIFICATION_ALLOWED_ERR", 7),
    "NotFoundError": ("NOT_FOUND_ERR", 8),
    "NotSupportedError": ("NOT_SUPPORTED_ERR", 9),
    "InUseAttributeError": ("INUSE_ATTRIBUTE_ERR", 10),
    "InvalidStateError": ("INVALID_STATE_ERR", 11),
    "SyntaxError": ("SYNTAX_ERR", 12),
    "InvalidModificationError": ("INVALID_MODIFICATION_ERR", 13),
    "NamespaceError": ("NAMESPACE_ERR", 14),
    "InvalidAccessError": ("INVALID_ACCESS_ERR", 15),
    "TypeMismatchError": ("TYPE_MISMATCH_ERR", 17),
    "SecurityError": ("SECURITY_ERR", 18),
    "NetworkError": ("NETWORK_ERR", 19),
    "AbortError": ("ABORT_ERR", 20),
    "URLMismatchError": ("URL_MISMATCH_ERR", 21),
    "QuotaExceededError": ("QUOTA_EXCEEDED_ERR", 22),
    "TimeoutError": ("TIMEOUT_ERR", 23),
    "InvalidNodeTypeError": ("INVALID_NODE_TYPE_ERR", 24),
    "DataCloneError": ("DATA_CLONE_ERR", 25),
}


class DOMException(JSError):
    """A DOMException, which is an Error, too."""

    __slots__ = ("message", "name")

    def __init__(self, realm: Realm, proto: JSObject, message: str, name: str) -> None:
        super().__init__(proto, capture_stack(3))
        self.message = message
        self.name = name
        give_stack(realm, self, self.frames)


def dom_exception(realm: Realm, name: str, message: str) -> DOMException:
    """A new one of the realm's."""
    return DOMException(realm, realm.intrinsics.dom_exception_prototype, message, name)


def install(realm: Realm) -> None:
    """Define `DOMException`."""

    def construct(arguments: Sequence[Any], new_target: JSObject) -> DOMException:
        """Web IDL #dom-domexception-domexception"""
        message, options = (*arguments, None, None)[:2]
        text = "" if message is None else to_string(message)
        name = member(options, "name") if isinstance(options, JSObject) else options
        called = "Error" if name is None else to_string(name)
        proto = get_prototype_from_constructor(new_target, "dom_exception_prototype")
        error = DOMException(realm, proto, text, called)
        if isinstance(options, JSObject) and options.has_property("cause"):
            error.props["cause"] = DataProperty(options.get("cause", options), True, False, True)
        return error

    interface = Interface(realm, "DOMException", DOMException, construct)
    interface.prototype.proto = realm.intrinsics.error_prototype
    realm.intrinsics.dom_exception_prototype = interface.prototype
    interface.attribute("name", lambda error: error.name)
    interface.attribute("message", lambda error: error.message)
    interface.attribute("code", lambda error: float(_CODES.get(error.name, ("", 0))[1]))
    interface.constants((name, float(code)) for name, code in _CODES.values())
