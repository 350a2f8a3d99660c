"""填表、收材料 as the template takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import COMMITMENT_WORDS, RECEIPT_WORDS, CaseMaterial, promise_texts
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import CounterFormPage, CounterPaper, CounterSection, FactCard
from zhengwu.doors.desk.signing import at_window
from zhengwu.doors.desk.window._checking import NONE, Mistakes, summary
from zhengwu.doors.desk.window._filling import Filling
from zhengwu.doors.desk.window._posted import ANSWER, FILE, LATER, LIBRARY, SHOWN, SHOWN_PAPERS
from zhengwu.doors.ui.asking.control import control
from zhengwu.doors.ui.asking.line import Asked
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, Hidden, Notice, Option, Pair, PaperRow, Step, UploadedFile
from zhengwu.doors.ui.signing import Signing
from zhengwu.doors.ui.writing import full_day
from zhengwu.forms.public import Field as Asking
from zhengwu.forms.public import files_in
from zhengwu.items.public import Material, Question
from zhengwu.kernel.public import events_of
from zhengwu.people.public import PURPOSES, NaturalPerson, has_consented, id_type_name, mask_id, resolve_ref

UPLOAD, REMOVE, REUSE = "upload:", "remove:", "reuse:"
STEPS = ("核对身份", "选事项", "填表、收材料", "收件凭证")
_HERE = 2


def form_page(
    request: DoorRequest,
    filling: Filling,
    *,
    mistakes: Mistakes = NONE,
    notice: Notice | None = None,
    signed: bool = False,
) -> CounterFormPage:
    """The form with what stands in it and what is wrong with it."""
    draft = filling.draft
    return CounterFormPage(
        frame=desk_frame(request, current="desk-window"),
        crumbs=(Crumb(_("一窗收件"), reverse("desk-window")), Crumb(filling.version.name)),
        heading=filling.version.name,
        sub=_whose(filling),
        action=reverse("desk-window-form", args=[draft.pk]),
        steps=steps(_HERE),
        sections=tuple(_sections(filling, mistakes)),
        papers=tuple(_papers(filling, mistakes)),
        papers_note=_papers_note(filling),
        consent=_consent(filling),
        signed=signed,
        signed_error=mistakes.unsigned,
        signature=signing_of(filling).pad(request.POST, error=mistakes.signature),
        sheet_href=reverse("desk-window-sheet", args=[draft.pk]),
        notice_href=reverse("desk-window-notice", args=[draft.pk]) if events_of(f"window-draft:{draft.pk}") else "",
        discard_action=reverse("desk-window-discard", args=[draft.pk]),
        facts=(_counter_card(filling),),
        hidden=(
            Hidden(SHOWN, " ".join(f.key for f in filling.guide.form.fields() if _is_typed(filling, f))),
            Hidden(SHOWN_PAPERS, " ".join(m.key for m in filling.needed.materials)),
        ),
        errors=summary(filling, mistakes),
        notice=notice,
    )


def signing_of(filling: Filling) -> Signing:
    """The pad under receipt and, where something comes later, promise: one hand for both, and both are read above it."""
    texts = [text for _names, text in promise_texts(filling.version, list(filling.given())).values()]
    words = (COMMITMENT_WORDS if texts else "") + RECEIPT_WORDS
    return at_window(words=words, signer=filling.applicant.actor.name, text="\n".join(texts))


def steps(now: int) -> tuple[Step, ...]:
    """核对身份 → 选事项 → 填表、收材料 → 收件凭证."""
    return tuple(
        Step(_(name), "done" if place < now else "now" if place == now else "next") for place, name in enumerate(STEPS)
    )


def _whose(filling: Filling) -> str:
    applicant = filling.applicant
    if applicant.by_agent:
        return _("{agent}替{name}办").format(agent=applicant.agent_name, name=applicant.name)
    return f"{applicant.name} · {mask_id(applicant.id_number)}"


def _counter_card(filling: Filling) -> FactCard:
    counter = filling.counter
    pairs = [
        Pair(_("收件大厅"), counter.hall_name or _("不在大厅")),
        Pair(_("取结果"), counter.collect_hall_name or _("办理机关，或网上")),
        Pair(_("谁来决定"), filling.version.item.body.name),
    ]
    if counter.helper_name:
        pairs += [Pair(_("代办员"), counter.helper_name), Pair(_("委托说明"), counter.mandate_note)]
    return FactCard(_("这次收件"), tuple(pairs))


def _is_typed(filling: Filling, field: Asking) -> bool:
    return field.given and field.kind != "file" and field.key in filling.asked and field.key not in filling.locked


def _sections(filling: Filling, mistakes: Mistakes) -> Iterator[CounterSection]:
    if filling.needed.questions:
        questions = tuple(
            _question(q, filling.answers.get(q.key), error=mistakes.answers.get(q.key, ""))
            for q in filling.needed.questions
        )
        note = _("选好后按一下“按这个情况列清单”，下面只留要填、要收的")
        yield CounterSection(key="situation", title=_("申请人的情况"), fields=questions, note=note)
    files = files_in(filling.guide.form.fields(), filling.form)
    asked = Asked(
        form=filling.whole_form,
        today=filling.today,
        errors=mistakes.fields,
        known=filling.known,
        file_hrefs={key: _file_href(filling, pk) for key, pk in files.items()},
    )
    for number, section in enumerate(filling.guide.form.sections, start=1):
        here = [f for f in section.fields if f.key in filling.asked]
        if here:
            yield CounterSection(
                key=f"part-{number}",
                title=section.title,
                pairs=tuple(_known(f, filling.locked[f.key]) for f in here if f.key in filling.locked),
                fields=tuple(control(f, asked) for f in here if f.key not in filling.locked),
                note=section.hint,
            )


def _question(question: Question, answer: Any, *, error: str) -> Field:
    chosen = answer if isinstance(answer, list) else [answer]
    return Field(
        name=ANSWER + question.key,
        label=question.text,
        kind="checkboxes" if question.multiple else "radio",
        hint=question.hint,
        error=error,
        options=tuple(Option(o.value, o.text, o.hint, o.value in chosen) for o in question.options),
    )


def _known(field: Asking, value: Any) -> Pair:
    """What the card fills in, masked."""
    if isinstance(value, dict):
        parts = [str(value[p]) for p in ("name", "id_number", "uscc") if value.get(p)]
        return Pair(field.label, _("，").join(mask_id(p) if p == value.get("id_number") else p for p in parts))
    words = str(value)
    if field.prefill == "applicant.id_number":
        return Pair(field.label, mask_id(words), code=True)
    return Pair(field.label, _(id_type_name(words)) if field.prefill == "applicant.id_type" else words)


def _papers_note(filling: Filling) -> str:
    if more := len(filling.needed.perhaps):
        return counted("还有 {n} 份看情况，先选好上面的情况", more)
    return counted("照清单收 {n} 份，不多收，也不少收", len(filling.needed.materials))


def _papers(filling: Filling, mistakes: Mistakes) -> Iterator[CounterPaper]:
    groups = {g.key: g for g in filling.needed.one_of_groups if len(g.materials) > 1}
    for material in filling.needed.materials:
        kept = filling.materials.get(material.name, {})
        group = groups.get(material.one_of or "")
        yield CounterPaper(
            row=_row(filling, material, kept, error=mistakes.materials.get(material.key, "")),
            strict=material.accept_standard,
            original=bool(material.original),
            paper=bool(kept.get("paper")),
            seen=bool(kept.get("seen")),
            copies=int(kept.get("copies") or 0),
            reuse=_reuse_words(filling.reusable.get(material.name)) if not kept.get("file_id") else "",
            badge=Badge(_("任选其一")) if group else None,
        )


def _row(filling: Filling, material: Material, kept: Any, *, error: str) -> PaperRow:
    has_file = bool(kept.get("file_id"))
    fetched, certificate = bool(kept.get("certificate_identifier")), filling.library.get(material.name)
    there = has_file or kept.get("paper") or fetched
    return PaperRow(
        key=material.key,
        title=material.name,
        state="wrong" if error else "reused" if kept.get("reused") or fetched else "uploaded" if there else "missing",
        words=_words(kept),
        note=" · ".join(filter(None, (_asked_for(material), material.note.rstrip("。")))),
        error=error,
        files=(_file(filling, material, kept),) if has_file else (),
        name=FILE + material.key,
        upload=UPLOAD + material.key,
        max_bytes=settings.MAX_UPLOAD_BYTES,
        button=_("重新扫描或选文件") if has_file else _("扫描或选文件"),
        required=material.required or bool(material.one_of),
        later_name=LATER + material.key if material.tolerable and not there else "",
        library_name=LIBRARY + material.key if certificate and not has_file else "",
        library_text=_("用申请人的电子证照：{kind} {number}").format(kind=certificate.kind, number=certificate.number)
        if certificate
        else "",
        library=fetched,
        later_hint=_("写明承诺，在送达结果以前补来；没补来，结果不能给"),
        later=bool(kept.get("tolerate")),
    )


def _words(kept: Any) -> str:
    if kept.get("reused"):
        return _("用以前交过的，已加水印")
    if kept.get("file_id"):
        return _("已扫描")
    if kept.get("certificate_identifier"):
        return _("用电子证照 %(number)s，不用上传") % {"number": kept.get("certificate_number", "")}
    if kept.get("paper"):
        return _("收了纸质件")
    return _("先受理，后补交") if kept.get("tolerate") else _("还没有收")


def _asked_for(material: Material) -> str:
    original = _("核对原件") if material.original else ""
    copies = counted("收复印件 {n} 份", material.copies) if material.copies else ""
    pieces = counted("{n} 份", material.quantity) if material.quantity else ""
    return " · ".join(filter(None, (original, copies or pieces)))


def _reuse_words(earlier: CaseMaterial | None) -> str:
    if earlier is None:
        return ""
    facts = {"day": full_day(earlier.given_at), "item": earlier.case.item_name}
    return _("用 {day} 办“{item}”时交过的").format(**facts)


def _file(filling: Filling, material: Material, kept: Any) -> UploadedFile:
    return UploadedFile(
        name=str(kept.get("name", "")),
        size=int(kept.get("size", 0)),
        at=dt.datetime.fromisoformat(kept["at"]) if kept.get("at") else None,
        href=_file_href(filling, kept["file_id"]),
        remove=REMOVE + material.key,
    )


def _file_href(filling: Filling, file_id: str) -> str:
    return reverse("desk-window-file", args=[filling.draft.pk, file_id])


def _consent(filling: Filling) -> str:
    """The words to read out where something could be used again and nobody was asked yet."""
    person = resolve_ref(filling.applicant.ref)
    if not filling.reusable or not isinstance(person, NaturalPerson) or has_consented(person=person, purpose="reuse"):
        return ""
    return _(PURPOSES["reuse"].text)
