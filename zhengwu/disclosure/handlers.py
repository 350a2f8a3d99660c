"""Reactions to events of lower rooms; all run after the commit, and may run twice."""

from __future__ import annotations

from zhengwu.cases.events import CaseDecided, ResultUndone
from zhengwu.cases.public import UNDOING_NAMES
from zhengwu.certificates.events import CertificateIssued, CertificateWithdrawn
from zhengwu.disclosure.operations.recompute import recompute_due
from zhengwu.disclosure.operations.record_permit import mark_permit, name_certificate, record_permit
from zhengwu.disclosure.rules.kinds import Standing
from zhengwu.kernel.public import StoredEvent, reacts
from zhengwu.timelimits.events import WorkCalendarChanged

_STANDING_OF = {"revoke": Standing.REVOKED, "cancel": Standing.CANCELLED}


@reacts(CaseDecided, later=True)
def publish_permit(event: StoredEvent) -> None:
    """A granted permit waits to be shown (行政许可法 art. 40)."""
    if event.data["outcome"] == "approve":
        record_permit(project_no=event.data["project_no"], now=event.at)


@reacts(CertificateIssued, later=True)
def add_certificate(event: StoredEvent) -> None:
    """Its certificate has a name and a number now."""
    if event.data["about"]:
        name_certificate(source_ref=event.data["about"])


@reacts(ResultUndone, later=True)
def mark_undone(event: StoredEvent) -> None:
    """What was ended is marked as ended (行政许可法 art. 69, 70)."""
    kind = event.data["kind"]
    mark_permit(
        source_ref=f"case:{event.data['project_no']}",
        standing=_STANDING_OF[kind],
        reason=f"{UNDOING_NAMES[kind]}：{event.data['article']}",
        now=event.at,
    )


@reacts(CertificateWithdrawn, later=True)
def mark_withdrawn(event: StoredEvent) -> None:
    """A licence taken away as a penalty (吊销) ends what the case granted."""
    if event.data["about"]:
        mark_permit(source_ref=event.data["about"], standing=Standing.WITHDRAWN, reason="许可证件被吊销", now=event.at)


@reacts(WorkCalendarChanged, later=True)
def recompute_disclosures(event: StoredEvent) -> None:
    """A changed work calendar moves last days."""
    recompute_due()
