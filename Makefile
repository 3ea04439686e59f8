# The two commands: `make demo` and `make test`. Each sets up all it needs in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared

.PHONY: demo test check score bench train train-meaning lock clean format

demo: $(VENV)/run
	@$(BIN)/habeas demo

test: $(VENV)/dev
	@$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/dev
	$(BIN)/ruff format --check habeas tests tools bench training
	$(BIN)/ruff check habeas tests tools bench training
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadgroup

format: $(VENV)/dev
	$(BIN)/ruff format habeas tests tools bench training
	$(BIN)/ruff check --fix habeas tests tools bench training

score: $(VENV)/dev
	@$(BIN)/habeas score --shared $(SHARED)

bench: $(VENV)/dev
	@$(BIN)/habeas bench

# Hours on one core, in an environment of its own; CI trains nothing. DATA is a folder of corpora (see the model card).
DATA ?= $(SHARED)/data
train: $(VENV)-train/done
	@mkdir -p build
	OMP_NUM_THREADS=1 $(VENV)-train/bin/python -m training.train $(DATA) build/encoder.pt
	$(VENV)-train/bin/python -m training.export build/encoder.pt habeas/encoder/weights.npz

# What passages are about, above the encoder that is there: another encoder needs another one.
train-meaning: $(VENV)-train/done
	OMP_NUM_THREADS=1 $(VENV)-train/bin/python -m training.meaning $(DATA) habeas/encoder/meaning.npz --minutes 40

$(VENV)-train/done: training/requirements.txt requirements.lock
	@$(PYTHON) -m venv $(VENV)-train
	@$(VENV)-train/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@$(VENV)-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@touch $@

# Wheels are checked against the hashes of the lock files; nothing else is downloaded.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
	  { echo "Habeas needs Python 3.11, 3.12 or 3.13; this is $$($(PYTHON) --version). Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Setting up a virtual environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what runs (pinned by hash) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -c "import pathlib,site; (pathlib.Path(site.getsitepackages()[0])/'habeas-checkout.pth').write_text(str(pathlib.Path('.').resolve())+'\n')"
	@printf '%s\n' '#!/bin/sh' 'exec "$$(dirname "$$0")/python" -m habeas "$$@"' > $(BIN)/habeas && chmod +x $(BIN)/habeas
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/run
	@echo "Installing what tests (pinned by hash) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@

# For maintainers, with uv on the path: writes both lock files anew, valid for Python 3.11 to 3.13.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml requirements-dev.in -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
