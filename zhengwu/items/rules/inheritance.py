"""四级四同: what an implementation takes over from its base entry, rule by rule, and what it may not loosen.

Four things are the same at every level (name, type, basis, base code). Everything else may be tightened: whoever applies is
served at least as well as the catalogue says. A 业务办理项 (an item with a `parent`) splits its item, so it has a name of its
own and may serve a part of its audience.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from zhengwu.items.rules.base import BaseEntry
from zhengwu.items.rules.codes import ITEM_TYPES, LEVELS
from zhengwu.items.rules.consistency import Finding, found
from zhengwu.items.rules.guide import LegalBasis
from zhengwu.items.rules.rule import week_share
from zhengwu.items.rules.source import ItemSource, Limit

_EVERY_LEVEL: Final = "7"
_AUDIENCES: Final = {"natural": "自然人", "legal": "法人", "both": "自然人和法人"}

Found = Iterator[Finding]
Check = Callable[[BaseEntry, ItemSource, str], Found]


@dataclass(frozen=True, slots=True, kw_only=True)
class InheritanceRule:
    """One rule: its name, why it exists, and how it is checked. `same`: one of the 四同; the others are bounds."""

    number: int
    name: str
    why: str
    check: Check
    same: bool = False
    #: Also holds while an item is only listed (只列目录): its guide says nothing yet.
    listed: bool = False


def _code(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if (item.scheme, item.catalog_code) != (entry.scheme, entry.code):
        yield found("基本编码要和基本目录一致，是 {code}", "catalog_code", code=entry.code)


def _name(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if not item.parent and item.name != entry.name:
        yield found("名称要和基本目录一致，是“{name}”；只办其中一部分的，请建业务办理项", "name", name=entry.name)


def _type(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if item.item_type != entry.item_type:
        yield found("事项类型要和基本目录一致，是“{type}”", "item_type", type=ITEM_TYPES[entry.item_type])


def _basis(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    for needed in entry.basis:
        if not any(cites(basis, needed) for basis in item.guide.basis):
            law = f"{needed.law}{needed.article}"
            yield found("设定依据缺“{law}”，请照基本目录补上", "guide.basis", law=law)


def cites(basis: LegalBasis, needed: LegalBasis) -> bool:
    """Whether a basis names the law, and the article where one is asked for; brackets and blanks aside."""
    same_law = _plain(basis.law) == _plain(needed.law)
    return same_law and (not needed.article or _plain(basis.article) == _plain(needed.article))


def _plain(text: str) -> str:
    return "".join(char for char in text if char not in "《》" and not char.isspace())


def _level(entry: BaseEntry, _item: ItemSource, level: str) -> Found:
    if level and level not in entry.levels and _EVERY_LEVEL not in entry.levels:
        named = "、".join(LEVELS[one] for one in entry.levels)
        now = LEVELS.get(level, level)
        yield found("这个事项只能由{levels}的机构行使，现在的机构是{level}", "body", levels=named, level=now)


def _audience(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if item.audience != entry.audience and not (item.parent and entry.audience == "both"):
        yield found(
            "服务对象要和基本目录一致，是“{audience}”；分对象办理的，请建业务办理项",
            "audience",
            audience=_AUDIENCES[entry.audience],
        )


def _longer(limit: Limit | None, most: Limit) -> bool:
    """Whether a limit is longer than it may be; the law sets a limit, so none at all is longer than any."""
    return limit is None or week_share(limit) > week_share(most)


def _statutory(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if not (most := entry.statutory):
        return
    if _longer(item.statutory, most):
        yield _too_long_by_law(most, "statutory")
    for place, branch in enumerate(item.guide.limits, start=1):
        if branch.statutory_days is not None and _longer(
            Limit(days=branch.statutory_days, unit=branch.statutory_unit), most
        ):
            yield _too_long_by_law(most, f"guide.limits[{place}].statutory_days")


def _too_long_by_law(most: Limit, at: str) -> Finding:
    if most.unit == "workday":
        return found("法定时限不能长于基本目录的 {days} 个工作日", at, days=str(most.days))
    return found("法定时限不能长于基本目录的 {days} 天", at, days=str(most.days))


def _promise(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if not (most := entry.longest_promise):
        return
    if _longer(item.promise, most):
        yield _promised_too_long(most, "promise.days")
    for place, branch in enumerate(item.guide.limits, start=1):
        if _longer(Limit(days=branch.promise_days, unit=branch.promise_unit), most):
            yield _promised_too_long(most, f"guide.limits[{place}].promise_days")


def _promised_too_long(most: Limit, at: str) -> Finding:
    if most.unit == "workday":
        return found("承诺时限不能长于基本目录的 {days} 个工作日", at, days=str(most.days))
    return found("承诺时限不能长于基本目录的 {days} 天", at, days=str(most.days))


def _visits(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if entry.bounds.visits is not None and item.visits > entry.bounds.visits:
        yield found("到现场次数不能多于基本目录的 {most} 次", "visits", most=str(entry.bounds.visits))


def _depth(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if item.online_depth < entry.bounds.online_depth:
        yield found("网办深度不能低于基本目录的 {least} 级", "online_depth", least=str(entry.bounds.online_depth))


def _materials(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if (allowed := entry.bounds.materials) is None:
        return
    late = item.guide.overdue.materials if item.guide.overdue else ()
    for path, materials in (("guide.materials", item.guide.materials), ("guide.overdue.materials", late)):
        for place, material in enumerate(materials, start=1):
            if material.name not in allowed:
                at = f"{path}[{place}].name"
                yield found("“{name}”不在基本目录的材料里，不能要求申请人提交", at, name=material.name)


def _preconditions(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    if (allowed := entry.bounds.preconditions) is None:
        return
    for place, one in enumerate(item.guide.preconditions, start=1):
        if one.name not in allowed:
            path = f"guide.preconditions[{place}].name"
            yield found("“{name}”不在基本目录的前置条件里，不能增设", path, name=one.name)


def _fees(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    # What is charged under one name counts together: a fee cut into two would otherwise pass twice.
    allowed = {(fee.name, fee.unit): fee.most_fen for fee in entry.bounds.fees}
    charged: Counter[tuple[str, str]] = Counter()
    for place, fee in enumerate(item.guide.fees, start=1):
        if not fee.amount_fen:
            continue
        charged[fee.name, fee.unit] += fee.amount_fen
        path = f"guide.fees[{place}].amount_fen"
        if (fee.name, fee.unit) not in allowed:
            yield found("“{name}”（按{unit}）不在基本目录的收费里，不能收", path, name=fee.name, unit=fee.unit)
        elif charged[fee.name, fee.unit] > allowed[fee.name, fee.unit]:
            most = f"{allowed[fee.name, fee.unit] / 100:.2f}"
            yield found("“{name}”不能多于基本目录的 {most} 元", path, name=fee.name, most=most)


def _results(entry: BaseEntry, item: ItemSource, _level: str) -> Found:
    given = {result.name for result in item.guide.results}
    if missing := [name for name in entry.bounds.results if name not in given]:
        yield found("办理结果缺“{names}”，请照基本目录补上", "guide.results", names="、".join(missing))


RULES: Final[tuple[InheritanceRule, ...]] = (
    InheritanceRule(
        number=21, name="基本编码相同", why="同一个事项在哪一级都能对得上", check=_code, same=True, listed=True
    ),
    InheritanceRule(
        number=22, name="名称相同", why="群众换个地方也认得出是同一件事", check=_name, same=True, listed=True
    ),
    InheritanceRule(
        number=23, name="类型相同", why="许可不能变成确认，程序和救济随类型走", check=_type, same=True, listed=True
    ),
    InheritanceRule(number=24, name="依据相同", why="每一级都凭同样的法律办，依据不能少", check=_basis, same=True),
    InheritanceRule(number=25, name="层级允许", why="没有法定层级的机构不能行使", check=_level, listed=True),
    InheritanceRule(
        number=26, name="服务对象一致", why="不能把一部分人排除在外，也不能多管一部分人", check=_audience, listed=True
    ),
    InheritanceRule(number=27, name="法定时限不延长", why="法律定的时限只能缩短，不能延长", check=_statutory),
    InheritanceRule(number=28, name="承诺时限不延长", why="各级可以更快，不能更慢", check=_promise),
    InheritanceRule(number=29, name="跑动次数不增加", why="各级可以少跑，不能多跑", check=_visits),
    InheritanceRule(number=30, name="网办深度不降低", why="上级做到网上办的，下级不能退回窗口", check=_depth),
    InheritanceRule(number=31, name="材料不增加", why="可以少要，不能多要", check=_materials),
    InheritanceRule(number=32, name="前置条件不增设", why="没有依据不能要求先办别的事", check=_preconditions),
    InheritanceRule(number=33, name="收费不提高", why="目录里没有的费不能收，有的不能多收", check=_fees),
    InheritanceRule(number=34, name="结果不减少", why="目录写明的证照和结果都要给到", check=_results),
)

RULE_OF: Final[dict[int, InheritanceRule]] = {rule.number: rule for rule in RULES}


def inheritance(entry: BaseEntry, item: ItemSource, *, level: str = "") -> list[Finding]:
    """Everything in which an item departs from its base entry; empty when 四级四同 holds and nothing is loosened.

    Args:
        level: the implementing body's 行使层级, "1"…"7"; empty leaves that rule out.
    """
    return [
        replace(finding, rule=rule.number)
        for rule in RULES
        if rule.listed or not item.listed_only
        for finding in rule.check(entry, item, level)
    ]
