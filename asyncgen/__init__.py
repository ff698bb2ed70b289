"""Async generators, `yield*`, `for await`, async-from-sync iterators and async disposal."""
