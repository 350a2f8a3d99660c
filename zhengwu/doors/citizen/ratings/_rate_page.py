"""The page behind a link or a code: rate, read the answer, rate again."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.my.rating import forced_field, thanks, whys
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.ratings._posted import Posted
from zhengwu.doors.citizen.shapes import RatePage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden, Notice, Pair, RatingForm
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import BadInput, Conflict, LawForbids, local_date
from zhengwu.organisations.public import body_of
from zhengwu.ratings.public import GRADES, Rating, State, raters_steps, side_of, tags_for

SHOWN = (BadInput, Conflict, LawForbids)


def error_of(refusal: BadInput | Conflict | LawForbids) -> str:
    """The sentence of a refusal."""
    return said(refusal.errors[0]) if isinstance(refusal, BadInput) and refusal.errors else said(refusal)


def rate_page(
    request: DoorRequest, row: Rating, *, posted: Posted | None = None, error: str = "", hidden: tuple[Hidden, ...] = ()
) -> RatePage:
    """Body and item, never a name or number: whoever holds the link may be anybody."""
    body = body_of(row.body_code)
    return RatePage(
        heading=row.item_name or _("现场服务"),
        who=body.name,
        crumbs=crumbs(Crumb(_("评价"))),
        notice=_notice(row, today_late=_late(request, row)),
        rating=_form(request, row, posted or Posted(), error, hidden),
        answer=tuple(_answer(row)),
    )


def _late(request: DoorRequest, row: Rating) -> bool:
    return row.until_date is not None and row.until_date < request.today


def _notice(row: Rating, *, today_late: bool) -> Notice | None:
    if row.state == State.EXPIRED or (row.state == State.OPEN and today_late):
        return Notice(_("评价的时间过了"), _("要反映问题，可以打 12345。"), "info")
    return None if row.state == State.OPEN else thanks(row, linked=False)


def _form(
    request: DoorRequest, row: Rating, said_so_far: Posted, error: str, hidden: tuple[Hidden, ...]
) -> RatingForm | None:
    if row.state == State.OPEN and not _late(request, row):
        side = side_of(row.subject)
        phone = Field(
            name="phone",
            label=_("手机号"),
            kind="phone",
            hint=_("想要回音就留下，被评的人看不到"),
            required=False,
            value=said_so_far.phone,
        )
        return RatingForm(
            title=_("办得怎么样？"),
            action=request.get_full_path(),
            whys=whys(tags_for(side, today=request.today), picked=said_so_far.tags),
            extra=(*([phone] if not row.subject.startswith("case:") else []), forced_field()),
            error=error,
            hidden=hidden,
            grade=said_so_far.chosen,
            text=said_so_far.text,
            text_max_length=2000,
        )
    if row.state == State.REPLIED and (row.follow_until is None or row.follow_until >= request.today):
        return RatingForm(
            title=_("改得怎么样？再评一次"),
            action=request.get_full_path(),
            note=_("只能再评这一次，最晚 {day}。").format(day=full_day(row.follow_until or request.today)),
            error=error,
            hidden=hidden,
            grade=said_so_far.chosen,
            text=said_so_far.text,
            text_max_length=2000,
        )
    return None


def _answer(row: Rating) -> list[Pair]:
    """What the unit wrote, and the second rating."""
    pairs = [Pair(_("{day}，留言").format(day=full_day(local_date(at))), words) for at, words in raters_steps(row)]
    if row.answer and row.replied_at:
        pairs.append(Pair(_("{day}，答复").format(day=full_day(local_date(row.replied_at))), row.answer))
    if row.follow_grade:
        pairs.append(Pair(_("您的追评"), _(GRADES[row.follow_grade]), note=row.follow_text))
    return pairs
