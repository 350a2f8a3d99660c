"""What a posted rating says, and the device it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.device import device_of
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.people.public import Account
from zhengwu.ratings.public import Rater


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """As typed; `grade` 0 where none was chosen."""

    grade: int = 0
    tags: Sequence[str] = ()
    text: str = ""
    forced: bool = False
    phone: str = ""

    @property
    def chosen(self) -> str:
        """The grade as the form shows it again."""
        return str(self.grade) if self.grade else ""


def posted_rating(request: DoorRequest) -> Posted:
    """What the form sent."""
    grade = request.POST.get("grade", "")
    return Posted(
        grade=int(grade) if len(grade) == 1 and grade.isascii() and grade.isdecimal() else 0,
        tags=request.POST.getlist("tags"),
        text=request.POST.get("text", ""),
        forced=bool(request.POST.get("forced")),
        phone=request.POST.get("phone", "").strip(),
    )


def rater_of(request: DoorRequest, said: Posted) -> Rater:
    """Who rates, as far as this page knows."""
    account = request.user if isinstance(request.user, Account) else None
    return Rater(account_id=account.pk if account else None, phone=said.phone, device=device_of(request))
