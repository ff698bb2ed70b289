"""Loading: from a file to a module, with all that it imports; `import()` and `import.meta`.

Modules are ECMAScript's where the file says so, CommonJS's otherwise, as in Node.

ECMA-262 #sec-HostLoadImportedModule, #sec-import-calls
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...promises.promise import perform_promise_then
from ..compiler.programs import compile_module
from ..errors import JavaScriptSyntaxError
from ..host.packages import IMPORT, ResolutionError, is_module
from ..host.packages import resolve as resolve_specifier
from ..library.json_text import parse_json
from ..parser import parse
from ..source import read_source
from .commonjs import CommonJS, unresolved
from .conversions import to_string
from .module_records import CyclicModule, Module, SyntheticModule
from .module_source import read_entries
from .objects import JSObject, OrdinaryObject
from .programs import namespace_of
from .promises import new_promise, reject, resolve
from .throws import CATCHABLE, NativeThrow, throw_type_error
from .values import from_code_units, to_code_units

if TYPE_CHECKING:
    from .agent import Engine
    from .realm import Realm

__all__ = ["Loader"]


class Loader:
    """Loads the modules of an engine; each file once for each realm."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._modules: dict[tuple[Realm, Path, str], Module] = {}
        self._async_order = 0
        self._commonjs: CommonJS | None = None

    def is_module(self, file: Path) -> bool:
        return is_module(file)

    def next_async_order(self) -> int:
        """ECMA-262 #sec-IncrementModuleAsyncEvaluationCount"""
        self._async_order += 1
        return self._async_order

    # CommonJS

    def commonjs(self, file: Path) -> Callable[[], Any]:
        """What runs the CommonJS module in `file` as the main one."""
        return lambda: self.commonjs_modules.run_main(file)

    @property
    def commonjs_modules(self) -> CommonJS:
        if self._commonjs is None:
            self._commonjs = CommonJS(self._engine, self._engine.realm)
        return self._commonjs

    # ECMAScript modules

    def run_module_file(self, realm: Realm, file: Path) -> Any:
        """Load, link and evaluate the module in `file`; the promise for its evaluation."""
        return self._run(self.load(realm, file))

    def run_module_text(self, realm: Realm, source: str, file: str) -> Any:
        """The same for a text, which is known by the name `file`."""
        path = Path(file).resolve()
        module = self._module_of_text(realm, source, path)
        self._modules[realm, path, ""] = module
        self._load_requested(module)
        return self._run(module)

    def _run(self, module: Module) -> Any:
        module.link()
        return module.evaluate()

    def load(self, realm: Realm, file: Path, kind: str = "") -> Module:
        """The module in `file`, with all that it imports.

        kind: the attribute `type` of the import, empty without one.  Raises what a program would
        be thrown; JavaScriptSyntaxError where the text of the first module is wrong.
        """
        key = (realm, file, kind)
        module = self._modules.get(key)
        if module is not None:
            return module
        source = read_source(file)
        if kind == "json":
            value, _ = parse_json(realm, to_code_units(source))
            module = SyntheticModule(realm, str(file), {"default": value})
        elif is_module(file) or file.suffix == ".mjs" or self.treats_all_as_modules:
            module = self._module_of_text(realm, source, file)
        else:
            exports = self.commonjs_modules.exports_for_import(file)
            module = SyntheticModule(realm, str(file), exports)
        self._modules[key] = module
        if isinstance(module, CyclicModule):
            self._load_requested(module)
        return module

    #: Whether a file is a module whatever it is called, as in test suites.
    treats_all_as_modules = False

    def _module_of_text(self, realm: Realm, source: str, file: Path) -> CyclicModule:
        """ECMA-262 #sec-parsemodule"""
        tree = parse(source, module=True, file=str(file))
        module = CyclicModule(realm, str(file))
        read_entries(tree, module)
        compiled = compile_module(tree)
        names = {**namespace_of(realm), **self.referrer(realm, str(file), module)}
        module.main = compiled.main(names)
        module.has_tla = compiled.awaits
        module.local_names = compiled.local_names
        module.variables = compiled.variables
        return module

    def _load_requested(self, module: CyclicModule) -> None:
        """ECMA-262 #sec-LoadRequestedModules"""
        for specifier in module.requested:
            kind = module.requested_kinds.get(specifier, "")
            module.requested[specifier] = self.load_imported(
                module.realm, specifier.partition("\0")[0], module.file, kind
            )

    def load_imported(self, realm: Realm, specifier: str, importer: str, kind: str) -> Module:
        """The module that `specifier` means in the file `importer`."""
        builtin = self._engine.host_module(realm, specifier)
        if builtin is not None:
            return builtin
        try:
            file = resolve_specifier(from_code_units(specifier), Path(importer), IMPORT)
        except ResolutionError as error:
            raise unresolved(realm, error) from None
        try:
            return self.load(realm, file, kind)
        except JavaScriptSyntaxError as error:
            raise NativeThrow("SyntaxError", error.message, realm) from error
        except OSError as error:
            raise NativeThrow("Error", f"Cannot read {file}: {error.strerror}") from None

    # What code says where it stands

    def referrer(
        self, realm: Realm, file: str | None, module: Module | None = None
    ) -> dict[str, Any]:
        """The global names of code that depend on the file that it is in."""
        importer = str(Path.cwd() / "x") if file is None or file.startswith("<") else file
        meta: list[JSObject] = []

        def import_meta() -> JSObject:
            """ECMA-262 #sec-meta-properties-runtime-semantics-evaluation"""
            if not meta:
                object_ = OrdinaryObject(None)
                path = Path(importer)
                if path.is_absolute():
                    object_.props["dirname"] = to_code_units(str(path.parent))
                    object_.props["filename"] = to_code_units(str(path))
                    object_.props["url"] = to_code_units(path.as_uri())
                meta.append(object_)
            return meta[0]

        def dynamic_import(specifier: Any, options: Any) -> Any:
            return self._import(realm, importer, specifier, options)

        return {"dynamic_import": dynamic_import, "import_meta": import_meta}

    def _import(self, realm: Realm, importer: str, specifier: Any, options: Any) -> Any:
        """ECMA-262 #sec-evaluate-import-call"""
        promise = new_promise(realm)
        loaded = new_promise(realm)
        try:
            text = to_string(specifier)
            kind = _type_attribute(realm, options)
            module = self.load_imported(realm, text, importer, kind)
        except CATCHABLE as error:
            reject(promise, realm.caught(error))
            return promise

        def failed(reason: Any) -> None:
            reject(promise, reason)

        def link_and_evaluate(_: Any) -> None:
            """ECMA-262 #sec-ContinueDynamicImport"""
            try:
                module.link()
                evaluated = module.evaluate()
            except CATCHABLE as error:
                failed(realm.caught(error))
                return
            perform_promise_then(evaluated, lambda _: resolve(promise, module.namespace()), failed)

        perform_promise_then(loaded, link_and_evaluate, failed)
        resolve(loaded, None)
        return promise


def _type_attribute(realm: Realm, options: Any) -> str:
    """The attribute `type` of an import call's options."""
    if options is None:
        return ""
    if not isinstance(options, JSObject):
        throw_type_error("The second argument of import() must be an object")
    attributes = options.get("with", options)
    if attributes is None:
        return ""
    if not isinstance(attributes, JSObject):
        throw_type_error("The 'with' option of import() must be an object")
    kind = ""
    for key in attributes.own_property_keys():
        if type(key) is not str:
            continue
        own = attributes.get_own_property(key)
        if own is None or not own.enumerable:
            continue
        value = attributes.get(key, attributes)
        if type(value) is not str:
            throw_type_error("Import attribute value must be a string")
        if key != "type":
            throw_type_error(f"Import attribute '{key}' is not supported")
        kind = value
    if kind not in {"", "json"}:
        throw_type_error(f"Import attribute type '{kind}' is not supported")
    return kind
