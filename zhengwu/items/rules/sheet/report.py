"""导入报告: the account of an import, row by row. The trial and the import itself give the same one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from zhengwu.items.rules.sheet.remarks import Odd, Remark, Wrong

Outcome = Literal["new", "changed", "drafted", "unchanged", "refused"]
#: In the order in which a report tells them.
OUTCOMES: Final[Mapping[Outcome, str]] = {
    "new": "新增",
    "changed": "更新",
    "drafted": "写入编制稿",
    "unchanged": "没有变化",
    "refused": "退回",
}
Found = Literal["found", "created", "missing"]
HOW_FOUND: Final[Mapping[Found, str]] = {"found": "已有", "created": "新设", "missing": "没有"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReport:
    """What became of a row. `line`: its number in the file, as a spreadsheet counts. `code`: as taken in."""

    line: int
    code: str
    name: str
    body: str
    outcome: Outcome
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReport:
    """Which body a department of the list is. `elsewhere`: its code was registered in another division (登记区划)."""

    department: str
    code: str
    name: str
    how: Found
    rows: int
    elsewhere: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReport:
    """The account of a file. `unread`: columns and hidden sheets that were left aside. `trial`: nothing was written."""

    rows: Sequence[RowReport]
    bodies: Sequence[BodyReport] = ()
    unread: Sequence[str] = ()
    trial: bool = False

    def count(self, outcome: Outcome) -> int:
        """How many rows came out so."""
        return sum(row.outcome == outcome for row in self.rows)

    @property
    def remarked(self) -> int:
        """Rows that were taken, with something to look at."""
        return sum(bool(row.remarks) for row in self.rows if row.outcome != "refused")

    @property
    def kinds(self) -> dict[Odd | Wrong, int]:
        """How many rows have each kind of remark, most first."""
        counted = Counter(kind for row in self.rows for kind in {remark.kind for remark in row.remarks})
        return dict(sorted(counted.items(), key=lambda one: (-one[1], one[0])))

    def as_json(self) -> dict[str, Any]:
        """For programs: counts, kinds, bodies, and every row."""
        return {
            "trial": self.trial,
            "total": len(self.rows),
            **{outcome: self.count(outcome) for outcome in OUTCOMES},
            "remarked": self.remarked,
            "kinds": {str(kind): n for kind, n in self.kinds.items()},
            "bodies": [
                {
                    "department": one.department,
                    "code": one.code,
                    "name": one.name,
                    "how": one.how,
                    "rows": one.rows,
                    "registered_in": one.elsewhere,
                }
                for one in self.bodies
            ],
            "unread": list(self.unread),
            "rows": [
                {
                    "line": row.line,
                    "code": row.code,
                    "name": row.name,
                    "body": row.body,
                    "outcome": row.outcome,
                    "remarks": [
                        {"kind": str(remark.kind), "column": remark.column, "words": remark.say()}
                        for remark in row.remarks
                    ],
                }
                for row in self.rows
            ],
        }
