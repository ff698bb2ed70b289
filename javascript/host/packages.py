"""Packages: which file a specifier means, for `import` and for `require`.

The resolution of Node, where packages come from: folders `node_modules`, and in each package a
`package.json` with `exports`, `imports`, `main` and `type`.  Only paths and those files are looked
at; what is then done with the file is the host's matter.

Node.js documentation, esm.html#resolution-algorithm-specification and modules.html#all-together.
"""

import json
import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

__all__ = ["IMPORT", "REQUIRE", "ResolutionError", "is_module", "resolve"]

#: Conditions of `exports` and `imports` that hold, beside `default`.
IMPORT = frozenset({"node", "import", "module-sync"})
REQUIRE = frozenset({"node", "require", "module-sync"})

_EXTENSIONS = (".js", ".json")


class ResolutionError(Exception):
    """A specifier that leads nowhere; `code` is the one that Node gives such an error."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def resolve(
    specifier: str, importer: Path, conditions: Collection[str], *, search: bool | None = None
) -> Path:
    """The file that `specifier` means in the file `importer`.

    `search`: whether a path may leave out the ending of a file and the index of a folder, as
    `require` allows; by default when the conditions have `require`.
    """
    if search is None:
        search = "require" in conditions
    if specifier.startswith("file:"):
        return _file(Path(unquote(urlsplit(specifier).path)), specifier, importer, search)
    if specifier.startswith(("/", "./", "../")) or specifier in {".", ".."}:
        path = specifier if search else unquote(specifier.partition("?")[0].partition("#")[0])
        # Dots are taken away in the text, whatever is on the disk.
        path = os.path.normpath(importer.parent / path)
        file = _file(Path(path), specifier, importer, search)
    elif specifier.startswith("#"):
        file = _package_imports(specifier, importer, conditions)
    else:
        file = _package(specifier, importer, conditions, search)
    # Node knows a module by its real path: two links to one file are one module.
    return file.resolve()


def is_module(file: Path) -> bool:
    """Whether a file is an ECMAScript module: by its ending, or by the `type` of its package."""
    if file.suffix in {".mjs", ".cjs"}:
        return file.suffix == ".mjs"
    scope = _scope_of(file)
    return scope is not None and _read(scope).get("type") == "module"


def _file(path: Path, specifier: str, importer: Path, search: bool) -> Path:
    found = _as_file_or_folder(path, specifier.endswith("/")) if search else path
    if found is None or not found.is_file():
        raise _not_found(specifier, importer, search)
    return found


def _not_found(specifier: str, importer: Path, search: bool) -> ResolutionError:
    code = "MODULE_NOT_FOUND" if search else "ERR_MODULE_NOT_FOUND"
    return ResolutionError(code, f"Cannot find module '{specifier}' imported from {importer}")


def _as_file_or_folder(path: Path, folder: bool = False) -> Path | None:
    """LOAD_AS_FILE, then LOAD_AS_DIRECTORY."""
    if not folder and (found := _as_file(path)) is not None:
        return found
    return _main(path, _read(path / "package.json")) if path.is_dir() else None


def _as_file(path: Path) -> Path | None:
    candidates = (path, *(path.with_name(path.name + ending) for ending in _EXTENSIONS))
    return next((each for each in candidates if each.is_file()), None)


def _main(folder: Path, package: dict[str, Any]) -> Path | None:
    """The file that a folder stands for when its package has no `exports`."""
    main = package.get("main")
    if isinstance(main, str):
        path = folder / main
        found = _as_file(path) or _as_file(path / "index")
        if found is not None:
            return found
    return _as_file(folder / "index")


def _package(specifier: str, importer: Path, conditions: Collection[str], search: bool) -> Path:
    """PACKAGE_RESOLVE: a bare specifier, `name`, `@scope/name` or one of them with a subpath."""
    parts = specifier.split("/", 2 if specifier.startswith("@") else 1)
    count = 2 if specifier.startswith("@") else 1
    name, subpath = "/".join(parts[:count]), "".join(f"/{part}" for part in parts[count:])
    if len(parts) < count or not name or name[0] == "." or "\\" in name or "%" in name:
        raise ResolutionError(
            "ERR_INVALID_MODULE_SPECIFIER", f"'{specifier}' is not a name of a package"
        )
    # A package may ask for itself by its own name.
    scope = _scope_of(importer)
    if scope is not None:
        package = _read(scope)
        if package.get("name") == name and package.get("exports") is not None:
            return _exports(scope.parent, subpath, package["exports"], conditions)
    for folder in _node_modules(importer):
        home = folder / name
        if not home.is_dir():
            continue
        package = _read(home / "package.json")
        if package.get("exports") is not None:
            return _exports(home, subpath, package["exports"], conditions)
        if not subpath:
            found = _main(home, package)
        elif search:
            found = _as_file_or_folder(home / subpath[1:], subpath.endswith("/"))
        else:
            found = home / subpath[1:]
        if found is not None and found.is_file():
            return found
        if not search:
            break
    raise _not_found(specifier, importer, search)


def _node_modules(importer: Path) -> Iterator[Path]:
    for folder in importer.absolute().parents:
        if folder.name != "node_modules":
            yield folder / "node_modules"


def _scope_of(file: Path) -> Path | None:
    """The `package.json` that a file belongs to."""
    for folder in file.absolute().parents:
        if folder.name == "node_modules":
            return None
        if (folder / "package.json").is_file():
            return folder / "package.json"
    return None


def _read(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ResolutionError(
            "ERR_INVALID_PACKAGE_CONFIG", f"Invalid package config {file}. {error}"
        ) from None
    return content if isinstance(content, dict) else {}


def _exports(home: Path, subpath: str, exports: Any, conditions: Collection[str]) -> Path:
    """PACKAGE_EXPORTS_RESOLVE: the file that a package shows under a subpath."""
    key = f".{subpath}"
    if not isinstance(exports, dict) or not any(each.startswith(".") for each in exports):
        exports = {".": exports}
    elif not all(each.startswith(".") for each in exports):
        raise ResolutionError(
            "ERR_INVALID_PACKAGE_CONFIG",
            f'Invalid package config {home / "package.json"}. "exports" cannot contain both '
            "subpaths and conditions",
        )
    found = _matched(home, key, exports, conditions)
    if found is None:
        what = (
            'No "exports" main defined'
            if key == "."
            else f"Package subpath '{key}' is not defined by \"exports\""
        )
        raise ResolutionError("ERR_PACKAGE_PATH_NOT_EXPORTED", f"{what} in {home / 'package.json'}")
    return found


def _package_imports(specifier: str, importer: Path, conditions: Collection[str]) -> Path:
    """PACKAGE_IMPORTS_RESOLVE: a name that begins with `#` and is private to the package."""
    scope = _scope_of(importer)
    if scope is not None and specifier != "#" and not specifier.startswith("#/"):
        imports = _read(scope).get("imports")
        if isinstance(imports, dict):
            found = _matched(scope.parent, specifier, imports, conditions, importer=importer)
            if found is not None:
                return found
    raise ResolutionError(
        "ERR_PACKAGE_IMPORT_NOT_DEFINED",
        f"Package import specifier '{specifier}' is not defined, imported from {importer}",
    )


def _matched(
    home: Path,
    key: str,
    table: dict[str, Any],
    conditions: Collection[str],
    importer: Path | None = None,
) -> Path | None:
    """PACKAGE_IMPORTS_EXPORTS_RESOLVE: by the key itself, or else by the most specific pattern."""
    if key in table and "*" not in key:
        return _target(home, table[key], None, conditions, importer)
    for pattern in sorted((each for each in table if each.count("*") == 1), key=_specificity):
        before, _, after = pattern.partition("*")
        if key.startswith(before) and key != before and key.endswith(after):
            if len(key) < len(pattern):
                continue
            inner = key[len(before) : len(key) - len(after)]
            return _target(home, table[pattern], inner, conditions, importer)
    return None


def _specificity(pattern: str) -> tuple[int, int]:
    """PATTERN_KEY_COMPARE: a longer beginning first, then a longer pattern."""
    return -(pattern.index("*") + 1), -len(pattern)


def _target(
    home: Path,
    target: Any,
    inner: str | None,
    conditions: Collection[str],
    importer: Path | None,
) -> Path | None:
    """PACKAGE_TARGET_RESOLVE: None when nothing is shown under these conditions."""
    if isinstance(target, str):
        filled = target if inner is None else target.replace("*", inner)
        if not target.startswith("./"):
            if importer is None or target.startswith(("../", "/")):
                raise _invalid(home, target)
            # An import of a package may lead to another package.
            return _package(filled, home / "package.json", conditions, search=False)
        if not {"", ".", "..", "node_modules"}.isdisjoint(filled[2:].split("/")):
            raise _invalid(home, filled)
        file = home / filled
        if not file.is_file():
            raise ResolutionError("ERR_MODULE_NOT_FOUND", f"Cannot find module '{file}'")
        return file
    if isinstance(target, dict):
        for condition, value in target.items():
            if condition == "default" or condition in conditions:
                # A branch that shows nothing leaves the choice to the next.
                found = _target(home, value, inner, conditions, importer)
                if found is not None or value is None:
                    return found
        return None
    if isinstance(target, list):
        wrong: ResolutionError | None = None
        for each in target:
            try:
                found = _target(home, each, inner, conditions, importer)
            except ResolutionError as error:
                if error.code != "ERR_INVALID_PACKAGE_TARGET":
                    raise
                wrong = error
                continue
            if found is not None:
                return found
        if wrong is not None:
            raise wrong
        return None
    if target is None:
        return None
    raise _invalid(home, target)


def _invalid(home: Path, target: Any) -> ResolutionError:
    return ResolutionError(
        "ERR_INVALID_PACKAGE_TARGET",
        f"Invalid target {json.dumps(target)} defined in {home / 'package.json'}",
    )
