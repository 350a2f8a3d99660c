"""事项导入格式: one item version as written in a source file, and what is wrong with a file, said in plain words."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, StrictBool, StrictInt, StringConstraints, ValidationError, model_validator
from pydantic import Field as field
from pydantic_core import PydanticCustomError

from zhengwu.items.rules.codes import CATALOG_SHAPES, SCHEMES, TASK_SHAPES, Scheme, sub_number_of
from zhengwu.items.rules.guide import DayUnit, Guide, Name

Code12 = Annotated[str, StringConstraints(pattern=r"^[0-9]{12}$")]
BodyCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}(-[0-9]{2,4})?$")]
TaskCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z][0-9A-Z_-]{0,63}$")]
ItemType = Literal["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20"]
Audience = Literal["natural", "legal", "both"]
CaseType = Literal["instant", "promised"]


class Limit(BaseModel):
    """时限: 0 days is the same working day (即办)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    days: Annotated[StrictInt, field(ge=0, le=3650)]
    unit: DayUnit = "workday"


def wrong(template: str, **facts: str) -> PydanticCustomError:
    """A mistake that only several fields together make, as a sentence with gaps and what fills them."""
    return PydanticCustomError(_SENTENCE, template, {"template": template, **facts})


_SENTENCE: Final = "sentence"


class ItemSource(BaseModel):
    """One version of one item. `statutory` None: the law sets no limit. `historic`: kept to read, never offered.

    `audience`: 自然人 · 法人 · both. `min_level`: lowest level of identity that may apply online (2–5).
    `scheme`: how its codes are written; outside the national scheme `task_code` is written out. `listed_only`: only its
    place in the catalogue is published (只列目录): nobody can apply until its guide is complete. `parent`: the item of
    which this one is a 业务办理项.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    scheme: Scheme = Scheme.NATIONAL
    task_code: TaskCode | None = None
    catalog_code: TaskCode
    parent: TaskCode | None = None
    body: BodyCode
    division: Code12
    version: Annotated[StrictInt, field(ge=1)] = 1
    state: Literal["in_force", "cancelled"] = "in_force"
    name: Name
    item_type: ItemType
    audience: Audience
    themes: tuple[Name, ...] = ()
    life_events: tuple[Name, ...] = ()
    promise: Limit
    statutory: Limit | None = None
    visits: Annotated[StrictInt, field(ge=0, le=20)] = 1
    online_depth: Annotated[StrictInt, field(ge=1, le=4)] = 1
    case_type: CaseType
    min_level: Annotated[StrictInt, field(ge=2, le=5)] = 2
    effective_date: date | None = None
    cancelled_date: date | None = None
    historic: StrictBool = False
    listed_only: StrictBool = False
    guide: Guide

    @model_validator(mode="after")
    def _codes_fit_their_scheme(self) -> Self:
        if not re.fullmatch(CATALOG_SHAPES[self.scheme], self.catalog_code):
            raise wrong("基本编码 catalog_code 不符合“{scheme}”的写法", scheme=SCHEMES[self.scheme])
        if self.task_code is None and self.scheme is not Scheme.NATIONAL:
            raise wrong("“{scheme}”的事项要写实施编码 task_code", scheme=SCHEMES[self.scheme])
        if self.task_code is not None and not re.fullmatch(TASK_SHAPES[self.scheme], self.task_code):
            raise wrong("实施编码 task_code 不符合“{scheme}”的写法", scheme=SCHEMES[self.scheme])
        return self

    @model_validator(mode="after")
    def _belongs_to_its_parent(self) -> Self:
        if self.parent and (self.task_code is None or sub_number_of(self.task_code, parent=self.parent) is None):
            raise wrong("业务办理项的实施编码 task_code 要在所属事项 parent 的编码后面加两位数字")
        return self

    @model_validator(mode="after")
    def _dates_and_state_agree(self) -> Self:
        if self.state == "in_force" and self.effective_date is None:
            raise wrong("有效的事项要写生效日期 effective_date")
        if self.state == "in_force" and (self.cancelled_date is not None or self.historic):
            raise wrong("有效的事项不能有取消日期，也不能标为 historic")
        if self.effective_date and self.cancelled_date and self.cancelled_date < self.effective_date:
            raise wrong("取消日期 cancelled_date 早于生效日期 effective_date")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceError:
    """One thing wrong in a source: which item (by number and name), which field, and what."""

    number: int
    item: str
    path: str
    message: str
    template: str = ""
    facts: Mapping[str, str] = dataclass_field(default_factory=dict)

    def __str__(self) -> str:
        return f"第 {self.number} 项“{self.item}” {self.path}：{self.message}".replace(" ：", "：")


def fault(template: str, *, number: int, item: str, path: str, **facts: str) -> SourceError:
    """One thing wrong, as a sentence with gaps and what fills them."""
    message = template.format(**facts)
    return SourceError(number=number, item=item, path=path, message=message, template=template, facts=facts)


def facts_of(mistake: SourceError) -> dict[str, Any]:
    """What a remark on a row keeps of it: the sentence, and what it was made of."""
    return {"said": mistake.message, "template": mistake.template, "facts": dict(mistake.facts)}


def faults_of(invalid: ValidationError, *, number: int, item: str) -> Iterator[SourceError]:
    """Everything pydantic found in one row."""
    for error in invalid.errors(include_url=False):
        template, facts = said_parts(error)
        yield fault(template, number=number, item=item, path=said_path(error["loc"]), **facts)


_SAID: Mapping[str, str] = {
    "missing": "没有写",
    "extra_forbidden": "没有这个字段，请检查拼写",
    "string_type": "要写成文字；纯数字请加引号",
    "int_type": "要写成整数，不加引号",
    "bool_type": "要写 true 或 false",
    "tuple_type": "要写成列表",
    "list_type": "要写成列表",
    "dict_type": "要写成对象",
    "model_type": "要写成对象",
    "date_from_datetime_parsing": "要写成日期，例如 2026-09-01",
    "date_parsing": "要写成日期，例如 2026-09-01",
    "date_type": "要写成日期，例如 2026-09-01",
}


_SAID_WITH: Mapping[str, str] = {
    "literal_error": "只能写 {expected}",
    "string_pattern_mismatch": "格式不对，要符合 {pattern}",
    "string_too_short": "不能为空",
    "too_short": "至少要有 {min_length} 个",
    "string_too_long": "最多 {max_length} 个字",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "value_error": "{error}",
}


def said_parts(error: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """One mistake of pydantic as a sentence with gaps, and what fills them."""
    kind = error["type"]
    if kind == _SENTENCE:
        facts = dict(error["ctx"])
        return facts.pop("template"), facts
    if template := _SAID_WITH.get(kind):
        return template, {name: str(fact).replace(" or ", " 或 ") for name, fact in error["ctx"].items()}
    return _SAID.get(kind, str(error["msg"]).replace("{", "{{").replace("}", "}}")), {}


def said_wrong(error: Mapping[str, Any]) -> str:
    """One mistake of pydantic in plain words."""
    template, facts = said_parts(error)
    return template.format(**facts)


def said_path(loc: Iterable[str | int]) -> str:
    """Where in a row: guide.materials[2].name."""
    text = ""
    for part in loc:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def _name_of(raw: Any) -> str:
    if isinstance(raw, Mapping):
        for key in ("name", "task_code", "catalog_code"):
            if isinstance(raw.get(key), str) and raw[key].strip():
                return str(raw[key])[:60]
    return "（没有名称）"


def read_sources(rows: Any) -> tuple[list[tuple[int, ItemSource]], list[SourceError]]:
    """The item versions of a source, each with its number, and everything wrong with the others, all at once."""
    if not isinstance(rows, Sequence) or isinstance(rows, str | bytes):
        return [], [fault("要写成列表，一项一个版本", number=0, item="整个文件", path="")]
    good: list[tuple[int, ItemSource]] = []
    errors: list[SourceError] = []
    for number, raw in enumerate(rows, start=1):
        try:
            good.append((number, ItemSource.model_validate(raw)))
        except ValidationError as invalid:
            errors += faults_of(invalid, number=number, item=_name_of(raw))
    return good, errors


def content_of(source: ItemSource) -> str:
    """Everything that a published version may never change, in one canonical spelling."""
    # Defaults are left out: a field that a later release adds must not make every old file look changed.
    kept = source.model_dump(
        mode="json", by_alias=True, exclude={"state", "cancelled_date", "task_code"}, exclude_defaults=True
    )
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
