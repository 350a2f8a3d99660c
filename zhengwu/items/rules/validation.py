"""发布前的十条规则 the ten rules an item satisfies before it may be published (DOMAIN §4).

Each rule is one function: it reads the version as written and says what to put right. The numbers are those of DOMAIN
§4.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from zhengwu.items.rules.consistency import Finding
from zhengwu.items.rules.guide import Fee
from zhengwu.items.rules.source import ItemSource, Limit
from zhengwu.items.rules.themes import THEMES_OF

ONLINE_FROM_DEPTH: Final = 3
WHOLLY_ONLINE: Final = 4
PERMIT: Final = "01"
PERMIT_STAGES: Final = {"accept": "受理", "review": "审查", "decide": "决定", "close": "办结", "deliver": "送达"}
_WORKDAYS_OF_A_WEEK: Final = 5
_DAYS_OF_A_WEEK: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPhones:
    """Telephones of the implementing body, used where the guide gives none of its own."""

    consult: str = ""
    supervise: str = ""


Rule = Callable[[ItemSource, BodyPhones], Iterator[tuple[str, str]]]


def instant_means_no_days(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """1 承诺时限为 0（即办）⇔ 即办件."""
    if (item.case_type == "instant") != (item.promise.days == 0):
        yield "promise.days", "即办件的承诺时限是 0 天，承诺件至少 1 天"


def week_share(limit: Limit) -> int:
    """Length of a limit in parts that make working days and days comparable: five of the one are seven of the other."""
    return limit.days * (_DAYS_OF_A_WEEK if limit.unit == "workday" else _WORKDAYS_OF_A_WEEK)


def promise_within_the_law(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """2 承诺时限 ≤ 法定时限."""
    if item.statutory and week_share(item.promise) > week_share(item.statutory):
        yield "promise.days", "承诺时限不能长于法定时限"


def visits_explained(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """3 要到现场就说明原因；不用到现场就能网上办或寄送."""
    if item.visits and not item.guide.visits_reason:
        yield "guide.visits_reason", "要到现场的，请写明原因"
    if not item.visits and item.online_depth < ONLINE_FROM_DEPTH and "courier" not in item.guide.delivery:
        yield "visits", "一次不跑的，要能网上办（online_depth 3 或 4）或寄送（delivery 里有 courier）"


def wholly_online_needs_no_visit(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """4 全程网办（Ⅳ 级）⇒ 到现场 0 次."""
    if item.online_depth == WHOLLY_ONLINE and item.visits:
        yield "visits", "全程网办（online_depth 4）的，到现场次数要是 0"


def fees_have_a_basis(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """5 收费要有依据；不收费就没有网上支付."""
    charged: list[Fee] = []
    for place, fee in enumerate(item.guide.fees, start=1):
        if fee.amount_fen:
            charged.append(fee)
            if not fee.basis:
                yield f"guide.fees[{place}].basis", f"“{fee.name}”没有写收费依据"
    if item.guide.online_payment and not charged:
        yield "guide.online_payment", "不收费的事项没有网上支付"


def two_telephones(item: ItemSource, phones: BodyPhones) -> Iterator[tuple[str, str]]:
    """6 咨询和监督电话都要有，且不是同一个."""
    consult = item.guide.contacts.consult or phones.consult
    supervise = item.guide.contacts.supervise or phones.supervise
    if not consult:
        yield "guide.contacts.consult", "没有写咨询电话（这里或机构资料里）"
    if not supervise:
        yield "guide.contacts.supervise", "没有写监督投诉电话（这里或机构资料里）"
    if consult and consult == supervise:
        yield "guide.contacts.supervise", "监督投诉电话要和咨询电话不同"


def themes_fit_the_audience(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """7 服务对象与主题分类一致."""
    for place, theme in enumerate(item.themes, start=1):
        if theme not in THEMES_OF[item.audience]:
            choices = "、".join(sorted(THEMES_OF[item.audience]))
            yield f"themes[{place}]", f"“{theme}”不是这类服务对象的主题，可用：{choices}"


def permits_answer_questions(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """8 行政许可至少有一个常见问题."""
    if item.item_type == PERMIT and not item.guide.faq:
        yield "guide.faq", "行政许可至少写一个常见问题"


def results_have_samples(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """9 有结果名称就有结果样本."""
    for place, result in enumerate(item.guide.results, start=1):
        if not result.sample:
            yield f"guide.results[{place}].sample", f"“{result.name}”没有样本"


def permits_run_the_whole_course(item: ItemSource, _: BodyPhones) -> Iterator[tuple[str, str]]:
    """10 行政许可的流程有受理、审查、决定、办结、送达."""
    if item.item_type == PERMIT:
        there = {step.stage for step in item.guide.steps}
        if missing := [name for stage, name in PERMIT_STAGES.items() if stage not in there]:
            yield "guide.steps", f"行政许可的流程还缺 {'、'.join(missing)}（写在 stage 里）"


RULES: Final[dict[int, Rule]] = {
    1: instant_means_no_days,
    2: promise_within_the_law,
    3: visits_explained,
    4: wholly_online_needs_no_visit,
    5: fees_have_a_basis,
    6: two_telephones,
    7: themes_fit_the_audience,
    8: permits_answer_questions,
    9: results_have_samples,
    10: permits_run_the_whole_course,
}


def broken_rules(item: ItemSource, phones: BodyPhones = BodyPhones()) -> list[Finding]:
    """Every rule the item breaks, with what to do; empty when it may be published.

    What is only listed promises nothing yet and breaks none.
    """
    if item.listed_only:
        return []
    return [
        Finding(path=path, message=message, rule=number)
        for number, rule in RULES.items()
        for path, message in rule(item, phones)
    ]
