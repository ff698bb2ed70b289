"""Our trees are acorn's, node for node, for programs about every corner of the grammar."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.javascript.against_acorn import difference
from tests.javascript.programs import MODULES, SCRIPTS
from thenloop.javascript import Node, parse, to_estree
from thenloop.javascript.nodes import Identifier, MemberExpression
from thenloop.javascript.statement_nodes import ExpressionStatement

TREES: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("trees.json").read_text(encoding="utf-8")
)


def test_every_program_is_recorded() -> None:
    assert list(TREES["script"]) == SCRIPTS
    assert list(TREES["module"]) == MODULES


@pytest.mark.parametrize("text", SCRIPTS, ids=repr)
def test_a_script_has_the_tree_that_acorn_gives_it(text: str) -> None:
    assert difference(to_estree(parse(text)), TREES["script"][text]) is None


@pytest.mark.parametrize("text", MODULES, ids=repr)
def test_a_module_has_the_tree_that_acorn_gives_it(text: str) -> None:
    assert difference(to_estree(parse(text, module=True)), TREES["module"][text]) is None


def test_a_difference_is_seen() -> None:
    tree = to_estree(parse("a + b"))
    for other in ("a - b", "a + c", "a  + b", "a + b;", "a + b; c", "-(a + b)", "a\n+b"):
        assert difference(to_estree(parse(other)), tree) is not None


def test_the_offsets_of_nodes_lead_into_the_text_and_those_of_estree_count_units() -> None:
    program = parse("'😀'; 𝒳.b")
    (_, statement) = program.body
    assert isinstance(statement, ExpressionStatement)
    member = statement.expression
    assert isinstance(member, MemberExpression)
    assert isinstance(member.object, Identifier)
    assert program.source.text[member.start : member.end] == "𝒳.b"
    plain = to_estree(program)["body"][1]
    assert (plain["start"], plain["end"]) == (6, 10)
    assert plain["loc"]["end"] == {"line": 1, "column": 10}


def test_surrogates_that_make_a_pair_are_one_character_and_lone_ones_survive() -> None:
    program = parse("'\ud83d\ude00', '\\ud83d\\ude00', '\ud83d', '\\ude00'")
    values = [item["value"] for item in to_estree(program)["body"][0]["expression"]["expressions"]]
    assert values == ["😀", "😀", "\ud83d", "\ude00"]


def test_a_tree_without_locations_is_the_same_otherwise() -> None:
    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: without(item) for name, item in value.items() if name != "loc"}
        return [without(item) for item in value] if isinstance(value, list) else value

    program = parse("for (const a of [1, /b/g, 2n, `c`]) { f(a) }")
    assert without(to_estree(program)) == to_estree(program, locations=False)


@pytest.mark.parametrize("text", [*SCRIPTS, *MODULES], ids=repr)
def test_no_node_stands_in_a_tree_twice_and_each_lies_within_its_parent(text: str) -> None:
    program = parse(text, module=text in MODULES)
    seen: set[int] = set()
    waiting: list[tuple[Node, Node]] = [(program, program)]
    while waiting:
        node, parent = waiting.pop()
        assert id(node) not in seen
        seen.add(id(node))
        assert parent.start <= node.start <= node.end <= parent.end
        for name in node.names:
            value = getattr(node, name)
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, Node):
                    waiting.append((item, node))
