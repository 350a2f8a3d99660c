"""评价: the form, and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import OVER, Case, State
from zhengwu.doors.ui.shapes import Notice, Option, RatingForm
from zhengwu.ratings.public import BAD, GRADES, TAGS, rating_of


def rating_form(
    case: Case, *, error: str = "", grade: str = "", tags: Sequence[str] = (), text: str = ""
) -> RatingForm | None:
    """Asked once it is over."""
    if State(case.state) not in OVER:
        return None
    return RatingForm(
        title=_("这件事办得怎么样？"),
        action=reverse("my-rate", args=[case.project_no]),
        whys=tuple(Option(code, _(name), picked=code in tags) for code, name in TAGS.items()),
        error=error,
        grade=grade,
        text=text,
        text_max_length=2000,
    )


def rated_notice(case: Case) -> Notice | None:
    """Thanks, with the grade; a bad one is called back."""
    rating = rating_of(subject=case.subject) if State(case.state) in OVER else None
    if rating is None:
        return None
    words = _("您评的是“%(grade)s”。") % {"grade": _(GRADES[rating.grade])}
    if rating.grade in BAD:
        words += _("会有人联系您，了解哪里没办好。")
    return Notice(_("谢谢您的评价"), words, "done")
