"""What promises ask of the loop that they belong to.

ECMA-262 #sec-jobs, #sec-host-promise-rejection-tracker
"""

from __future__ import annotations

from typing import Any, Protocol

from ..runtime.instruments import Instruments
from ..runtime.jobs import HostHooks
from ..runtime.microtasks import MicrotaskQueue

__all__ = ["PromiseHost"]


class PromiseHost(Protocol):
    """The host's side; `EventLoop` is it, and another loop of an embedder's can be."""

    #: HostEnqueuePromiseJob is its `append`; whoever drains it gives each job to `run_job`.
    microtasks: MicrotaskQueue
    #: HostMakeJobCallback and HostCallJobCallback; None for the default ones.
    host_hooks: HostHooks | None
    #: Who is told of each step; None when nobody is.
    instruments: Instruments | None

    def run_job(self, job: Any) -> None:
        """Run one job of the queue."""

    def host_promise_rejection_tracker(self, promise: Any, operation: str, /) -> None:
        """operation: reject or handle.  ECMA-262 #sec-host-promise-rejection-tracker"""

    def report_an_exception(self, error: Any, exception: BaseException | None = None) -> None:
        """Report what ended a job.  HTML #report-an-exception"""
