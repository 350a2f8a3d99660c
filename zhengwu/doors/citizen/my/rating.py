"""评价: the form, and what was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import OVER, Case, State
from zhengwu.doors.ui.shapes import Field, Link, Notice, Option, RatingForm
from zhengwu.kernel.public import current_time, local_date
from zhengwu.ratings.public import BAD, GRADES, Rating, Side, tags_for, token_of
from zhengwu.ratings.public import State as RatingState
from zhengwu.ratings.public import rating_of as rating_for_subject


def rating_form(
    case: Case, *, error: str = "", grade: str = "", tags: Sequence[str] = (), text: str = ""
) -> RatingForm | None:
    """Asked once it is over."""
    if State(case.state) not in OVER:
        return None
    return RatingForm(
        title=_("这件事办得怎么样？"),
        action=reverse("my-rate", args=[case.project_no]),
        whys=whys(tags_for(Side.ONLINE, today=local_date(current_time())), picked=tags),
        extra=(forced_field(),),
        error=error,
        grade=grade,
        text=text,
        text_max_length=2000,
    )


def whys(known: Mapping[str, str], *, picked: Sequence[str]) -> tuple[Option, ...]:
    """The reasons in use, in the reader's language where they are those shipped."""
    return tuple(Option(code, _(name), picked=code in picked) for code, name in known.items())


def forced_field() -> Field:
    """Whether somebody stood behind them."""
    return Field(
        name="forced",
        label=_("有人要求您这样评"),
        kind="checkboxes",
        options=(Option("1", _("有人要求我好评，或者替我评的")),),
        required=False,
        label_hidden=True,
    )


def rated_notice(case: Case) -> Notice | None:
    """Thanks, with the grade; a bad one is called back, and what became of it stands behind the link."""
    rating = rating_for_subject(subject=case.subject) if State(case.state) in OVER else None
    return thanks(rating) if rating else None


def thanks(rating: Rating, *, linked: bool = True) -> Notice:
    """What was said, and what follows."""
    words = _("您评的是“%(grade)s”。") % {"grade": _(GRADES[rating.grade or 1])}
    links: tuple[Link, ...] = ()
    if rating.grade in BAD:
        words += _("会有人联系您，了解哪里没办好。") if rating.state == RatingState.BAD else ""
        if linked:
            words_of_link = _("看答复，再评一次") if rating.state == RatingState.REPLIED else _("看处理到哪一步")
            links = (Link(words_of_link, reverse("rate-link", args=[token_of(rating)])),)
    return Notice(_("谢谢您的评价"), words, "done", links)
