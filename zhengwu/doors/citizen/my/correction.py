"""请您补材料: the gaps of the one notice, or what was tolerated, each with a place for its file.

Files are taken in as they come and wait in the session until everything is handed in with one button.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import OWING, Case, CaseMaterial, GivenMaterial, State, tolerance_of
from zhengwu.documents.public import Document
from zhengwu.doors.citizen.apply.papers import REMOVE, UPLOAD
from zhengwu.doors.citizen.apply.posted import FILE
from zhengwu.doors.citizen.my.due import due_mark
from zhengwu.doors.citizen.shapes import Correction, Fix
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, FieldError, Link, PaperRow, UploadedFile
from zhengwu.doors.ui.writing import day
from zhengwu.kernel.public import local_date


def waiting_files(session: SessionBase, project_no: str) -> dict[str, dict[str, Any]]:
    """Files taken in and not yet handed in, by the key of their material."""
    kept: dict[str, dict[str, Any]] = session.get(_slot(project_no), {})
    return kept


def keep_waiting(session: SessionBase, project_no: str, files: Mapping[str, Mapping[str, Any]]) -> None:
    """Remember them; nothing to remember forgets the slot."""
    if files:
        session[_slot(project_no)] = dict(files)
    else:
        session.pop(_slot(project_no), None)


def _slot(project_no: str) -> str:
    return f"supply:{project_no}"


def asked_for(case: Case) -> dict[str, str]:
    """What may be supplied now: the key of the row → the material's name."""
    if case.state == State.CORRECTING:
        return {f"gap-{gap.pk}": gap.material for gap in case.correction.gaps.all() if gap.supplied_at is None}
    if case.state in OWING:
        return {f"later-{m.pk}": m.name for m in _tolerated(case)}
    return {}


def _tolerated(case: Case) -> list[CaseMaterial]:
    return list(case.materials.filter(kind=CaseMaterial.Kind.TOLERATED, replaced_at=None))


def to_hand_in(case: Case, files: Mapping[str, Mapping[str, Any]]) -> list[GivenMaterial]:
    """The waiting files as materials of this case."""
    names = asked_for(case)
    return [
        GivenMaterial(name=names[key], file_id=UUID(kept["file_id"])) for key, kept in files.items() if key in names
    ]


def correction_shown(
    case: Case,
    docs: list[Document],
    *,
    files: Mapping[str, Mapping[str, Any]],
    refused: Mapping[str, str],
    today: dt.date,
) -> Correction | None:
    """The form, when something is asked for."""
    if case.state == State.RETURNED:
        return _change_it(case)
    names = asked_for(case)
    if not names:
        return None
    if case.state == State.CORRECTING:
        return _answer_the_notice(case, docs, files=files, refused=refused, today=today)
    rows = [_row(case, key, name, files, refused) for key, name in names.items()]
    promise = tolerance_of(case)
    until = promise.deadline_date if promise else None
    last = _last_day(until)
    return Correction(
        title=counted("您承诺补交的 %(n)s 份材料", len(names)),
        due=due_mark(until, today=today, precise=True) if until else None,
        fixes=tuple(
            Fix(material=row.title, problem=_("受理时先缓交"), until=last, badge=_ready(row), row=row) for row in rows
        ),
        action=reverse("my-supply", args=[case.project_no]),
        fine_print=_("补齐以后才能把结果给您。到期没有补齐，这件会终止，并记入信用记录。"),
        button=_button(rows),
        waiting=_waiting(rows),
        errors=_errors(rows),
    )


def _change_it(case: Case) -> Correction:
    """预审退回: nothing was refused; the form opens as it was."""
    returned = case.pre_review_returns.last()
    return Correction(
        title=_("请您改好再交"),
        text=returned.reason if returned else "",
        fixes=(),
        action=reverse("my-change", args=[case.project_no]),
        fine_print=_("这不是不予受理。编号不变，改好再交就行，改几次都可以。"),
        button=_("打开申请表改"),
    )


def _answer_the_notice(
    case: Case,
    docs: list[Document],
    *,
    files: Mapping[str, Mapping[str, Any]],
    refused: Mapping[str, str],
    today: dt.date,
) -> Correction:
    correction = case.correction
    fixes, rows, last = [], [], _last_day(correction.deadline_date)
    for gap in correction.gaps.all():
        if gap.supplied_at is not None:
            words = _("%(day)s补来了。") % {"day": day(local_date(gap.supplied_at))}
            fixes.append(Fix(material=gap.material, problem=gap.problem, done=True, done_text=words))
            continue
        row = _row(case, f"gap-{gap.pk}", gap.material, files, refused)
        rows.append(row)
        fixes.append(
            Fix(
                material=gap.material,
                problem=gap.problem,
                remedy=gap.remedy,
                until=last,
                badge=_ready(row),
                row=row,
            )
        )
    notice = next((d for d in docs if d.kind == "correction_notice"), None)
    return Correction(
        title=counted("请您补 %(n)s 份材料", len(rows)),
        due=due_mark(correction.deadline_date, today=today, precise=True),
        text=_told(case, asked=len(fixes), done=len(fixes) - len(rows)),
        fixes=tuple(fixes),
        action=reverse("my-supply", args=[case.project_no]),
        notice=Link(_("补正告知书（PDF）"), reverse("my-document", args=[case.project_no, notice.pk]))
        if notice
        else None,
        button=_button(rows),
        waiting=_waiting(rows),
        errors=_errors(rows),
    )


def _ready(row: PaperRow) -> Badge | None:
    return Badge(_("传好了，还没交"), "info", "clock") if row.files else None


def _last_day(until: dt.date | None) -> str:
    return _("%(day)s24:00 前") % {"day": day(until)} if until else ""


def _button(rows: list[PaperRow]) -> str:
    """Handing in some of it is allowed: the rest may follow until the last day."""
    ready = sum(bool(row.files) for row in rows)
    return counted("先交传好的 %(n)s 份", ready) if 0 < ready < len(rows) else _("补好了，交上去")


def _waiting(rows: list[PaperRow]) -> str:
    """What is still missing before everything can go in, by name."""
    missing = [row.title for row in rows if not row.files]
    if not missing:
        return _("都传好了，按下面的按钮就交上去。")
    return counted("还差 %(n)s 份：%(names)s。", len(missing), names=listed(missing))


def _told(case: Case, *, asked: int, done: int) -> str:
    body, told = case.body.name, day(local_date(case.correction.issued_at))
    if done:
        return counted(
            "%(body)s %(day)s一次告知 %(n)s 份，您已补好 %(done)s 份。", asked, body=body, day=told, done=done
        )
    return counted("%(body)s %(day)s一次告知 %(n)s 份。", asked, body=body, day=told)


def _row(
    case: Case, key: str, name: str, files: Mapping[str, Mapping[str, Any]], refused: Mapping[str, str]
) -> PaperRow:
    kept, error = files.get(key), refused.get(key, "")
    return PaperRow(
        key=key,
        title=name,
        state="wrong" if error else "uploaded" if kept else "missing",
        error=error,
        files=(_file(case, key, kept),) if kept else (),
        name=FILE + key,
        upload=UPLOAD + key,
        button=_("换一个文件") if kept else "",
        max_bytes=settings.MAX_UPLOAD_BYTES,
    )


def _file(case: Case, key: str, kept: Mapping[str, Any]) -> UploadedFile:
    return UploadedFile(
        name=str(kept["name"]),
        size=int(kept["size"]),
        at=dt.datetime.fromisoformat(str(kept["at"])),
        href=reverse("my-supply-file", args=[case.project_no, kept["file_id"]]),
        remove=REMOVE + key,
    )


def _errors(rows: list[PaperRow]) -> tuple[FieldError, ...]:
    return tuple(
        FieldError(row.dom_id, _("%(name)s：%(words)s") % {"name": row.title, "words": row.error})
        for row in rows
        if row.error
    )
