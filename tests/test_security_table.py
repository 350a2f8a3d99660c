"""The table of `docs/security.md` tells the truth: every file it names is there, and every test."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_NAMED = re.compile(r"`((?:zhengwu|tests|scripts|docs|requirements)/[^`]+)`")
_COLUMNS = 6
#: Controls of GB/T 22239-2019 that must have a row.
CONTROLS = (
    "身份鉴别", "访问控制", "安全审计", "入侵防范", "恶意代码防范", "可信验证", "数据完整性", "数据保密性", "数据备份恢复",
    "剩余信息保护", "个人信息保护", "边界防护", "系统管理", "审计管理", "安全管理", "集中管控",
)  # fmt: skip


def rows() -> list[list[str]]:
    """The rows of all tables, without their heads."""
    lines = (ROOT / "docs" / "security.md").read_text().splitlines()
    cells = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in cells if row[-1] != "Operator"]


@cache
def defined_in(path: Path) -> frozenset[str]:
    """The functions and classes of a file."""
    tree = ast.parse(path.read_text())
    return frozenset(
        node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    )


def test_every_file_and_every_test_named_is_there() -> None:
    named = _NAMED.findall((ROOT / "docs" / "security.md").read_text())
    assert len(named) > 100
    missing = []
    for one in named:
        path, _, test = one.partition("::")
        if not (ROOT / path).exists() or (test and test not in defined_in(ROOT / path)):
            missing.append(one)
    assert missing == []


def test_every_row_says_where_and_what_proves_it() -> None:
    for row in rows():
        assert len(row) == _COLUMNS, row[0]
        where, proved = row[3], row[4]
        assert _NAMED.search(where), row[0]
        assert "::" in proved, row[0]


@pytest.mark.parametrize("control", CONTROLS)
def test_no_control_is_left_out(control: str) -> None:
    assert any(row[0].startswith(control) for row in rows())


def test_how_to_report_is_said() -> None:
    assert "docs/security.md" in (ROOT / "SECURITY.md").read_text()
