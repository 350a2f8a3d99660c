"""The page about what can happen to a case is the table, and nothing else."""

from __future__ import annotations

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[1] / "scripts" / "transitions.py"


def test_the_page_is_what_the_table_says() -> None:
    spec = importlib.util.spec_from_file_location("transitions", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.PAGE.read_text(encoding="utf-8") == script.page(), "run: python scripts/transitions.py"
