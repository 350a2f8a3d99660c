"""docs/transitions.md from the one table of `cases/rules/moves.py`. `python scripts/transitions.py` writes it; a test compares."""

from __future__ import annotations

from pathlib import Path

from zhengwu.cases.rules.moves import MOVE_NAMES, TABLE
from zhengwu.cases.rules.states import FINAL, STATE_NAMES, State

PAGE = Path(__file__).resolve().parents[1] / "docs" / "transitions.md"


def page() -> str:
    """Every state with what can happen to it, as a table and as a Mermaid picture."""
    lines = [
        "# What can happen to a case",
        "",
        "Written by `scripts/transitions.py` from `TABLE` in `zhengwu/cases/rules/moves.py`. Everything that is not in this table",
        "is answered with 409 and the reason; who may do what is in `zhengwu/organisations/rules/actions.py`.",
        "",
        "| From | Step | To |",
        "|---|---|---|",
    ]
    for state in State:
        for move, steps in TABLE.items():
            if state in steps:
                names = STATE_NAMES[state], MOVE_NAMES[move], STATE_NAMES[steps[state]]
                lines.append(f"| {names[0]} `{state}` | {names[1]} `{move}` | {names[2]} `{steps[state]}` |")
    lines += [
        "",
        f"Final: {'、'.join(STATE_NAMES[s] for s in State if s in FINAL)}.",
        "",
        "```mermaid",
        "stateDiagram-v2",
    ]
    for move, steps in TABLE.items():
        lines += [f"    {origin} --> {to}: {MOVE_NAMES[move]}" for origin, to in steps.items()]
    return "\n".join([*lines, "```", ""])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
