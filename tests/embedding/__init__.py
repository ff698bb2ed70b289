"""The algorithms over objects that are not Python's."""
