# Crossread. `make help` lists the targets; each makes its own virtual environment when it is missing or out of date.

SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV ?= .venv
PORT ?= 8000
UV := uv==0.13.8

BIN := $(VENV)/bin
READY := $(VENV)/.ready
HTML := _build/html

# The environment is set up the same whatever the user's own settings.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONPATH PYTHONHOME PYTHONWARNINGS

.PHONY: help book test serve lab accept lint benchmark lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

book: $(READY) ## check the articles and build the book into _build/html
	@$(BIN)/crossread build

test: book ## build the book, then run every test
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

serve: $(READY) ## show the book on http://127.0.0.1:8000 (PORT=… for another port)
	@test -f $(HTML)/index.html || $(MAKE) book
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory $(HTML) $(PORT)

lab: $(READY) ## edit the chapters as notebooks in JupyterLab (LAB=… for options of its own)
	@$(BIN)/jupytext-config --settings-file $(VENV)/etc/jupyter/labconfig/default_setting_overrides.json \
	  set-default-viewer markdown myst
	$(BIN)/jupyter lab --ServerApp.ip=127.0.0.1 $(LAB) book

accept: $(READY) ## after a change of articles or codebook: record checksums, pages and results anew
	$(BIN)/crossread accept

lint: $(READY) ## style, types and the way imports run
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

benchmark: $(READY) ## accuracy, speed, growth (CORPORA=… for the folder of public corpora, PEERS=1 for other systems)
	$(BIN)/python -m benchmarks $(if $(CORPORA),--corpora "$(CORPORA)") $(if $(PEERS),--peers)

lock: ## resolve requirements.in into requirements.txt (LOCK=--upgrade for newer releases)
	@set -e; python=$$($(find_python)); tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	  $$python -m venv "$$tools"; \
	  "$$tools/bin/python" -m pip install --quiet $(UV); \
	  "$$tools/bin/uv" pip compile --universal --python-version 3.11 --fork-strategy fewest \
	    --generate-hashes --no-header $(LOCK) requirements.in -o requirements.txt

clean: ## remove what was built (the virtual environment stays)
	rm -rf _build .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(READY): requirements.txt pyproject.toml
	@set -e; python=$$($(find_python)); \
	  echo "Setting up $(VENV) with $$($$python --version): some 200 packages, a few minutes the first time"; \
	  $$python -m venv $(VENV) || { echo >&2 "make: $$python cannot make a virtual environment;" \
	    "install its venv module (Debian, Ubuntu: apt-get install python3-venv)"; exit 2; }
	@$(BIN)/python -m pip install --require-hashes --only-binary :all: -r requirements.txt
	@env -u SOURCE_DATE_EPOCH $(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# Prints the first Python that will do: $(PYTHON) when given, else what the system calls Python 3.
define find_python
for candidate in $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python); do \
	  if $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo $$candidate; exit; \
	  fi; \
	done; \
	echo >&2 "make: no Python 3.11 or later among: $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python);" \
	  "install one (3.11 to 3.13 are tested) or name it: make PYTHON=/path/to/python3 $(MAKECMDGOALS)"; exit 2
endef
