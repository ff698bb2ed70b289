r"""Write the sets of characters and strings that `\p{...}` names in a regular expression.

    python tools/record_unicode.py --node NODE --sequences FOLDER

Asks Node for the characters of every property that `javascript/unicode_properties.py` names, and
for each string of FOLDER, which is `Property_of_Strings` of the npm package
regenerate-unicode-properties, whether its property has it.  The result are the modules
`javascript/engine/unicode_data_*.py`, whose revision of Unicode is that of the Node asked.
"""

from __future__ import annotations

import argparse
import base64
import json
import subprocess
import zlib
from pathlib import Path
from typing import Any, Final

from thenloop.javascript import unicode_properties

ROOT: Final = Path(__file__).resolve().parent.parent
TARGET: Final = ROOT / "javascript" / "engine"
WIDTH: Final = 96

PROGRAM: Final = r"""
const { names, folder } = JSON.parse(require("fs").readFileSync(0, "utf8"));
let scalars = "";
for (let code = 0; code <= 0x10ffff; code++) {
  if (code < 0xd800 || code > 0xdfff) scalars += String.fromCodePoint(code);
}
const sets = {};
for (const name of names) {
  const runs = [];
  for (const match of scalars.matchAll(new RegExp(`\\p{${name}}+`, "gu"))) {
    const letters = [...match[0]];
    let low = letters[0].codePointAt(0);
    // The surrogates, which are missing, cut a run in two.
    let high = low;
    for (const letter of letters.slice(1)) {
      const code = letter.codePointAt(0);
      if (code !== high + 1) { runs.push([low, high]); low = code; }
      high = code;
    }
    runs.push([low, high]);
  }
  const surrogate = new RegExp(`^\\p{${name}}$`, "u").test("\ud800");
  if (surrogate !== new RegExp(`^\\p{${name}}$`, "u").test("\udfff")) throw new Error(name);
  if (surrogate) runs.push([0xd800, 0xdfff]);
  sets[name] = runs.sort((a, b) => a[0] - b[0]);
}
const strings = {};
const Module = require("module");
const load = Module._load;
const nothing = new Proxy(function () {}, { get: () => nothing, apply: () => nothing });
Module._load = (id, ...rest) => (id === "regenerate" ? nothing : load(id, ...rest));
for (const file of require("fs").readdirSync(folder)) {
  const name = file.replace(".js", "");
  const form = new RegExp(`^\\p{${name}}$`, "v");
  const single = [];
  for (const letter of scalars) if (form.test(letter)) single.push([letter.codePointAt(0)]);
  const longer = require(folder + "/" + file).strings.filter((string) => form.test(string));
  strings[name] = [...single, ...longer.map((s) => [...s].map((c) => c.codePointAt(0)))];
}
console.log(JSON.stringify({ sets, strings, unicode: process.versions.unicode }));
"""


def expressions() -> list[str]:
    """All that may stand in the braces."""
    names = [f"gc={name}" for name in sorted(unicode_properties.GENERAL_CATEGORIES)]
    names += sorted(unicode_properties.BINARY)
    for prefix in ("sc", "scx"):
        names += [f"{prefix}={name}" for name in sorted(unicode_properties.SCRIPTS)]
    return names


def known(names: list[str], node: str) -> list[str]:
    """Those that Node knows."""
    program = r"""
    const names = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const is = (name) => {
      try { new RegExp(`\\p{${name}}`, "u"); return true; } catch { return false; }
    };
    console.log(JSON.stringify(names.filter(is)));
    """
    return list(ask(node, program, names))


def ask(node: str, program: str, question: Any) -> Any:
    """What a program of Node prints about a question, both as JSON."""
    done = subprocess.run(
        [node, "-e", program],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def varint(number: int) -> bytes:
    """Seven bits to a byte, the lowest first; the last byte has no eighth bit."""
    result = bytearray()
    while number > 0x7F:
        result.append(number & 0x7F | 0x80)
        number >>= 7
    result.append(number)
    return bytes(result)


def packed_ranges(ranges: list[list[int]]) -> bytes:
    """The distances from each end to the next."""
    result = bytearray()
    before = 0
    for low, high in merged(ranges):
        result += varint(low - before) + varint(high - low)
        before = high
    return bytes(result)


def merged(ranges: list[list[int]]) -> list[list[int]]:
    """Ranges that touch as one."""
    result: list[list[int]] = []
    for low, high in ranges:
        if result and low == result[-1][1] + 1:
            result[-1][1] = high
        else:
            result.append([low, high])
    return result


def packed_strings(strings: list[list[int]]) -> bytes:
    """The length of each string and its code points."""
    result = bytearray()
    for string in sorted(strings):
        result += varint(len(string)) + b"".join(map(varint, string))
    return bytes(result)


def table(entries: dict[str, bytes]) -> bytes:
    """Names that share bytes stand together: their line, the length of the bytes, the bytes."""
    shared: dict[bytes, list[str]] = {}
    for name, data in entries.items():
        shared.setdefault(data, []).append(name)
    result = bytearray()
    for data, names in shared.items():
        line = " ".join(names).encode()
        result += varint(len(line)) + line + varint(len(data)) + data
    return bytes(result)


def write(name: str, noun: str, data: bytes, revision: str) -> None:
    """A module with packed bytes as text."""
    text = base64.b85encode(zlib.compress(data, 9)).decode()
    lines = [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]
    body = "\n".join(lines)
    (TARGET / f"{name}.py").write_text(
        f'"""{noun} of Unicode {revision}, as `unicode_sets` reads them.\n\n'
        f'Made by tools/record_unicode.py.\n"""\n\n'
        f'from typing import Final\n\n__all__ = ["DATA"]\n\n'
        f'DATA: Final = """\n{body}\n"""\n'
    )


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--node", required=True)
    parser.add_argument("--sequences", required=True)
    options = parser.parse_args()
    names = known(expressions(), options.node)
    question = {"names": names, "folder": str(Path(options.sequences).resolve())}
    answer = ask(options.node, PROGRAM, question)
    sets = {name: packed_ranges(ranges) for name, ranges in answer["sets"].items()}
    strings = {name: packed_strings(found) for name, found in answer["strings"].items()}
    revision = answer["unicode"]
    write("unicode_data_characters", "Sets of characters", table(sets), revision)
    write("unicode_data_strings", "Sets of strings", table(strings), revision)


if __name__ == "__main__":
    main()
