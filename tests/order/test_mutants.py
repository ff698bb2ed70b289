"""The negative control in its fast form: each wrong core against the one program named for it.

`python -m tests.order.mutants --check` runs all programs on all of them.
"""

from __future__ import annotations

import signal

import pytest

from tests.order.mutants import __main__ as command
from tests.order.mutants import control, table
from tests.order.mutants.catalogue import MUTANTS
from tests.order.mutants.edits import Edit, EditError, Mutant, applied
from tests.order.mutants.shortcuts import CLOSED
from thenloop.promises.promise import Promise

_FIRST_CATCHERS = table.first_catchers(table.TABLE.read_text(encoding="utf-8"))

_FULFILL = "promises.promise:Promise._fulfill"


def test_the_table_names_every_mutant() -> None:
    assert list(_FIRST_CATCHERS) == list(MUTANTS)


@pytest.mark.parametrize("mutant", MUTANTS.values(), ids=MUTANTS)
def test_the_program_named_for_a_mutant_catches_it_where_the_table_says(mutant: Mutant) -> None:
    program, row = _FIRST_CATCHERS[mutant.name]
    assert control.catch_by(program) is None
    with applied(mutant):
        catch = control.catch_by(program)
    assert catch is not None
    assert table.row(mutant.name, catch) == row


def test_the_core_without_its_shortcuts_gives_the_same_logs() -> None:
    with applied(Mutant("plain", "none", CLOSED)):
        caught = {program: control.catch_by(program) for program in control.expected_logs()}
    assert {program: catch for program, catch in caught.items() if catch is not None} == {}


class TestEdits:
    def _mutant(self, target: str, was: str, becomes: str) -> Mutant:
        return Mutant("invented", "an invented mistake", (Edit(target, was, becomes),))

    def test_the_function_is_wrong_within_the_block_and_right_after_it(self) -> None:
        right = Promise._fulfill.__code__
        with applied(self._mutant(_FULFILL, "self._result = value", "self._result = 'wrong'")):
            assert Promise._fulfill.__code__ is not right
        assert Promise._fulfill.__code__ is right

    def test_it_is_right_again_after_an_error_too(self) -> None:
        right = Promise._fulfill.__code__
        mutant = self._mutant(_FULFILL, "self._result = value", "self._result = 'wrong'")
        with pytest.raises(ZeroDivisionError), applied(mutant):
            raise ZeroDivisionError
        assert Promise._fulfill.__code__ is right

    def test_layout_and_comments_do_not_matter(self) -> None:
        was = (
            "if ((reactions) is not None):  # some\n  self . _trigger_fulfill_reactions(reactions)"
        )
        with applied(self._mutant(_FULFILL, was, "pass")):
            assert "_trigger_fulfill_reactions" not in Promise._fulfill.__code__.co_names

    def test_an_expression_is_found_inside_others(self) -> None:
        mutant = self._mutant(_FULFILL, "self._state", "PENDING")
        # There is no promise, and the first that is read of it is not its state any more.
        with applied(mutant), pytest.raises(AttributeError, match="_reactions"):
            Promise._fulfill(None, "value")

    @pytest.mark.parametrize(
        ("target", "was", "becomes", "message"),
        [
            ("promises.nowhere:x", "a", "b", "nowhere:x does not exist"),
            ("promises.promise:Promise._gone", "a", "b", r"Promise\._gone does not exist"),
            ("promises.promise:Promise.__slots__", "a", "b", "not a function"),
            (_FULFILL, "self._gone = 1", "pass", "this passage 0 times"),
            (_FULFILL, "self._loop", "None", "this passage [2-9] times"),
            (_FULFILL, "self._result = value", "self._result = (value)", "changes nothing"),
            ("event_loop:EventLoop.__init__", "Timers(self)", "None", "uses super"),
        ],
    )
    def test_an_edit_that_does_not_fit_is_an_error(
        self, target: str, was: str, becomes: str, message: str
    ) -> None:
        with pytest.raises(EditError, match=message), applied(self._mutant(target, was, becomes)):
            pass


class TestCommand:
    """With a few programs and mutants."""

    _OBSERVABLE = Mutant(
        "observable",
        "reactions | never run",
        (Edit(_FULFILL, "self._trigger_fulfill_reactions(reactions)", "pass"),),
    )
    _EQUIVALENT = Mutant(
        "equivalent", "none", (Edit(_FULFILL, "self._reactions = None", "self._reactions = []"),)
    )
    _ENDLESS = Mutant(
        "endless",
        "a promise is never done with fulfilling",
        (Edit(_FULFILL, "self._result = value", "while True: pass"),),
    )
    _MISFIT = Mutant("misfit", "none", (Edit(_FULFILL, "gone", "away"),))

    @pytest.fixture
    def run(self, monkeypatch, tmp_path):
        expected = {"promise/nested_chains": control.expected_logs()["promise/nested_chains"]}
        monkeypatch.setattr(control, "expected_logs", lambda: expected)
        for module in (command, table):
            monkeypatch.setattr(module, "TABLE", tmp_path / "table.md")
        everything = dict(MUTANTS)

        def run(*mutants: Mutant, arguments: str = "") -> int:
            MUTANTS.clear()
            MUTANTS.update({mutant.name: mutant for mutant in mutants})
            return command.main(["--jobs=1", *arguments.split()])

        yield run
        MUTANTS.clear()
        MUTANTS.update(everything)

    def test_a_mutant_that_is_caught(self, run, capsys) -> None:
        assert run(self._OBSERVABLE) == 0
        printed = capsys.readouterr().out
        assert "observable: reactions | never run\n    caught by 1, first by " in printed
        assert "1 of 1 mutants caught" in printed

    def test_a_mutant_that_survives(self, run, capsys) -> None:
        assert run(self._OBSERVABLE, self._EQUIVALENT) == 1
        printed, complaint = capsys.readouterr()
        assert "NOT CAUGHT" in printed
        assert complaint == "not caught:\n  equivalent\n"

    @pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no processor timer")
    def test_a_mutant_that_never_ends_is_not_caught_by_its_log(self, run, capsys) -> None:
        assert run(self._ENDLESS) == 1
        assert "NOT CAUGHT\n    1 more raise or never end" in capsys.readouterr().out

    def test_a_mutant_that_does_not_fit(self, run, capsys) -> None:
        assert run(self._MISFIT) == 1
        printed, complaint = capsys.readouterr()
        assert "misfit does not fit the core" in printed
        assert "not caught:\n  misfit" in complaint

    def test_write_then_check(self, run, capsys) -> None:
        assert run(self._OBSERVABLE, arguments="--check") == 1
        assert "the table has moved" in capsys.readouterr().err
        assert run(self._OBSERVABLE, arguments="--write") == 0
        assert run(self._OBSERVABLE, arguments="--check") == 0
        page = table.TABLE.read_text(encoding="utf-8")
        assert table.first_catchers(page)["observable"][0] == "promise/nested_chains"

    def test_check_shows_what_has_moved(self, run, capsys) -> None:
        assert run(self._OBSERVABLE, arguments="--write") == 0
        moved = table.TABLE.read_text(encoding="utf-8").replace("nested_chains", "another")
        table.TABLE.write_text(moved, encoding="utf-8")
        assert run(self._OBSERVABLE, arguments="--check") == 1
        complaint = capsys.readouterr().err
        assert "-| `observable` | reactions \\| never run | `promise/another` |" in complaint
        assert "+| `observable` | reactions \\| never run | `promise/nested_chains` |" in complaint

    def test_a_core_that_does_not_pass_is_the_first_complaint(self, run, capsys) -> None:
        with applied(self._OBSERVABLE):
            assert run(self._OBSERVABLE) == 1
        assert "the core as it is does not pass" in capsys.readouterr().err

    @pytest.mark.parametrize("arguments", ["unknown", "--check observable", "--check --write"])
    def test_usage(self, run, capsys, arguments: str) -> None:
        with pytest.raises(SystemExit) as exit_:
            run(self._OBSERVABLE, arguments=arguments)
        assert exit_.value.code == 2
