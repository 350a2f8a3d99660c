"""批准销毁: the second pair of eyes, and the end of the files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

from django.db import transaction

from zhengwu.archives.events import DisposalAnswered, PackageDestroyed
from zhengwu.archives.models import ArchivePackage, Disposal
from zhengwu.archives.operations import _store
from zhengwu.archives.operations.propose_disposal import ACTION as PROPOSE
from zhengwu.archives.rules.retention import may_destroy
from zhengwu.cases.public import Case, case_as_object
from zhengwu.documents.public import destroy_files
from zhengwu.kernel.public import BadInput, Conflict, NotFound, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.approve_disposal"


class NoSuchDisposal(NotFound):
    """There is no such list."""

    code = "disposal.not_found"
    template = "没有找到这份销毁清单，请从清单列表进入。"


class AlreadyAnswered(Conflict):
    """The list has its answer."""

    code = "disposal.answered"
    template = "这份清单已经由{who}答复过，不能再改。请刷新页面看结果。"


def answer_disposal(*, disposal_id: int, approve: bool, answer: str, by: Officer, now: dt.datetime) -> Disposal:
    """Approve or refuse a proposed list (鉴定销毁). Approved, packages and what the applicants handed in are destroyed; index,
    events and documents stay. Never by whoever proposed it (档案法第三十一条).

    Raises:
        NoSuchDisposal, NotPermitted, DidTheOtherSide, AlreadyAnswered, StillKept
        BadInput: a refusal without a reason
    """
    answer = clean_text(answer, max_length=1000, loc=("answer",))
    if not approve and not answer:
        raise BadInput.one(("answer",), "不同意时请写明理由。", "disposal.answer_missing")
    with transaction.atomic():
        disposal = Disposal.objects.select_for_update().filter(pk=disposal_id).first()
        if disposal is None:
            raise NoSuchDisposal
        packages = list(disposal.packages.select_for_update().order_by("pk"))
        for package in packages:
            _require(package, disposal, by=by)
        if disposal.state != Disposal.State.PROPOSED:
            raise AlreadyAnswered(who=disposal.answered_by)
        disposal.state = Disposal.State.APPROVED if approve else Disposal.State.REFUSED
        disposal.answered_account, disposal.answered_by, disposal.answered_at = by.account_id, by.name, now
        disposal.answer = answer
        disposal.save()
        publish(DisposalAnswered(disposal_id=disposal.pk, approved=approve, answer=answer), by=by.actor, at=now)
        if approve:
            for package in packages:
                _destroy(package, disposal, by=by, now=now)
    return disposal


def _require(package: ArchivePackage, disposal: Disposal, *, by: Officer) -> None:
    over = case_as_object(project_no=package.project_no, action=ACTION)
    require(by, ACTION, over=replace(over, done_by={PROPOSE: {disposal.proposed_account}}))


def _destroy(package: ArchivePackage, disposal: Disposal, *, by: Officer, now: dt.datetime) -> None:
    may_destroy(archive_no=package.archive_no, until=package.until_date, today=local_date(now))
    package.state, package.destroyed_at = ArchivePackage.State.DESTROYED, now
    package.save(update_fields=["state", "destroyed_at"])
    case = Case.objects.get(project_no=package.project_no)
    destroy_files([m.file_id for m in case.materials.all() if m.file_id], now=now)
    publish(
        PackageDestroyed(archive_no=package.archive_no, disposal_id=disposal.pk, approved_by=by.name),
        by=by.actor,
        at=now,
    )
    transaction.on_commit(partial(_store.destroy, package.archive_no))


def sweep_destroyed() -> int:
    """Remove files whose removal a crash prevented; how many packages were looked at. Can run twice."""
    gone = ArchivePackage.objects.filter(state=ArchivePackage.State.DESTROYED).values_list("archive_no", flat=True)
    for archive_no in gone:
        _store.destroy(archive_no)
    return len(gone)
