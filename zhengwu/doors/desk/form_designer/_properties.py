"""The properties of a field as a form of their own: what a designer fills in is drawn and judged by the same engine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.form_designer._calculations import as_terms, calculation_fields, from_terms, terms
from zhengwu.doors.desk.form_designer._words import KINDS
from zhengwu.doors.ui.asking.conditions import Choice, as_rows, from_rows, picker_fields
from zhengwu.forms.public import COLUMN_KINDS, Field, FormDefinition, Kind, Option, Section
from zhengwu.kernel.public import BadInput

_CHOICES = frozenset({"select", "radio", "checkboxes"})
_TEXTS = frozenset({"text", "long_text", "name", "address"})
_BOUNDED = frozenset({"number", "money", "checkboxes", "table"})
_AGREED = frozenset({"declaration", "signature"})
_EARLIER = "earlier"
#: Of an option of a form.
_LONGEST_VALUE = 64
#: Prefill names that fit a kind, in words; * fits every one.
_PREFILLS: Mapping[str, Mapping[str, str]] = {
    "person": {"applicant": "申请人的姓名和证件"},
    "company": {"applicant": "申请单位的名称和代码"},
    "identity": {"applicant": "申请人的证件"},
    "name": {"applicant.name": "申请人的姓名或名称", "applicant.agent_name": "代理人的姓名"},
    "text": {
        "applicant.name": "申请人的姓名或名称",
        "applicant.id_number": "申请人的证件号码",
        "project.code": "投资项目代码",
        "project.name": "工程项目的名称",
        "project.place": "工程项目的建设地点",
    },
    "resident_id": {"applicant.id_number": "申请人的证件号码"},
    "uscc": {"applicant.id_number": "申请单位的代码"},
    "phone": {"applicant.phone": "申请人的电话"},
    "address": {"applicant.address": "申请人登记的住址"},
    "*": {_EARLIER: "以前申请时填过的同一项"},
}
#: How a column says whether it has to be filled in.
_MUST = {True: "required", False: "optional"}
_LEVELS = {"county": "县（市、区）", "township": "乡镇、街道", "village": "村、社区"}


@dataclass(frozen=True, kw_only=True)
class Properties:
    """The properties of one field: `choices` are what its condition may look at, `above` the fields above it."""

    field: Field
    choices: tuple[Choice, ...]
    above: tuple[Field, ...]

    def definition(self) -> FormDefinition:
        """The form that asks for them."""
        sections = [Section(title=_("这一项"), fields=tuple(self._plain())), *self._lists()]
        if calculated := self._calculation():
            sections.append(Section(title=_("自动计算"), fields=calculated))
        if self.choices or self.field.when:
            sections.append(Section(title=_("条件"), fields=self._condition()))
        return FormDefinition(key="properties", title=_("这一项"), sections=tuple(sections))

    def _plain(self) -> list[Field]:
        kind = self.field.kind
        found = [Field(key="label", label=_("问什么"), max_length=200)]
        if kind == "heading":
            return [*found, Field(key="text", label=_("说明"), kind="long_text", max_length=4000, required=False)]
        found.append(Field(key="hint", label=_("提示"), required=False, hint=_("写在问题下面，告诉人怎么填")))
        found.append(Field(key="required", label=_("必须填吗"), kind="yes_no"))
        if kind in _AGREED:
            found.append(Field(key="text", label=_("请人确认的话"), kind="long_text", max_length=4000))
        if kind in _TEXTS:
            found.append(
                Field(key="max_length", label=_("最多几个字"), kind="number", min=1, max=10_000, required=False)
            )
        if kind in _BOUNDED:
            low, high = _bound_words(kind)
            bounds: Kind = "money" if kind == "money" else "number"
            found += [
                Field(key=key, label=words, kind=bounds, required=False) for key, words in (("min", low), ("max", high))
            ]
        if kind == "number":
            found.append(Field(key="unit", label=_("单位"), required=False, hint=_("例如 平方米、人")))
        if kind == "division":
            levels = tuple(Option(value=level, label=_(words)) for level, words in _LEVELS.items())
            found.append(Field(key="level", label=_("至少选到"), kind="radio", options=levels))
        if kind in ("date", "past_date"):
            found.append(Field(key="lunar", label=_("旁边写农历吗"), kind="yes_no"))
        if options := self._prefills():
            hint = _("申请人能看到是从哪里来的，可以改；实名信息不能改")
            found.append(
                Field(key="prefill", label=_("替申请人填好"), kind="select", options=options, required=False, hint=hint)
            )
        return found

    def _prefills(self) -> tuple[Option, ...]:
        if self.field.kind in {*_AGREED, "file", "table", "heading"}:
            return ()
        known = {**_PREFILLS.get(self.field.kind, {}), f"{_EARLIER}:{self.field.key}": _PREFILLS["*"][_EARLIER]}
        if self.field.prefill:
            known.setdefault(self.field.prefill, self.field.prefill)
        known = {name: words for name, words in known.items() if len(name) <= _LONGEST_VALUE}
        return tuple(Option(value=name, label=_(words)) for name, words in known.items())

    def _lists(self) -> list[Section]:
        if self.field.kind in _CHOICES:
            columns = (
                Field(key="label", label=_("选项")),
                Field(key="hint", label=_("说明"), required=False),
                Field(key="value", label=_("代码"), required=False, max_length=64, hint=_("不写就自动编")),
            )
            rows = Field(key="options", label=_("选项"), kind="table", columns=columns)
            return [Section(title=_("选项"), fields=(rows,))]
        if self.field.kind == "table":
            kinds = tuple(
                Option(value=k, label=_(words)) for k, (words, _what, _icon) in KINDS.items() if k in COLUMN_KINDS
            )
            asked = (
                Field(key="label", label=_("列名")),
                Field(key="kind", label=_("填什么"), kind="select", options=kinds),
                Field(key="required", label=_("必须填吗"), kind="select", options=_required(), required=False),
                Field(key="options", label=_("选项"), required=False, hint=_("只在下拉单选时写，用顿号隔开")),
            )
            rows = Field(key="columns", label=_("列"), kind="table", columns=asked, max=12)
            return [Section(title=_("表格的列"), fields=(rows,))]
        return []

    def _calculation(self) -> tuple[Field, ...]:
        if self.field.kind not in ("number", "money"):
            return ()
        known = terms(self.above)
        if as_terms(self.field.calculate, known) is None:
            return (_as_data("calculate", _("这个算法在这里选不出来，下面是它的数据写法")),)
        return calculation_fields(known)

    def _condition(self) -> tuple[Field, ...]:
        if as_rows(self.field.when, self.choices) is None:
            return (_as_data("when_data", _("这个条件在这里选不出来，下面是它的数据写法")),)
        return picker_fields(self.choices)

    def answers(self) -> dict[str, Any]:
        """What the field says now, as answers to that form."""
        one = self.field
        found: dict[str, Any] = {"label": one.label, "hint": one.hint, "required": one.required, "text": one.text}
        found |= {
            "max_length": one.max_length,
            "min": one.min,
            "max": one.max,
            "unit": one.unit,
            "prefill": one.prefill,
        }
        found |= {"level": one.level, "lunar": one.lunar}
        found["options"] = [{"label": o.label, "hint": o.hint, "value": o.value} for o in one.options]
        found["columns"] = [
            {
                "label": c.label,
                "kind": c.kind,
                "required": _MUST[c.required],
                "options": "、".join(o.label for o in c.options),
            }
            for c in one.columns
        ]
        terms_ = as_terms(one.calculate, terms(self.above))
        found |= {"calculate": _spelled(one.calculate)} if terms_ is None else terms_
        rows = as_rows(one.when, self.choices)
        found |= {"when_data": _spelled(one.when)} if rows is None else rows
        asked = {field.key for field in self.definition().fields()}
        return {key: value for key, value in found.items() if key in asked and value not in (None, "", [])}

    def read(self, cleaned: Mapping[str, Any]) -> Field:
        """The field that cleaned answers describe. What the form does not ask about stays as it is.

        Raises:
            BadInput: a condition, a calculation or data that cannot be read
            ValidationError: what does not fit its kind
        """
        asked = {field.key for field in self.definition().fields()}
        said = self.field.model_dump(mode="json", exclude_defaults=True) | {
            "key": self.field.key,
            "kind": self.field.kind,
        }
        plain = {"label", "hint", "required", "text", "max_length", "min", "max", "unit", "level", "lunar", "prefill"}
        for key in plain & asked:
            said.pop(key, None)
            if cleaned.get(key) is not None:
                said[key] = cleaned[key]
        if "options" in asked:
            said["options"] = _options(cleaned["options"])
        if "columns" in asked:
            said["columns"] = _columns(cleaned["columns"], self.field)
        if "when" in asked or "when_data" in asked:
            said["when"] = (
                _read_data(cleaned, "when_data") if "when_data" in asked else from_rows(cleaned, self.choices)
            )
        if "way" in asked or "calculate" in asked:
            said["calculate"] = _read_data(cleaned, "calculate") if "calculate" in asked else from_terms(cleaned)
        return Field.model_validate(said)


def _required() -> tuple[Option, ...]:
    return Option(value=_MUST[True], label=_("必填")), Option(value=_MUST[False], label=_("选填"))


def _bound_words(kind: str) -> tuple[str, str]:
    if kind == "table":
        return _("至少几行"), _("最多几行")
    if kind == "checkboxes":
        return _("至少选几个"), _("最多选几个")
    return _("最小是"), _("最大是")


def _as_data(key: str, hint: str) -> Field:
    return Field(key=key, label=_("数据写法"), kind="long_text", required=False, hint=hint)


def _spelled(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if value is not None else ""


def _read_data(cleaned: Mapping[str, Any], key: str) -> Any:
    text = cleaned.get(key)
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        raise BadInput.one(("form", key), "这段数据写法不对，请照原来的样子改。", "form.data") from None


def _options(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Options with a code each: the one they had, or the next free number."""
    taken = {row["value"] for row in rows if row.get("value")}
    free = (str(number) for number in range(1, len(rows) + len(taken) + 2) if str(number) not in taken)
    return [
        {"value": row.get("value") or next(free), "label": row["label"]}
        | ({"hint": row["hint"]} if row.get("hint") else {})
        for row in rows
    ]


def _columns(rows: list[dict[str, Any]], field: Field) -> list[dict[str, Any]]:
    """Columns that keep their key while they keep their name; others get the next free one."""
    before = {column.label: column for column in field.columns}
    taken = {column.key for column in field.columns}
    free = (f"c{number}" for number in range(1, len(rows) + len(taken) + 2) if f"c{number}" not in taken)
    columns = []
    for row in rows:
        known = before.get(row["label"])
        column: dict[str, Any] = {"key": known.key if known else next(free), "label": row["label"], "kind": row["kind"]}
        column["required"] = row.get("required") != _MUST[False]
        if row["kind"] == "select":
            labels = [
                text.strip() for text in str(row.get("options") or "").replace(",", "、").split("、") if text.strip()
            ]
            values = {o.label: o.value for o in known.options} if known else {}
            numbers = (str(n) for n in range(1, len(labels) + len(values) + 2) if str(n) not in values.values())
            column["options"] = [{"value": values.get(text) or next(numbers), "label": text} for text in labels]
        columns.append(column)
    return columns
