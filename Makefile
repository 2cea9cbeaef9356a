# Plenum on a Debian machine with Python 3.11 and pip. `make` alone says what there is.
# Everything lands in .venv/ and .cache/; removing them starts over.

PYTHON ?= python3
PIP := .venv/bin/python -m pip --quiet
WORKERS ?= 2
FIND_NPM := command -v npm >/dev/null || { echo "npm is missing: install it, on Debian with \`apt-get install npm\`." >&2; exit 1; }
NPM_INSTALL := npm install --prefix .cache --no-audit --no-fund --save-exact
WINDOW := tests/app/desktop tests/walk
WHOLE_FILES := $(addprefix tests/builders/,deck documents inspection template_check test_workshop.py) \
	$(addprefix tests/app/test_,building.py cli.py inspecting.py template_checking.py) tests/test_corporate.py
PYTEST := .venv/bin/pytest --numprocesses $(WORKERS) --dist worksteal
SLOWEST := --durations 30 --durations-min 2

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help app demo bundle test check lint tests pictures bench catalogue handbook pins

help: ## say what make can do here
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

app: .venv/.plenum ## open Plenum's window
	@.venv/bin/plenum

demo: .venv/.plenum ## copy the sample seminar to demo/, if it is not there, and build it
	@if [ -e demo/seminar.json ]; then .venv/bin/plenum build demo; else .venv/bin/plenum demo demo; fi
	@echo "Open the slide deck (.pptx) in demo/documents/ to see what Plenum makes."

bundle: .venv/.dev ## make dist/plenum/, a folder that runs without Python
	.venv/bin/python -m tools.bundle

test: .venv/.dev .cache/.system-packages .cache/.validator ## prove everything: lint, types, layers, all tests with coverage
	@status=0; \
	$(MAKE) --no-print-directory lint || status=1; \
	$(MAKE) --no-print-directory .cache/.corpora || status=1; \
	$(MAKE) --no-print-directory tests || status=1; \
	exit $$status

check: .venv/.dev ## the fast tests, in less than a minute: no window, no whole Office files, no LibreOffice
	.venv/bin/ruff check
	$(PYTEST) -m "not slow and not rendering" --no-office-validation --quiet \
		--hypothesis-profile quick $(patsubst %,--ignore=%,$(WINDOW) $(WHOLE_FILES))

lint: .venv/.dev
	@status=0; \
	for step in "ruff check" "ruff format --check" "pyright" "lint-imports --no-logo"; do \
		echo "$$step"; .venv/bin/$$step || status=1; \
	done; \
	exit $$status

tests: .venv/.dev .cache/.system-packages .cache/.validator
	@# Tracing every line slows the window's tests down most: they run on their own, without it.
	@status=0; \
	$(PYTEST) $(SLOWEST) $(WINDOW) || status=1; \
	$(PYTEST) $(SLOWEST) --cov --cov-report=term $(WINDOW:%=--ignore=%) || status=1; \
	exit $$status

pictures: .venv/.dev .cache/.system-packages ## draw docs/pictures/ anew from the sample's documents
	.venv/bin/python -m tools.make_pictures

bench: .venv/.dev .cache/.rivals .cache/.validator ## measure against the alternatives and write docs/performance.md
	.venv/bin/python -m benchmarks

catalogue: .venv/.dev ## bring the translations in line with the sentences in the sources
	.venv/bin/python -m tools.catalogue

handbook: .venv/.dev ## write docs/inspection.md and docs/templates.md from the code
	.venv/bin/python -m tools.make_handbook

pins: .venv/.made ## resolve pyproject.toml to exact versions in requirements/
	.venv/bin/python -m tools.pin_requirements

# What is set up already is not set up again until the file that asks for it changes.

.venv/.made: tools/make_environment.py
	$(PYTHON) tools/make_environment.py .venv
	@touch $@

.venv/.plenum: .venv/.made pyproject.toml requirements/build.txt requirements/runtime.txt
	$(PIP) install -r requirements/build.txt -r requirements/runtime.txt
	PYTHONWARNINGS=ignore $(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

.venv/.dev: .venv/.plenum requirements/dev.txt
	$(PIP) install -r requirements/dev.txt
	@touch $@

.cache/.system-packages: tools/system_packages.py | .cache
	$(PYTHON) tools/system_packages.py
	@touch $@

.cache/.validator: requirements/npm.txt | .cache
	@$(FIND_NPM)
	$(NPM_INSTALL) $$(cat requirements/npm.txt)
	@rm -rf .cache/passed
	@touch $@

.cache/.rivals: requirements/rivals.txt | .cache
	@$(FIND_NPM)
	$(NPM_INSTALL) $$(cat requirements/rivals.txt)
	@touch $@

.cache/.corpora: .venv/.dev .cache/.system-packages requirements/corpora.txt requirements/writers.txt requirements/writers-npm.txt $(wildcard tools/foreign_files/*)
	@$(FIND_NPM)
	@.venv/bin/python -m tools.foreign_files
	@touch $@

.cache:
	@mkdir -p $@
