# `make run` shows the seed programs running, `make test` runs the tests.
#
# Both need only Python 3.11 or later with pip.  They make an environment of their own in .venv,
# and make it again only when what they depend on has changed.  Another interpreter:
#
#     make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The name of the interpreter is part of the stamps, so asking for another one starts afresh.
STAMP := $(VENV)/.made-by-$(subst /,_,$(PYTHON))

.DEFAULT_GOAL := help
.PHONY: help run test lint types doctest docs ci clean

help:
	@echo "make run      run the two seed programs, in JavaScript and in Python"
	@echo "make test     run the tests; ARGS=... is handed to pytest"
	@echo "make lint     ruff: rules and format"
	@echo "make types    mypy and pyright"
	@echo "make doctest  the examples in the docstrings"
	@echo "make docs     the examples, commands and links of the documentation"
	@echo "make ci       everything that CI runs, from a clean copy"
	@echo "make clean    remove the environment and every cache"

run: $(STAMP)-run
	$(BIN)/thenloop run examples/async_generator.js
	$(BIN)/thenloop run examples/delayed_values.js
	$(BIN)/thenloop run examples/async_generator.py
	$(BIN)/thenloop run examples/delayed_values.py --virtual-time

test: $(STAMP)-test
	$(BIN)/python -m pytest $(ARGS)

lint: $(STAMP)-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(STAMP)-dev
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

doctest: $(STAMP)-test
	$(BIN)/python -m pytest --doctest-modules src/thenloop

docs: $(STAMP)-test
	$(BIN)/python tools/check_docs.py

ci:
	.ci/run

clean:
	rm -rf $(VENV) build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment of the same Python is kept with all that was installed into it by hand.
# Some systems ship venv without the pip for it; then the system's own pip puts one there.
$(STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "thenloop needs Python 3.11 or later: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	@if [ "$$($(BIN)/python -V 2>&1)" != "$$($(PYTHON) -V 2>&1)" ] || \
	  ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  echo "making $(VENV) with $$($(PYTHON) -V)"; \
	  $(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1 || { \
	    $(PYTHON) -m venv --clear --without-pip $(VENV) && \
	    $(PYTHON) -m pip --python $(BIN)/python --quiet install pip; }; \
	fi
	@rm -f $(VENV)/.made-by-*
	@touch $@

$(STAMP)-run: pyproject.toml setup.py | $(STAMP)
	$(PIP) install -e .
	@touch $@

$(STAMP)-test: pyproject.toml setup.py | $(STAMP)
	$(PIP) install -e '.[test]'
	@touch $@ $(STAMP)-run

$(STAMP)-dev: pyproject.toml setup.py | $(STAMP)
	$(PIP) install -e '.[dev]'
	@touch $@ $(STAMP)-test $(STAMP)-run
