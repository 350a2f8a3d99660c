"""What is printed at the counter before there is a case: the application to sign, and the one-time notice. No documents: nothing
is decided, and they bear no number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.cases.public import WindowDraft
from zhengwu.documents.public import Sheet, SheetPart, Tick, sheet_pdf
from zhengwu.doors.desk.window._filling import Filling
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.writing import full_day
from zhengwu.forms.public import summary, validate
from zhengwu.kernel.public import BadInput, local_date
from zhengwu.people.public import mask_id


def application_sheet(filling: Filling, *, at: dt.datetime) -> bytes:
    """The application as it would be handed in, with a line to sign on."""
    applicant = filling.applicant
    body = filling.version.item.body
    parts = [
        SheetPart(
            title=_("申请人"),
            pairs=((_("姓名"), applicant.name), (_("证件号码"), mask_id(applicant.id_number))),
        ),
        *_answers(filling),
        SheetPart(title=_("交来的材料"), boxes=tuple(Tick(name=g.name) for g in filling.given())),
        SheetPart(
            title=_("申请人声明"),
            paragraphs=(
                _("以上内容由窗口工作人员按我说的填写，我已逐项核对，都是真实的。"),
                _("申请人（或代理人）签字：__________________　日期：____________"),
            ),
        ),
    ]
    return sheet_pdf(_sheet(filling.draft, _("{name}：申请表"), body=body.name, at=at, parts=parts), at=at)


def _answers(filling: Filling) -> Iterator[SheetPart]:
    """The form in words; one that has mistakes yet cannot be signed, and says so."""
    form = filling.guide.form
    try:
        cleaned = validate(form, filling.application().form, today=filling.today, answers=filling.answers)
    except BadInput as wrong:
        words = counted("申请表还有 {n} 处没填好，填好后再打印签字。", len(wrong.errors))
        yield SheetPart(title=_("申请表"), paragraphs=(words,))
        return
    for title, rows in summary(form, cleaned, mask=_masked):
        yield SheetPart(title=title, pairs=tuple((label, words) for _key, label, words in rows))


def _masked(part: str, words: str) -> str:
    return mask_id(words) if part in {"id_number", "resident_id"} else words


def notice_sheet(draft: WindowDraft, gaps: Sequence[str], *, at: dt.datetime) -> bytes:
    """一次性告知书: everything that is missing, and where to bring it."""
    body = draft.item_version.item.body
    hall = str(draft.counter.get("hall_name") or body.name)
    parts = [
        SheetPart(title=_("请带齐这些再来"), boxes=tuple(Tick(name=gap) for gap in gaps)),
        SheetPart(
            title=_("说明"),
            paragraphs=(
                _("今天说的都在上面，带齐就能收，不再加别的（行政许可法第三十二条）。"),
                _("填好的申请表和收下的扫描件窗口替您留着，到{hall}接着办。").format(hall=hall),
            ),
        ),
    ]
    return sheet_pdf(_sheet(draft, _("{name}：一次性告知书"), body=body.name, at=at, parts=parts), at=at)


def _sheet(draft: WindowDraft, title: str, *, body: str, at: dt.datetime, parts: Sequence[SheetPart]) -> Sheet:
    name = title.format(name=draft.item_version.name)
    guide = reverse("guide", args=[draft.item_version.item.task_code])
    return Sheet(
        title=name,
        issuer=body,
        lead=_("{name}，{day}").format(name=draft.applicant_name, day=full_day(local_date(at))),
        link=f"{settings.SITE_URL.rstrip('/')}{guide}",
        qr_caption=_("扫一扫看办事指南"),
        footer=name,
        language=(get_language() or "zh")[:2],
        parts=tuple(part for part in parts if part.paragraphs or part.boxes or part.pairs),
    )
