"""Reads of archives."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

from zhengwu.archives.models import ArchivePackage, Disposal
from zhengwu.archives.operations.answer_disposal import NoSuchDisposal
from zhengwu.cases.public import case_as_object
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Officer, covered_by, require


class NoSuchPackage(NotFound):
    """No package has this number."""

    code = "archive.not_found"
    template = "没有档号为“{archive_no}”的档案，请核对档号。"


def packages_for(*, officer: Officer, q: str = "", state: str = "") -> QuerySet[ArchivePackage]:
    """The packages an officer may see, sealed last first; `q` is part of a number or of the title."""
    found = ArchivePackage.objects.filter(_covered(officer, "cases.view")).order_by("-sealed_at", "-pk")
    if q:
        found = found.filter(Q(archive_no__icontains=q) | Q(project_no__icontains=q) | Q(title__icontains=q))
    return found.filter(state=state) if state else found


def over_for_disposal(*, officer: Officer, today: dt.date) -> QuerySet[ArchivePackage]:
    """What has been kept long enough and stands on no list that waits, longest over first (到期清单)."""
    waiting = Q(disposal__state=Disposal.State.PROPOSED)
    kept = ArchivePackage.objects.filter(state=ArchivePackage.State.KEPT, until_date__lt=today).exclude(waiting)
    return kept.filter(_covered(officer, "cases.propose_disposal")).order_by("until_date", "pk")


def package_for(*, archive_no: str, by: Officer) -> ArchivePackage:
    """One package as an officer sees it.

    Raises:
        NoSuchPackage
        NotPermitted
    """
    package = (
        ArchivePackage.objects.filter(archive_no=archive_no.replace("\x00", "")).select_related("disposal").first()
    )
    if package is None:
        raise NoSuchPackage(archive_no=archive_no[:60])
    require(by, "cases.view", over=case_as_object(project_no=package.project_no, action="cases.view"))
    return package


def disposals_for(*, officer: Officer) -> QuerySet[Disposal]:
    """The lists with a package this officer may see, newest first."""
    seen = ArchivePackage.objects.filter(_covered(officer, "cases.view")).values("disposal")
    return Disposal.objects.filter(pk__in=seen).order_by("-pk")


def disposal_for(*, disposal_id: int, by: Officer) -> Disposal:
    """One list, whose every package the officer may see.

    Raises:
        NoSuchDisposal
    """
    found = disposals_for(officer=by).filter(pk=disposal_id).first()
    if found is None:
        raise NoSuchDisposal
    return found


def _covered(officer: Officer, action: str) -> Q:
    return covered_by(officer, actions=[action], body_field="body_code", party_fields=("applicant_ref", "agent_ref"))
