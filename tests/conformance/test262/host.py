"""The host of test262 in our engine: `print`, `$262`, and how a case passes.

See INTERPRETING.md of test262.
"""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from thenloop.javascript import JavaScriptSyntaxError, parse
from thenloop.javascript.compiler.programs import Compiled, compile_script
from thenloop.javascript.engine.agent import Engine, deep_calls
from thenloop.javascript.engine.conversions import to_display
from thenloop.javascript.engine.objects import JSObject
from thenloop.javascript.engine.programs import namespace_of
from thenloop.javascript.engine.realm import Realm
from thenloop.javascript.engine.throws import CATCHABLE, throw_syntax_error, throw_unsupported
from thenloop.promises.promise import perform_promise_then
from thenloop.runtime.agent import current

__all__ = ["Harness", "run_case"]


class Harness:
    """An engine with the definitions of the host, and the files of the harness, compiled once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.engine = Engine(stdout=io.StringIO(), stderr=io.StringIO())
        self.engine.loader.treats_all_as_modules = True
        self.printed: list[str] = []
        self._compiled: dict[str, Compiled] = {}
        self._evaluated: tuple[str, ...] = ()
        self.define_host(self.engine.realm)

    def compile(self, names: Sequence[str]) -> None:
        """Compile files of the harness that were not asked for before."""
        for name in names:
            if name not in self._compiled:
                file = self.root / "harness" / name
                tree = parse(file.read_text(encoding="utf-8"), file=name)
                self._compiled[name] = compile_script(tree)

    def prepare(self, names: Sequence[str]) -> None:
        """Evaluate files that most cases begin with."""
        self.compile(names)
        self.evaluate(names)
        self._evaluated = tuple(names)

    def evaluate(self, names: Sequence[str]) -> None:
        """Evaluate files of the harness, but for those that are evaluated."""
        realm = self.engine.realm
        for name in names:
            if name not in self._evaluated:
                referrer = self.engine.referrer(realm, name)
                main = self._compiled[name].main({**namespace_of(realm), **referrer})
                main(realm.global_this)

    def define_host(self, realm: Realm) -> Any:
        """Define `print` and `$262`, which is given back."""
        engine = self.engine
        host = realm.object()

        def print_(this: Any, message: Any = None, *_: Any) -> None:
            self.printed.append(str(message))

        def create_realm(this: Any, *_: Any) -> Any:
            return self.define_host(engine.create_realm())

        def eval_script(this: Any, source: Any = None, *_: Any) -> Any:
            try:
                return engine.evaluate_in(realm, source, "<evalScript>")
            except JavaScriptSyntaxError as error:
                throw_syntax_error(error.message, realm)

        def collect(this: Any, *_: Any) -> None:
            gc.collect()

        realm.method(realm.global_object, "print", 1, print_)
        realm.method(host, "createRealm", 0, create_realm)
        realm.method(host, "evalScript", 1, eval_script)
        realm.method(host, "gc", 0, collect)
        realm.method(host, "detachArrayBuffer", 1, _unsupported("an ArrayBuffer"))
        realm.define(host, "global", realm.global_object)
        agent = realm.object()
        for name in ("start", "broadcast", "getReport", "sleep", "monotonicNow"):
            realm.method(agent, name, 0, _unsupported("a second agent"))
        realm.define(host, "agent", agent)
        realm.define(realm.global_object, "$262", host)
        return host


class _Failed(Exception):
    """How a case ended that did not end well: in which phase, with which error."""

    def __init__(self, phase: str, kind: str, text: str) -> None:
        super().__init__(f"{phase}: {text}")
        self.phase = phase
        self.kind = kind


def run_case(harness: Harness, request: dict[str, Any]) -> str | None:
    """Run a case; why it did not pass, or None."""
    harness.evaluate(request["harness"])
    expected = request["negative"]
    try:
        _evaluate(harness, request)
    except _Failed as failed:
        if expected is None:
            return str(failed)
        if (failed.phase, failed.kind) == (expected["phase"], expected["type"]):
            return None
        return f"{expected['type']} in {expected['phase']} expected, not {failed}"
    if expected is not None:
        return f"no error; {expected['type']} in {expected['phase']} expected"
    return _told(harness.printed) if request["async"] else None


def _told(printed: list[str]) -> str | None:
    """What an asynchronous test said at its end, unless that it passed."""
    told = [line for line in printed if line.startswith("Test262:Async")]
    if told == ["Test262:AsyncTestComplete"]:
        return None
    return " | ".join(told) or "$DONE was not called"


def _evaluate(harness: Harness, request: dict[str, Any]) -> None:
    """Evaluate the text and run all its jobs; raises `_Failed`."""
    engine, realm = harness.engine, harness.engine.realm
    file = harness.root / "test" / request["path"]
    rejections: list[_Failed] = []
    phase = "parse"
    try:
        if request["mode"] == "module":
            with current(engine.loop), deep_calls():
                module = engine.loader.load(realm, file)
                phase = "resolution"
                module.link()
                phase = "runtime"
                perform_promise_then(
                    module.evaluate(),
                    lambda _: None,
                    lambda reason: rejections.append(_failed(realm, "runtime", reason)),
                )
        else:
            # The line ends of the file are part of the test.
            source = file.read_bytes().decode("utf-8")
            if request["mode"] == "strict":
                source = f'"use strict";\n{source}'
            engine.evaluate(source, file=str(file))
    except JavaScriptSyntaxError as error:
        raise _Failed("parse", "SyntaxError", str(error).splitlines()[0]) from None
    except CATCHABLE as error:
        if phase == "parse":
            # Of a script, what is thrown is thrown by its code; of a module, by loading others.
            phase = "resolution" if request["mode"] == "module" else "runtime"
        with current(engine.loop):
            raise _failed(realm, phase, realm.caught(error)) from None
    engine.run_until_idle()
    for rejection in rejections:
        raise rejection


def _failed(realm: Realm, phase: str, reason: Any) -> _Failed:
    """The failure of a program that threw `reason`."""
    if not isinstance(reason, JSObject):
        return _Failed(phase, "", to_display(reason))
    try:
        kind = str(reason.get("constructor").get("name"))
        return _Failed(phase, kind, f"{kind}: {reason.get('message')}"[:300])
    except (*CATCHABLE, AttributeError):
        return _Failed(phase, "", to_display(reason))


def _unsupported(what: str) -> Callable[..., None]:
    def refuse(this: Any, *_: Any) -> None:
        throw_unsupported(what)

    return refuse
