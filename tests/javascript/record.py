"""Ask acorn for the trees of our programs, and keep them.

npm install --prefix build/node acorn
python -m tests.javascript.record
"""

import argparse
import json
from pathlib import Path
from typing import Any

from tests.javascript.against_acorn import ROOT, Acorn
from tests.javascript.programs import MODULES, SCRIPTS

TREES = Path(__file__).with_name("trees.json")


def main() -> int:
    """Record every program."""
    parser = argparse.ArgumentParser(prog="python -m tests.javascript.record")
    parser.add_argument("--acorn", type=Path, default=ROOT / "build" / "node", metavar="FOLDER")
    acorn = Acorn(parser.parse_args().acorn)
    trees: dict[str, dict[str, Any]] = {}
    for kind, texts in (("script", SCRIPTS), ("module", MODULES)):
        trees[kind] = {}
        for text in texts:
            answer = acorn.parse(text, module=kind == "module")
            if "error" in answer:
                raise SystemExit(f"{text!r}: {answer['error']}")
            trees[kind][text] = answer["tree"]
    acorn.close()
    lines = ",\n".join(
        f'"{kind}": {{\n'
        + ",\n".join(
            f"{json.dumps(text)}: {json.dumps(tree, separators=(',', ':'))}"
            for text, tree in found.items()
        )
        + "\n}"
        for kind, found in trees.items()
    )
    TREES.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
