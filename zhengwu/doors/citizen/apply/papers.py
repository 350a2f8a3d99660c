"""材料 in the form: one row each, with the file already given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from zhengwu.certificates.public import Certificate
from zhengwu.doors.citizen.apply.filling import Filling
from zhengwu.doors.citizen.apply.posted import FILE, LATER, LIBRARY
from zhengwu.doors.citizen.items.materials import group_title, source_words
from zhengwu.doors.ui.shapes import PaperGroup, PaperRow, UploadedFile
from zhengwu.items.public import Material
from zhengwu.people.public import Applicant

UPLOAD, REMOVE = "upload:", "remove:"


def papers(filling: Filling, errors: Mapping[str, str]) -> tuple[PaperRow | PaperGroup, ...]:
    """The materials of this situation, in the guide's order; alternatives stand together."""
    groups = {g.key: g for g in filling.needed.one_of_groups if len(g.materials) > 1}
    rows: dict[str, PaperRow | PaperGroup] = {}
    for material in filling.needed.materials:
        group = groups.get(material.one_of or "")
        if group is None:
            rows[material.key] = _row(filling, material, errors)
        elif f"group:{group.key}" not in rows:
            members = tuple(_row(filling, m, errors, grouped=group.required) for m in group.materials)
            rows[f"group:{group.key}"] = PaperGroup(group_title(group), members)
    return tuple(rows.values())


def _row(filling: Filling, material: Material, errors: Mapping[str, str], *, grouped: bool = False) -> PaperRow:
    kept = filling.materials.get(material.name, {})
    error = errors.get(material.key, "")
    files = (_file(filling, material, kept),) if kept.get("file_id") else ()
    fetched = bool(kept.get("certificate_identifier"))
    certificate = filling.library.get(material.name)
    return PaperRow(
        key=material.key,
        title=material.name,
        state="wrong" if error else "uploaded" if files else "reused" if fetched else "missing",
        words=_words(kept, has_file=bool(files)),
        note=" · ".join(
            filter(None, (material.note.rstrip("。"), material.substitute.rstrip("。"), source_words(material)))
        ),
        error=error,
        files=files,
        name="" if fetched and not error else FILE + material.key,
        upload=UPLOAD + material.key,
        max_bytes=settings.MAX_UPLOAD_BYTES,
        button=_("重新拍照或选文件") if files else _("拍照或选文件"),
        required=material.required or grouped,
        library_name=LIBRARY + material.key if certificate and not files else "",
        library_text=_library_text(certificate, filling.applicant) if certificate else "",
        library=fetched,
        later_name=LATER + material.key if _may_promise(filling, material) and not files and not fetched else "",
        later_text="" if material.tolerable else _("没有这份证明，用告知承诺代替"),
        later_hint=_("写明承诺，按期补来；逾期没补，办理终止，记入信用记录")
        if material.tolerable
        else _("提交前请看告知内容，再签承诺；办好以后会核查，不实的要撤销、记入信用记录"),
        later=bool(kept.get("tolerate") or kept.get("promise")),
    )


def _library_text(certificate: Certificate, applicant: Applicant) -> str:
    facts = {"kind": certificate.kind, "number": certificate.number}
    if certificate.holder_name != applicant.name:
        return _("用%(name)s的电子证照：%(kind)s %(number)s") % {**facts, "name": certificate.holder_name}
    return _("用您的电子证照：%(kind)s %(number)s") % facts


def _may_promise(filling: Filling, material: Material) -> bool:
    """Whether a promise is taken: to bring it later (容缺), or instead of it (告知承诺)."""
    guide = filling.guide
    return material.tolerable or (material.promisable and guide.commitment and not guide.risk)


def _words(kept: Mapping[str, Any], *, has_file: bool) -> str:
    if has_file:
        return _("已上传")
    if kept.get("certificate_identifier"):
        return _("用电子证照 %(number)s，不用上传") % {"number": kept.get("certificate_number", "")}
    if kept.get("promise"):
        return _("告知承诺，免交")
    return _("先受理，后补交") if kept.get("tolerate") else _("还没有交")


def _file(filling: Filling, material: Material, kept: Mapping[str, Any]) -> UploadedFile:
    return UploadedFile(
        name=str(kept.get("name", "")),
        size=int(kept.get("size", 0)),
        at=dt.datetime.fromisoformat(kept["at"]) if kept.get("at") else None,
        href=filling.href("file", kept["file_id"]),
        remove=REMOVE + material.key,
    )
