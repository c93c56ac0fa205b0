# smartVEST: „make“ zeigt die Ziele. Gebraucht werden nur Python ≥ 3.11 (mit venv), make und git.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
NEXT := .venv-next
NEXT_PYTHON ?= python3.12
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --require-hashes
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --upgrade

export PYTHONUNBUFFERED := 1
.NOTPARALLEL:
.PHONY: help run test lint audit pytest chromium servers bilder ansichten bench load gewicht test-next lock clean port

help: ## zeigt diese Übersicht
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: export DJANGO_SETTINGS_MODULE := smartvest.settings.dev
run: $(BIN)/python port $(VENV)/run.stamp ## startet das Portal mit Demo-Inhalten auf http://127.0.0.1:8000 (PORT=… ändert den Port)
	@mkdir -p var
	@$(MANAGE) prepare
	@echo "» Server starten"
	@exec $(MANAGE) runserver $(PORT)

test: lint pytest ## prüft alles: Linter, Importregeln, Migrationen, Unit-, Integrations- und Browsertests

lint: $(VENV)/test.stamp ## nur die Linter, Importregeln und Prüfungen ohne Tests (wenige Sekunden)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint --quiet templates
	$(BIN)/biome ci --error-on-warnings static
	$(BIN)/lint-imports
	$(MANAGE) check --settings smartvest.settings.test --fail-level WARNING
	$(MANAGE) makemigrations --check --dry-run --settings smartvest.settings.test

audit: ## fragt für jedes Paket der Locks, ob eine Sicherheitslücke bekannt ist (installiert nichts in .venv)
	@$(PYTHON) .ci/audit

pytest: $(VENV)/test.stamp chromium servers ## nur die Tests (ARGS="tests/projects -k filter" wählt aus)
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder --durations 10 --durations-min 3 $(ARGS)

chromium: $(VENV)/test.stamp # findet einen Chromium für die Browsertests oder installiert einen
	@$(BIN)/python tests/browser/chromium.py

servers: $(VENV)/test.stamp # findet oder installiert Varnish und Redis für die Tests mit Proxy und gemeinsamem Cache
	@$(BIN)/python -m tests.serving.programs

bilder: $(VENV)/test.stamp chromium ## erneuert die Bildschirmfotos des Handbuchs
	$(BIN)/pytest tests/browser/handbook_pictures.py

ansichten: $(VENV)/test.stamp chromium ## fotografiert alle Seitenarten und Muster nach var/ansichten/ (etwa zehn Minuten)
	$(BIN)/pytest --capture=no tests/browser/view_pictures.py

bench: $(VENV)/test.stamp ## misst, was Seiten kosten, bei 100 bis 10.000 Projekten (SIZES="100 1000" DB=sqlite REQUESTS=20 PROFILE=home)
	@$(BIN)/python -m bench $(if $(SIZES),--sizes $(SIZES)) $(if $(DB),--db $(DB)) \
	$(if $(REQUESTS),--requests $(REQUESTS)) $(if $(PROFILE),--profile $(PROFILE))

load: $(VENV)/test.stamp ## belastet das Portal mit 1 bis 256 Verbindungen, während jemand veröffentlicht (SECONDS=60 PROJECTS=100 DB=sqlite)
	@$(BIN)/python -m bench.load $(if $(SECONDS),--seconds $(SECONDS)) $(if $(PROJECTS),--projects $(PROJECTS)) $(if $(DB),--db $(DB))

gewicht: $(VENV)/test.stamp chromium ## misst, was der erste Aufruf einer Seite im Browser lädt (LIGHTHOUSE=Pfad, wenn vorhanden)
	@$(BIN)/python -m bench.weight

test-next: $(BIN)/python ## Tests mit dem nächsten Wagtail und Django in .venv-next (NEXT_PYTHON=python3.12; ARGS wählt aus)
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet uv
	@test -x $(NEXT)/bin/python || $(BIN)/uv venv --quiet --python $(NEXT_PYTHON) $(NEXT)
	@$(BIN)/uv pip install --quiet --upgrade --python $(NEXT)/bin/python --override requirements-next.in \
	--requirements pyproject.toml --group dev
	@$(NEXT)/bin/python -c "import django, wagtail; print('» Wagtail', wagtail.__version__, 'Django', django.__version__)"
	$(NEXT)/bin/python manage.py check --settings smartvest.settings.test
	$(NEXT)/bin/python manage.py makemigrations --check --dry-run --settings smartvest.settings.test
	$(NEXT)/bin/pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder -p no:cacheprovider $(ARGS)

lock: $(BIN)/python ## erneuert die Locks requirements*.txt aus pyproject.toml
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet uv
	$(LOCK) pyproject.toml --output-file requirements.txt
	$(LOCK) --group s3 --constraint requirements.txt --output-file requirements-s3.txt
	$(LOCK) --group dev --constraint requirements.txt --output-file requirements-dev.txt

clean: ## entfernt .venv; Datenbank und Medien unter var/ bleiben
	rm -rf $(VENV) $(NEXT) .pytest_cache .ruff_cache .import_linter_cache

port: $(BIN)/python
	@$(BIN)/python -c "import socket as s; p = s.socket(); p.setsockopt(s.SOL_SOCKET, s.SO_REUSEADDR, 1); \
	p.bind(('127.0.0.1', int('$(PORT)')))" 2>/dev/null \
	|| { echo "Port $(PORT) ist belegt oder nicht erlaubt. Ein anderer Port: make run PORT=8001" >&2; exit 1; }

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "Gebraucht wird Python ab 3.11. Heißt es bei Ihnen anders: make run PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' \
	|| { echo "Dem Python fehlt das Modul venv (Debian und Ubuntu: apt install python3-venv)." >&2; exit 1; }
	@echo "» Virtuelle Umgebung $(VENV) anlegen"
	@$(PYTHON) -m venv --clear $(VENV)

# Die Stempel halten fest, welcher Stand der Locks installiert ist: ohne Änderung kein Zugriff aufs Netz.
$(VENV)/run.stamp: requirements.txt | $(BIN)/python
	@echo "» Pakete installieren (beim ersten Mal etwa eine Minute)"
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements.txt requirements-dev.txt | $(BIN)/python
	@echo "» Pakete und Testwerkzeuge installieren (beim ersten Mal etwa eine Minute)"
	@$(INSTALL) -r requirements.txt -r requirements-dev.txt
	@touch $(VENV)/run.stamp $@
