"""Jobs: the units of work of the microtask queue, and what a host may attach to them.

A job is any object with `run()`.  It runs to completion before the next one starts; a throw of the
program's never leaves it.  Layers above make jobs of their own (a promise's reactions); here stand
the one for `queue_microtask` and the job callbacks.

ECMA-262 #sec-jobs, HTML #microtask-queuing
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

__all__ = ["HostHooks", "Job", "JobCallback", "host_call_job_callback", "host_make_job_callback"]


class Job(Protocol):
    """What the microtask queue holds.  ECMA-262 #job"""

    def run(self) -> None:
        """Do the work.  Nothing that the program throws leaves this call."""


class HostHooks:
    """What a host may add round every callback that the program hands to a promise.

    Override the two and give an instance to the loop's `host_hooks`.
    ECMA-262 #sec-hostmakejobcallback
    """

    def make_host_defined(self, callback: Callable[..., Any]) -> Any:
        """Called when ``then`` is called (or a thenable job is made): returns [[HostDefined]].

        callback: what was handed over.
        """
        return None

    def call_job_callback(
        self, callback: Callable[..., Any], host_defined: Any, arguments: tuple[Any, ...]
    ) -> Any:
        """Called when the job runs; must call `callback` with `arguments` and return its result.

        host_defined: what `make_host_defined` returned for it.
        """
        return callback(*arguments)


class JobCallback:
    """A callback and what the host captured when it was handed over.

    ECMA-262 #sec-jobcallback-records
    """

    __slots__ = ("callback", "hooks", "host_defined")

    def __init__(self, callback: Callable[..., Any], hooks: HostHooks) -> None:
        #: [[Callback]]
        self.callback = callback
        self.hooks = hooks
        #: [[HostDefined]]
        self.host_defined = hooks.make_host_defined(callback)

    def __call__(self, *arguments: Any) -> Any:
        return host_call_job_callback(self, arguments)


def host_make_job_callback(
    callback: Callable[..., Any], hooks: HostHooks | None
) -> Callable[..., Any]:
    """Make the record for `callback`.  ECMA-262 #sec-hostmakejobcallback"""
    # OPTIMIZATION: without hooks [[HostDefined]] is empty, and the callback stands for its record.
    if hooks is None:
        return callback
    return JobCallback(callback, hooks)


def host_call_job_callback(job_callback: JobCallback, arguments: tuple[Any, ...]) -> Any:
    """Call what the record holds.  ECMA-262 #sec-hostcalljobcallback"""
    return job_callback.hooks.call_job_callback(
        job_callback.callback, job_callback.host_defined, arguments
    )
