"""Ask to bring a body's items into a service centre."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from zhengwu.kernel.public import BadInput, Conflict, local_date, publish
from zhengwu.organisations.events import EntryRequested
from zhengwu.organisations.models import Body, Entry, EntryItem
from zhengwu.organisations.queries.bodies import body_of
from zhengwu.organisations.queries.scope import over_body, require
from zhengwu.organisations.rules.body import CENTRES
from zhengwu.organisations.rules.entry import AT_THE_CENTRE, Standing, State
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.scope import Scope, action_names, check_scope


class NotACentre(BadInput):
    """One enters a service centre, a township centre or a village station."""

    code = "entry.not_a_centre"


class EnteringAbolished(BadInput):
    """One of the two is no longer there."""

    code = "entry.abolished"


class EntryInThePast(BadInput):
    """Nobody is there before it was agreed."""

    code = "entry.in_the_past"


class EntersTwice(Conflict):
    """The same is in this centre, or asked for, on some of the same days."""

    code = "entry.twice"
    template = "同样的事项和环节（{actions}）已经进驻{name}，或正在申请（进驻 {number}）。请先看那一项。"


def request_entry(
    *,
    body_code: str,
    centre_code: str,
    task_codes: Collection[str] = (),
    actions: Collection[str],
    valid_from: dt.date,
    by: Officer,
    now: dt.datetime,
) -> Entry:
    """Ask that a body's items are handled in a centre (申请进驻) from a day on, once the centre has approved.

    Args:
        task_codes: 实施编码 of items of the body; empty means all of them.
        actions: what is done at the centre's windows, from AT_THE_CENTRE.
    Raises:
        NotPermitted: no entries.request over the body
        BodyUnknown, NotACentre, EnteringAbolished, EntryInThePast, ActionsMissing, ItemsNotOwn, EntersTwice
    """
    today = local_date(now)
    with transaction.atomic():
        body, centre = body_of(body_code), body_of(centre_code)
        require(by, "entries.request", over=over_body(body))
        Body.objects.select_for_update(no_key=True).get(pk=body.pk)  # two requests of one body queue here
        _check_place(body, centre, valid_from=valid_from, today=today)
        scope = check_scope(
            owner_code=body.code,
            task_codes=task_codes,
            actions=actions,
            offered=AT_THE_CENTRE,
            valid_from=valid_from,
            valid_to=None,
            today=today,
        )
        _check_once(body, centre, scope, today=today)
        return _request(body, centre, scope, by=by, now=now)


def _check_place(body: Body, centre: Body, *, valid_from: dt.date, today: dt.date) -> None:
    if centre.kind not in CENTRES or centre == body:
        raise NotACentre.one(("centre",), "请选择政务服务中心、便民服务中心或便民服务站。", "entry.not_a_centre")
    for side, one in (("body", body), ("centre", centre)):
        if one.is_abolished(on=today):
            raise EnteringAbolished.one((side,), "{name}已经撤销，请选仍在的机构。", "entry.abolished", name=one.name)
    if valid_from < today:
        raise EntryInThePast.one(("valid_from",), "进驻日不能早于今天，请重新选择。", "entry.in_the_past")


def _check_once(body: Body, centre: Body, scope: Scope, *, today: dt.date) -> None:
    for other in Entry.objects.filter(body=body, centre=centre).prefetch_related("items"):
        if other.standing_on(today) in {Standing.RETURNED, Standing.ENDED}:
            continue
        if shared := scope.shares_with(other.scope):
            raise EntersTwice(actions="、".join(action_names(shared)), name=centre.name, number=other.pk)


def _request(body: Body, centre: Body, scope: Scope, *, by: Officer, now: dt.datetime) -> Entry:
    entry = Entry.objects.create(
        body=body,
        centre=centre,
        state=State.REQUESTED,
        actions=sorted(scope.actions),
        valid_from=scope.valid_from,
        asked_by_id=by.account_id,
    )
    EntryItem.objects.bulk_create(EntryItem(entry=entry, task_code=code) for code in sorted(scope.task_codes) or [""])
    publish(
        EntryRequested(
            entry_id=entry.pk,
            body_code=body.code,
            centre_code=centre.code,
            task_codes=tuple(sorted(scope.task_codes)),
            actions=tuple(sorted(scope.actions)),
            valid_from=scope.valid_from,
        ),
        by=by.actor,
        at=now,
    )
    return entry
