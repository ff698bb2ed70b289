"""The profiles: whose choices a loop follows where the platform, not the language, decides."""

from .runtime.profiles import (
    BROWSER,
    CHROMIUM,
    FIREFOX,
    NODE,
    PROFILES,
    TEXT,
    WEBKIT,
    IntervalBase,
    IntervalRearm,
    Profile,
    RejectionNotice,
    TimerTask,
)

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
]
