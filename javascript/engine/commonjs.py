"""CommonJS modules, in which packages and plain programs of Node's are written.

Node.js documentation, modules.html
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import nodes, statement_nodes
from ..compiler.programs import compile_function
from ..errors import JavaScriptSyntaxError
from ..host.packages import REQUIRE, ResolutionError, is_module, resolve
from ..library.json_text import parse_json
from ..parser import parse
from ..source import read_source
from ..statement_nodes import Program
from .conversions import to_display, to_string
from .module_records import Module
from .objects import JSObject
from .programs import namespace_of
from .throws import NativeThrow, Thrown, throw_type_error
from .values import from_code_units, to_code_units

if TYPE_CHECKING:
    from .agent import Engine
    from .realm import Realm

__all__ = ["CommonJS", "unresolved"]

_PARAMETERS = ("exports", "require", "module", "__filename", "__dirname")


class CommonJS:
    """The CommonJS modules of one realm, each evaluated once."""

    def __init__(self, engine: Engine, realm: Realm) -> None:
        self._engine = engine
        self._realm = realm
        self._cache = realm.object()

    def run_main(self, file: Path) -> Any:
        """Evaluate the program in `file`."""
        return self._load(file, raises=True)

    def exports_for_import(self, file: Path) -> dict[str, Any]:
        """What an ECMAScript module that imports this file sees."""
        exports = self._load(file)
        names: dict[str, Any] = {"default": exports, "module.exports": exports}
        if isinstance(exports, JSObject):
            for key in exports.own_property_keys():
                own = exports.get_own_property(key)
                if type(key) is str and own is not None and own.enumerable and key not in names:
                    names[key] = exports.get(key, exports)
        return names

    def _load(self, file: Path, *, raises: bool = False) -> Any:
        key = to_code_units(str(file))
        module = self._cache.get(key)
        if isinstance(module, JSObject):
            return module.get("exports")
        realm = self._realm
        text = read_source(file)
        module = realm.object({"exports": realm.object(), "id": key, "filename": key})
        module.props["loaded"] = False
        self._cache.put(key, module)
        try:
            if file.suffix == ".json":
                module.put("exports", parse_json(realm, to_code_units(text))[0])
            else:
                self._evaluate(file, text, module, raises=raises)
        except BaseException:
            self._cache.delete(key)
            raise
        module.put("loaded", True)
        return module.get("exports")

    def _evaluate(self, file: Path, text: str, module: JSObject, *, raises: bool) -> None:
        realm = self._realm
        if text.startswith("#!"):
            text = "//" + text[2:]
        try:
            tree = parse(text, file=str(file), may_return=True, new_target=True)
        except JavaScriptSyntaxError as error:
            if raises:
                raise
            raise NativeThrow("SyntaxError", error.message, realm) from error
        main = compile_function(_wrapped(tree)).main(
            {**namespace_of(realm), **self._engine.referrer(realm, str(file))}
        )
        function = main(realm.global_this)
        exports = module.get("exports")
        function.call(
            exports,
            exports,
            self._require_for(file, module),
            module,
            to_code_units(str(file)),
            to_code_units(str(file.parent)),
        )

    def _require_for(self, importer: Path, module: JSObject) -> JSObject:
        realm = self._realm

        def require(this: Any, specifier: Any = None, *_: Any) -> Any:
            if type(specifier) is not str:
                throw_type_error(
                    'The "id" argument must be of type string. Received ' + to_display(specifier)
                )
            builtin: Module | None = self._engine.host_module(realm, specifier)
            if builtin is not None:
                return builtin.boxes["default"][0]
            file = find(specifier)
            if is_module(file):
                return self._require_module(file)
            return self._load(file)

        def find(specifier: str) -> Path:
            try:
                return resolve(from_code_units(specifier), importer, REQUIRE)
            except ResolutionError as error:
                raise unresolved(realm, error) from None

        function = realm.function("require", 1, require)
        resolver = realm.function(
            "resolve",
            1,
            lambda this, specifier=None, *_: to_code_units(str(find(to_string(specifier)))),
        )
        function.put("resolve", resolver)
        function.put("cache", self._cache)
        if module.get("id") == to_code_units(str(importer)):
            function.put("main", self._main_module(module))
        module.put("require", function)
        return function

    _main: JSObject | None = None

    def _main_module(self, module: JSObject) -> JSObject:
        """The module that the program began with."""
        if self._main is None:
            self._main = module
        return self._main

    def _require_module(self, file: Path) -> Any:
        """An ECMAScript module without top-level await, as Node requires it."""
        loaded = self._engine.loader.load(self._realm, file)
        loaded.link()
        loaded.evaluate()
        return loaded.namespace()


def unresolved(realm: Realm, error: ResolutionError) -> Thrown:
    """What throws the error of a specifier that leads nowhere, with its `code`."""
    thrown = realm.error("Error", str(error))
    thrown.put("code", error.code)
    return Thrown(thrown)


def _wrapped(tree: Program) -> Program:
    """A program whose only statement is a function with the statements of `tree` as its body."""
    end = tree.end
    function = nodes.FunctionExpression(
        start=0,
        end=end,
        id=None,
        expression=False,
        generator=False,
        params=[nodes.Identifier(0, 0, name) for name in _PARAMETERS],
        body=statement_nodes.BlockStatement(0, end, tree.body),
        is_async=False,
    )
    statement = statement_nodes.ExpressionStatement(0, end, function)
    return Program(0, end, [statement], tree.sourceType, tree.source)
