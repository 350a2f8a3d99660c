"""归档: a case that is over becomes a sealed package."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from zhengwu.archives.events import PackageSealed
from zhengwu.archives.models import ArchivePackage, next_archive_no
from zhengwu.archives.operations import _store
from zhengwu.archives.operations._contents import files_of
from zhengwu.archives.operations._pack import pack
from zhengwu.archives.rules.retention import AFTER_DAYS, kept_until, retention_years
from zhengwu.cases.public import Case, archivable, archive, case_as_object, case_to_archive
from zhengwu.kernel.public import SYSTEM, Actor, Conflict, chain_is_whole, events_of, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.archive"


class AlreadyArchived(Conflict):
    """The case has its package."""

    code = "archive.already"
    template = "这件已经归档，档号是 {archive_no}。请在档案里查。"


class ChainBroken(Conflict):
    """What is in doubt is not sealed."""

    code = "archive.chain_broken"
    template = "这件的事件链接不上，可能被改动过，不能归档。请告诉系统管理员，先查清楚。"


def seal_case(*, project_no: str, by: Officer, now: dt.datetime) -> ArchivePackage:
    """Pack and seal a case before its time, at an officer's word (归档). CLOSED or REVOKED -> ARCHIVED.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadyArchived, ChainBroken
    """
    require(by, ACTION, over=case_as_object(project_no=project_no, action=ACTION))
    return _seal(project_no, by=by.actor, now=now)


def seal_due_cases(*, now: dt.datetime, most: int = 200) -> int:
    """Pack what has been over long enough (自动归档); how many. Each case in its own transaction, so it can run twice."""
    sealed = 0
    before = now - dt.timedelta(days=AFTER_DAYS)
    for project_no in archivable(before=before, packed=ArchivePackage.objects.values("project_no"))[:most]:
        try:
            _seal(project_no, by=SYSTEM, now=now)
        except Conflict:
            continue  # in doubt, or done meanwhile: `zhengwu archive due` names it
        sealed += 1
    return sealed


def _seal(project_no: str, *, by: Actor, now: dt.datetime) -> ArchivePackage:
    with transaction.atomic():
        case = case_to_archive(project_no)
        if done := ArchivePackage.objects.filter(project_no=project_no).first():
            raise AlreadyArchived(archive_no=done.archive_no)
        chain = events_of(case.subject)
        if not chain_is_whole(case.subject):
            raise ChainBroken
        facts = _facts(case, now=now) | {"events": len(chain), "event_hash": chain[-1].hash}
        packed = pack(files_of(case, chain, facts=facts, now=now), head=facts)
        package = ArchivePackage.objects.create(
            archive_no=facts["archive_no"],
            project_no=project_no,
            title=facts["title"],
            task_code=case.task_code,
            item_type=case.item_version.item_type,
            body_code=case.body.code,
            body_name=case.body.name,
            applicant_ref=case.applicant_ref,
            agent_ref=case.agent_ref,
            outcome=case.state,
            closed_date=facts["closed_date"],
            years=facts["years"],
            until_date=facts["until_date"],
            files=[{"path": e.path, "size": e.size, "sha256": e.sha256} for e in packed.entries],
            event_count=len(chain),
            event_hash=chain[-1].hash,
            size=len(packed.content),
            sha256=packed.sha256,
            signature=packed.signature,
            sealed_at=now,
            sealed_by=by.name,
        )
        _store.keep(package.archive_no, packed.content)
        archive(case=case, archive_no=package.archive_no, by=by, now=now)
        publish(
            PackageSealed(
                archive_no=package.archive_no,
                project_no=project_no,
                sha256=packed.sha256,
                files=len(packed.entries),
                until_date=kept_until(closed_date=_closed(case), years=facts["years"]),
            ),
            by=by,
            at=now,
        )
    package.refresh_from_db()
    return package


def _facts(case: Case, *, now: dt.datetime) -> dict[str, Any]:
    years = retention_years(item_type=case.item_version.item_type, outcome=case.state)
    until = kept_until(closed_date=_closed(case), years=years)
    return {
        "archive_no": next_archive_no(body_code=case.body.code, year=local_date(now).year),
        "project_no": case.project_no,
        "title": f"{case.applicant_name}{case.item_name}",
        "body_code": case.body.code,
        "body_name": case.body.name,
        "outcome": case.state,
        "closed_date": _closed(case).isoformat(),
        "years": years,
        "until_date": until.isoformat() if until else None,
        "sealed_at": now.isoformat(),
    }


def _closed(case: Case) -> dt.date:
    return local_date(case.closed_at or case.decided_at or case.submitted_at)
