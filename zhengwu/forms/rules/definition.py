"""表单定义 form definitions as data: what is asked, in which order, and under which condition."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, StrictBool, StrictInt, StringConstraints, model_validator

from zhengwu.forms.rules.condition import Condition, check_condition, keys_of
from zhengwu.forms.rules.expression import Expression, Terms, check_expression, terms_of
from zhengwu.forms.rules.kinds import (
    AGREED_KINDS,
    BOUNDED_KINDS,
    CALCULATED_KINDS,
    CHOICE_KINDS,
    COLUMN_KINDS,
    DAY_KINDS,
    DEFAULT_MAX_LENGTH,
    MOST_ROWS,
    PARTS,
    TEXT_KINDS,
    Kind,
)

MOST_CHARACTERS = 10_000
MOST_COLUMNS = 12

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Label = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
Prefill = Annotated[
    str,
    StringConstraints(
        pattern=r"^(applicant(\.(name|id_type|id_number|phone|address|agent_name))?|project\.(code|name|place)"
        r"|certificate:[^.:\s]{1,60}\.[a-z][a-z0-9_]{0,63}|earlier:[a-z][a-z0-9_]{0,63})?$"
    ),
]
"""Where a ready answer comes from: the applicant (`applicant` fills a person, a company or a document whole), the project it
is for (`project.code`), a
certificate by kind and field (`certificate:居民户口簿.address`), or an earlier application by field key (`earlier:bank`).
"""
Words = Annotated[str, StringConstraints(max_length=4000, strip_whitespace=True)]


def text_version(text: str) -> str:
    """The version of a text somebody agrees to: when it is worded otherwise, the old consent does not carry over."""
    return sha256(text.encode()).hexdigest()[:16]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(_Part):
    """一个选项 one choice: `value` is stored, `label` is read."""

    value: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    label: Label
    hint: str = ""


class Field(_Part):
    """一项 one question of the form.

    `min`/`max`: bounds of a number, of money in fen, of how many boxes may be ticked, of how many rows a table has;
    `max_length` in characters.
    `when`: asked only while this holds of the other answers of the form and of the guide's questions.
    `text`: what a declaration, a signature or an explanation says. `columns`: of a table. `level`: how deep a division is
    picked at least (county, township, village). `lunar`: the lunar date is said beside a date. `unit`: behind a number.
    `calculate`: the answer follows from others; what is sent for it is ignored. `same`: fields of several forms that
    declare the same word mean the same, and are asked once when the forms are merged.
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
    text: Words = ""
    columns: "tuple[Field, ...]" = ()
    level: Literal["county", "township", "village"] = "township"
    lunar: StrictBool = False
    unit: Annotated[str, StringConstraints(max_length=20, strip_whitespace=True)] = ""
    calculate: Expression | None = None
    same: Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9_.]{0,63})?$")] = ""

    @property
    def longest(self) -> int:
        """Most characters accepted."""
        return self.max_length or DEFAULT_MAX_LENGTH.get(self.kind, 200)

    @property
    def given(self) -> bool:
        """Whether somebody gives the answer: not an explanation, not calculated."""
        return self.kind != "heading" and self.calculate is None

    @property
    def must(self) -> bool:
        """Whether somebody has to answer it while it is asked."""
        return self.required and self.given

    @property
    def version(self) -> str:
        """Of the text that is agreed to."""
        return text_version(self.text)

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.kind in CHOICE_KINDS) != bool(self.options):
            raise ValueError(f"{self.label}：单选、多选要写 options，其他类型不能写")
        values = [option.value for option in self.options]
        if len(values) != len(set(values)):
            raise ValueError(f"{self.label}：选项的 value 有重复")
        if self.max_length is not None and (self.kind not in TEXT_KINDS or not 1 <= self.max_length <= MOST_CHARACTERS):
            raise ValueError(f"{self.label}：max_length 只用于文字，范围 1 到 {MOST_CHARACTERS}")
        if self.kind not in BOUNDED_KINDS and (self.min is not None or self.max is not None):
            raise ValueError(f"{self.label}：min、max 只用于数字、金额、多选和表格")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"{self.label}：min 大于 max")
        return self

    @model_validator(mode="after")
    def _says_only_what_its_kind_has(self) -> Self:
        if self.kind in AGREED_KINDS and not self.text:
            raise ValueError(f"{self.label}：声明和签名要写 text，就是请人确认的话")
        if self.text and self.kind not in AGREED_KINDS | {"heading"}:
            raise ValueError(f"{self.label}：text 只用于说明、声明和签名")
        if self.level != "township" and self.kind != "division":
            raise ValueError(f"{self.label}：level 只用于区划地址")
        if self.lunar and self.kind not in DAY_KINDS:
            raise ValueError(f"{self.label}：lunar 只用于日期")
        if self.unit and self.kind != "number":
            raise ValueError(f"{self.label}：unit 只用于整数")
        if self.calculate is not None and (self.kind not in CALCULATED_KINDS or self.prefill):
            raise ValueError(f"{self.label}：自动计算只用于整数和金额，也不能再写 prefill")
        return self

    @model_validator(mode="after")
    def _is_a_table(self) -> Self:
        if (self.kind == "table") != bool(self.columns):
            raise ValueError(f"{self.label}：表格要写 columns，其他类型不能写")
        if len(self.columns) > MOST_COLUMNS:
            raise ValueError(f"{self.label}：表格最多 {MOST_COLUMNS} 列")
        keys = [column.key for column in self.columns]
        if len(keys) != len(set(keys)):
            raise ValueError(f"{self.label}：列的 key 有重复")
        for column in self.columns:
            plain = column.kind in COLUMN_KINDS and column.when is None and column.calculate is None
            if not plain or column.prefill or column.lunar:
                raise ValueError(f"{self.label}：列“{column.label}”只能是一行的普通项，没有条件、计算和预填")
        if self.kind == "table" and not 0 <= (self.min or 0) <= (self.max or MOST_ROWS) <= MOST_ROWS:
            raise ValueError(f"{self.label}：表格的行数在 0 到 {MOST_ROWS} 之间")
        return self


class Section(_Part):
    """一组 a titled group of fields."""

    title: Label
    hint: str = ""
    fields: tuple[Field, ...]


class FormDefinition(_Part):
    """一张表 one form. Field keys are unique; conditions and calculations look only at fields above, or at `context` keys.

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
        known, above = set(self.context), list[Field]()
        for field in self.fields():
            if field.key in known:
                raise ValueError(f"{field.label}：key {field.key!r} 重复")
            if field.when is not None and (faults := check_condition(field.when, known)):
                raise ValueError(f"{field.label}：{'；'.join(faults)}（条件只能看前面的项或 context）")
            if field.calculate is not None and (
                faults := check_expression(field.calculate, terms_above(above), field.kind)
            ):
                raise ValueError(f"{field.label}：{'；'.join(faults)}")
            known |= keys_asked(field)
            above.append(field)
        return self


def looks_at(one: Field) -> set[str]:
    """The fields and questions a field depends on."""
    seen = {key.partition(".")[0] for key in keys_of(one.when)} if one.when else set()
    return seen | (set(terms_of(one.calculate)) if one.calculate else set())


def keys_asked(field: Field) -> set[str]:
    """What conditions below may look at: the field, the parts of its answer, the number of its rows."""
    if field.kind == "table":
        return {field.key, f"{field.key}.count"}
    return {field.key, *(f"{field.key}.{part}" for part in PARTS.get(field.kind, ()))}


def terms_above(fields: list[Field]) -> Terms:
    """What a calculation below these fields may name."""
    return Terms(
        numbers={field.key: field.kind for field in fields if field.kind in CALCULATED_KINDS},
        tables={
            field.key: {column.key: column.kind for column in field.columns if column.kind in CALCULATED_KINDS}
            for field in fields
            if field.kind == "table"
        },
        days=frozenset(field.key for field in fields if field.kind in DAY_KINDS),
    )
