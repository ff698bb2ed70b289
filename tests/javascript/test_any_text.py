"""Whatever the text, `parse` gives a tree or refuses it by its own error."""

import contextlib

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.javascript.programs import MODULES, SCRIPTS
from thenloop.javascript import JavaScriptSyntaxError, parse, parse_function, to_estree
from thenloop.javascript.parser import FunctionKind

WORDS = r"""
a b await yield async of let static get set using from as eval arguments target constructor
break case catch class const continue debugger default delete do else enum export extends false
finally for function if import in instanceof new null return super switch this throw true try
typeof var void while with 0 1n 08 .5 0x 1_ 'a' "b" ` ${ } { ( ) [ ] ; , : ? . ?. ... => = == ===
+= ** **= ++ -- + - * / /= % & && &&= | || ?? ??= ^ ! ~ < << > >> >>> <!-- --> # #a #! @ \ \u0061
\u{62} /a/g /[/ // /* */ π
"""
TOKENS = [*WORDS.split(), "\n", "\r\n", "\u2028", "\t", "😀", "\ud83d", "'use strict'"]

texts = st.one_of(
    st.text(),
    st.text(alphabet="(){}[]=>`$/\\'\"*.,;:?!+-<#_01abnux \n"),
    st.lists(st.sampled_from(TOKENS)).map(" ".join),
    st.lists(st.sampled_from(TOKENS)).map("".join),
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A program with something taken out, put in, or in another place."""
    text = draw(st.sampled_from(SCRIPTS + MODULES))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 10)))
    middle = draw(st.one_of(st.just(""), st.sampled_from(TOKENS), st.just(text[start:end] * 2)))
    return text[:start] + middle + text[end:]


def check_error(error: JavaScriptSyntaxError, text: str) -> None:
    lines = str(error).split("\n")
    assert 0 <= error.offset <= len(text)
    assert lines[0].startswith(f"<string>:{error.line}:{error.column}: ")
    assert lines[-1].endswith("^")


def parse_any(text: str, *, module: bool, strict: bool) -> None:
    try:
        program = parse(text, module=module, strict=strict)
    except JavaScriptSyntaxError as error:
        check_error(error, text)
        return
    assert to_estree(program)["end"] == len(text.encode("utf-16-le", "surrogatepass")) // 2


@settings(max_examples=400, deadline=None)
@given(texts, st.booleans(), st.booleans())
@example("/[/", False, False)
@example("a\n-->", True, False)
def test_any_text_is_read_or_refused(text: str, module: bool, strict: bool) -> None:
    parse_any(text, module=module, strict=strict)


@settings(max_examples=400, deadline=None)
@given(damaged(), st.booleans(), st.booleans())
def test_a_damaged_program_is_read_or_refused(text: str, module: bool, strict: bool) -> None:
    parse_any(text, module=module, strict=strict)


@settings(deadline=None)
@given(texts, texts, st.sampled_from(["normal", "generator", "async", "asyncGenerator"]))
def test_any_two_texts_make_a_function_or_are_refused(
    parameters: str, body: str, kind: FunctionKind
) -> None:
    with contextlib.suppress(JavaScriptSyntaxError):
        parse_function(parameters, body, kind=kind)
