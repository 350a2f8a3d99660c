"""中介服务登记: contracted, and done; so that everybody sees whose days they were."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, NotFound, clean_line, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import MediatorEnded, MediatorRegistered
from zhengwu.parallel.models import MediatorContract
from zhengwu.parallel.operations._found import locked_project
from zhengwu.parallel.queries.over import over_project


class NoSuchMediator(NotFound):
    """Not there."""

    code = "parallel.no_such_mediator"
    template = "没有找到这条中介服务，请从项目页进入。"


def register_mediator(
    *,
    code: str,
    agency: str,
    service: str,
    started_date: dt.date,
    promised_date: dt.date,
    by: Officer,
    now: dt.datetime,
) -> MediatorContract:
    """Register what an agency was contracted for.

    Raises:
        NoSuchProject, NotPermitted
        BadInput: no agency, no service, or promised before it began
    """
    agency = clean_line(agency, max_length=200, loc=("agency",))
    service = clean_line(service, max_length=200, loc=("service",))
    for field, value in (("agency", agency), ("service", service)):
        if not value:
            raise BadInput.one((field,), "请填写这一项。", "project.missing")
    if promised_date < started_date:
        raise BadInput.one(("promised_date",), "约定完成日不能早于签约日期。", "parallel.promised")
    with transaction.atomic():
        project = locked_project(code)
        require(by, "projects.lead", over=over_project(project))
        contract = MediatorContract.objects.create(
            project=project, agency=agency, service=service, started_date=started_date, promised_date=promised_date
        )
        fact = MediatorRegistered(project_id=project.pk, agency=agency, service=service, promised_date=promised_date)
        publish(fact, by=by.actor, at=now)
    return contract


def end_mediator(*, contract_id: int, ended_date: dt.date, by: Officer, now: dt.datetime) -> MediatorContract:
    """The result was given on this day.

    Raises:
        NoSuchMediator, NotPermitted
        BadInput: before it began, or entered already
    """
    with transaction.atomic():
        found = MediatorContract.objects.select_related("project").filter(pk=contract_id).first()
        if found is None:
            raise NoSuchMediator
        project = locked_project(found.project.code)
        require(by, "projects.lead", over=over_project(project))
        contract = MediatorContract.objects.get(pk=contract_id)
        if contract.ended_date or ended_date < contract.started_date:
            raise BadInput.one(("ended_date",), "请填签约以后的日期；已经登记完成的不用再填。", "parallel.ended")
        contract.ended_date = ended_date
        contract.save(update_fields=["ended_date"])
        publish(
            MediatorEnded(
                project_id=project.pk,
                agency=contract.agency,
                service=contract.service,
                ended_date=ended_date,
                late_days=max(0, (ended_date - contract.promised_date).days),
            ),
            by=by.actor,
            at=now,
        )
    return contract
