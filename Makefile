# TRA-PAN Pansharpening: `make` lists what can be made.

PYTHON := /usr/bin/python3
READY := .venv/.trapan-ready
PROFILE ?= default
PLUGINS := $(HOME)/.local/share/QGIS/QGIS3/profiles/$(PROFILE)/python/plugins

.DEFAULT_GOAL := help
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))
LRELEASE := $(firstword $(foreach name,lrelease lrelease-qt5 lrelease6 lrelease-qt6,$(shell command -v $(name))))

.PHONY: help setup demo test test-long test-fast test-engine lint docs package package-check translations help-pages install clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## QGIS 3.40+ where missing, PyTorch and the project in .venv (TORCH_WHEELS=folder, TORCH_INDEX=url)

$(READY): scripts/setup.sh pyproject.toml constraints.txt setup.py metadata.txt
	PYTHON="$(PYTHON)" TORCH_WHEELS="$(TORCH_WHEELS)" TORCH_INDEX="$(TORCH_INDEX)" scripts/setup.sh
	@touch $@

demo: setup ## fuse a generated pair with qgis_process and make a picture (PAN=file MS=file: your own)
	QT_QPA_PLATFORM=offscreen .venv/bin/python scripts/demo.py $(if $(PAN)$(MS),"$(PAN)" "$(MS)")

# A process per core with one thread each: on the tests' small scenes, more threads only wait for each other.
# Hundreds of processes import the package, so its bytecode is kept, even where a container forbids it.
PYTEST := QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE= .venv/bin/python -m pytest -n auto --maxprocesses 4 --dist loadfile

test: setup ## the tests that are not marked long; pytest-qgis gives them a QGIS profile of their own
	$(PYTEST) -m "not long"

test-long: setup ## the tests that are marked long
	$(PYTEST) -m long

test-fast: setup ## the tests that are not marked slow, long or qgis
	$(PYTEST) -m "not slow and not long and not qgis"

test-engine: setup ## the engine's tests with the packages that users get (NumPy 2), and those with PyQt6
	PYTHON="$(PYTHON)" scripts/test_engine.sh

# mypy and griffe look for the package under its own name, and griffe would walk through .venv in the checkout.
PACKAGE := build/package/trapan/__init__.py
$(PACKAGE):
	@mkdir -p $(@D)
	@ln -sfn "$(CURDIR)/core" "$(CURDIR)/trapan_plugin" "$(CURDIR)/__init__.py" $(@D)

lint: setup $(PACKAGE) ## ruff, import rules, mypy, excluded words
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/lint-imports --no-cache
	.venv/bin/mypy
	.venv/bin/python scripts/check_words.py

docs: setup $(PACKAGE) ## the documentation site, in build/site
	.venv/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[docs]'
	NO_MKDOCS_2_WARNING=1 .venv/bin/python -m mkdocs build
	@echo "docs: build/site/index.html"

package: setup $(TRANSLATIONS) help-pages ## dist/trapan.zip, for QGIS's plugin manager
	.venv/bin/python scripts/package.py

package-check: package ## what the public plugin repository refuses: bandit, detect-secrets
	scripts/check_package.sh dist/trapan.zip

translations: setup ## bring resources/i18n up to date with the texts of the plugin and of core
	.venv/bin/python scripts/translations.py

help-pages: setup
	.venv/bin/python scripts/translations.py pages

%.qm: %.ts
ifdef LRELEASE
	$(LRELEASE) -silent -nounfinished $< -qm $@
else
	@echo "translations: without Qt's lrelease (Debian: qttools5-dev-tools) $@ is left out"
endif

install: setup $(TRANSLATIONS) help-pages ## link the plugin into your QGIS profile (PROFILE=name)
	@scripts/install.sh "$(PLUGINS)"

clean: ## remove what the other targets made, .venv apart
	rm -rf build demo dist .qgis-settings resources/i18n/*.qm resources/help/*/
