"""Profiles: every choice that the platform, not the language, makes, by name.

The HTML standard leaves some orders open and engines depart from it in others.  A `Profile` holds
one value for each such choice; `BROWSER` is what Chromium and Firefox both do, and what Chromium
does where they differ.  Each value was measured; docs/profiles.md lists the programs.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

__all__ = [
    "BROWSER",
    "CHROMIUM",
    "FIREFOX",
    "NODE",
    "PROFILES",
    "TEXT",
    "WEBKIT",
    "IntervalBase",
    "IntervalRearm",
    "Profile",
    "RejectionNotice",
    "TimerTask",
    "profile_named",
]


class TimerTask(enum.Enum):
    """When a pending timer becomes a task, and what that task runs."""

    NEXT_TURN = "a task of its own, when the next turn begins after it is due"
    WHEN_DUE = "a task of its own, behind what was queued before it was due"
    ONE_FOR_ALL = "one task for all timers, queued when one is due; it runs all that are"


class IntervalRearm(enum.Enum):
    """When an interval is armed again."""

    BEFORE_CALLBACK = "before its callback runs"
    BEFORE_UNLESS_LATE = "before its callback, but after its microtasks when it is due by then"
    AFTER_CALLBACK = "after its callback, before the callback's microtasks"
    AFTER_MICROTASKS = "after its callback and the callback's microtasks"


class IntervalBase(enum.Enum):
    """From where an interval's next deadline is counted."""

    SCHEDULED = "the deadline that has just passed, so that it keeps to its grid"
    TASK = "the moment at which its task began"
    NOW = "the moment at which it is armed again"


class RejectionNotice(enum.Enum):
    """When ``unhandledrejection`` and ``rejectionhandled`` are fired."""

    TASK = "from a task of their own, queued at the end of the checkpoint"
    END_OF_DRAIN = "as soon as the microtask queue is empty"


@dataclass(frozen=True, slots=True)
class Profile:
    """The platform's choices.  Derive your own with `dataclasses.replace`.

    Delays are milliseconds; a *nested call* counts from 1, the call made outside any timer.
    """

    name: str
    #: The first nested call of set_timeout whose delay is raised to `clamped_delay`; 0 for never.
    first_clamped_timeout: int = 7
    #: The same for the repetitions of set_interval, the first wait being number 1.
    first_clamped_interval: int = 7
    clamped_delay: float = 4
    #: A delay below this becomes this.
    minimum_timeout: float = 0
    minimum_interval: float = 0
    #: Delays wrap to signed 32 bits, as Web IDL says; else those out of range become 1.
    delay_wraps: bool = True
    timer_task: TimerTask = TimerTask.NEXT_TURN
    #: A timer without delay is due when it is set, and becomes a task there and then.
    zero_delay_at_once: bool = True
    interval_rearm: IntervalRearm = IntervalRearm.BEFORE_CALLBACK
    interval_base: IntervalBase = IntervalBase.SCHEDULED
    #: A timer set in a microtask counts as nested in the timer whose task the microtask belongs to.
    microtasks_keep_nesting: bool = True
    #: An error is reported before the microtasks of the callback that it escaped from.
    report_before_microtasks: bool = True
    rejection_notice: RejectionNotice = RejectionNotice.TASK
    #: A microtask checkpoint follows each listener that the host calls with an empty stack.
    checkpoint_after_listener: bool = True


CHROMIUM: Final = Profile("chromium")
BROWSER: Final = replace(CHROMIUM, name="browser")
FIREFOX: Final = replace(
    CHROMIUM,
    name="firefox",
    first_clamped_timeout=5,
    first_clamped_interval=5,
    timer_task=TimerTask.ONE_FOR_ALL,
    interval_rearm=IntervalRearm.BEFORE_UNLESS_LATE,
    interval_base=IntervalBase.TASK,
)
WEBKIT: Final = replace(
    CHROMIUM,
    name="webkit",
    first_clamped_timeout=11,
    first_clamped_interval=6,
    minimum_interval=1,
    zero_delay_at_once=False,
    interval_base=IntervalBase.TASK,
    report_before_microtasks=False,
)
NODE: Final = replace(
    CHROMIUM,
    name="node",
    first_clamped_timeout=0,
    first_clamped_interval=0,
    minimum_timeout=1,
    minimum_interval=1,
    delay_wraps=False,
    zero_delay_at_once=False,
    interval_rearm=IntervalRearm.AFTER_CALLBACK,
    interval_base=IntervalBase.TASK,
    rejection_notice=RejectionNotice.END_OF_DRAIN,
    checkpoint_after_listener=False,
)
TEXT: Final = Profile(
    "text",
    timer_task=TimerTask.WHEN_DUE,
    zero_delay_at_once=False,
    interval_rearm=IntervalRearm.AFTER_MICROTASKS,
    interval_base=IntervalBase.NOW,
    microtasks_keep_nesting=False,
    report_before_microtasks=False,
)

PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {profile.name: profile for profile in (BROWSER, CHROMIUM, FIREFOX, WEBKIT, NODE, TEXT)}
)


def profile_named(profile: Profile | str | None) -> Profile:
    """The profile that `profile` is or names; `BROWSER` for None.

    Raises TypeError or ValueError, naming the known ones, when it is neither.
    """
    if profile is None:
        return BROWSER
    if isinstance(profile, Profile):
        return profile
    if not isinstance(profile, str):
        raise TypeError(f"profile must be a Profile or its name, got {type(profile).__name__}")
    try:
        return PROFILES[profile]
    except KeyError:
        known = ", ".join(PROFILES)
        raise ValueError(f"unknown profile {profile!r}; known profiles: {known}") from None
