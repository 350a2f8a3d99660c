"""表单定义 form definitions as data: what is asked, in which order, and under which condition."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, StrictBool, StrictInt, StringConstraints, model_validator

from zhengwu.forms.rules.condition import Condition, check_condition

Kind = Literal[
    "text",
    "long_text",
    "name",
    "phone",
    "resident_id",
    "uscc",
    "date",
    "past_date",
    "number",
    "money",
    "select",
    "radio",
    "checkboxes",
    "yes_no",
    "address",
]
"""text 一行文字 · long_text 多行文字 · name 姓名 · phone 电话 · resident_id 身份证号 · uscc 统一社会信用代码 ·
date 日期 · past_date 不晚于今天的日期 · number 整数 · money 金额（分） · select/radio 单选 · checkboxes 多选 ·
yes_no 是否 · address 地址."""

CHOICE_KINDS = frozenset({"select", "radio", "checkboxes"})
TEXT_KINDS = frozenset({"text", "long_text", "address", "name"})
DEFAULT_MAX_LENGTH = {"text": 200, "long_text": 2000, "address": 300, "name": 100}
MOST_CHARACTERS = 10_000

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Label = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
Prefill = Literal[
    "",
    "applicant.name",
    "applicant.id_type",
    "applicant.id_number",
    "applicant.phone",
    "applicant.address",
    "applicant.agent_name",
]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(_Part):
    """一个选项 one choice: `value` is stored, `label` is read."""

    value: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    label: Label
    hint: str = ""


class Field(_Part):
    """一项 one question of the form.

    `min`/`max`: bounds of a number, of money in fen, and of how many boxes may be ticked; `max_length` in characters.
    `when`: asked only while this holds of the other answers of the form and of the guide's questions.
    """

    key: Key
    label: Label
    kind: Kind = "text"
    required: StrictBool = True
    hint: str = ""
    max_length: StrictInt | None = None
    min: StrictInt | None = None
    max: StrictInt | None = None
    options: tuple[Option, ...] = ()
    when: Condition | None = None
    prefill: Prefill = ""

    @property
    def longest(self) -> int:
        """Most characters accepted."""
        return self.max_length or DEFAULT_MAX_LENGTH.get(self.kind, 200)

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.kind in CHOICE_KINDS) != bool(self.options):
            raise ValueError(f"{self.label}：单选、多选要写 options，其他类型不能写")
        values = [option.value for option in self.options]
        if len(values) != len(set(values)):
            raise ValueError(f"{self.label}：选项的 value 有重复")
        if self.max_length is not None and (self.kind not in TEXT_KINDS or not 1 <= self.max_length <= MOST_CHARACTERS):
            raise ValueError(f"{self.label}：max_length 只用于文字，范围 1 到 {MOST_CHARACTERS}")
        bounded = self.kind in {"number", "money", "checkboxes"}
        if not bounded and (self.min is not None or self.max is not None):
            raise ValueError(f"{self.label}：min、max 只用于数字、金额和多选")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"{self.label}：min 大于 max")
        return self


class Section(_Part):
    """一组 a titled group of fields."""

    title: Label
    hint: str = ""
    fields: tuple[Field, ...]


class FormDefinition(_Part):
    """一张表 one form. Field keys are unique, and a condition looks only at fields above or at `context` keys.

    `context`: keys answered outside the form (the guide's questions) that conditions may look at.
    """

    key: Key = "application"
    title: Label = "申请表"
    context: tuple[Key, ...] = ()
    sections: tuple[Section, ...] = ()

    def fields(self) -> Iterator[Field]:
        """All fields, in the order they are asked."""
        for section in self.sections:
            yield from section.fields

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        known = set(self.context)
        for field in self.fields():
            if field.key in known:
                raise ValueError(f"{field.label}：key {field.key!r} 重复")
            if field.when is not None and (faults := check_condition(field.when, known)):
                raise ValueError(f"{field.label}：{'；'.join(faults)}（条件只能看前面的项或 context）")
            known.add(field.key)
        return self
