"""The standard fields of an entry as a form, and what was typed read back."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from django.http import QueryDict
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import (
    CATEGORIES,
    GRADE_NAMES,
    SUBJECT_NAMES,
    Entry,
    Kind,
    SubjectKind,
)
from zhengwu.doors.ui.shapes import Field, FieldKind, Option
from zhengwu.doors.ui.typed import typed_day
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import ID_TYPE_NAMES, IdType, mask_id

Typed = Mapping[str, str]
_SPLIT = "；"
_FEN = 100
_TEXTS = (
    "subject_name", "subject_code", "representative", "decision_name", "decision_no", "content", "certificate_name",
    "certificate_no", "offence", "facts", "basis", "licence_taken", "grade", "needed_because", "remark",
)  # fmt: skip


def typed_of(entry: Entry) -> dict[str, str]:
    """What a form for the correction of an entry begins with; a person's number stays masked, and is kept where it is left so."""
    typed = {name: getattr(entry, name) for name in _TEXTS} | {"subject_code": _code_shown(entry)}
    typed |= {name: day.isoformat() if (day := getattr(entry, name)) else "" for name in ("valid_from", "valid_to")}
    return typed | {
        "subject_kind": entry.subject_kind.value,
        "subject_id_type": entry.subject_id_type,
        "category": entry.category,
        "decision_date": entry.decision_date.isoformat(),
        "fine": _yuan(entry.fine_fen),
        "confiscated": _yuan(entry.confiscated_fen),
    }


def typed_in(posted: QueryDict) -> dict[str, str]:
    """What was sent, as it stands in the fields; several categories in one text."""
    typed = {name: value for name, value in posted.items() if isinstance(value, str)}
    return typed | {"category": _SPLIT.join(posted.getlist("category"))}


def entry_in(typed: Typed, *, kind: Kind, before: Entry | None = None) -> Entry:
    """What was typed as an entry; what it says is checked by the operation. `before`: the entry that is corrected.

    Raises:
        BadInput: a day or an amount that is none
    """
    decided = typed_day(typed.get("decision_date", ""), name="decision_date")
    if decided is None:
        raise BadInput.one(("decision_date",), "请选择日期。", "day.missing")
    subject = typed.get("subject_kind", "")
    subject_kind = SubjectKind(subject) if subject in set(SubjectKind) else SubjectKind.LEGAL
    natural = subject_kind is SubjectKind.NATURAL
    texts = {name: typed.get(name, "") for name in _TEXTS}
    if before and natural and texts["subject_code"] == _code_shown(before):
        texts["subject_code"] = before.subject_code
    return Entry(
        kind=kind,
        subject_kind=subject_kind,
        subject_id_type=(typed.get("subject_id_type") or IdType.RESIDENT_ID.value) if natural else "",
        category=typed.get("category", ""),
        decision_date=decided,
        valid_from=typed_day(typed.get("valid_from", ""), name="valid_from"),
        valid_to=typed_day(typed.get("valid_to", ""), name="valid_to"),
        fine_fen=_fen(typed.get("fine", ""), name="fine"),
        confiscated_fen=_fen(typed.get("confiscated", ""), name="confiscated"),
        **texts,
    )


def _code_shown(entry: Entry) -> str:
    natural = entry.subject_kind is SubjectKind.NATURAL
    return mask_id(entry.subject_code) if natural else entry.subject_code


def entry_fields(kind: Kind, typed: Typed, wrong: Mapping[str, str]) -> tuple[Field, ...]:
    """The controls, in the order in which the paper says it."""

    def text(name: str, label: str, *, as_kind: FieldKind = "text", hint: str = "", required: bool = True) -> Field:
        return Field(
            name=name,
            label=label,
            kind=as_kind,
            hint=hint,
            required=required,
            rows=3,
            value=typed.get(name, ""),
            error=wrong.get(name, ""),
        )

    def choice(name: str, label: str, names: Mapping[str, str], *, as_kind: FieldKind, required: bool = True) -> Field:
        picked = typed.get(name, "").split(_SPLIT)
        options = [Option(value, _(word), picked=value in picked) for value, word in names.items()]
        if as_kind == "select":
            options.insert(0, Option("", _("请选择")))
        return Field(
            name=name, label=label, kind=as_kind, options=options, required=required, error=wrong.get(name, "")
        )

    categories = {name: name for name in CATEGORIES[kind]}
    whom = (
        choice("subject_kind", _("行政相对人类别"), {k.value: n for k, n in SUBJECT_NAMES.items()}, as_kind="radio"),
        text("subject_name", _("行政相对人名称")),
        text("subject_code", _("统一社会信用代码或证件号码"), hint=_("个人填证件号码，公示时不完整显示")),
        choice(
            "subject_id_type",
            _("自然人证件类型"),
            {key.value: name for key, name in ID_TYPE_NAMES.items()},
            as_kind="select",
            required=False,
        ),
        text("representative", _("法定代表人"), required=False),
    )
    paper = (
        text("decision_name", _("决定文书名称")),
        text("decision_no", _("决定文书号")),
        text("decision_date", _("决定日期"), as_kind="past_date"),
    )
    remark = text("remark", _("备注"), as_kind="long_text", required=False)
    if kind is Kind.PERMIT:
        return (
            *whom,
            *paper,
            choice("category", _("许可类别"), categories, as_kind="select"),
            text("certificate_name", _("许可证书名称"), required=False),
            text("certificate_no", _("许可编号"), required=False),
            text("content", _("许可内容"), as_kind="long_text", hint=_no_private()),
            text("valid_from", _("有效期自"), as_kind="date", required=False),
            text("valid_to", _("有效期至"), as_kind="date", hint=_("长期有效的不填"), required=False),
            remark,
        )
    return (
        *whom,
        *paper,
        text("offence", _("违法行为类型")),
        text("facts", _("违法事实"), as_kind="long_text", hint=_no_private()),
        text("basis", _("处罚依据"), as_kind="long_text"),
        choice("category", _("处罚类别"), categories, as_kind="checkboxes"),
        text("content", _("处罚内容"), as_kind="long_text", hint=_no_private()),
        text("fine", _("罚款金额"), as_kind="money", required=False),
        text("confiscated", _("没收金额"), as_kind="money", required=False),
        text("licence_taken", _("暂扣或吊销证照名称及编号"), required=False),
        text("valid_to", _("处罚有效期"), as_kind="date", hint=_("处罚有期限的才填"), required=False),
        choice("grade", _("失信严重程度"), {g.value: n for g, n in GRADE_NAMES.items()}, as_kind="radio"),
        text(
            "needed_because",
            _("必须公示的理由"),
            as_kind="long_text",
            hint=_("严重程度是轻微的才填"),
            required=False,
        ),
        remark,
    )


def _no_private() -> str:
    return _("会公开，不要写住址、电话和账号")


def _fen(typed: str, *, name: str) -> int:
    plain = typed.replace(",", "").replace("，", "").strip()
    if not plain:
        return 0
    try:
        fen = Decimal(plain) * _FEN
    except InvalidOperation:
        fen = Decimal("NaN")
    if not fen.is_finite() or fen != fen.to_integral_value() or abs(fen) > Decimal(10) ** 16:
        raise BadInput.one((name,), "金额写成数字，最多两位小数，例如 5000 或 120.50。", "money.shape")
    return int(fen)


def _yuan(fen: int) -> str:
    return f"{Decimal(fen) / _FEN:f}" if fen else ""
