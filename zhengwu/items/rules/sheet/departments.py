"""Whose the rows are: which 统一社会信用代码 each department of a list most likely has.

Lists name departments in short, and their codes are of many ages. The evidence is weighed in the same way whatever the order
of the rows: the department's own code; one that contains its old 组织机构代码; an organ (机关) before an institution; then how
often its item codes name it. One code is given to one department only.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from zhengwu.items.rules.sheet.codes import IsUscc, old_code

_ORGAN: Final = "11"
_LAST_NINE: Final = slice(8, 17)
_TAIL: Final = 7


@dataclass(slots=True)
class Department:
    """What the rows of one department say: its codes and the bodies its item codes name, each with how often."""

    name: str
    division: str
    own: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    rows: int = 0

    def weigh(self, is_uscc: IsUscc) -> list[tuple[tuple[int, int, int, int], str]]:
        """Every 统一社会信用代码 it could have, with how strongly that speaks for it."""
        codes = {code for code in (*self.own, *self.named) if is_uscc(code)}
        return [(self._weight(code), code) for code in codes]

    def _weight(self, code: str) -> tuple[int, int, int, int]:
        nine = code[_LAST_NINE]
        # Own codes of 17 places have lost a digit somewhere: their end is that of the whole code.
        same = any(old_code(own) == nine or (len(own) > _TAIL and code.endswith(own[-_TAIL:])) for own in self.own)
        return (int(code in self.own), int(same), int(code.startswith(_ORGAN)), self.named[code])


def codes_of(departments: Iterable[Department], *, is_uscc: IsUscc, taken: Iterable[str] = ()) -> Mapping[str, str]:
    """Department name → its code; those without evidence are left out. `taken`: codes that other bodies have already."""
    departments = list(departments)
    weighed = sorted(
        ((weight, code, department.name) for department in departments for weight, code in department.weigh(is_uscc)),
        key=lambda one: (tuple(-part for part in one[0]), one[1], one[2]),
    )
    found: dict[str, str] = {}
    given = set(taken)
    for _, code, name in weighed:
        if name not in found and code not in given:
            found[name] = code
            given.add(code)
    return found
