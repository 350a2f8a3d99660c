"""发布前的规则 what an item satisfies before it may be published: rules 1 to 10 of DOMAIN §4, and those of `further.py`.

Each check reads the version as written and says what to put right. The numbers of DOMAIN §4 are kept.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from zhengwu.items.rules.consistency import Finding, found
from zhengwu.items.rules.further import FURTHER_RULES
from zhengwu.items.rules.guide import Fee
from zhengwu.items.rules.rule import BodyPhones, Rule, week_share
from zhengwu.items.rules.source import ItemSource
from zhengwu.items.rules.themes import THEMES_OF

ONLINE_FROM_DEPTH: Final = 3
WHOLLY_ONLINE: Final = 4
PERMIT: Final = "01"
_NO_PHONES: Final = BodyPhones()
PERMIT_STAGES: Final = {"accept": "受理", "review": "审查", "decide": "决定", "close": "办结", "deliver": "送达"}


def instant_means_no_days(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """1 承诺时限为 0（即办）⇔ 即办件."""
    if (item.case_type == "instant") != (item.promise.days == 0):
        yield found("即办件的承诺时限是 0 天，承诺件至少 1 天", "promise.days")


def promise_within_the_law(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """2 承诺时限 ≤ 法定时限."""
    if item.statutory and week_share(item.promise) > week_share(item.statutory):
        yield found("承诺时限不能长于法定时限", "promise.days")


def visits_explained(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """3 要到现场就说明原因；不用到现场就能网上办或寄送."""
    if item.visits and not item.guide.visits_reason:
        yield found("要到现场的，请写明原因", "guide.visits_reason")
    if not item.visits and item.online_depth < ONLINE_FROM_DEPTH and "courier" not in item.guide.delivery:
        yield found("一次不跑的，要能网上办（网办深度Ⅲ级以上）或寄送", "visits")


def wholly_online_needs_no_visit(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """4 全程网办（Ⅳ 级）⇒ 到现场 0 次."""
    if item.online_depth == WHOLLY_ONLINE and item.visits:
        yield found("全程网办（Ⅳ级）的，到现场次数要是 0", "visits")


def fees_have_a_basis(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """5 收费要有依据；不收费就没有网上支付."""
    charged: list[Fee] = []
    for place, fee in enumerate(item.guide.fees, start=1):
        if fee.amount_fen:
            charged.append(fee)
            if not fee.basis:
                yield found("“{name}”没有写收费依据", f"guide.fees[{place}].basis", name=fee.name)
    if item.guide.online_payment and not charged:
        yield found("不收费的事项没有网上支付", "guide.online_payment")


def two_telephones(item: ItemSource, phones: BodyPhones) -> Iterator[Finding]:
    """6 咨询和监督电话都要有，且不是同一个."""
    consult = item.guide.contacts.consult or phones.consult
    supervise = item.guide.contacts.supervise or phones.supervise
    if not consult:
        yield found("没有写咨询电话（这里或机构资料里）", "guide.contacts.consult")
    if not supervise:
        yield found("没有写监督投诉电话（这里或机构资料里）", "guide.contacts.supervise")
    if consult and consult == supervise:
        yield found("监督投诉电话要和咨询电话不同", "guide.contacts.supervise")


def themes_fit_the_audience(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """7 服务对象与主题分类一致."""
    for place, theme in enumerate(item.themes, start=1):
        if theme not in THEMES_OF[item.audience]:
            choices = "、".join(sorted(THEMES_OF[item.audience]))
            yield found(
                "“{theme}”不是这类服务对象的主题，可用：{choices}", f"themes[{place}]", theme=theme, choices=choices
            )


def permits_answer_questions(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """8 行政许可至少有一个常见问题."""
    if item.item_type == PERMIT and not item.guide.faq:
        yield found("行政许可至少写一个常见问题", "guide.faq")


def results_have_samples(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """9 有结果名称就有结果样本."""
    for place, result in enumerate(item.guide.results, start=1):
        if not result.sample:
            yield found("“{name}”没有样本", f"guide.results[{place}].sample", name=result.name)


def permits_run_the_whole_course(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """10 行政许可的流程有受理、审查、决定、办结、送达."""
    if item.item_type == PERMIT:
        there = {step.stage for step in item.guide.steps}
        if missing := [name for stage, name in PERMIT_STAGES.items() if stage not in there]:
            yield found("行政许可的流程还缺 {stages}", "guide.steps", stages="、".join(missing))


_OF_THE_DOMAIN: Final = (
    Rule(
        number=1,
        name="即办件当场办结",
        why="申请人看到“即办”就会等着拿结果；承诺了天数的，就不是当场。",
        law="GB/T 39046-2020 附录 A 办件类型",
        check=instant_means_no_days,
    ),
    Rule(
        number=2,
        name="承诺不长于法定",
        why="承诺时限是在法律规定以内再快一些，长了就违法。",
        law="《中华人民共和国行政许可法》第四十二条",
        check=promise_within_the_law,
    ),
    Rule(
        number=3,
        name="要跑就说明原因，不跑就有别的办法",
        why="让人跑一趟要有理由；说不用跑，就要真的能在网上办或者寄。",
        law="国办发〔2018〕45号“最多跑一次”",
        check=visits_explained,
    ),
    Rule(
        number=4,
        name="全程网办不用到现场",
        why="办到一半又叫人去窗口，就不是全程网办。",
        law="GB/T 39046-2020 网上办理深度",
        check=wholly_online_needs_no_visit,
    ),
    Rule(
        number=5,
        name="收费有依据",
        why="没有依据的收费一律不能收；不收费的，也不该出现付款页面。",
        law="《中华人民共和国行政许可法》第五十八条、第五十九条",
        check=fees_have_a_basis,
    ),
    Rule(
        number=6,
        name="咨询和监督是两个电话",
        why="投诉不能打给被投诉的人。",
        law="《优化营商环境条例》第四十九条",
        check=two_telephones,
    ),
    Rule(
        number=7,
        name="主题和服务对象一致",
        why="主题是首页的入口，放错了，要办的人找不到。",
        law="国家政务服务平台主题分类",
        check=themes_fit_the_audience,
    ),
    Rule(
        number=8,
        name="许可写明常见问题",
        why="许可的条件多，常见问题替人省一次电话。",
        law="国发〔2015〕6号 服务指南",
        check=permits_answer_questions,
    ),
    Rule(
        number=9,
        name="结果有样本",
        why="看过样本，才知道拿到的是不是真的、要不要寄。",
        law="GB/T 39046-2020 办理结果样本",
        check=results_have_samples,
    ),
    Rule(
        number=10,
        name="许可流程走完五个阶段",
        why="受理、审查、决定、办结、送达缺一个，期限就没有起点或终点。",
        law="《中华人民共和国行政许可法》第三十二条至第四十四条",
        check=permits_run_the_whole_course,
    ),
)

RULES: Final[dict[int, Rule]] = {rule.number: rule for rule in (*_OF_THE_DOMAIN, *FURTHER_RULES)}


def broken_rules(item: ItemSource, phones: BodyPhones = _NO_PHONES) -> list[Finding]:
    """Every rule the item breaks, with what to do; empty when it may be published.

    What is only listed promises nothing yet and breaks none.
    """
    if item.listed_only:
        return []
    return [replace(finding, rule=rule.number) for rule in RULES.values() for finding in rule.check(item, phones)]
