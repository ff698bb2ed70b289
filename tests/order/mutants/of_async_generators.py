"""Mistakes in async generators: their requests, yield and return."""

from tests.order.mutants.edits import Edit, Mutant

__all__ = ["MUTANTS"]

_MACHINE = "asyncgen.state_machine:AsyncGeneratorStateMachine"
_BODY = "asyncgen.native_body:NativeBody"

MUTANTS = (
    # Requests
    Mutant(
        "generator_next_resumes_later",
        "a next request resumes the body in a microtask",
        (
            Edit(
                f"{_MACHINE}.next",
                "self._resume_generator(request)",
                """
                self.state = EXECUTING
                self._loop.queue_microtask(lambda: self.carry_on(self._outcome_of(request)))
                """,
            ),
        ),
    ),
    Mutant(
        "generator_throw_resumes_later",
        "a throw request resumes the body in a microtask",
        (
            Edit(
                f"{_MACHINE}.throw",
                "self._resume_generator(request)",
                """
                self.state = EXECUTING
                self._loop.queue_microtask(lambda: self.carry_on(self._outcome_of(request)))
                """,
            ),
        ),
    ),
    Mutant(
        "generator_completed_next_late",
        "next on a completed generator is answered one turn late",
        (
            Edit(
                f"{_MACHINE}.next",
                "promise._resolve(self._objects.create_iter_result(self._objects.undefined, True))",
                """
                self._loop.queue_microtask(
                    promise._resolve,
                    self._objects.create_iter_result(self._objects.undefined, True),
                )
                """.strip(),
            ),
        ),
    ),
    Mutant(
        "generator_completed_throw_late",
        "throw on a completed generator is answered one turn late",
        (
            Edit(
                f"{_MACHINE}.throw",
                "self._forget_body()",
                """
                self._forget_body()
                promise._reject(reason)
                return promise
                """,
            ),
            Edit(
                f"{_MACHINE}.throw",
                """
                if self.state is COMPLETED:
                    promise._reject(reason)
                    return promise
                """,
                """
                if self.state is COMPLETED:
                    self._loop.queue_microtask(promise._reject, reason)
                    return promise
                """,
            ),
        ),
    ),
    Mutant(
        "generator_throw_at_start_late",
        "throw on a generator that has not begun is answered one turn late",
        (
            Edit(
                f"{_MACHINE}.throw",
                "self._forget_body()",
                """
                self._forget_body()
                self._loop.queue_microtask(promise._reject, reason)
                return promise
                """,
            ),
        ),
    ),
    Mutant(
        "generator_return_without_body_at_once",
        "return on a generator that has not begun or has completed does not await its value",
        (
            Edit(
                f"{_MACHINE}.return_",
                "self.queue.append(request)",
                """
                if self.state is SUSPENDED_START or self.state is COMPLETED:
                    self.state = COMPLETED
                    self._forget_body()
                    promise._resolve(self._objects.create_iter_result(value, True))
                    return promise
                self.queue.append(request)
                """,
            ),
        ),
    ),
    Mutant(
        "generator_return_request_not_awaited",
        "the value of a return request reaches the body without being awaited",
        (
            Edit(
                f"{_MACHINE}._outcome_of",
                """
                self.awaiting = RETURN_VALUE
                return AWAITS, request.value
                """,
                "return body.return_(request.value)",
            ),
        ),
    ),
    Mutant(
        "generator_next_value_awaited",
        "the value of a next request is awaited before the body gets it",
        (
            Edit(
                f"{_MACHINE}._outcome_of",
                "return body.resume(request.value)",
                "return AWAITS, request.value",
            ),
        ),
    ),
    Mutant(
        "generator_refuses_requests_while_running",
        "a next request made while the body runs is rejected, as a sync generator throws",
        (
            Edit(
                f"{_MACHINE}.next",
                "request = Request(NORMAL, value, promise)",
                """
                if state is EXECUTING:
                    promise._reject(TypeError("the generator is running"))
                    return promise
                request = Request(NORMAL, value, promise)
                """,
            ),
        ),
    ),
    Mutant(
        "generator_suspends_between_requests",
        "after a yield the next waiting request is served in a later turn",
        (
            Edit(
                f"{_MACHINE}._yield",
                "return self.serve_next()",
                """
                self._loop.queue_microtask(lambda: self.carry_on(self.serve_next()))
                return None
                """,
            ),
        ),
    ),
    Mutant(
        "generator_answers_past_an_awaited_return",
        "while a return is awaited after the end, the requests behind it are answered",
        (
            Edit(
                f"{_MACHINE}._drain_queue",
                """
                if request.type is RETURN:
                    if self._await_return():
                        return
                    continue
                """,
                """
                from ..promises.abstract_operations import promise_resolve
                if request.type is RETURN:
                    promise = self.queue.popleft().promise
                    try:
                        value = promise_resolve(self._objects, Promise, request.value)
                    except PROGRAM_THROWS as error:
                        promise._reject(caught_reason(error))
                        continue
                    promise._result = lambda result: self._objects.create_iter_result(result, True)
                    value._perform_then(promise)
                    continue
                """,
            ),
        ),
    ),
    Mutant(
        "generator_drains_one_request_a_turn",
        "the requests that found the body ended are answered one turn after the other",
        (
            Edit(
                f"{_MACHINE}._drain_queue",
                "self._complete_step(request.type, value, done=True)",
                """
                self._complete_step(request.type, value, done=True)
                if self.queue:
                    self._loop.queue_microtask(self._drain_queue)
                    return
                """,
            ),
        ),
    ),
    Mutant(
        "generator_drains_next_with_its_value",
        "a next request that found the body ended is answered with the value it brought",
        (
            Edit(
                f"{_MACHINE}._drain_queue",
                "request.value if request.type is THROW else self._objects.undefined",
                "request.value",
            ),
        ),
    ),
    Mutant(
        "generator_completed_while_draining",
        "there is no draining state: next and throw are answered at once while a return is awaited",
        (
            Edit(
                f"{_MACHINE}.next",
                "state is COMPLETED",
                "state is COMPLETED or state is DRAINING_QUEUE",
            ),
            Edit(
                f"{_MACHINE}.throw",
                "self.state is COMPLETED",
                "self.state is COMPLETED or self.state is DRAINING_QUEUE",
            ),
        ),
    ),
    # yield and return in the body
    Mutant(
        "generator_yield_does_not_await",
        "yield hands out its operand without awaiting it",
        (
            Edit(f"{_MACHINE}.carry_on", "kind is AWAITS or kind is YIELDS", "kind is AWAITS"),
            Edit(
                f"{_MACHINE}.carry_on", "kind is PASSES_ON", "kind is PASSES_ON or kind is YIELDS"
            ),
        ),
    ),
    Mutant(
        "generator_yield_awaits_only_thenables",
        "yield awaits its operand only when that has a then",
        (
            Edit(
                f"{_MACHINE}.carry_on",
                "self.await_value(value)",
                """
                if kind is YIELDS:
                    self.awaiting = BODY
                    outcome = self._yield(value)
                    continue
                self.await_value(value)
                """,
            ),
        ),
    ),
    Mutant(
        "generator_rejected_yield_reaches_the_consumer",
        "a rejected operand of yield goes to the consumer instead of the body",
        (
            Edit(
                f"{_MACHINE}.resume_with_throw",
                "self.carry_on(body.throw(reason))",
                """
                if awaiting is OPERAND:
                    self.carry_on((THREW, reason))
                else:
                    self.carry_on(body.throw(reason))
                """,
            ),
            Edit(
                f"{_MACHINE}.resume_with_throw",
                "self.awaiting = BODY",
                """
                awaiting = self.awaiting
                self.awaiting = BODY
                """,
            ),
        ),
    ),
    Mutant(
        "generator_return_not_awaited",
        "return in the body of an async generator does not await its operand",
        (
            Edit(
                f"{_BODY}.ended",
                """
                self.suspension = RETURN_OPERAND
                return AWAITS, error.value
                """,
                "return RETURNED, error.value",
            ),
        ),
    ),
)
