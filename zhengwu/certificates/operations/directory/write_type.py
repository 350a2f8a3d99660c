"""编写证照目录: a draft of an entry, or its next version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from pydantic import ValidationError

from zhengwu.certificates.events import CertificateTypeWritten
from zhengwu.certificates.models import CertificateType
from zhengwu.certificates.models.certificate_type import form_of
from zhengwu.certificates.rules.directory import EntryState, entry_errors
from zhengwu.certificates.rules.validity import Validity
from zhengwu.kernel.public import Actor, BadInput, InputError, clean_line, publish
from zhengwu.organisations.public import Officer, over_body_code, require

ACTION = "certificates.direct"
_DEFINER_DIGITS = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a directory entry says; see `CertificateType`."""

    code: str
    name: str
    mark: str
    definer_name: str
    holder_category: str = "natural"
    several_holders: bool = False
    layout: str = "portrait"
    validity: str = Validity.PERMANENT
    months: int | None = None
    trust_level: str = "A"
    fields: Sequence[Mapping[str, Any]] = ()
    printed: Sequence[str] = ()
    result_of: Sequence[str] = ()
    used_by: Sequence[str] = ()


def write_type(*, entry: Entry, by: Officer, now: dt.datetime) -> CertificateType:
    """Write a draft of an entry (编写证照目录). A draft of the same code is written over; what is in force stays until the draft
    takes its place.

    Raises:
        NotPermitted
        BadInput: with every mistake
    """
    require(by, ACTION, over=over_body_code(by.body_code))
    return write_as(entry=entry, by=by.actor, now=now)


def write_as(*, entry: Entry, by: Actor, now: dt.datetime) -> CertificateType:
    """The same by whoever was asked already.

    Raises:
        BadInput
    """
    values = _clean(entry)
    with transaction.atomic():
        versions = CertificateType.objects.filter(code=entry.code)
        draft = versions.select_for_update().filter(state=EntryState.DRAFT).first()
        if draft is None:
            last = versions.aggregate(last=Max("version"))["last"] or 0
            draft = CertificateType(code=entry.code, version=last + 1)
        for name, value in values.items():
            setattr(draft, name, value)
        draft.definer_code = entry.code[:_DEFINER_DIGITS]
        draft.written_by, draft.written_at = by.name, now
        draft.save()
        publish(CertificateTypeWritten(code=draft.code, name=draft.name, entry_version=draft.version), by=by, at=now)
    return draft


def _clean(entry: Entry) -> dict[str, Any]:
    values = asdict(entry)
    for name, most in (("code", 21), ("name", 100), ("mark", 20), ("definer_name", 200)):
        values[name] = clean_line(values[name], max_length=most, loc=(name,))
    values["fields"] = [dict(field) for field in entry.fields]
    for name in ("printed", "result_of", "used_by"):
        values[name] = [str(each).strip() for each in values[name] if str(each).strip()]
    if values["validity"] != Validity.MONTHS:
        values["months"] = None
    errors = entry_errors(
        code=values["code"],
        name=values["name"],
        definer_name=values["definer_name"],
        mark=values["mark"],
        validity=values["validity"],
        months=values["months"],
        trust_level=values["trust_level"],
        holder_category=values["holder_category"],
        field_keys=[str(field.get("key", "")) for field in values["fields"]],
        printed=values["printed"],
    )
    try:
        form_of(values["name"] or "证照", values["fields"])
    except ValidationError:
        errors.append(
            InputError(
                loc=("fields",),
                msg="字段写得不对。每行一个：代号、名称、种类，代号是小写英文字母和下划线，不能重复。",
                code="certificate_type.fields",
            )
        )
    if errors:
        raise BadInput(errors)
    return values
