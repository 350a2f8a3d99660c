"""办事清单: how its code is written, how long it is kept, and what a newer version of the item changes about it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zhengwu.items.rules.guide import Guide
from zhengwu.items.rules.narrow import Needed, narrow

CODE_LENGTH: Final = 12
"""Of 29 letters and digits: 58 bits, so that nobody guesses one."""
CODE_SHAPE: Final = "[2-9A-HJKMNP-TW-Z]{12}"
KEPT_DAYS: Final = 90
"""Days a checklist is kept."""


def read_code(typed: str) -> str:
    """The code somebody typed or scanned, with blanks, hyphens and small letters as they like; "" when it cannot be one.

    An address with the code at its end is read too: that is what a scanner gives.
    """
    last = typed.strip().rstrip("/").rpartition("/")[2]
    plain = re.sub(r"[\s-]", "", last).upper()
    return plain if re.fullmatch(CODE_SHAPE, plain, re.ASCII) else ""


def grouped(code: str) -> str:
    """ABCD-EFGH-JKMN."""
    return "-".join(code[place : place + 4] for place in range(0, len(code), 4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What a newer version asks of the same person that the older did not. Names of materials in the order of the guide.

    changed: asked for by both, but otherwise: original, copies, whether it may come later. questions: new ones they have not
    answered. fee_fen: the sum before and after, in fen.
    """

    added: tuple[str, ...]
    dropped: tuple[str, ...]
    changed: tuple[str, ...]
    questions: tuple[str, ...]
    fee_fen: tuple[int, int]

    @property
    def nothing(self) -> bool:
        """Whether this person prepares exactly the same."""
        same = self.fee_fen[0] == self.fee_fen[1]
        return same and not (self.added or self.dropped or self.changed or self.questions)


def differences(before: Guide, after: Guide, answers: Mapping[str, Any]) -> Differences:
    """Compare two versions for the situation that `answers` describe.

    What still hangs on a question counts as asked for: a person who prepares for it is not caught out.
    """
    old, new = narrow(before, answers), narrow(after, answers)
    asked, asks = _asked(old), _asked(new)
    known = {question.key for question in old.questions}
    return Differences(
        added=_in(asks, (name for name in asks if name not in asked)),
        dropped=_in(asked, (name for name in asked if name not in asks)),
        changed=_in(asks, (name for name in asks if name in asked and asks[name] != asked[name])),
        questions=tuple(q.text for q in new.unanswered_questions if q.key not in known),
        fee_fen=(old.fee_fen, new.fee_fen),
    )


def _asked(needed: Needed) -> dict[str, tuple[object, ...]]:
    return {
        one.name: (one.original, one.copies, one.quantity, one.required, one.tolerable, one.format)
        for one in (*needed.materials, *needed.perhaps)
    }


def _in(order: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    wanted = set(names)
    return tuple(name for name in order if name in wanted)
