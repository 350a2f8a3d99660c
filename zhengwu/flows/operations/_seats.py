"""Seats at a work item: who holds them, and who may take one."""

from __future__ import annotations

from dataclasses import replace

from zhengwu.flows.models import Assignment, WorkItem
from zhengwu.flows.queries import actors_of
from zhengwu.flows.rules.completion import acted, seat_of
from zhengwu.flows.rules.model import Rule
from zhengwu.kernel.public import Conflict, NotFound, NotPermitted
from zhengwu.organisations.public import Officer, Over, check_action, over_body_code, require


class NotYourTurn(NotPermitted):
    """The step has named signers, and this officer is not the one to speak now."""

    code = "not_your_turn"
    title = "还没有轮到您"
    template = "“{name}”现在由{who}办理。如需由您办理，请他们转办给您。"


class AlreadySpoken(Conflict):
    """One person, one word: this officer has signed this step already."""

    code = "already_spoken"
    title = "您已经办过"
    template = "您已经办过“{name}”，正在等其他人办理。"


class TheyMayNot(NotPermitted):
    """Work can only be handed to somebody who may do it."""

    code = "they_may_not"
    title = "对方不能办这一步"
    template = "{who}没有办理“{name}”的权限。请选择有权限的同事。"


class SignerNotFound(NotFound):
    """No unused seat of that number at this item."""

    code = "signer_not_found"
    template = "没有这位待办理的人，可能已经办过。请刷新页面查看。"


class AlreadySigner(Conflict):
    """The officer has a seat at this step already."""

    code = "already_signer"
    template = "{who}已经是“{name}”的办理人，不用再加。请选择其他同事。"


def live_seats(item: WorkItem) -> list[Assignment]:
    """The seats that count, in order; words taken back do not."""
    return [seat for seat in item.assignments.all() if seat.withdrawn_at is None]


def check_may_work(item: WorkItem, by: Officer) -> None:
    """Refuse whoever may not: no grant, or they reviewed what is to be decided.

    Raises:
        NotPermitted: of `organisations`, naming who may, or DidTheOtherSide
    """
    require(by, item.action, over=over_of(item))


def over_of(item: WorkItem) -> Over:
    """The work item as permission sees it: the body and item it is about, and who did what must be kept apart from it."""
    place = over_body_code(item.body_code, task_code=item.task_code)
    other = check_action(item.action).apart_from
    return replace(place, done_by={other: actors_of(subject=item.instance.subject, action=other)}) if other else place


def seat_for(item: WorkItem, by: Officer) -> Assignment | None:
    """The seat from which this officer may speak now; None when the item has no seats and is open to all who may.

    Raises:
        NotYourTurn, AlreadySpoken
    """
    seats = live_seats(item)
    rows = [seat.seat for seat in seats]
    if acted(rows, account_id=by.account_id):
        raise AlreadySpoken(name=item.name)
    if not seats:
        return None
    seat = seat_of(rows, rule=Rule(item.rule), account_id=by.account_id, post_id=by.post_id)
    if seat is None:
        raise NotYourTurn(name=item.name, who="、".join(row.name for row in seats if not row.outcome))
    return next(row for row in seats if row.pk == seat.id)


def unused_seat(item: WorkItem, assignment_id: int) -> Assignment:
    """The seat of this number, from which nobody has spoken yet.

    Raises:
        SignerNotFound
    """
    for seat in live_seats(item):
        if seat.pk == assignment_id and not seat.outcome:
            return seat
    raise SignerNotFound


def check_can_take(item: WorkItem, to: Officer, *, besides: Officer | None = None) -> None:
    """Refuse to hand the item to somebody who could not do it, or who has it already, as `besides` has.

    Raises:
        TheyMayNot, AlreadySigner
    """
    if not to.may(item.action, over_of(item)):
        raise TheyMayNot(who=to.name, name=item.name)
    seated = {account for seat in live_seats(item) for account in (seat.account_id, seat.acted_by_id)}
    if to.account_id in seated | ({besides.account_id} if besides else set()):
        raise AlreadySigner(who=to.name, name=item.name)


def add_seat(
    item: WorkItem,
    to: Officer,
    *,
    delegated_from: int | None = None,
    claimed: bool = False,
    position: int | None = None,
) -> Assignment:
    """A new seat for this officer, the last unless a place is given; `claimed` when it is there only because they acted."""
    last = max((seat.position for seat in item.assignments.all()), default=0) + 1
    return Assignment.objects.create(
        work_item=item,
        position=last if position is None else position,
        account_id=to.account_id,
        post_id=to.post_id,
        name=to.name,
        delegated_from=delegated_from,
        claimed=claimed,
    )
