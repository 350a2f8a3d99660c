"""核对 as the template takes it: everything that will be handed in, to be read once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from zhengwu.cases.public import COMMITMENT_WORDS, Case
from zhengwu.doors.citizen.apply._form_page import steps
from zhengwu.doors.citizen.apply.filling import Filling, idempotency_key
from zhengwu.doors.citizen.items.answers import situation_words, words_of
from zhengwu.doors.citizen.page import crumbs, limit_words
from zhengwu.doors.citizen.shapes import ReviewPage, ReviewSection
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Hidden, Line, Notice, Option, Pair
from zhengwu.doors.ui.signing import NAME, Signing, promise_signing
from zhengwu.doors.ui.writing import size
from zhengwu.forms.public import FormDefinition, summary
from zhengwu.items.public import ItemVersion
from zhengwu.people.public import mask_id, mask_phone
from zhengwu.timelimits.public import CORRECTION_NOTICE

KEY = "idempotency_key"
#: The promises that are asked: true words always, to bring later what is missing only when something is.
TRUE, BRING, VOUCH = "promise_true", "promise_bring", "promise_vouch"


def review_page(
    filling: Filling,
    cleaned: Mapping[str, Any],
    *,
    errors: Mapping[str, str],
    notice: Notice | None = None,
    next_words: Sequence[str] = (),
    post: QueryDict | None = None,
) -> ReviewPage:
    """Read back `cleaned`; `errors` by the name of the promise, `post` what was ticked and signed before a mistake."""
    form_href = filling.href()
    promises = tuple(_promises(filling, errors, post or QueryDict()))
    signing = signing_of(filling)
    pad = signing.pad(post, error=errors.get(NAME, "")) if signing else None
    wrong = [FieldError(f.dom_id, f.error) for f in promises if f.error]
    wrong += [FieldError(pad.dom_id, pad.error)] if pad and pad.error else []
    return ReviewPage(
        item_name=filling.title,
        situation=situation_words(filling.needed, filling.answers),
        heading=_("核对"),
        crumbs=crumbs(Crumb(filling.title, filling.back_href), Crumb(_("在线申请"))),
        steps=steps(2, {0: f"{filling.back_href}#situation", 1: form_href}, first=filling.first_step),
        action=filling.href("review"),
        errors=tuple(wrong),
        notice=notice,
        sections=tuple(_sections(filling, cleaned, form_href)),
        materials=tuple(_lines(filling)),
        materials_href=f"{form_href}#s-materials",
        promises=promises,
        signature=pad,
        hidden=(Hidden(KEY, idempotency_key(filling.draft.pk)),),
        back_href=form_href,
        what_next=next_words or what_next(filling.version),
    )


def _sections(filling: Filling, cleaned: Mapping[str, Any], form_href: str) -> Iterator[ReviewSection]:
    applicant = filling.applicant
    who = [Pair(_("申请人"), applicant.name)]
    who += [Pair(_("代理人"), applicant.agent_name)] if applicant.by_agent else []
    who += [Pair(_("延续"), filling.renews, code=True)] if filling.renews else []
    who += [Pair(_("投资项目代码"), filling.invest_code, code=True)] if filling.invest_code else []
    yield ReviewSection(_("谁申请"), tuple(who))
    if filling.needed.questions:
        pairs = tuple(Pair(q.text, words_of(q, filling.answers.get(q.key))) for q in filling.needed.questions)
        yield ReviewSection(
            _("您是哪种情况"),
            pairs,
            f"{filling.back_href}#situation" if filling.answered_before else f"{form_href}#s-situation",
        )
    numbers = {section.title: n for n, section in enumerate(filling.guide.form.sections, start=1)}
    for title, pairs in form_pairs(filling.guide.form, cleaned):
        yield ReviewSection(title, pairs, f"{form_href}#s-part-{numbers[title]}")


def form_pairs(definition: FormDefinition, cleaned: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Pair, ...]]]:
    """The answers of a form by section, identity and telephone numbers masked."""
    for title, rows in summary(definition, cleaned, mask=masked):
        yield title, tuple(Pair(label, words) for _key, label, words in rows)


def masked(kind: str, words: str) -> str:
    """Identity and telephone numbers as they may be seen."""
    masks = {"resident_id": mask_id, "id_number": mask_id, "phone": mask_phone}
    return masks.get(kind, str)(words)


def _lines(filling: Filling) -> Iterator[Line]:
    for material in filling.needed.materials:
        kept = filling.materials.get(material.name, {})
        if kept.get("file_id"):
            href = filling.href("file", kept["file_id"])
            yield Line(material.name, _("，").join((str(kept.get("name", "")), size(int(kept.get("size", 0))))), href)
        elif kept.get("certificate_identifier"):
            words = _("电子证照 %(number)s，不用上传") % {"number": kept.get("certificate_number", "")}
            yield Line(material.name, words, badges=(Badge(_("从证照库调取"), "done", "check"),))
        elif kept.get("promise"):
            yield Line(material.name, badges=(Badge(_("告知承诺，免交"), "done", "check"),))
        elif kept.get("tolerate"):
            yield Line(material.name, badges=(Badge(_("先受理，后补交"), "need", "clock"),))


def signing_of(filling: Filling) -> Signing | None:
    """The signature under what is promised here; None when nothing is."""
    texts = list(filling.promise_texts().values())
    signer = filling.applicant.actor.name
    return promise_signing(texts=texts, words=COMMITMENT_WORDS, signer=signer) if texts else None


def _promises(filling: Filling, errors: Mapping[str, str], post: QueryDict) -> Iterator[Field]:
    words = _("我填的、交的都是真实的，知道弄虚作假要承担法律责任")
    yield _promise(TRUE, _("请您确认"), words, errors, post)
    texts = filling.promise_texts()
    if "tolerance" in texts:
        yield _promise(BRING, _("容缺承诺"), texts["tolerance"], errors, post)
    if "notice" in texts:
        yield _promise(VOUCH, _("告知承诺"), texts["notice"], errors, post)


def _promise(name: str, label: str, words: str, errors: Mapping[str, str], post: QueryDict) -> Field:
    option = Option("yes", words, picked=post.get(name) == "yes")
    return Field(name=name, label=label, kind="checkboxes", options=(option,), error=errors.get(name, ""))


def what_next(version: ItemVersion) -> tuple[str, ...]:
    """The road ahead in three sentences: who, and until when."""
    body = version.item.body.name
    promise = limit_words(version.promise_days, version.promise_unit)
    days = CORRECTION_NOTICE.days
    return (
        _("%(body)s的窗口收件，给您收件凭证。") % {"body": body},
        _("收件后 %(n)s 个工作日内看完材料：齐全就受理，不齐的一次告诉您要补什么。") % {"n": days},
        _("受理后%(promise)s办好，结果会通知您。")
        % {"promise": _("当天") if not version.promise_days else f" {promise}"},
        _("办到哪一步、在谁手里，随时在“我的办件”里看。"),
    )


def submitted_pairs(case: Case) -> tuple[Pair, ...]:
    """Who applied and who handles it."""
    agent = (Pair(_("代理人"), case.agent_name),) if case.agent_name else ()
    return (Pair(_("申请人"), case.applicant_name), *agent, Pair(_("办理机关"), case.body.name))
