"""What holds for every test: the profile under which hypothesis looks for counterexamples."""

import os

from hypothesis import settings

# CI runs on machines of unknown speed, so no example is too slow; and it draws the same examples
# every time, so that a change is judged by what it changes.  On a desk every run draws new ones.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
