"""The CommonJS loader of the suites behaves as Node's does."""

from __future__ import annotations

import io
import json
from pathlib import Path

from tests.conformance.commonjs import install_commonjs
from thenloop.javascript import Engine


def run(folder: Path, files: dict[str, str]) -> list[str]:
    """What `main.js` gives to `log`."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    lines: list[str] = []
    engine = Engine(virtual_time=True, stdout=io.StringIO(), stderr=io.StringIO())
    engine.define_global("log", 1, lambda _, line=None: lines.append(str(line)))
    install_commonjs(engine)
    main = json.dumps(str(folder / "main.js"))
    engine.evaluate(f"commonjs.requireFrom({main})({main})", file="start.js")
    engine.run_until_idle()
    return lines


def test_a_module_is_evaluated_once_in_a_scope_of_its_own(tmp_path: Path) -> None:
    main = """
        const one = require('./lib/one'), again = require('./lib/one.js');
        log(`${one === again} ${one.count} ${typeof hidden} ${this === module.exports}`);
        log(`${__filename.endsWith('main.js')} ${require('./data').list.length}`);
    """
    one = "var hidden = 1; log('evaluated'); exports.count = require('../two'); "
    files = {
        "main.js": main,
        "lib/one.js": one,
        "two.js": "module.exports = 2",
        "data.json": '{"list": [1, 2, 3]}',
    }
    assert run(tmp_path, files) == ["evaluated", "true 2 undefined true", "true 3"]


def test_a_cycle_sees_what_there_is_so_far(tmp_path: Path) -> None:
    files = {
        "main.js": "exports.early = 1; log(require('./other').seen); exports.late = 2;",
        "other.js": "const { early, late } = require('./main'); exports.seen = `${early} ${late}`;",
    }
    assert run(tmp_path, files) == ["1 undefined"]


def test_what_cannot_be_found_or_fails_is_an_error_each_time(tmp_path: Path) -> None:
    main = """
        try { require('nowhere'); } catch (error) { log(error.code); }
        for (const time of [1, 2])
          try { require('./fails'); } catch (error) { log(`${time} ${error}`); }
    """
    files = {"main.js": main, "fails.js": "log('runs'); throw 'failed';"}
    assert run(tmp_path, files) == ["MODULE_NOT_FOUND", "runs", "1 failed", "runs", "2 failed"]


def test_text_beyond_the_basic_plane_survives(tmp_path: Path) -> None:
    files = {"main.js": "log(require('./text').length)", "text.js": "module.exports = '\U0001f600'"}
    assert run(tmp_path, files) in (["2"], ["2.0"])
