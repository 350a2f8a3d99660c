"""What the counter's form says, kept as typed: right or wrong, nothing that was not on the page is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from zhengwu.doors.desk.window._filling import Filling
from zhengwu.doors.ui.asking.made import REMOVE_FILE
from zhengwu.doors.ui.asking.rows import with_rows
from zhengwu.forms.public import as_draft, from_post
from zhengwu.items.public import Guide, narrow

#: Before the key of a question, and of what is said of a material.
ANSWER, FILE, LATER, PAPER, SEEN, COPIES = "answer.", "file.", "later.", "paper.", "seen.", "copies."
LIBRARY = "library."
#: The hidden inputs that name the fields and the materials a page has shown.
SHOWN, SHOWN_PAPERS = "shown.fields", "shown.papers"
_MOST_COPIES, _MOST_DIGITS = 99, 3


def typed(filling: Filling, posted: QueryDict) -> Filling:
    """The filling with what was typed. Fields and materials that were not shown keep what they had.

    Raises:
        DraftTooLarge
    """
    form = filling.guide.form
    shown = set(posted.get(SHOWN, "").split())
    shown -= {f.key for f in form.fields() if f.kind == "file" or not f.given}
    read = as_draft(form, from_post(form, dict(posted.lists())))
    kept_back = {key: value for key, value in filling.form.items() if key not in shown}
    answers = {**filling.answers, **_answers(posted, filling.guide)}
    written = {**kept_back, **{key: value for key, value in read.items() if key in shown}}
    do = posted.get("do", "")
    written = with_rows(form, written, do=do)
    if do.startswith(REMOVE_FILE):
        written.pop(do.removeprefix(REMOVE_FILE), None)
    return filling.but(answers=kept(filling.guide, answers), form=written, materials=_papers(filling, posted))


def kept(guide: Guide, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Only answers that count: those `narrow` goes by."""
    needed = narrow(guide, answers)
    still_open = {q.key for q in needed.unanswered_questions}
    return {q.key: answers[q.key] for q in needed.questions if q.key in answers and q.key not in still_open}


def _answers(posted: QueryDict, guide: Guide) -> dict[str, Any]:
    return {
        q.key: posted.getlist(ANSWER + q.key) if q.multiple else posted.get(ANSWER + q.key)
        for q in guide.questions
        if ANSWER + q.key in posted
    }


def _papers(filling: Filling, posted: QueryDict) -> dict[str, dict[str, Any]]:
    materials = {name: dict(one) for name, one in filling.materials.items()}
    for key in posted.get(SHOWN_PAPERS, "").split():
        material = filling.material(key)
        if material is None:
            continue
        one = materials.get(material.name, {})
        one |= {
            "paper": bool(posted.get(PAPER + key)),
            "seen": bool(posted.get(SEEN + key)),
            "copies": _copies(posted.get(COPIES + key, "")),
            "tolerate": material.tolerable and bool(posted.get(LATER + key)),
            **_fetched(filling, material.name, bool(posted.get(LIBRARY + key))),
        }
        materials[material.name] = {part: value for part, value in one.items() if value}
    return materials


def _fetched(filling: Filling, name: str, wanted: bool) -> dict[str, str]:
    """The certificate that stands for the material, because the applicant agreed; empty when none does."""
    certificate = filling.library.get(name) if wanted else None
    return {
        "certificate_identifier": (certificate.identifier or "") if certificate else "",
        "certificate_number": certificate.number if certificate else "",
    }


def _copies(typed_number: str) -> int:
    digits = typed_number.strip()
    return (
        min(int(digits), _MOST_COPIES) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else 0
    )


def changed_materials(before: Filling, after: Filling) -> dict[str, Mapping[str, Any]]:
    """Only what this request changes; what is empty now is taken out."""
    names = {*before.materials, *after.materials}
    return {n: after.materials.get(n, {}) for n in names if before.materials.get(n, {}) != after.materials.get(n, {})}
