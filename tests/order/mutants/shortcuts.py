"""The core with its shortcuts closed.

Where the core writes a hot path out, an operation with a mistake in it would not be reached.  A
mutant of an operation is therefore made of a core that takes no shortcut; without any mistake that
core gives the same logs.  The mistakes in the shortcuts themselves are in `of_shortcuts`.
"""

from tests.order.mutants.edits import Edit

__all__ = ["CLOSED"]

CLOSED = (
    # Every job is run by `run_job`.
    Edit("draining:drain", "loop.host_hooks is not None", "True"),
    # `then` registers by `_perform_then`.
    Edit("promises.promise:Promise.then", "self._state is FULFILLED", "False"),
    Edit(
        "promises.promise:Promise.then",
        "self._state is PENDING and self._reactions is None",
        "False",
    ),
    # Every await is `promise_of_this_loop` and what follows it.
    Edit(
        "promises.async_function:suspend_body",
        "kind is Promise and type(inner) is not CoroutineType "
        "and awaited._loop is loop and loop.host_hooks is None",
        "False",
    ),
    # Every body is started by `start_body`.
    Edit(
        "promises.async_function:async_function",
        "call if plain is None else _CALL_WITHOUT_AWAIT.of(function, plain, call)",
        "call",
    ),
    # `for await` makes its requests by `next`, and awaits by `await_`.
    Edit(
        "asyncgen.state_machine:AsyncGeneratorStateMachine.request_next_for",
        "loop.host_hooks is not None or loop.instruments is not None",
        "True",
    ),
    Edit(
        "promises.await_:ExecutionContext.await_value",
        "loop.host_hooks is not None or loop.instruments is not None",
        "True",
    ),
)
