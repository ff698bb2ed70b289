"""The runner of test262 reads a test as INTERPRETING.md says, and counts what it did not pass."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.conformance.test262.cases import Case, FrontMatterError, Negative, cases_of, front_matter
from tests.conformance.test262.pool import Result, run_cases
from tests.conformance.test262.report import Known, Report
from tests.conformance.test262.scope import out_of_scope, select


def write(root: Path, path: str, front: str, code: str = "") -> str:
    file = root / "test" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"// A licence.\n/*---\n{front}\n---*/\n{code}", encoding="utf-8")
    return path


def case(path: str, mode: str = "sloppy", **changed: object) -> Case:
    fields: dict[str, object] = {
        "includes": (),
        "flags": frozenset(),
        "features": (),
        "negative": None,
    }
    return Case(path, mode, **{**fields, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("flags", "modes"),
    [
        ("[]", ["sloppy", "strict"]),
        ("[generated]", ["sloppy", "strict"]),
        ("[onlyStrict, async]", ["strict"]),
        ("[noStrict]", ["sloppy"]),
        ("[module, async]", ["module"]),
        ("[raw]", ["raw"]),
    ],
)
def test_the_flags_say_in_which_modes_a_test_runs(
    tmp_path: Path, flags: str, modes: list[str]
) -> None:
    path = write(tmp_path, "a.js", f"description: >\n  words\nflags: {flags}")
    assert [each.mode for each in cases_of(tmp_path, path)] == modes


def test_the_harness_comes_in_its_order_and_not_for_raw_tests(tmp_path: Path) -> None:
    front = "includes: [b.js, a.js]\nflags: [async, onlyStrict]"
    [each] = cases_of(tmp_path, write(tmp_path, "a.js", front))
    assert each.harness == ("assert.js", "sta.js", "doneprintHandle.js", "b.js", "a.js")
    [raw] = cases_of(tmp_path, write(tmp_path, "raw.js", "flags: [raw]"))
    assert raw.harness == ()


def test_a_negative_test_names_its_error(tmp_path: Path) -> None:
    front = "negative:\n  phase: parse\n  type: SyntaxError\nfeatures: [let]"
    sloppy, strict = cases_of(tmp_path, write(tmp_path, "a.js", front))
    assert sloppy.negative == strict.negative == Negative("parse", "SyntaxError")
    assert sloppy.features == ("let",)


def test_line_ends_of_the_file_do_not_matter() -> None:
    assert front_matter("/*---\rflags: [raw]\r---*/") == {"flags": ["raw"]}
    assert front_matter("/*---\r\nflags: [raw]\r\n---*/") == {"flags": ["raw"]}


@pytest.mark.parametrize("text", ["", "/*--- a: [ ---*/", "/*--- words ---*/"])
def test_a_file_that_is_no_test_is_not_run_as_one(text: str) -> None:
    with pytest.raises(FrontMatterError):
        front_matter(text)


def test_tests_are_chosen_by_folder_file_and_glob(tmp_path: Path) -> None:
    for path in ("x/a.js", "x/y/b.js", "x/y/c_FIXTURE.js", "z/b.js"):
        write(tmp_path, path, "flags: []")
    assert list(select(tmp_path, ["x"])) == ["x/a.js", "x/y/b.js"]
    assert list(select(tmp_path, ["x/a.js", "test/x/a"])) == ["x/a.js"]
    assert list(select(tmp_path, ["*/b.js"])) == ["x/y/b.js", "z/b.js"]
    assert list(select(tmp_path, ["x/*"])) == ["x/a.js", "x/y/b.js"]
    with pytest.raises(FileNotFoundError):
        list(select(tmp_path, ["none"]))


def test_what_is_not_built_is_told_by_feature_folder_include_and_flag() -> None:
    assert out_of_scope(case("language/a.js", features=("let", "Promise"))) is None
    assert "ArrayBuffer" in (out_of_scope(case("language/a.js", features=("Atomics.pause",))) or "")
    assert "ECMA-402" in (out_of_scope(case("intl402/a.js")) or "")
    assert "views" in (out_of_scope(case("a.js", includes=("testTypedArray.js",))) or "")
    assert out_of_scope(case("a.js", flags=frozenset({"CanBlockIsTrue"}))) is not None


WORKER = """
import json, os, sys, time
for line in sys.stdin:
    request = json.loads(line)
    path = request["path"]
    if path == "hang.js":
        time.sleep(60)
    if path == "die.js":
        print("last words", file=sys.stderr, flush=True)
        os._exit(7)
    verdict = "fail" if path == "fail.js" else "pass"
    print(json.dumps({"verdict": verdict, "message": str(os.getpid())}), flush=True)
"""


def run_all(paths: list[str], lifetime: int = 100) -> dict[str, Result]:
    cases = [case(path) for path in paths]
    command = [sys.executable, "-c", WORKER]
    # The time to start a process counts for its first case.
    results = run_cases(cases, command, workers=2, seconds=10, lifetime=lifetime)
    return {result.case.path: result for result in results}


def test_a_worker_that_dies_fails_its_case_alone() -> None:
    results = run_all(["a.js", "die.js", "b.js", "fail.js", "c.js"])
    assert {path: result.verdict for path, result in results.items()} == {
        "a.js": "pass",
        "b.js": "pass",
        "c.js": "pass",
        "fail.js": "fail",
        "die.js": "crash",
    }
    assert results["die.js"].message == "the worker ended with status 7: last words"


def test_a_worker_that_hangs_is_replaced() -> None:
    command = [sys.executable, "-c", WORKER]
    cases = [case("a.js"), case("hang.js"), case("b.js")]
    results = run_cases(cases, command, workers=1, seconds=1.5, lifetime=100)
    assert [result.verdict for result in results] == ["pass", "timeout", "pass"]


def test_a_worker_is_replaced_after_its_lifetime() -> None:
    results = run_all([f"{number}.js" for number in range(6)], lifetime=1)
    assert len({result.message for result in results.values()}) == 6


def test_known_failures_must_fail_and_all_others_pass(tmp_path: Path) -> None:
    listed = tmp_path / "known.json"
    listed.write_text(json.dumps({"a.js": "why", "b.js#strict": "why", "gone.js": "not run"}))
    known = Known.load(listed)
    results = [
        Result(case("a.js", "sloppy"), "pass"),
        Result(case("a.js", "strict"), "timeout"),
        Result(case("b.js", "sloppy"), "fail"),
        Result(case("b.js", "strict"), "pass"),
        Result(case("c.js"), "outside"),
    ]
    assert known.complaints(results) == [
        "b.js#sloppy fails and is not listed",
        "b.js#strict is listed and passes",
    ]


def test_what_is_outside_is_counted_apart(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report()
    report.add(Result(case("language/x/y/a.js", features=("let",)), "pass"))
    report.add(Result(case("language/x/y/b.js", features=("let",)), "fail", "a reason"))
    report.add(Result(case("language/x/y/c.js"), "outside", "not built"))
    report.print(folders=True, features=True, failures=10)
    printed = capsys.readouterr().out
    assert "50.00%       1 of      2  language/x/y  (1 outside)" in printed
    assert "50.00%       1 of      2  let" in printed
    assert "language/x/y/b.js#sloppy: fail: a reason" in printed
    assert report.to_json()["outside"] == {"not built": 1}
