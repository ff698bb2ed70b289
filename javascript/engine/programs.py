"""Running text: scripts, evals, and functions made of text.

ECMA-262 #sec-scripts, #sec-performeval, #sec-createdynamicfunction
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..compiler.programs import compile_eval, compile_function, compile_script
from ..compiler.runtime import make_namespace
from ..errors import JavaScriptSyntaxError
from ..parser import parse, parse_function
from .errors import running_globals
from .throws import throw_syntax_error
from .values import from_code_units

if TYPE_CHECKING:
    from ..statement_nodes import Program
    from .environments import Environment
    from .functions import JSFunction
    from .realm import Realm

__all__ = [
    "create_dynamic_function",
    "namespace_of",
    "perform_direct_eval",
    "perform_indirect_eval",
    "run_script",
]


def namespace_of(realm: Realm) -> dict[str, Any]:
    """The global names of compiled code in `realm`, made when they are first needed."""
    namespace = realm.namespace
    if namespace is None:
        namespace = realm.namespace = make_namespace(realm)
    return namespace


def run_script(realm: Realm, tree: Program, referrer: dict[str, Any]) -> Any:
    """The completion value of a script.  ECMA-262 #sec-runtime-semantics-scriptevaluation

    referrer: further names for its code, which know what it is that imports.
    """
    main = compile_script(tree).main({**namespace_of(realm), **referrer})
    return main(realm.global_this)


def _parse_text(source: str, **context: Any) -> Program:
    """The tree of a text that the program gives; an early error is thrown."""
    try:
        return parse(from_code_units(source), file="<anonymous>", **context)
    except JavaScriptSyntaxError as error:
        throw_syntax_error(error.message)


def _running_referrer(realm: Realm) -> dict[str, Any]:
    """The names by which the code that runs now imports; text that it makes does so, too.

    ECMA-262 #sec-getactivescriptormodule
    """
    names = running_globals()
    if names is None or "dynamic_import" not in names:
        return realm.engine.referrer(realm, None)
    return {"dynamic_import": names["dynamic_import"], "import_meta": names["import_meta"]}


def perform_indirect_eval(realm: Realm, source: Any) -> Any:
    """ECMA-262 #sec-performeval, where it is not direct"""
    if type(source) is not str:
        return source
    tree = _parse_text(source)
    context = {"strict": False}
    compiled = compile_eval(tree, context)
    namespace = namespace_of(realm)
    main = compiled.main({**namespace, **_running_referrer(realm)})
    return main(realm.global_this, namespace["global_environment"], None, None, None)


def perform_direct_eval(
    realm: Realm,
    source: str,
    environment: Environment,
    context: dict[str, Any],
    around: tuple[Any, Any, Any, Any],
) -> Any:
    """Run the text of a direct eval.  ECMA-262 #sec-performeval

    around: `this`, new.target, the home object and the class box of the code around.
    """
    tree = _parse_text(
        source,
        strict=context["strict"],
        new_target=context["new_target"],
        super_property=context["super_property"],
        super_call=context["super_call"],
        private_names=context["private_names"],
        no_arguments=context["no_arguments"],
    )
    compiled = compile_eval(tree, context)
    main = compiled.main({**namespace_of(realm), **_running_referrer(realm)})
    this, *others = around
    return main(this, environment, *others)


def create_dynamic_function(realm: Realm, kind: Any, parameters: str, body: str) -> JSFunction:
    """ECMA-262 #sec-createdynamicfunction, from the texts on"""
    try:
        tree = parse_function(
            from_code_units(parameters), from_code_units(body), kind=kind, file="<anonymous>"
        )
    except JavaScriptSyntaxError as error:
        throw_syntax_error(error.message)
    compiled = compile_function(tree)
    main = compiled.main({**namespace_of(realm), **_running_referrer(realm)})
    made: JSFunction = main(realm.global_this)
    return made
