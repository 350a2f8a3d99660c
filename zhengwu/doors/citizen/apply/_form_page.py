"""填写和材料 as the template takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from zhengwu.cases.public import KEPT_DAYS, BundleDraft, Draft
from zhengwu.doors.citizen.apply.checking import NONE, Mistakes, summary
from zhengwu.doors.citizen.apply.fields import answered, known_pair, question_control
from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.apply.papers import papers
from zhengwu.doors.citizen.apply.posted import SHOWN, SHOWN_LATER, SHOWN_LIBRARY
from zhengwu.doors.citizen.items.answers import situation_words, words_of
from zhengwu.doors.citizen.items.places import consult_phone
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import ApplyPage, CheckLine, DraftStatus, FormSection
from zhengwu.doors.ui.asking.control import control
from zhengwu.doors.ui.asking.line import Asked
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb, Hidden, Notice, Pair, Step
from zhengwu.forms.public import Section
from zhengwu.kernel.public import local_date

STEPS = ("选情况", "填写和材料", "核对", "提交")
#: How an application for a whole 一件事 begins.
FIRST_OF_BUNDLE = "选事项"


def form_page(filling: Filling, *, mistakes: Mistakes = NONE, notice: Notice | None = None) -> ApplyPage:
    """The form with what stands in it and what is wrong with it."""
    draft, version = filling.draft, filling.version
    guide_href = filling.back_href
    return ApplyPage(
        item_name=filling.title,
        situation=situation_words(filling.needed, filling.answers),
        heading=_("填写和材料"),
        crumbs=crumbs(Crumb(filling.title, guide_href), Crumb(_("在线申请"))),
        steps=steps(1, {0: f"{guide_href}#situation"}, first=filling.first_step),
        action=filling.href(),
        autosave_href=filling.href("autosave"),
        errors=summary(filling, mistakes),
        notice=notice,
        sections=tuple(_sections(filling, mistakes)),
        materials=papers(filling, mistakes.materials),
        materials_note=_materials_note(filling),
        hidden=(
            Hidden(SHOWN, " ".join(f.key for f in filling.guide.form.fields() if _is_typed(filling, f.key))),
            Hidden(SHOWN_LATER, " ".join(_promisable(filling))),
            Hidden(SHOWN_LIBRARY, " ".join(m.key for m in filling.needed.materials if m.name in filling.library)),
        ),
        back_href=guide_href,
        draft=draft_status(draft),
        checklist=tuple(_checklist(filling, mistakes)),
        help_text=_("打 %(phone)s，或到窗口请工作人员帮您填，免费。")
        % {"phone": consult_phone(filling.guide, version) or "12345"},
    )


def steps(now: int, hrefs: dict[int, str], *, first: str = STEPS[0]) -> tuple[Step, ...]:
    """选情况 → 填写和材料 → 核对 → 提交."""
    return tuple(
        Step(_(name), "done" if place < now else "now" if place == now else "next", hrefs.get(place, ""))
        for place, name in enumerate((first, *STEPS[1:]))
    )


def draft_status(draft: Draft | BundleDraft) -> DraftStatus:
    """When it was saved, and until when it is kept."""
    kept_until = local_date(draft.saved_at) + dt.timedelta(days=KEPT_DAYS)
    saved = draft.saved_at != draft.created_at
    return DraftStatus(saved_at=draft.saved_at if saved else None, kept_until=kept_until)


def _is_typed(filling: Filling, key: str) -> bool:
    typed = {f.key for f in filling.guide.form.fields() if f.given and f.kind != "file"}
    return key in filling.asked & typed and key not in filling.locked


def _promisable(filling: Filling) -> Iterator[str]:
    for material in filling.needed.materials:
        kept = filling.materials.get(material.name, {})
        if material.tolerable and not (kept.get("file_id") or kept.get("certificate_identifier")):
            yield material.key


def _sections(filling: Filling, mistakes: Mistakes) -> Iterator[FormSection]:
    if filling.needed.questions:
        yield _situation(filling, mistakes)
    said = Asked(
        form=filling.whole_form,
        today=filling.today,
        errors=mistakes.fields,
        known=filling.known,
        file_hrefs={key: filling.href("file", pk) for key, pk in filling.files.items()},
    )
    for number, section in enumerate(filling.guide.form.sections, start=1):
        asked = [f for f in section.fields if f.key in filling.asked]
        fields = [f for f in asked if f.key not in filling.locked]
        if not asked:
            continue
        yield FormSection(
            key=f"part-{number}",
            title=section.title,
            pairs=tuple(known_pair(f, filling.locked[f.key]) for f in asked if f.key in filling.locked),
            fields=tuple(control(f, said) for f in fields),
            badge=None if fields else Badge(_("来自实名信息，不用填"), "done", "check"),
            note=section.hint if fields else "",
            after=_whose(filling) if number == 1 else "",
        )


def _whose(filling: Filling) -> str:
    if filling.applicant.by_agent:
        names = {"agent": filling.applicant.agent_name, "name": filling.applicant.name}
        return _("%(agent)s替%(name)s办理。") % names
    return ""


def _situation(filling: Filling, mistakes: Mistakes) -> FormSection:
    """Questions still open stand here as controls; answered ones are read back, and changed on the guide."""
    needed, title = filling.needed, _("您是哪种情况")
    if needed.settled and filling.answered_before:
        change = f"{filling.back_href}#situation"
        pairs = tuple(
            Pair(q.text, words_of(q, filling.answers.get(q.key)), href=change, link=_("改"), link_more=q.text)
            for q in needed.questions
        )
        return FormSection(key="situation", title=title, pairs=pairs)
    return FormSection(
        key="situation",
        title=title,
        note=_("答完以后，下面只留您要填、要交的"),
        fields=tuple(
            question_control(q, filling.answers.get(q.key), error=mistakes.answers.get(q.key, ""))
            for q in needed.questions
        ),
    )


def _materials_note(filling: Filling) -> str:
    if not filling.needed.materials:
        return ""
    perhaps = len(filling.needed.perhaps)
    if perhaps:
        return counted("还有 %(n)s 份看您的情况，先回答上面的问题", perhaps)
    return _("照片、扫描件都行，每份一个文件")


def _checklist(filling: Filling, mistakes: Mistakes) -> Iterator[CheckLine]:
    if filling.needed.questions:
        yield CheckLine(_("您是哪种情况"), filling.needed.settled, "#s-situation", bool(mistakes.answers))
    for number, section in enumerate(filling.guide.form.sections, start=1):
        asked = [f for f in section.fields if f.key in filling.asked]
        if asked:
            wrong = any(mistakes.within(f.key) for f in asked)
            yield CheckLine(section.title, _filled(filling, section) and not wrong, f"#s-part-{number}", wrong)
    if filling.needed.materials:
        given = {g.name for g in filling.given()}
        singles = all(m.name in given for m in filling.needed.singles if m.required)
        groups = all(any(m.name in given for m in g.materials) for g in filling.needed.one_of_groups if g.required)
        wrong = bool(mistakes.materials)
        yield CheckLine(_("材料"), singles and groups and not wrong, "#s-materials", wrong)


def _filled(filling: Filling, section: Section) -> bool:
    required = [f for f in section.fields if f.key in filling.asked and f.must]
    return all(answered(f, filling.whole_form) for f in required)
