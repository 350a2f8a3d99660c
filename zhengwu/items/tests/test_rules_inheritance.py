"""四级四同: a table of every rule, and the proof that what passes never serves anybody worse than its entry."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.items.rules.base import BaseEntry
from zhengwu.items.rules.begin import content_from_entry
from zhengwu.items.rules.inheritance import RULE_OF, RULES, inheritance
from zhengwu.items.rules.source import ItemSource
from zhengwu.items.tests.factories import BODY, COUNTY

LAW = "《中华人民共和国就业促进法》"


def an_entry(**rest: Any) -> BaseEntry:
    """An entry with a bound on everything."""
    bounds: dict[str, Any] = {
        "promise": {"days": 10}, "visits": 1, "online_depth": 2, "materials": ["身份证", "照片"],
        "preconditions": ["失业登记"], "fees": [{"name": "工本费", "most_fen": 1000, "unit": "本"}], "results": ["登记证"],
    }  # fmt: skip
    row: dict[str, Any] = {
        "code": "000714001000", "name": "就业失业登记", "item_type": "07", "basis": [{"law": LAW, "article": "第二条"}],
        "levels": ["4"], "audience": "natural", "keeper": "nation", "statutory": {"days": 20},
    }  # fmt: skip
    return BaseEntry.model_validate(row | rest | {"bounds": bounds | rest.get("bounds", {})})


def an_item(entry: BaseEntry, **rest: Any) -> ItemSource:
    """What an implementation looks like before anybody changes a word of it, or with these words changed."""
    begun = content_from_entry(entry, body=BODY, division=COUNTY, level="4")
    filled = {"body": BODY, "division": COUNTY, "effective_date": "2026-01-01", "promise": {"days": 5}, **begun, **rest}
    filled.setdefault("case_type", "promised")
    filled["guide"] = {"summary": "登记", **begun["guide"], **rest.get("guide", {})}
    return ItemSource.model_validate(filled)


def broken(item: ItemSource, entry: BaseEntry, level: str = "4") -> list[str]:
    return [RULE_OF[finding.rule].name for finding in inheritance(entry, item, level=level)]


def test_what_is_begun_from_an_entry_keeps_to_it() -> None:
    assert broken(an_item(an_entry()), an_entry()) == []


@pytest.mark.parametrize(
    ("changed", "rule", "path"),
    [
        ({"catalog_code": "000714002000", "task_code": f"{BODY}4000714002000"}, "基本编码相同", "catalog_code"),
        ({"name": "失业登记"}, "名称相同", "name"),
        ({"item_type": "01"}, "类型相同", "item_type"),
        ({"guide": {"basis": [{"law": LAW}]}}, "依据相同", "guide.basis"),
        ({"guide": {"basis": []}}, "依据相同", "guide.basis"),
        ({"audience": "both"}, "服务对象一致", "audience"),
        ({"audience": "legal"}, "服务对象一致", "audience"),
        ({"statutory": None}, "法定时限不延长", "statutory"),
        ({"statutory": {"days": 29, "unit": "day"}}, "法定时限不延长", "statutory"),
        ({"promise": {"days": 11}}, "承诺时限不延长", "promise.days"),
        ({"promise": {"days": 15, "unit": "day"}}, "承诺时限不延长", "promise.days"),
        ({"visits": 2}, "跑动次数不增加", "visits"),
        ({"online_depth": 1}, "网办深度不降低", "online_depth"),
        ({"guide": {"materials": [{"key": "a", "name": "介绍信"}]}}, "材料不增加", "guide.materials[1].name"),
        ({"guide": {"overdue": {"materials": [{"key": "a", "name": "检讨书"}]}}}, "材料不增加", "guide.overdue.materials[1].name"),
        ({"guide": {"preconditions": [{"name": "入会"}]}}, "前置条件不增设", "guide.preconditions[1].name"),
        ({"guide": {"fees": [{"name": "工本费", "amount_fen": 1001, "unit": "本"}]}}, "收费不提高", "guide.fees[1].amount_fen"),
        ({"guide": {"fees": [{"name": "工本费", "amount_fen": 1000, "unit": "页"}]}}, "收费不提高", "guide.fees[1].amount_fen"),
        ({"guide": {"fees": [{"name": "手续费", "amount_fen": 1, "unit": "本"}]}}, "收费不提高", "guide.fees[1].amount_fen"),
        ({"guide": {"fees": [{"name": "工本费", "amount_fen": 600, "unit": "本"}] * 2}}, "收费不提高", "guide.fees[2].amount_fen"),
        ({"guide": {"results": [{"name": "回执"}]}}, "结果不减少", "guide.results"),
    ],
)  # fmt: skip
def test_each_rule_names_what_departs(changed: dict[str, Any], rule: str, path: str) -> None:
    entry = an_entry()
    (finding,) = inheritance(entry, an_item(entry, **changed), level="4")
    assert (RULE_OF[finding.rule].name, finding.path) == (rule, path)
    assert finding.message


def test_a_situation_may_not_take_longer_either() -> None:
    when = {"eq": ["who", "a"]}
    limits = [{"when": when, "promise_days": 10}, {"when": when, "promise_days": 12, "statutory_days": 30}]
    entry = an_entry()
    found = inheritance(entry, an_item(entry, guide={"limits": limits}), level="4")
    assert [finding.path for finding in found] == ["guide.limits[2].statutory_days", "guide.limits[2].promise_days"]


@pytest.mark.parametrize(
    "changed",
    [
        {"promise": {"days": 14, "unit": "day"}},
        {"promise": {"days": 0}, "case_type": "instant"},
        {"statutory": {"days": 28, "unit": "day"}},
        {"visits": 0, "online_depth": 4},
        {"guide": {"basis": [{"law": LAW[1:-1], "article": " 第二条"}, {"law": "《本县办法》"}]}},
        {"guide": {"materials": [], "preconditions": [], "fees": [{"name": "手续费", "amount_fen": 0}]}},
        {"guide": {"results": [{"name": "登记证"}, {"name": "回执"}]}},
    ],
)
def test_to_tighten_is_allowed(changed: dict[str, Any]) -> None:
    entry = an_entry()
    assert broken(an_item(entry, **changed), entry) == []


def test_only_bodies_of_the_named_levels_may_exercise_it() -> None:
    item = an_item(an_entry())
    assert broken(item, an_entry(), level="5") == ["层级允许"]
    assert broken(item, an_entry(levels=["7"]), level="5") == []
    assert broken(item, an_entry(), level="") == []


def test_a_sub_item_has_its_own_name_and_may_serve_a_part() -> None:
    entry = an_entry(audience="both")
    sub = {"parent": f"{BODY}4000714001000", "task_code": f"{BODY}400071400100001", "name": "就业登记"}
    assert broken(an_item(entry, audience="legal", **sub), entry) == []
    assert broken(an_item(entry, visits=2, **sub), entry) == ["跑动次数不增加"]


def test_what_is_only_listed_is_compared_by_its_place_in_the_catalogue() -> None:
    entry = an_entry()
    bare = an_item(entry, listed_only=True, visits=9, guide={"basis": [], "results": []})
    assert broken(bare, entry) == []
    assert broken(an_item(entry, listed_only=True, name="别的"), entry) == ["名称相同"]


def test_every_rule_says_why_and_four_are_the_same() -> None:
    assert len({rule.number for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.why for rule in RULES)
    assert [rule.name for rule in RULES if rule.same] == ["基本编码相同", "名称相同", "类型相同", "依据相同"]


# What an applicant experiences, said without looking at the rules: larger is worse in every part.


@dataclass(frozen=True)
class Experience:
    """The worst that can happen to somebody who applies. None: no bound, or in `legal_days` no limit in law."""

    days: Fraction | None
    legal_days: Fraction | None
    visits: int | None
    missing_depth: int
    papers: frozenset[str] | None
    errands: frozenset[str] | None
    charges: Counter[tuple[str, str]]
    gets: frozenset[str]
    who: frozenset[str]
    names: tuple[str, str, str]
    laws: frozenset[tuple[str, str]]


def calendar_days(days: int, unit: str) -> Fraction:
    return Fraction(days) * (Fraction(7, 5) if unit == "workday" else 1)


def who(audience: str) -> frozenset[str]:
    return frozenset({"natural", "legal"} if audience == "both" else {audience})


def promised_by(entry: BaseEntry) -> Experience:
    b = entry.bounds
    legal = calendar_days(entry.statutory.days, entry.statutory.unit) if entry.statutory else None
    return Experience(
        days=calendar_days(b.promise.days, b.promise.unit) if b.promise else legal,
        legal_days=legal,
        visits=b.visits,
        missing_depth=4 - b.online_depth,
        papers=None if b.materials is None else frozenset(b.materials),
        errands=None if b.preconditions is None else frozenset(b.preconditions),
        charges=Counter({(fee.name, fee.unit): fee.most_fen for fee in b.fees}),
        gets=frozenset(b.results),
        who=who(entry.audience),
        names=(entry.code, entry.name, entry.item_type),
        laws=frozenset((basis.law, basis.article) for basis in entry.basis),
    )


def lived_through(item: ItemSource) -> Experience:
    guide = item.guide
    promises = [calendar_days(item.promise.days, item.promise.unit)]
    promises += [calendar_days(one.promise_days, one.promise_unit) for one in guide.limits]
    legal = [calendar_days(item.statutory.days, item.statutory.unit)] if item.statutory else []
    more = [calendar_days(o.statutory_days, o.statutory_unit) for o in guide.limits if o.statutory_days is not None]
    charges: Counter[tuple[str, str]] = Counter()
    for fee in guide.fees:
        charges[fee.name, fee.unit] += fee.amount_fen
    return Experience(
        days=max(promises),
        legal_days=max(legal + more) if legal else None,
        visits=item.visits,
        missing_depth=4 - item.online_depth,
        papers=frozenset(material.name for material in guide.materials),
        errands=frozenset(one.name for one in guide.preconditions),
        charges=charges,
        gets=frozenset(result.name for result in guide.results),
        who=who(item.audience),
        names=(item.catalog_code, item.name, item.item_type),
        laws=frozenset((basis.law, basis.article) for basis in guide.basis),
    )


def loosens(lived: Experience, promised: Experience) -> bool:
    """Whether somebody is served worse than promised, or by another thing than the catalogue's."""
    return (
        (promised.days is not None and (lived.days is None or lived.days > promised.days))
        or (promised.legal_days is not None and (lived.legal_days is None or lived.legal_days > promised.legal_days))
        or (promised.visits is not None and (lived.visits or 0) > promised.visits)
        or lived.missing_depth > promised.missing_depth
        or (promised.papers is not None and not (lived.papers or frozenset()) <= promised.papers)
        or (promised.errands is not None and not (lived.errands or frozenset()) <= promised.errands)
        or any(fen > promised.charges[fee] for fee, fen in lived.charges.items())
        or not lived.gets >= promised.gets
        or lived.who != promised.who
        or lived.names != promised.names
        or not all(law in {one for one, _ in lived.laws} for law, _ in promised.laws)
        or not lived.laws >= {(law, article) for law, article in promised.laws if article}
    )


few = st.integers(min_value=0, max_value=4)
names = st.lists(st.sampled_from(["甲", "乙", "丙"]), unique=True, max_size=3)
limits = st.fixed_dictionaries({"days": st.integers(0, 8), "unit": st.sampled_from(["workday", "day"])})
laws = st.lists(
    st.sampled_from([{"law": "甲法"}, {"law": "甲法", "article": "第一条"}, {"law": "乙法"}]), min_size=1, max_size=2
)
audiences = st.sampled_from(["natural", "legal", "both"])
bounds_given = st.fixed_dictionaries(
    {
        "visits": st.none() | few,
        "online_depth": st.integers(1, 4),
        "materials": st.none() | names,
        "preconditions": st.none() | names,
        "fees": names.flatmap(
            lambda some: st.tuples(
                *(st.builds(lambda fen, one=one: {"name": one, "most_fen": fen}, few) for one in some)
            )
        ),
        "results": names,
    }
)


def an_entry_or_none(
    bounds: dict[str, Any], statutory: Any, promise: Any, basis: list[dict[str, str]], audience: str
) -> BaseEntry | None:
    """An entry, unless it promises more time than its own law gives: that is refused when it is written."""
    try:
        return an_entry(bounds=bounds | {"promise": promise}, statutory=statutory, basis=basis, audience=audience)
    except ValueError:
        return None


entries_given = st.builds(
    an_entry_or_none,
    bounds_given, st.none() | limits, st.none() | limits, laws, audiences,
).filter(bool)  # fmt: skip


items_changed = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["就业失业登记", "登记"]),
        "audience": audiences,
        "item_type": st.sampled_from(["07", "01"]),
        "promise": limits,
        "statutory": st.none() | limits,
        "visits": few,
        "online_depth": st.integers(1, 4),
        "guide": st.fixed_dictionaries(
            {},
            optional={
                "basis": laws,
                "materials": names.map(lambda some: [{"key": f"k{n}", "name": name} for n, name in enumerate(some)]),
                "preconditions": names.map(lambda some: [{"name": name} for name in some]),
                "results": names.map(lambda some: [{"name": name} for name in some]),
                "fees": st.lists(
                    st.builds(lambda name, fen: {"name": name, "amount_fen": fen}, st.sampled_from(["甲", "乙", "丙"]), few),
                    max_size=3,
                ),
                "limits": st.lists(
                    st.builds(
                        lambda promise, statutory: {
                            "when": {"eq": ["who", "a"]},
                            "promise_days": promise["days"],
                            "promise_unit": promise["unit"],
                            "statutory_days": statutory and statutory["days"],
                            "statutory_unit": statutory["unit"] if statutory else "workday",
                        },
                        limits, st.none() | limits,
                    ),
                    max_size=2,
                ),
            },
        ),
    },
)  # fmt: skip


@given(entry=entries_given, changed=items_changed)
def test_what_passes_never_loosens_and_what_loosens_never_passes(entry: BaseEntry, changed: dict[str, Any]) -> None:
    item = an_item(entry, **changed)
    if loosens(lived_through(item), promised_by(entry)):
        assert inheritance(entry, item, level="4")
    else:
        # Nor is anything refused that serves everybody as well.
        assert not inheritance(entry, item, level="4")
