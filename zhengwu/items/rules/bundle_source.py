"""一件事导入格式: a bundle as written in a source file, and what is wrong with a file, said in plain words."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator
from pydantic import Field as field

from zhengwu.items.rules.bundle import plain_name
from zhengwu.items.rules.guide import Name
from zhengwu.items.rules.source import SourceError, TaskCode, fault, faults_of, wrong

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,38}[a-z0-9]$")]
FEWEST_ITEMS, MOST_ITEMS = 2, 20


class BundleSource(BaseModel):
    """One bundle. `items` are 实施编码 in the order in which one does them; `valid_to` is the first day without it.

    same: names that mean the same paper, by the name it gets in the bundle's list.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Code
    name: Name
    summary: Name
    audience: Annotated[str, StringConstraints(pattern=r"^(natural|legal)$")] = "natural"
    life_events: tuple[Name, ...] = ()
    items: Annotated[tuple[TaskCode, ...], field(min_length=FEWEST_ITEMS, max_length=MOST_ITEMS)]
    same: Mapping[Name, tuple[Name, ...]] = {}
    valid_from: date
    valid_to: date | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if twice := [code for code, n in Counter(self.items).items() if n > 1]:
            raise wrong("{code} 写了两次", code=twice[0])
        if self.valid_to and self.valid_to <= self.valid_from:
            raise wrong("停用日期 valid_to 要晚于启用日期 valid_from")
        names = Counter(plain_name(name) for chosen, others in self.same.items() for name in (chosen, *others))
        if unclear := [name for name, n in names.items() if n > 1]:
            raise wrong("same 里“{name}”写了两次，一个名字只能归到一份材料", name=unclear[0])
        return self


def read_bundles(rows: Any) -> tuple[list[tuple[int, BundleSource]], list[SourceError]]:
    """The bundles of a source, each with its number, and everything wrong with the others, all at once."""
    if not isinstance(rows, Sequence) or isinstance(rows, str | bytes):
        return [], [fault("要写成列表，一项一件事", number=0, item="整个文件", path="")]
    good: list[tuple[int, BundleSource]] = []
    errors: list[SourceError] = []
    for number, raw in enumerate(rows, start=1):
        try:
            good.append((number, BundleSource.model_validate(raw)))
        except ValidationError as invalid:
            name = (
                str(raw.get("name") or raw.get("code") or "（没有名称）")
                if isinstance(raw, Mapping)
                else "（没有名称）"
            )
            errors += faults_of(invalid, number=number, item=name[:60])
    return good, errors


def bundle_faults(
    sources: Sequence[tuple[int, BundleSource]], *, materials: Mapping[str, Collection[str]]
) -> Iterator[SourceError]:
    """What contradicts the catalogue or the other bundles.

    Args:
        materials: 实施编码 → the names of its materials, for every item there is; those of items out of force may be empty.
    """
    codes = Counter(one.code for _, one in sources)
    for number, one in sources:
        if codes[one.code] > 1:
            yield fault("{code} 在文件里不止一次", number=number, item=one.name, path="code", code=one.code)
        for place, task_code in enumerate(one.items, start=1):
            if task_code not in materials:
                path = f"items[{place}]"
                yield fault(
                    "没有编码为 {code} 的事项，请先导入事项", number=number, item=one.name, path=path, code=task_code
                )
        if all(materials.get(code) for code in one.items):
            known = {plain_name(name) for code in one.items for name in materials[code]}
            for name in (other for others in one.same.values() for other in others):
                if plain_name(name) not in known:
                    yield fault(
                        "这几个事项都没有叫“{name}”的材料，请检查写法",
                        number=number,
                        item=one.name,
                        path="same",
                        name=name,
                    )
