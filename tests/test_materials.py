"""The bill of materials: what is locked is listed, what is listed has a licence somebody looked at."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_SCRIPT = runpy.run_path(str(ROOT / "scripts" / "sbom.py"))
ALLOWED, is_allowed, pins = (_SCRIPT[name] for name in ("ALLOWED", "is_allowed", "pins"))


def test_every_locked_part_is_listed_with_hash_and_licence() -> None:
    listed = {part["purl"]: part for part in json.loads((ROOT / "docs" / "sbom.json").read_text())["components"]}
    locked = {
        f"pkg:pypi/{name}@{version}"
        for path in ("run", "dev")
        for name, version, _ in pins(ROOT / f"requirements/{path}.txt")
    }
    pages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert {purl for purl in listed if purl.startswith("pkg:pypi/")} == locked
    names = {(place.rpartition("node_modules/")[2], about["version"]) for place, about in pages.items() if place}
    assert {(part["name"], part["version"]) for purl, part in listed.items() if purl.startswith("pkg:npm/")} == names
    assert [purl for purl, part in listed.items() if not part["licenses"]] == []
    assert [purl for purl, part in listed.items() if not part["hashes"] and "pypi" in purl] == []


def test_every_requirement_is_pinned_with_hashes() -> None:
    for name in ("run", "dev"):
        assert all(hashes for _, _, hashes in pins(ROOT / f"requirements/{name}.txt"))


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-2.0-only", True),
        ("MIT AND OFL-1.1", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-only", False),
        ("", False),
        ("proprietary", False),
    ],
)
def test_a_licence_nobody_looked_at_is_refused(expression: str, allowed: bool) -> None:
    assert is_allowed(expression, ALLOWED) is allowed
