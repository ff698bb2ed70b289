"""CommonJS for the suites: the two functions of a host that `commonjs.js` stands on."""

from __future__ import annotations

import json
from pathlib import Path

from thenloop.javascript import Engine
from thenloop.javascript.engine.values import to_code_units
from thenloop.javascript.host.packages import REQUIRE, ResolutionError, resolve

__all__ = ["install_commonjs"]

_LOADER = Path(__file__).with_name("commonjs.js")


def install_commonjs(engine: Engine) -> None:
    """Give a realm `commonjs.requireFrom(path)`."""
    engine.define_global("hostResolve", 2, _host_resolve)
    engine.define_global("hostRead", 1, _host_read)
    engine.evaluate(_LOADER.read_text(encoding="utf-8"), file=str(_LOADER))


def _host_resolve(_: object, specifier: object, importer: object) -> str:
    try:
        return json.dumps({"path": str(resolve(str(specifier), Path(str(importer)), REQUIRE))})
    except ResolutionError as error:
        return json.dumps({"code": error.code, "message": str(error)})


def _host_read(_: object, path: object) -> str:
    return to_code_units(Path(str(path)).read_bytes().decode("utf-8"))
