# zhengwu 政务. Python 3.11 or newer is all a machine needs; every target prepares what it uses.
PYTHON ?= python3
Z := .venv/bin/zhengwu
.DEFAULT_GOAL := help
.PHONY: help run test bench chaos check walk screens format fuzz sbom lock prepare prepare-dev openapi clean lives

help: ## what one can do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

prepare: ## virtual environment, pinned dependencies, front-end assets
	@$(PYTHON) scripts/prepare.py run

prepare-dev: ## the same, and what tests and checks need
	@$(PYTHON) scripts/prepare.py dev

run: prepare ## the demonstration county on http://127.0.0.1:$$PORT (8000), database and all
	@$(Z) run

test: prepare-dev ## all tests, browser tests included
	@.venv/bin/python scripts/run_tests.py

check: prepare-dev ## formatting, lint, types, walls, migrations, OpenAPI drift
	@.venv/bin/python scripts/check.py

bench: prepare-dev ## measurements beside their floors, also in $$VAR/bench.json; CASES=1000000 for a long history, CERTIFICATES=1000000 for a great stock, ONLY=search,checks for some parts, ASKS=100000 for a long watch over memory, REPORT=docs to keep it
	@$(Z) bench $(if $(CASES),--cases $(CASES)) $(if $(CERTIFICATES),--certificates $(CERTIFICATES)) $(if $(ONLY),--only $(ONLY)) $(if $(ASKS),--asks $(ASKS)) $(if $(REPORT),--report $(REPORT))

chaos: prepare-dev ## kill, restart and fill up a platform of its own under load, then count that nothing is lost (7 min); REPORT=docs/chaos.md keeps it
	@$(Z) chaos $(if $(REPORT),--report $(REPORT)) $(if $(SEED),--seed $(SEED))

format: prepare-dev ## put the code in form
	@.venv/bin/ruff check --fix -q . ; .venv/bin/ruff format -q .

walk: prepare-dev ## every page before everybody's eyes, in both languages: accessibility, deep (10 min)
	@WALK=deep .venv/bin/python -m pytest -q tests/test_accessibility.py -n 2 --dist loadgroup

lives: prepare-dev ## random lives of cases against a model, more than two thousand steps (2 min)
	@LIVES=100 .venv/bin/python -m pytest -q zhengwu/cases/tests/test_lives.py -n 0

screens: prepare-dev ## pictures of the main pages into docs/screens, taken while the walk through all of them goes by
	@SCREENS=docs/screens .venv/bin/python -m pytest -q tests/test_accessibility.py -k "zh or en" -n 2 --dist loadgroup

openapi: prepare-dev ## write docs/openapi.json anew
	@$(Z) openapi --write docs/openapi.json

fuzz: prepare-dev ## every endpoint of the API is asked some hundred times what nobody would ask (10 min)
	@FUZZ=100 .venv/bin/python -m pytest -q tests/test_fuzz.py -n 0

sbom: prepare-dev ## write docs/sbom.json anew: every part with its version, hash and licence (CycloneDX)
	@.venv/bin/python scripts/sbom.py --write docs/sbom.json

lock: prepare-dev ## pin the dependencies anew
	@cd requirements && ../.venv/bin/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --strip-extras -o run.txt run.in
	@cd requirements && ../.venv/bin/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --strip-extras -o traces.txt traces.in
	@cd requirements && ../.venv/bin/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --strip-extras --allow-unsafe -o dev.txt dev.in

clean: ## remove everything that was prepared (the data in ./var stays)
	@rm -rf .venv node_modules zhengwu/doors/ui/static/dist
