# TRA-PAN Pansharpening: `make` lists what can be made.

PYTHON := /usr/bin/python3
READY := .venv/.trapan-ready
PROFILE ?= default
PLUGINS := $(HOME)/.local/share/QGIS/QGIS3/profiles/$(PROFILE)/python/plugins

.DEFAULT_GOAL := help
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))
LRELEASE := $(firstword $(foreach name,lrelease lrelease-qt5 lrelease6 lrelease-qt6,$(shell command -v $(name))))

.PHONY: help setup demo test lint package package-check translations install clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## QGIS 3.40+ where missing, PyTorch and the project in .venv (TORCH_WHEELS=folder, TORCH_INDEX=url)

$(READY): scripts/setup.sh pyproject.toml constraints.txt setup.py metadata.txt
	PYTHON="$(PYTHON)" TORCH_WHEELS="$(TORCH_WHEELS)" TORCH_INDEX="$(TORCH_INDEX)" scripts/setup.sh
	@touch $@

demo: setup ## fuse a generated pair with qgis_process and make a picture (PAN=file MS=file: your own)
	QT_QPA_PLATFORM=offscreen .venv/bin/python scripts/demo.py $(if $(PAN)$(MS),"$(PAN)" "$(MS)")

# One thread: on the tests' small scenes more would only wait for each other.
test: setup ## all tests; pytest-qgis gives them a QGIS profile of their own
	QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 .venv/bin/python -m pytest

lint: setup ## ruff, and mypy on core/
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	@mkdir -p build/lint && ln -sfn "$(CURDIR)" build/lint/trapan
	.venv/bin/mypy

package: setup $(TRANSLATIONS) ## dist/trapan.zip, for QGIS's plugin manager
	.venv/bin/python scripts/package.py

package-check: package ## what the public plugin repository refuses: bandit, detect-secrets
	scripts/check_package.sh dist/trapan.zip

translations: setup ## bring resources/i18n/*.ts up to date with the plugin's strings
	.venv/bin/python scripts/translations.py

%.qm: %.ts
ifdef LRELEASE
	$(LRELEASE) -silent -nounfinished $< -qm $@
else
	@echo "translations: without Qt's lrelease (Debian: qttools5-dev-tools) $@ is left out"
endif

install: setup $(TRANSLATIONS) ## link the plugin into your QGIS profile (PROFILE=name)
	@scripts/install.sh "$(PLUGINS)"

clean: ## remove what the other targets made, .venv apart
	rm -rf build demo dist .qgis-settings resources/i18n/*.qm
