"""The tests of thenloop, by kind."""
