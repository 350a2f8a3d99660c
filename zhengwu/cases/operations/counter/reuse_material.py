"""材料复用: take a paper again that the person handed in before, as a marked copy. The original stays unmarked where it is."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import PurePath

from django.db import transaction

from zhengwu.cases.events import MaterialReused
from zhengwu.cases.models import CaseMaterial
from zhengwu.cases.queries.counter import reusable
from zhengwu.documents.public import StoredFile, content_of, store_file, watermarked
from zhengwu.kernel.public import LawForbids, NotFound, local_date, publish
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.people.public import NaturalPerson, has_consented, resolve_ref

#: Days a marked copy may be used; the mark says so.
COPY_DAYS = 90


class NotReusable(NotFound):
    """Nothing of this person's that may be used again."""

    code = "material.not_reusable"
    template = "这份材料不能再用：不是这个人的，已经换过，或要重新出具。请收一份新的。"


class ConsentMissing(LawForbids):
    """The person did not agree that papers are used again."""

    code = "material.no_consent"
    article = "个人信息保护法第十三条、第十四条"
    template = "申请人还没有同意“以后办事少交材料”。请当面说明用途，申请人同意后勾选同意，再复用。"


def reuse_material(
    *, material_id: int, applicant_ref: str, purpose: str, by: Officer, now: dt.datetime
) -> tuple[StoredFile, CaseMaterial]:
    """The marked copy of an earlier hand-in, and what it was copied from.

    The mark says for what and until when the copy may be used. A legal person's papers need no consent under the law of
    personal information.

    Args:
        purpose: what the copy is for, printed across it: the item's name.

    Raises:
        NotPermitted, NotReusable, ConsentMissing
    """
    require(by, "cases.receive", over=Over(division_code=by.division_code, body_code=by.body_code))
    earlier = reusable(applicant_ref=applicant_ref).filter(pk=material_id).select_related("file", "case").first()
    if earlier is None or earlier.file is None:
        raise NotReusable
    person = resolve_ref(applicant_ref)
    if isinstance(person, NaturalPerson) and not has_consented(person=person, purpose="reuse"):
        raise ConsentMissing
    expires = local_date(now) + dt.timedelta(days=COPY_DAYS)
    content, media_type = watermarked(
        content_of(earlier.file),
        media_type=earlier.file.media_type,
        lines=(f"仅用于办理：{purpose}", f"有效期至 {expires:%Y-%m-%d}，{by.body_name}"),
    )
    with transaction.atomic():
        copy = store_file(
            name=f"{PurePath(earlier.file.name).stem}.{'pdf' if media_type == 'application/pdf' else 'jpg'}",
            stream=io.BytesIO(content),
            declared_type=media_type,
            owner_ref=by.actor.ref,
            now=now,
        )
        publish(
            MaterialReused(
                person_ref=applicant_ref,
                material=earlier.name,
                from_project_no=earlier.case.project_no,
                file_id=copy.pk,
                purpose=purpose,
                expires=expires.isoformat(),
            ),
            by=by.actor,
            at=now,
        )
    return copy, earlier
