"""The compiler: from the tree of a program to Python's own tree, and so to code of Python's.

`analysis` finds what each name means; `emitter` and its parts write Python; `runtime` is what the
written code calls.
"""

__all__: list[str] = []
