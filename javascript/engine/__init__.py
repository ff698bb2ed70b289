"""The engine: values, objects, functions and realms of JavaScript, in Python."""

__all__: list[str] = []
