# What the targets do stands in tools/prepare.py, which works without make too. Here a Python is looked for.

ifeq ($(OS),Windows_NT)
PYTHON ?= python
else
CAN_BE_USED = import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
CANDIDATES = python3.13 python3.12 python3.11 python3.14 python3
PYTHON ?= $(shell for name in $(CANDIDATES); do $$name -c '$(CAN_BE_USED)' 2>/dev/null && echo $$name && exit; done; command -v python3)
endif

ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help lab test quick check bench fuzz lock wheelhouse clean python

help:
	@echo "make lab      set everything up and open JupyterLab on the North Korea case"
	@echo "make test     every test, with a real browser against a real JupyterLab"
	@echo "make quick    the tests that need no browser and no LibreOffice"
	@echo "make check    ruff, mypy and every test"
	@echo "make bench    how fast things are, as ratios"
	@echo "make fuzz     a million damaged files for the importers; ten minutes"
	@echo "make lock     choose the newest versions of what is used, and pin them"
	@echo "make wheelhouse  everything to install, in one folder, for a room without a network"
	@echo "make clean    remove what the others made here; your workspace stays"

lab test quick check bench fuzz lock wheelhouse clean: python
	@"$(PYTHON)" tools/prepare.py $@ $(ARGS)

ifeq ($(OS),Windows_NT)
python: ;
else
python:
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { \
	  echo "There is no Python here$(if $(PYTHON), by the name $(PYTHON)). Install CPython 3.11 or newer (Debian, Ubuntu: apt-get install python3 python3-venv), or name one: make lab PYTHON=/path/to/python3" >&2; \
	  exit 2; }
endif
