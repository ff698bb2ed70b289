"""What an interpreter needs to run its own objects on thenloop: see ``docs/embedding.md``.

The algorithms of the specification, over an object model that the embedder gives.
"""

from .asyncgen.async_iterators import (
    AsyncIteratorRecord,
    async_iterator_close_completion_steps,
    async_iterator_close_for_throw_steps,
    async_iterator_close_steps,
    for_await_next_steps,
    get_async_iterator,
)
from .asyncgen.dispose_resources import (
    ASYNC_DISPOSE,
    SYNC_DISPOSE,
    DisposableResource,
    dispose_resources_steps,
    get_dispose_method,
)
from .asyncgen.from_async import ArrayTarget, from_async_steps
from .asyncgen.state_machine import AsyncGeneratorState, AsyncGeneratorStateMachine
from .asyncgen.yield_star import yield_star_steps
from .promises.abstract_operations import (
    construct_promise,
    invoke,
    mark_as_handled,
    new_promise_capability,
    promise_catch,
    promise_reject,
    promise_resolve,
    promise_then,
    promise_with_resolvers,
    state_of,
)
from .promises.async_function_start import async_function_start
from .promises.body import (
    AWAITS,
    NORMAL,
    PASSES_ON,
    RETURN,
    RETURNED,
    THREW,
    THROW,
    YIELDS,
    Body,
    Completion,
    Outcome,
)
from .promises.combinators import (
    promise_all,
    promise_all_keyed,
    promise_all_settled,
    promise_all_settled_keyed,
    promise_any,
    promise_race,
    promise_try,
)
from .promises.embedded_objects import EmbeddedObjects, specialise
from .promises.finally_functions import promise_finally
from .promises.host import PromiseHost
from .promises.iterators import END, IteratorRecord, get_iterator
from .promises.object_model import ObjectModel, throw_type_error
from .promises.promise import Promise, perform_promise_then
from .promises.state import PromiseCapability, create_resolving_functions
from .promises.steps_body import StepsBody
from .runtime.completions import Thrown
from .runtime.jobs import HostHooks

__all__ = [
    "ASYNC_DISPOSE",
    "AWAITS",
    "END",
    "NORMAL",
    "PASSES_ON",
    "RETURN",
    "RETURNED",
    "SYNC_DISPOSE",
    "THREW",
    "THROW",
    "YIELDS",
    "ArrayTarget",
    "AsyncGeneratorState",
    "AsyncGeneratorStateMachine",
    "AsyncIteratorRecord",
    "Body",
    "Completion",
    "DisposableResource",
    "EmbeddedObjects",
    "HostHooks",
    "IteratorRecord",
    "ObjectModel",
    "Outcome",
    "Promise",
    "PromiseCapability",
    "PromiseHost",
    "StepsBody",
    "Thrown",
    "async_function_start",
    "async_iterator_close_completion_steps",
    "async_iterator_close_for_throw_steps",
    "async_iterator_close_steps",
    "construct_promise",
    "create_resolving_functions",
    "dispose_resources_steps",
    "for_await_next_steps",
    "from_async_steps",
    "get_async_iterator",
    "get_dispose_method",
    "get_iterator",
    "invoke",
    "mark_as_handled",
    "new_promise_capability",
    "perform_promise_then",
    "promise_all",
    "promise_all_keyed",
    "promise_all_settled",
    "promise_all_settled_keyed",
    "promise_any",
    "promise_catch",
    "promise_finally",
    "promise_race",
    "promise_reject",
    "promise_resolve",
    "promise_then",
    "promise_try",
    "promise_with_resolvers",
    "specialise",
    "state_of",
    "throw_type_error",
    "yield_star_steps",
]
