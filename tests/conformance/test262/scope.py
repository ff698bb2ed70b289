"""Scope: which tests there are, the sets that have a name, and what the engine does not claim.

A test outside the scope is counted apart.  It is never among those that passed.
"""

from __future__ import annotations

import fnmatch
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.conformance.test262.cases import Case

__all__ = ["OUTSIDE", "SETS", "out_of_scope", "select"]

_BINARY = "binary data: ArrayBuffer, its views and shared memory are not built"
_INTL = "ECMA-402: internationalisation is a specification of its own"
_PROPOSAL = "a proposal that has not reached the specification"

#: Feature of test262, or the beginning of some with a star -> why it is not built.
OUTSIDE: dict[str, str] = {
    "ArrayBuffer": _BINARY,
    "Atomics*": _BINARY,
    "DataView*": _BINARY,
    "Float16Array": _BINARY,
    "Float32Array": _BINARY,
    "Float64Array": _BINARY,
    "Int8Array": _BINARY,
    "Int16Array": _BINARY,
    "Int32Array": _BINARY,
    "SharedArrayBuffer": _BINARY,
    "TypedArray*": _BINARY,
    "Uint8Array": _BINARY,
    "Uint8ClampedArray": _BINARY,
    "Uint16Array": _BINARY,
    "Uint32Array": _BINARY,
    "align-detached-buffer-semantics-with-web-reality": _BINARY,
    "arraybuffer-transfer": _BINARY,
    "immutable-arraybuffer": _BINARY,
    "resizable-arraybuffer": _BINARY,
    "stable-typedarray-sort": _BINARY,
    "uint8array-base64": _BINARY,
    "import-bytes": _BINARY,
    "Intl*": _INTL,
    "canonical-tz": _INTL,
    "intl-normative-optional": _INTL,
    "Temporal": "Temporal is a library of dates, and nothing of the event loop",
    "IsHTMLDDA": "document.all: an object that says it is undefined, for web pages of the nineties",
    "Iterator.prototype.join": _PROPOSAL,
    "ShadowRealm": _PROPOSAL,
    "decorators": _PROPOSAL,
    "error-stack-accessor": _PROPOSAL,
    "export-defer": _PROPOSAL,
    "import-defer": _PROPOSAL,
    "import-text": _PROPOSAL,
    "legacy-regexp": _PROPOSAL,
    "nonextensible-applies-to-private": _PROPOSAL,
    "source-phase-imports*": _PROPOSAL,
    "caller": "Function.prototype.caller: an extension that the specification forbids in part",
    "tail-call-optimization": "no engine but one has tail calls",
}

#: The beginning of a path -> why none of these tests is run, for tests that name no feature.
_FOLDERS_OUTSIDE = {
    "intl402/": _INTL,
    "staging/Intl402/": _INTL,
    "staging/Temporal/": OUTSIDE["Temporal"],
    "staging/sm/Temporal/": OUTSIDE["Temporal"],
    "built-ins/Temporal/": OUTSIDE["Temporal"],
    "built-ins/AbstractModuleSource/": _PROPOSAL,
    "built-ins/ShadowRealm/": _PROPOSAL,
    "built-ins/ArrayBuffer/": _BINARY,
    "built-ins/Atomics/": _BINARY,
    "built-ins/DataView/": _BINARY,
    "built-ins/SharedArrayBuffer/": _BINARY,
    "built-ins/TypedArray/": _BINARY,
    "built-ins/TypedArrayConstructors/": _BINARY,
    "built-ins/Uint8Array/": _BINARY,
    "built-ins/Array/from/items-is-arraybuffer.js": _BINARY,
    "built-ins/Array/fromAsync/asyncitems-arraybuffer.js": _BINARY,
    "built-ins/Array/prototype/concat/Array.prototype.concat_large-typed-array.js": _BINARY,
    "built-ins/Array/prototype/concat/Array.prototype.concat_small-typed-array.js": _BINARY,
    "built-ins/Object/seal/seal-arraybuffer.js": _BINARY,
    "built-ins/Object/seal/seal-bigint64array.js": _BINARY,
    "built-ins/Object/seal/seal-biguint64array.js": _BINARY,
    "built-ins/Object/seal/seal-dataview.js": _BINARY,
    "built-ins/Object/seal/seal-float": _BINARY,
    "built-ins/Object/seal/seal-int": _BINARY,
    "built-ins/Object/seal/seal-uint": _BINARY,
    "language/statements/class/subclass/builtin-objects/ArrayBuffer/": _BINARY,
    "language/statements/class/subclass/builtin-objects/DataView/": _BINARY,
    "language/statements/class/subclass/builtin-objects/TypedArray/": _BINARY,
    "language/statements/class/subclass/builtins.js": _BINARY,
    "staging/sm/TypedArray/": _BINARY,
    "staging/sm/ArrayBuffer/": _BINARY,
    "staging/sm/Atomics/": _BINARY,
    "staging/sm/DataView/": _BINARY,
    "staging/sm/SharedArrayBuffer/": _BINARY,
}

#: Files of the harness that need what is outside, for tests that name no feature.
_INCLUDES_OUTSIDE = {
    "atomicsHelper.js": _BINARY,
    "byteConversionValues.js": _BINARY,
    "detachArrayBuffer.js": _BINARY,
    "resizableArrayBufferUtils.js": _BINARY,
    "testAtomics.js": _BINARY,
    "testTypedArray.js": _BINARY,
    "testIntl.js": _INTL,
    "testIntlNumberFormat.js": _INTL,
    "temporalHelpers.js": OUTSIDE["Temporal"],
}

_FLAGS_OUTSIDE = {"CanBlockIsFalse": _BINARY, "CanBlockIsTrue": _BINARY}

SETS: dict[str, tuple[str, ...]] = {
    "async": (
        "built-ins/Promise",
        "built-ins/AsyncGeneratorPrototype",
        "built-ins/AsyncGeneratorFunction",
        "built-ins/AsyncFromSyncIteratorPrototype",
        "built-ins/AsyncIteratorPrototype",
        "built-ins/AsyncFunction",
        "built-ins/AsyncDisposableStack",
        "built-ins/Array/fromAsync",
        "language/statements/async-generator",
        "language/statements/async-function",
        "language/statements/for-await-of",
        "language/statements/await-using",
        "language/expressions/async-generator",
        "language/expressions/async-function",
        "language/expressions/async-arrow-function",
        "language/expressions/await",
        "language/expressions/yield",
    ),
    "language": ("language",),
    "all": ("annexB", "built-ins", "harness", "language", "staging"),
}


def out_of_scope(case: Case) -> str | None:
    """Why the engine does not claim to pass this; None when it does."""
    for feature in case.features:
        reason = OUTSIDE.get(feature) or next(
            (
                why
                for known, why in OUTSIDE.items()
                if known[-1] == "*" and feature.startswith(known[:-1])
            ),
            None,
        )
        if reason is not None:
            return f"{feature}: {reason}"
    for folder, reason in _FOLDERS_OUTSIDE.items():
        if case.path.startswith(folder):
            return f"{folder}: {reason}"
    for include in case.includes:
        if include in _INCLUDES_OUTSIDE:
            return f"{include}: {_INCLUDES_OUTSIDE[include]}"
    for flag in sorted(case.flags):
        if flag in _FLAGS_OUTSIDE:
            return f"{flag}: {_FLAGS_OUTSIDE[flag]}"
    return None


def select(root: Path, wanted: Iterable[str]) -> Iterator[str]:
    """The tests that are wanted, once each: folders, files or globs, relative to `test`."""
    base = root / "test"
    seen: set[str] = set()
    for each in wanted:
        for path in _tests_at(base, each.removeprefix(f"{base}/").removeprefix("test/").strip("/")):
            if path not in seen:
                seen.add(path)
                yield path


def _tests_at(base: Path, wanted: str) -> Iterator[str]:
    if any(letter in wanted for letter in "*?["):
        # From the last folder before a wildcard, so that a glob need not read everything.
        plain = itertools.takewhile(lambda part: not set(part) & set("*?["), wanted.split("/"))
        folder = base.joinpath(*plain)
        found = [
            path
            for path in _files(base, folder)
            if fnmatch.fnmatchcase(path, wanted) or fnmatch.fnmatchcase(path, f"{wanted}/*")
        ]
    elif (base / wanted).is_dir():
        found = list(_files(base, base / wanted))
    elif (base / wanted).is_file():
        found = [wanted]
    elif (base / f"{wanted}.js").is_file():
        found = [f"{wanted}.js"]
    else:
        found = []
    if not found:
        raise FileNotFoundError(f"no test at {base / wanted}")
    yield from found


def _files(base: Path, folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.js")):
        if "_FIXTURE" not in path.name:
            yield path.relative_to(base).as_posix()
