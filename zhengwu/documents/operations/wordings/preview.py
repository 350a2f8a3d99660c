"""预览: how a paper would look in a wording, with made-up values. Nothing is issued: no number, no code, no seal."""

from __future__ import annotations

import datetime as dt

from django.conf import settings

from zhengwu.documents.operations.pdf import local_values
from zhengwu.documents.operations.typeset import typeset
from zhengwu.documents.rules.kinds import complete_values, kind_named
from zhengwu.documents.rules.wordings.blocks import Wording
from zhengwu.documents.rules.wordings.forms import TITLES_EN
from zhengwu.documents.rules.wordings.limits import UnsafeWording, faults_of
from zhengwu.documents.rules.wordings.samples import SAMPLES
from zhengwu.documents.rules.wordings.setting import filled
from zhengwu.kernel.public import local_date

MARK = "样本"


def preview(*, kind: str, wording: Wording, issuer_name: str, at: dt.datetime, sample: str = "plain") -> bytes:
    """The PDF/A-2b of a sample. Whoever may write wordings may look at one.

    Args:
        sample: which made-up paper of the kind (`rules/wordings/samples.py`); an unknown one is the first.

    Raises:
        UnknownKind
        UnsafeWording: it cannot be read; what the law misses in it is no hindrance here
        CannotTypeset
    """
    the_kind = kind_named(kind)
    if unreadable := [fault for fault in faults_of(kind=kind, wording=wording) if len(fault.loc) > 1]:
        raise UnsafeWording(unreadable)
    samples = SAMPLES[kind]
    complete = complete_values(kind=the_kind, values=samples.get(sample) or samples["plain"])
    title = the_kind.title(complete)
    paper = {"title": title, "number": MARK, "issuer": issuer_name, "issued_date": local_date(at).isoformat()}
    values = local_values(kind, complete.model_dump(mode="json"))
    return typeset(
        template="document.typ",
        data=paper
        | {
            "project_no": values["project_no"],
            "title_en": TITLES_EN.get(title, "") if wording.bilingual else "",
            "verify_code": "",
            "verify_code_grouped": "",
            "seal_url": settings.SITE_URL,
            "mark": MARK,
            "size": wording.size,
            "hand": "",
            "blocks": filled(kind=kind, wording=wording, values=values | paper),
        },
        pictures={},
        issued_at=at,
    )
