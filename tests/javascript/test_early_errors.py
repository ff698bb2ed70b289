"""Early errors: what is refused, with the message, the line and the column."""

import sys
from typing import Any

import pytest

from thenloop.javascript import (
    JavaScriptSyntaxError,
    UnsupportedSyntaxError,
    parse,
    parse_function,
)

# A mark stands where the error is.
SCRIPTS = [
    ("a ¦b", "unexpected token b"),
    ("a = ¦", "unexpected end of input"),
    ("(a, b¦", "unexpected end of input"),
    ("f(a ¦b)", "unexpected token b"),
    ("¦@a class B {}", "decorators are not supported"),
    ("¦'abc", "this string is never closed"),
    ("¦`abc", "this template is never closed"),
    ("¦/ab", "this regular expression is never closed"),
    ("¦/* abc", "this comment is never closed"),
    ("1¦a", "a number is followed at once by a name or a digit"),
    ("1¦__0", "a separator may stand only between digits"),
    ("¦0b2", "a number needs digits"),
    ("0¦_1", "no separator may stand after a 0 that begins a number"),
    ("'¦\\u{110000}'", "this code point is beyond U+10FFFF"),
    ("'¦\\xg'", "\\x needs hexadecimal digits"),
    ("a¦#b", "unexpected token #b"),
    ("let a, ¦a", "a has already been declared"),
    ("let a; var ¦a", "a has already been declared"),
    ("var a; let ¦a", "a has already been declared"),
    ("{ let a; { var ¦a } }", "a has already been declared"),
    ("{ function a() {} let ¦a }", "a has already been declared"),
    ("'use strict'; { function a() {} function ¦a() {} }", "a has already been declared"),
    ("{ async function a() {} function ¦a() {} }", "a has already been declared"),
    ("switch (a) { case 1: let b; case 2: let ¦b }", "b has already been declared"),
    ("try {} catch (a) { let ¦a }", "a has already been declared"),
    ("try {} catch ([a]) { var ¦a }", "a has already been declared"),
    ("try {} catch (a) { for (var ¦a of b) ; }", "a has already been declared"),
    ("function f(a) { let ¦a }", "a has already been declared"),
    ("for (let a of b) { var ¦a }", "a has already been declared"),
    ("let ¦let", "let cannot be declared by let, const, using or class"),
    ("const a¦;", "const needs a value"),
    ("let [a]¦;", "a pattern needs a value"),
    ("for (const a¦;;) ;", "const needs a value"),
    ("for (let ¦a = 1 of b) ;", "what for-in and for-of declare cannot have a value"),
    ("for (let a, b ¦of c) ;", "unexpected token of"),
    ("for (let of ¦a) ;", "unexpected token a"),
    ("for (async of ¦a) ;", "unexpected token a"),
    ("for (¦a + b of c) ;", "this cannot be assigned to"),
    ("for (¦using a in b) ;", "using cannot stand in for-in"),
    ("¦using a = b", "using needs a block, a function or a module around it"),
    (
        "switch (a) { case 1: ¦using b = c }",
        "using needs a block, a function or a module around it",
    ),
    ("{ using a ¦}", "using needs a value"),
    ("¦break", "break can stand only in a loop or a switch"),
    ("¦continue", "continue can stand only in a loop"),
    ("a: { continue ¦a }", "a is no label of a loop"),
    ("break ¦a", "there is no label a around here"),
    ("a: ¦a: b", "there is a label a around here already"),
    ("while (a) { function f() { ¦break } }", "break can stand only in a loop or a switch"),
    ("¦return", "return can stand only in a function"),
    ("if (a) let ¦b", "unexpected token b"),
    ("if (a) ¦class b {}", "a declaration needs a block around it"),
    ("while (a) ¦function b() {}", "a function needs a block around it"),
    ("if (a) ¦async function b() {}", "a declaration needs a block around it"),
    ("if (a) ¦function* b() {}", "a function needs a block around it"),
    ("a: ¦function* b() {}", "this function cannot have a label"),
    ("while (a) b: ¦function c() {}", "a function needs a block around it"),
    ("throw¦\na", "what is thrown must begin on the same line"),
    ("try {} ¦a", "try needs catch or finally"),
    ("switch (a) { default: ¦default: }", "a switch has one default"),
    ("¦1 = a", "this cannot be assigned to"),
    ("¦a() = b", "this cannot be assigned to"),
    ("¦a?.b = c", "this cannot be assigned to"),
    ("(¦a, b) = c", "a pattern must not stand in parentheses"),
    ("[(¦a = 1)] = b", "a pattern must not stand in parentheses"),
    ("(¦{ a }) = b", "a pattern must not stand in parentheses"),
    ("({ ¦a() {} } = b)", "a pattern cannot have methods"),
    ("({ a ¦= 1 })", "a default can stand only in a pattern"),
    ("f({ a ¦= 1 })", "a default can stand only in a pattern"),
    ("[{ a ¦= 1 }].b = c", "a default can stand only in a pattern"),
    ("({ ¦...{ a } } = b)", "the rest of an object can be assigned only to a name"),
    ("[¦...a, b] = c", "the rest element must be the last"),
    ("[...a¦,] = b", "no comma may follow the rest element"),
    ("¦[a] += b", "this cannot be assigned to"),
    ("++¦a()", "this cannot be assigned to"),
    ("¦1++", "this cannot be assigned to"),
    ("-a ¦** b", "a unary operator before ** needs parentheses"),
    ("a ?? b ¦|| c", "?? beside || or && needs parentheses"),
    ("a && b ¦?? c", "?? beside || or && needs parentheses"),
    ("a ? b¦", "unexpected end of input"),
    ("new a¦?.b", "?. cannot stand in what new constructs"),
    ("a?.b¦`c`", "a template cannot follow ?."),
    ("a?.¦`b`", "a template cannot follow ?."),
    ("(a, ¦1) => b", "this cannot be assigned to"),
    ("((¦a)) => b", "a parameter must not stand in parentheses"),
    ("(a, ¦a) => b", "there are two parameters a"),
    ("(a) \n¦=> b", "unexpected token =>"),
    ("a => {}¦.b", "unexpected token ."),
    ("() => {} ¦|| a", "unexpected token ||"),
    ("(a,¦,b)", "unexpected token ,"),
    ("(¦...a)", "unexpected token ..."),
    ("(...a¦, b) => c", "no comma may follow the rest element"),
    ("()¦", "unexpected end of input"),
    ("async (¦await) => a", "await cannot be a name in async parameters"),
    ("async ¦await => a", "await cannot be a name in async parameters"),
    ("async (a = await ¦b) => c", "unexpected token b"),
    ("function* f() { (a = ¦yield) => b }", "yield cannot stand in parameters"),
    ("function* f(a = ¦yield) {}", "yield cannot stand in parameters"),
    ("async function f(a = ¦await b) {}", "await cannot stand in parameters"),
    ("function* f() { var ¦yield }", "yield is a reserved word here"),
    ("async function f() { var ¦await }", "await is a reserved word here"),
    ("async function f() { for await (a ¦in b) ; }", "for await needs of"),
    ("for ¦await (a of b) ;", "for await can stand only in async functions and modules"),
    ("({ __proto__: a, ¦__proto__: b })", "__proto__ is set twice"),
    ("({ get a¦(b) {} })", "a getter has no parameters"),
    ("({ set a¦() {} })", "a setter has one parameter, which is no rest"),
    ("({ ¦if })", "if is a reserved word"),
    ("({ a: 1, 'b' ¦})", "unexpected token }"),
    ("({ async a¦: 1 })", "unexpected token :"),
    ("({ async\n¦a() {} })", "unexpected token a"),
    ("'use strict'; ¦with (a) b", "with is not allowed in strict code"),
    ("'use strict'; ¦017", "a number that begins with 0 is not allowed in strict code"),
    ("'use strict'; ¦09", "a number that begins with 0 is not allowed in strict code"),
    ("'use strict'; ¦'\\1'", "octal escapes are not allowed in strict code"),
    ("¦'\\1'; 'use strict'", "octal escapes are not allowed in strict code"),
    ("function f() { ¦'\\08'; 'use strict' }", "octal escapes are not allowed in strict code"),
    ("'use strict'; delete ¦a", "a name cannot be deleted in strict code"),
    ("'use strict'; ¦eval = 1", "eval cannot be bound in strict code"),
    ("'use strict'; ¦arguments++", "arguments cannot be bound in strict code"),
    ("'use strict'; var ¦interface", "interface is a reserved word in strict code"),
    ("'use strict'; ¦yield", "yield is a reserved word here"),
    ("function f(a, ¦a) { 'use strict' }", "there are two parameters a"),
    ("function ¦eval() { 'use strict' }", "eval cannot be bound in strict code"),
    ("function f(¦static) { 'use strict' }", "static is a reserved word in strict code"),
    ("function f(a = 1) { ¦'use strict' }", "use strict needs simple parameters"),
    ("'use strict'; if (a) ¦function b() {}", "a function needs a block around it"),
    ("'use strict'; a: ¦function b() {}", "this function cannot have a label"),
    ("`¦\\1`", "in a template: octal escapes are not allowed here"),
    ("`¦\\u{`", "in a template: \\u needs hexadecimal digits"),
    ("class A { constructor() {} ¦constructor() {} }", "a class has one constructor"),
    (
        "class A { get ¦constructor() {} }",
        "a constructor is no accessor, generator or async method",
    ),
    ("class A { ¦constructor = 1 }", "a field cannot be called constructor"),
    ("class A { static ¦prototype() {} }", "a static member cannot be called prototype"),
    (
        "class A { constructor() { ¦super() } }",
        "super() can stand only in the constructor of a derived class",
    ),
    ("class A { #a; ¦#a }", "#a has already been declared"),
    ("class A { get #a() {} static set ¦#a(b) {} }", "#a has already been declared"),
    ("class A { ¦#constructor }", "a private name cannot be #constructor"),
    ("class A { a() { this.¦#b } }", "#b is declared by no class around here"),
    ("class A { a() { delete this.¦#b } #b }", "a private name cannot be deleted"),
    ("class A extends B.¦#c { #c }", "#c is declared by no class around here"),
    ("¦#a in b", "#a is declared by no class around here"),
    ("class A { #a; b() { 1 + #a ¦in c } }", "unexpected token in"),
    ("class A { a = ¦arguments }", "arguments is not allowed in a field or a static block"),
    ("class A { static { ¦await } }", "await is a reserved word here"),
    ("class A { static { ¦arguments } }", "arguments is not allowed in a field or a static block"),
    ("class A { static { ¦return } }", "return can stand only in a function"),
    ("class ¦let {}", "let is a reserved word in strict code"),
    ("class A { a ¦b }", "unexpected token b"),
    ("class A extends B { a() { super¦.#b } #b }", "super has no private names"),
    ("class A { ¦accessor a }", "auto-accessors are not supported"),
    ("function f() { ¦super.a }", "super can stand only in a method"),
    ("function f() { ¦super() }", "super() can stand only in the constructor of a derived class"),
    ("¦new.target", "new.target can stand only in a function"),
    ("new.¦a", "unexpected token a"),
    ("¦import 'a'", "import can stand only in a module"),
    ("¦export {}", "export can stand only in a module"),
    ("¦import.meta", "import.meta can stand only in a module"),
    ("new ¦import('a')", "import() cannot be constructed"),
    ("import(¦)", "unexpected token )"),
    ("¦import.defer('a')", "deferred imports are not supported"),
    ("¦v\\u0061r a", "a keyword must not have escaped characters"),
    ("¦\\u0030", "this escape gives a character that cannot stand here"),
    ("/¦(/", "invalid regular expression: this group is never closed"),
    ("/a/g¦g", "invalid regular expression: the flag g stands twice"),
    ("/a/¦x", "invalid regular expression: there is no flag x"),
    ("/[¦b-a]/", "invalid regular expression: the ends of this range are out of order"),
    ("/¦\\u{110000}/u", "invalid regular expression: \\u needs hexadecimal digits"),
    ("/(?<a>)¦\\k<b>/", "invalid regular expression: there is no group b"),
    ("/(?<a>)¦(?<a>)/", "invalid regular expression: there are two groups a"),
    ("/¦\\p{a}/u", "invalid regular expression: there is no such property"),
    ("/a¦{2,1}/", "invalid regular expression: the numbers in braces are out of order"),
    ("/¦(?i-i:a)/", "invalid regular expression: these cannot be the modifiers of a group"),
    ("/¦\\1/u", "invalid regular expression: there is no group 1"),
    (
        "/¦[^\\p{RGI_Emoji}]/v",
        "invalid regular expression: a class that may match strings has no complement",
    ),
]

MODULES = [
    ("import { a, ¦a } from 'b'", "a has already been declared"),
    ("import a, { b¦", "unexpected end of input"),
    ("export { ¦a }", "a is exported and declared nowhere"),
    ("export { a as b, a as ¦b }; let a", "b is exported twice"),
    ("export { ¦'a' }", "only what another module exports can have such a name"),
    ("export default 1; export ¦default 2", "default is exported twice"),
    ("{ ¦import 'a' }", "import can stand only at the top of a module"),
    ("if (a) ¦import 'a'", "import can stand only at the top of a module"),
    ("var ¦await", "await is a reserved word here"),
    ("¦<!-- a", "unexpected token <"),
    ("a\n¦--> b", "HTML-like comments are not allowed in modules"),
    ("import a from 'b' with { type: 'c', ¦type: 'd' }", "there are two attributes type"),
    ("import { ¦if } from 'a'", "this cannot be the name of an import here"),
    ("import { ¦'a' } from 'b'", "this cannot be the name of an import here"),
    ("export { ¦'\\ud800' } from 'a'", "the name of an export must not have a lone surrogate"),
    ("export ¦a", "only a declaration can be exported so"),
    ("export ¦using a = b", "what is disposed of cannot be exported"),
    ("import ¦defer * as a from 'b'", "deferred imports are not supported"),
    ("import ¦source a from 'b'", "source phase imports are not supported"),
    ("¦with (a) b", "with is not allowed in strict code"),
    ("function a() {} function ¦a() {}", "a has already been declared"),
]


def refusal(text: str, **options: Any) -> JavaScriptSyntaxError:
    with pytest.raises(JavaScriptSyntaxError) as caught:
        parse(text, **options)
    return caught.value


def check(marked: str, message: str, *, module: bool) -> None:
    before, _, after = marked.partition("¦")
    error = refusal(before + after, module=module)
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    assert (error.message, error.line, error.column) == (message, line, column)


@pytest.mark.parametrize(("marked", "message"), SCRIPTS, ids=repr)
def test_a_script_is_refused(marked: str, message: str) -> None:
    check(marked, message, module=False)


@pytest.mark.parametrize(("marked", "message"), MODULES, ids=repr)
def test_a_module_is_refused(marked: str, message: str) -> None:
    check(marked, message, module=True)


def test_an_error_names_the_file_and_shows_the_line_with_a_caret() -> None:
    error = refusal("let a = 1;\n\tlet a = 2;\n", file="twice.js")
    assert (error.file, error.line, error.column) == ("twice.js", 2, 6)
    assert str(error) == "\n".join(
        [
            "twice.js:2:6: a has already been declared",
            "    \tlet a = 2;",
            "    \t    ^",
        ]
    )


def test_of_a_long_line_the_part_around_the_error_is_shown() -> None:
    _, shown, caret = str(refusal("a; " * 100 + "b c" + "; d" * 100)).split("\n")
    assert len(shown) < 140
    assert shown[caret.index("^") :].startswith("c; d")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("@a class B {}", "decorators"),
        ("class A { accessor b }", "auto-accessors"),
        ("import.source('a')", "source phase imports"),
        ("import.defer('a')", "deferred imports"),
    ],
)
def test_a_feature_that_is_not_supported_is_named(text: str, name: str) -> None:
    error = refusal(text)
    assert isinstance(error, UnsupportedSyntaxError)
    assert error.message == f"{name} are not supported"


def test_what_is_nested_too_deeply_is_refused_and_the_limit_of_python_is_put_back() -> None:
    before = sys.getrecursionlimit()
    parse("[" * 2000 + "]" * 2000)
    for text in ("[" * 50_000, "(" * 50_000, "{" * 50_000, "a(" * 50_000, "`${" * 50_000):
        assert refusal(text).message == "this program nests too deeply"
    assert sys.getrecursionlimit() == before


def test_long_is_not_deep() -> None:
    parse("+".join("a" * 5000))
    parse("a" + ".b()" * 5000)
    parse(";".join("a" * 5000))


# The text of an eval.

INHERITED = [
    ("new.target", "new_target"),
    ("() => new.target", "new_target"),
    ("super.a", "super_property"),
    ("() => super[a]", "super_property"),
    ("super()", "super_call"),
]


@pytest.mark.parametrize(("text", "option"), INHERITED)
def test_what_the_code_around_an_eval_allows_is_allowed_in_it(text: str, option: str) -> None:
    refusal(text)
    parse(text, **{option: True})  # type: ignore[arg-type]
    if "super" not in text:
        return
    refusal(f"function f() {{ {text} }}", **{option: True})


def test_private_names_of_the_code_around_an_eval() -> None:
    parse("this.#a; #a in this; class A { b() { this.#a } }", private_names=["a"])
    assert refusal("this.#b", private_names=["a"]).message.startswith("#b is declared by no")
    refusal("class A { b() { this.#b } }", private_names=["a"])


def test_arguments_in_the_value_of_a_field() -> None:
    for text in ("arguments", "() => arguments", "({ arguments })"):
        parse(text)
        refusal(text, no_arguments=True)
    parse("function f() { arguments }", no_arguments=True)


def test_an_eval_in_strict_code_is_strict() -> None:
    parse("with (a) b")
    refusal("with (a) b", strict=True)


# The constructors.


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("normal", "return new.target"),
        ("generator", "yield a"),
        ("async", "await a"),
        ("asyncGenerator", "yield await a"),
    ],
)
def test_a_function_made_of_its_parameters_and_its_body(kind: Any, body: str) -> None:
    program = parse_function("a, [b] = [], ...c", body, kind=kind)
    (statement,) = program.body
    function = statement.expression  # type: ignore[attr-defined]
    assert function.id.name == "anonymous"
    assert len(function.params) == 3
    assert program.source.text.endswith(f"anonymous(a, [b] = [], ...c\n) {{\n{body}\n}}")
    if kind != "normal":
        with pytest.raises(JavaScriptSyntaxError):
            parse_function("", body.split()[0] + " a")


@pytest.mark.parametrize(
    ("parameters", "body"),
    [
        ("/*", "*/ ) {"),
        (") { }, function (", ""),
        ("a) { b } function c(", "d"),
        ("", "} function a() {"),
        ("", "}, function () {"),
        ("a = super.b", ""),
        ("a = super()", ""),
        ("a, a", "'use strict'"),
        ("a = 1", "'use strict'"),
        ("", "let a; let a"),
        ("a", "let a"),
        ("", "break"),
    ],
)
def test_neither_text_may_be_less_or_more_than_it_says(parameters: str, body: str) -> None:
    with pytest.raises(JavaScriptSyntaxError):
        parse_function(parameters, body)


def test_comments_may_end_either_text() -> None:
    parse_function("a // of b", "return a // of c")
    parse_function("a <!-- b", "--> c")
