# whowhen: every command a person needs. `make help` lists them.
#
# Nothing is installed outside this folder, except where Debian lacks python3-venv, a browser or a Chinese font:
# `tools/system` installs those where it may, and otherwise says the one line that does.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(BIN)/python
WEB := graph/web
NODE := PATH="$(abspath $(BIN)):$$PATH"

SAMPLE := build/sample.json

.PHONY: help app test setup setup-dev lock docs screenshots scores sample benchmark bundle format clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

app: setup $(SAMPLE) ## Set up, build the sample project and serve the app on http://localhost:8501
	@printf '\n  whowhen is at http://localhost:%s  (Ctrl+C stops it)\n\n' $(PORT)
	@$(PYTHON) -m streamlit run app.py --server.port $(PORT) -- --open $(SAMPLE)

test: setup-dev ## Set up and run every check; fails where one fails
	@$(NODE) $(PYTHON) -m tools.check

setup: $(VENV)/.run

setup-dev: $(VENV)/.dev $(WEB)/node_modules/.package-lock.json
	@tools/system browser

$(VENV)/bin/python:
	@tools/system venv
	@tools/timed 'virtual environment' "$$(tools/system python)" -m venv $(VENV)

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	@tools/timed 'what the app needs' tools/install $(PYTHON) $<
	@touch $@

$(VENV)/.dev: requirements-dev.txt | $(VENV)/.run
	@tools/timed 'what the checks need' tools/install $(PYTHON) $<
	@touch $@

$(VENV)/.benchmark: requirements-benchmark.txt | $(VENV)/.run
	@tools/timed 'the peers to measure beside' tools/install $(PYTHON) $<
	@touch $@

$(WEB)/node_modules/.package-lock.json: $(WEB)/package-lock.json | $(VENV)/.dev
	@cd $(WEB) && $(NODE) $(abspath tools/timed) "what the renderer's checks need" npm ci --no-audit --no-fund
	@touch $@

$(SAMPLE): $(wildcard seeds/*.txt) $(shell find timeline -type f -not -name '*.pyc') | setup
	@mkdir -p $(@D)
	@tools/timed 'the sample: five articles' $(PYTHON) -m timeline extract seeds --json $@

sample: $(SAMPLE) ## Extract the five articles of seeds/ into build/sample.json

scores: setup ## Score the sample against the hand labels of tests/gold
	@$(PYTHON) -m tools.scores

benchmark: setup $(VENV)/.benchmark ## Print how fast dates and actors are read, beside their peers (some minutes)
	@status=0; for what in dates actors; do $(PYTHON) -m benchmarks $$what || status=1; done; exit $$status

bundle: setup-dev ## Rebuild the renderer's committed bundle from its TypeScript
	@cd $(WEB) && $(NODE) npm run types && $(NODE) npm run build

docs: setup-dev ## Regenerate the schemas, the architecture picture and the third-party notices
	@$(PYTHON) -m tools.generate

screenshots: setup-dev $(SAMPLE) ## Retake the pictures of docs/images
	@$(PYTHON) -m tools.screenshots

format: setup-dev ## Format Python and TypeScript
	@$(PYTHON) -m ruff check --fix --quiet . ; $(PYTHON) -m ruff format .
	@cd $(WEB) && $(NODE) npm run format

lock: ## Pin the newest releases that pyproject.toml allows, by hash (needs uv)
	@tools/lock

clean: ## Remove everything that these commands made
	@rm -rf $(VENV) $(WEB)/node_modules build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
