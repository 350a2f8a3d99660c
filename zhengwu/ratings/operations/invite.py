"""邀请评价: a matter is over, and whoever's it was may say how it went."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.public import OVER, Case, State
from zhengwu.kernel.public import SYSTEM, BadInput, local_date, publish, random_code
from zhengwu.organisations.public import Officer, body_of, require
from zhengwu.ratings.events import RatingInvited, VisitServed
from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations._rating import facts_of, over_of
from zhengwu.ratings.queries.settings import terms_for
from zhengwu.ratings.rules import path
from zhengwu.ratings.rules.channels import VISIT, Channel

SERVE = "cases.receive"
_CODE_LENGTH = 12


def invite_case(*, project_no: str, now: dt.datetime) -> Rating | None:
    """Ask for the rating of a case that is over (一事一评); None while it is not. Asking twice asks once."""
    case = Case.objects.select_related("body__division").filter(project_no=project_no).first()
    if case is None or State(case.state) not in OVER:
        return None
    terms = terms_for(body_code=case.body.code, division_code=case.body.division.code)
    with transaction.atomic():
        rating, fresh = Rating.objects.get_or_create(
            subject=case.subject,
            defaults=facts_of_case(case)
            | {
                "state": path.State.OPEN,
                "counted": False,
                "asked_at": now,
                "until_date": local_date(now) + dt.timedelta(days=terms.rate_days),
            },
        )
        if fresh:
            assert rating.until_date is not None
            publish(RatingInvited(**facts_of(rating), until_date=rating.until_date), by=SYSTEM, at=now)
    return rating


def facts_of_case(case: Case) -> dict[str, object]:
    """Where the rating of a case belongs."""
    return {
        "body_code": case.body.code,
        "division_code": case.body.division.code,
        "task_code": case.task_code,
        "item_name": case.item_name,
    }


def serve_visit(
    *,
    body_code: str,
    task_code: str = "",
    item_name: str = "",
    centre_code: str,
    window_no: str,
    device: str = "",
    by: Officer,
    now: dt.datetime,
) -> Rating:
    """Somebody was served at a window (请现场评价): the tablet of the window asks now, the code on the slip asks later.

    What the tablet asked for before and nobody answered stays open for its own code.

    Args:
        device: a digest that names the officer's own device, which may not rate.

    Raises:
        NotPermitted
        BadInput: no window
    """
    if not centre_code or not window_no:
        raise BadInput.one(("window",), "请选是哪个窗口。", "ratings.window")
    body = body_of(body_code)
    terms = terms_for(body_code=body.code, division_code=body.division.code)
    with transaction.atomic():
        rating = Rating(
            subject=f"{VISIT}{random_code(_CODE_LENGTH)}",
            state=path.State.OPEN,
            counted=False,
            body_code=body.code,
            division_code=body.division.code,
            task_code=task_code,
            item_name=item_name,
            centre_code=centre_code,
            window_no=window_no,
            handler_account=by.account_id,
            handler_device=device,
            channel=Channel.DEVICE,
            asked_at=now,
            until_date=local_date(now) + dt.timedelta(days=terms.rate_days),
        )
        require(by, SERVE, over=over_of(rating))
        rating.save()
        assert rating.until_date is not None
        publish(
            VisitServed(**facts_of(rating), centre_code=centre_code, window_no=window_no, until_date=rating.until_date),
            by=by.actor,
            at=now,
        )
    return rating
