"""启用、停用 a directory entry."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.certificates.events import CertificateTypeInForce, CertificateTypeRetired
from zhengwu.certificates.models import CertificateType
from zhengwu.certificates.rules.directory import EntryState, NotInForce, must_be_draft
from zhengwu.kernel.public import Actor, BadInput, NotFound, publish
from zhengwu.organisations.public import Officer, over_body_code, require

ACTION = "certificates.direct"


class NoSuchType(NotFound):
    """No entry has this code."""

    code = "certificate_type.not_found"
    template = "证照目录里没有这一条，请从目录里选。"


def enact_type(*, code: str, by: Officer, now: dt.datetime) -> CertificateType:
    """Put the draft of an entry in force (启用). The version before retires in the same moment.

    Raises:
        NotPermitted, NoSuchType, NotInDraft
        BadInput: another entry in force has this name or mark
    """
    require(by, ACTION, over=over_body_code(by.body_code))
    return enact_as(code=code, by=by.actor, now=now)


def enact_as(*, code: str, by: Actor, now: dt.datetime) -> CertificateType:
    """The same by whoever was asked already."""
    with transaction.atomic():
        versions = {
            t.state: t for t in CertificateType.objects.select_for_update().filter(code=code).order_by("version")
        }
        if not versions:
            raise NoSuchType
        draft = versions.get(EntryState.DRAFT) or next(iter(versions.values()))
        must_be_draft(draft.state, name=draft.name)
        _must_mean_one(draft)
        if before := versions.get(EntryState.IN_FORCE):
            _retire(before, by=by, now=now)
        draft.state, draft.in_force_at = EntryState.IN_FORCE, now
        draft.save(update_fields=["state", "in_force_at"])
        publish(CertificateTypeInForce(code=draft.code, name=draft.name, entry_version=draft.version), by=by, at=now)
    return draft


def _must_mean_one(draft: CertificateType) -> None:
    """Guides name certificates by their name, and numbers by their mark: both mean one entry in force."""
    others = CertificateType.objects.filter(state=EntryState.IN_FORCE).exclude(code=draft.code)
    if other := others.filter(name=draft.name).first():
        raise BadInput.one(
            ("name",),
            "目录里已经有在用的“{name}”，代码 {type_code}。请换一个名称。",
            "certificate_type.name_taken",
            name=draft.name,
            type_code=other.code,
        )
    if other := others.filter(mark=draft.mark).first():
        raise BadInput.one(
            ("mark",),
            "编号简称“{mark}”已经用于“{name}”，编号会重复。请换一个简称。",
            "certificate_type.mark_taken",
            mark=draft.mark,
            name=other.name,
        )


def retire_type(*, code: str, by: Officer, now: dt.datetime) -> CertificateType:
    """Issue nothing more by an entry (停用). What was issued stays as it is.

    Raises:
        NotPermitted, NotInForce
    """
    require(by, ACTION, over=over_body_code(by.body_code))
    with transaction.atomic():
        found = CertificateType.objects.select_for_update().filter(code=code, state=EntryState.IN_FORCE).first()
        if found is None:
            raise NotInForce(name=code[:40])
        _retire(found, by=by.actor, now=now)
    return found


def _retire(entry: CertificateType, *, by: Actor, now: dt.datetime) -> None:
    entry.state, entry.retired_at = EntryState.RETIRED, now
    entry.save(update_fields=["state", "retired_at"])
    publish(CertificateTypeRetired(code=entry.code, name=entry.name, entry_version=entry.version), by=by, at=now)
