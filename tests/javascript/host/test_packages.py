"""A specifier leads to the file that Node would load."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from thenloop.javascript.host.packages import (
    IMPORT,
    REQUIRE,
    ResolutionError,
    is_module,
    resolve,
)


class Tree:
    """A folder with files to resolve among; `main.js` is the one that asks."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def file(self, path: str, text: str = "") -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def package(self, path: str, **content: Any) -> None:
        self.file(f"{path}/package.json" if path else "package.json", json.dumps(content))

    def resolved(self, specifier: str, conditions: frozenset[str], importer: str) -> str:
        found = resolve(specifier, self.root / importer, conditions)
        return found.relative_to(self.root).as_posix()

    def imported(self, specifier: str, importer: str = "main.js") -> str:
        return self.resolved(specifier, IMPORT, importer)

    def required(self, specifier: str, importer: str = "main.js") -> str:
        return self.resolved(specifier, REQUIRE, importer)

    def code(self, specifier: str, conditions: frozenset[str], importer: str = "main.js") -> str:
        with pytest.raises(ResolutionError) as caught:
            resolve(specifier, self.root / importer, conditions)
        return caught.value.code


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def test_require_finds_endings_and_folders(tree: Tree) -> None:
    for path in ("a.js", "b.json", "c/index.js", "d/inner.js", "e.js", "e/index.js", "f"):
        tree.file(path)
    tree.package("d", main="inner")
    assert tree.required("./a") == "a.js"
    assert tree.required("./b") == "b.json"
    assert tree.required("./c") == "c/index.js"
    assert tree.required("./d") == "d/inner.js"
    assert tree.required("./e") == "e.js"
    assert tree.required("./e/") == "e/index.js"
    assert tree.required("./f") == "f"
    assert tree.required("..", "c/x/y.js") == "c/index.js"
    assert tree.code("./none", REQUIRE) == "MODULE_NOT_FOUND"


def test_import_takes_paths_as_they_are(tree: Tree) -> None:
    for path in ("a.js", "c/index.js", "with space.js"):
        tree.file(path)
    assert tree.imported("./a.js") == "a.js"
    assert tree.imported("./a.js?query") == "a.js"
    assert tree.imported("./with%20space.js") == "with space.js"
    assert tree.imported((tree.root / "a.js").as_uri()) == "a.js"
    assert tree.code("./a", IMPORT) == "ERR_MODULE_NOT_FOUND"
    assert tree.code("./c", IMPORT) == "ERR_MODULE_NOT_FOUND"


def test_packages_are_looked_for_from_the_file_outwards(tree: Tree) -> None:
    tree.file("node_modules/p/index.js")
    tree.file("x/node_modules/p/index.js")
    tree.file("x/node_modules/q/index.js")
    assert tree.required("p", "x/y/z.js") == "x/node_modules/p/index.js"
    assert tree.required("p", "y/z.js") == "node_modules/p/index.js"
    assert tree.required("q", "x/node_modules/p/index.js") == "x/node_modules/q/index.js"
    assert tree.code("q", REQUIRE) == "MODULE_NOT_FOUND"
    assert tree.code("q", IMPORT) == "ERR_MODULE_NOT_FOUND"


def test_a_package_without_exports_has_a_main_and_shows_every_file(tree: Tree) -> None:
    tree.package("node_modules/p", main="./lib/start")
    for path in ("lib/start.js", "lib/other.js", "index.js"):
        tree.file(f"node_modules/p/{path}")
    assert tree.required("p") == tree.imported("p") == "node_modules/p/lib/start.js"
    assert tree.required("p/lib/other") == "node_modules/p/lib/other.js"
    assert tree.imported("p/lib/other.js") == "node_modules/p/lib/other.js"
    assert tree.code("p/lib/other", IMPORT) == "ERR_MODULE_NOT_FOUND"
    tree.package("node_modules/p", main="gone")
    assert tree.required("p") == tree.imported("p") == "node_modules/p/index.js"


def test_scoped_names_and_names_that_are_none(tree: Tree) -> None:
    tree.file("node_modules/@scope/name/index.js")
    tree.file("node_modules/@scope/name/inner.js")
    assert tree.required("@scope/name") == "node_modules/@scope/name/index.js"
    assert tree.required("@scope/name/inner") == "node_modules/@scope/name/inner.js"
    for name in ("@scope", "", "a%2fb", ".hidden"):
        assert tree.code(name, IMPORT) == "ERR_INVALID_MODULE_SPECIFIER"


def test_exports_choose_by_condition_in_their_own_order(tree: Tree) -> None:
    for path in ("a.mjs", "b.cjs", "c.js"):
        tree.file(f"node_modules/p/{path}")
    exports = {"import": "./a.mjs", "require": "./b.cjs", "default": "./c.js"}
    tree.package("node_modules/p", main="c.js", exports=exports)
    assert tree.imported("p") == "node_modules/p/a.mjs"
    assert tree.required("p") == "node_modules/p/b.cjs"
    tree.package("node_modules/p", exports={"default": "./c.js", "import": "./a.mjs"})
    assert tree.imported("p") == "node_modules/p/c.js"
    nested = {".": {"browser": "./c.js", "node": {"import": "./a.mjs"}, "default": "./b.cjs"}}
    tree.package("node_modules/p", exports=nested)
    assert tree.imported("p") == "node_modules/p/a.mjs"
    assert tree.required("p") == "node_modules/p/b.cjs"


def test_exports_hide_every_other_file(tree: Tree) -> None:
    tree.file("node_modules/p/a.js")
    tree.file("node_modules/p/b.js")
    tree.package("node_modules/p", exports={"./a": "./a.js", "./c": None})
    assert tree.required("p/a") == tree.imported("p/a") == "node_modules/p/a.js"
    for name in ("p", "p/b.js", "p/c", "p/a.js"):
        assert tree.code(name, REQUIRE) == "ERR_PACKAGE_PATH_NOT_EXPORTED"
    tree.package("node_modules/p", exports={"./a": "./a.js", "import": "./a.js"})
    assert tree.code("p", IMPORT) == "ERR_INVALID_PACKAGE_CONFIG"


def test_the_most_specific_pattern_of_exports_holds(tree: Tree) -> None:
    for path in ("lib/a.js", "lib/x/b.js", "deep/b.js"):
        tree.file(f"node_modules/p/{path}")
    patterns = {"./*": "./lib/*.js", "./x/*": "./deep/*.js", "./no/*": None}
    tree.package("node_modules/p", exports=patterns)
    assert tree.imported("p/a") == "node_modules/p/lib/a.js"
    assert tree.imported("p/x/b") == "node_modules/p/deep/b.js"
    assert tree.code("p/no/b", IMPORT) == "ERR_PACKAGE_PATH_NOT_EXPORTED"
    assert tree.code("p/../a", IMPORT) == "ERR_INVALID_PACKAGE_TARGET"


def test_targets_stay_in_their_package(tree: Tree) -> None:
    tree.file("outside.js")
    tree.file("node_modules/p/a.js")
    for target in ("../../outside.js", "./../../outside.js", "/a.js", "a.js", 7):
        tree.package("node_modules/p", exports=target)
        assert tree.code("p", IMPORT) == "ERR_INVALID_PACKAGE_TARGET"
    tree.package("node_modules/p", exports=["a.js", "./a.js"])
    assert tree.imported("p") == "node_modules/p/a.js"


def test_a_package_knows_itself_and_its_private_names(tree: Tree) -> None:
    imports = {"#a": {"import": "./a.mjs", "default": "./a.cjs"}, "#lib/*": "./lib/*.js", "#p": "p"}
    tree.package("", name="self", exports="./a.mjs", imports=imports)
    for path in ("a.mjs", "a.cjs", "lib/x.js", "node_modules/p/index.js"):
        tree.file(path)
    assert tree.imported("self") == "a.mjs"
    assert tree.imported("#a") == "a.mjs"
    assert tree.required("#a") == "a.cjs"
    assert tree.required("#lib/x", "lib/y.js") == "lib/x.js"
    assert tree.required("#p") == "node_modules/p/index.js"
    assert tree.code("#none", IMPORT) == "ERR_PACKAGE_IMPORT_NOT_DEFINED"


def test_what_a_file_is_follows_from_its_ending_or_its_package(tree: Tree) -> None:
    tree.package("m", type="module")
    tree.package("c")
    assert is_module(tree.root / "c/a.mjs")
    assert not is_module(tree.root / "m/a.cjs")
    assert is_module(tree.root / "m/inner/a.js")
    assert not is_module(tree.root / "c/a.js")
    # The type of a package says nothing about those that it uses.
    assert not is_module(tree.root / "m/node_modules/x/a.js")


def test_a_package_json_that_is_not_json_is_named(tree: Tree) -> None:
    tree.file("node_modules/p/package.json", "{")
    with pytest.raises(ResolutionError, match=r"Invalid package config .*p/package\.json"):
        resolve("p", tree.root / "main.js", IMPORT)
