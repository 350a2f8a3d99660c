"""What a posted form says, kept as typed: right or wrong, and nothing that was not on the page is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.items.answers import kept, read_answers
from zhengwu.forms.public import as_draft, from_post
from zhengwu.items.public import Material

#: Before the key of a situation question, of a file, of a promise to bring it later.
ANSWER, FILE, LATER = "answer.", "file.", "later."
#: Before the key of a material that comes from the library of certificates.
LIBRARY = "library."
#: The hidden input that names the fields and materials a page has shown.
SHOWN, SHOWN_LATER, SHOWN_LIBRARY = "shown.fields", "shown.later", "shown.library"


def typed(filling: Filling, posted: QueryDict) -> Filling:
    """The filling with what was typed. Fields that were not shown keep what they had.

    Raises:
        DraftTooLarge
    """
    form = filling.guide.form
    shown = set(posted.get(SHOWN, "").split()) or {f.key for f in form.fields() if f.key in posted}
    # Files come by upload, and what is calculated by nobody: neither is taken from what was typed.
    shown -= {f.key for f in form.fields() if f.kind == "file" or not f.given}
    read = as_draft(form, from_post(form, dict(posted.lists())))
    kept_back = {key: value for key, value in filling.form.items() if key not in shown}
    answers = read_answers(posted, filling.guide, prefix=ANSWER)
    return filling.but(
        answers=kept(filling.guide, {**filling.answers, **answers}),
        form={**kept_back, **{key: value for key, value in read.items() if key in shown}},
        materials=_from_library(filling, _promises(filling, posted), posted),
    )


def _promises(filling: Filling, posted: QueryDict) -> Mapping[str, Mapping[str, Any]]:
    """Materials with the ticks 现在拿不到，后补交; a file already given stays whatever is ticked."""
    materials = {name: dict(kept_one) for name, kept_one in filling.materials.items()}
    for key in posted.get(SHOWN_LATER, "").split():
        material = filling.material_by_key(key)
        if material is None or materials.get(material.name, {}).get("file_id"):
            continue
        materials[material.name] = _promised(material) if posted.get(LATER + key) else {}
    return materials


def _from_library(
    filling: Filling, materials: Mapping[str, Mapping[str, Any]], posted: QueryDict
) -> Mapping[str, Mapping[str, Any]]:
    """Materials with the ticks 用电子证照: whoever ticks it agrees that it is used here. An upload counts for more."""
    chosen = dict(materials)
    for key in posted.get(SHOWN_LIBRARY, "").split():
        material = filling.material_by_key(key)
        if material is None or chosen.get(material.name, {}).get("file_id"):
            continue
        certificate = filling.library.get(material.name)
        if posted.get(LIBRARY + key) and certificate is not None:
            chosen[material.name] = {
                "certificate_identifier": certificate.identifier,
                "certificate_kind": certificate.kind,
                "certificate_number": certificate.number,
            }
        elif chosen.get(material.name, {}).get("certificate_identifier"):
            chosen[material.name] = {}
    return chosen


def _promised(material: Material) -> dict[str, Any]:
    """What the tick promises: that it comes later, or that it is not needed because the promise stands for it."""
    return {"tolerate": True} if material.tolerable else {"promise": True}


def changed_materials(before: Filling, after: Filling) -> dict[str, Mapping[str, Any]]:
    """Only what this request changes: an upload under way in another window stays."""
    names = {*before.materials, *after.materials}
    return {n: after.materials.get(n, {}) for n in names if before.materials.get(n, {}) != after.materials.get(n, {})}
