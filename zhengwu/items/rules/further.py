"""发布前的规则 11 onwards: what the fields of the whole guide (DOMAIN §4) ask of one another.

⚠ in a docstring: the text named as `law` is the nearest there is; that it asks for exactly this is not certain. The rule
stands on its reason (`why`) until somebody has looked the article up.
"""

from collections.abc import Iterator
from typing import Final

from zhengwu.items.rules.consistency import Finding, found
from zhengwu.items.rules.rule import BodyPhones, Rule, week_share
from zhengwu.items.rules.source import ItemSource, Limit

_PERMIT: Final = "01"
_ONLINE_FROM_DEPTH: Final = 3
_ONLINE_WAYS: Final = frozenset({"web", "mobile"})
_WITHOUT_COMING: Final = frozenset({"web", "mobile", "courier"})
_LEGAL_OBJECTS: Final = frozenset({"enterprise", "institution", "social", "organ"})


def power_comes_from_somewhere(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """11 委托的写明委托部门；下放、授权的有依据."""
    guide = item.guide
    if guide.power_source == "entrusted" and not guide.entrusted_by:
        yield found("委托实施的，请写明委托部门", "guide.entrusted_by")
    if guide.power_source not in ("entrusted", "") and guide.entrusted_by:
        yield found("不是委托实施的，请去掉委托部门，或把权力来源改成委托", "guide.entrusted_by")
    if guide.power_source in ("delegated", "authorised") and not guide.basis:
        yield found("下放或授权的，请写明依据哪份文件、哪一条", "guide.basis")


def objects_fit_the_audience(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """12 服务对象与受众一致. ⚠ The standard lists the values; that they agree with the audience is this platform's own rule."""
    objects = set(item.guide.objects)
    if not objects:
        return
    if item.audience == "legal" and "natural" in objects:
        yield found("面向法人的事项，服务对象里不能有自然人", "guide.objects")
    if item.audience == "natural" and objects & _LEGAL_OBJECTS:
        yield found("面向自然人的事项，服务对象里不能有法人", "guide.objects")
    if item.audience == "both" and ("natural" not in objects or not objects - {"natural"}):
        yield found("自然人和法人都能办的，服务对象里两样都要有", "guide.objects")


def ways_fit_the_depth(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """13 能网上提交 ⇔ 网办深度Ⅲ级以上；一次不跑的有不用来的办法.

    ⚠ The standard lists the ways; the ladder Ⅰ–Ⅳ is provincial, and where on it handing in online begins differs.
    """
    ways = set(item.guide.ways)
    if not ways:
        return
    online = bool(ways & _ONLINE_WAYS)
    if online and item.online_depth < _ONLINE_FROM_DEPTH:
        yield found("能在网上或手机上提交的，网办深度至少是Ⅲ级", "online_depth")
    if not online and item.online_depth >= _ONLINE_FROM_DEPTH:
        yield found("网办深度Ⅲ级以上的，办理形式里要有电脑或手机", "guide.ways")
    if not item.visits and not ways & _WITHOUT_COMING:
        yield found("一次不跑的，办理形式里要有电脑、手机或快递", "guide.ways")


def branches_within_the_law(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """14 情形时限也不长于它自己的法定时限."""
    for place, branch in enumerate(item.guide.limits, start=1):
        if branch.statutory_days is not None:
            allowed: Limit | None = Limit(days=branch.statutory_days, unit=branch.statutory_unit)
        else:
            allowed = item.statutory
        if allowed and week_share(Limit(days=branch.promise_days, unit=branch.promise_unit)) > week_share(allowed):
            yield found("这种情形的承诺时限不能长于它的法定时限", f"guide.limits[{place}].promise_days")


def pauses_have_a_basis(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """15 不计入时限的特别程序要有依据."""
    for place, special in enumerate(item.guide.special_procedures, start=1):
        if not special.counted and not special.basis:
            yield found("“{name}”不计入时限，请写依据", f"guide.special_procedures[{place}].basis", name=special.name)


def reductions_are_explained(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """16 可以减免的收费写明减免谁、依据什么.

    ⚠ Art. 59 asks for published items and standards of charges; of reductions it does not speak.
    """
    for place, fee in enumerate(item.guide.fees, start=1):
        if fee.reducible and not fee.reduction:
            yield found("“{name}”可以减免，请写明减免谁、依据什么", f"guide.fees[{place}].reduction", name=fee.name)


def only_what_is_needed_may_wait(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """17 可容缺的是必交的材料. ⚠ No national text: places have rules of their own."""
    for place, material in enumerate(item.guide.materials, start=1):
        if material.tolerable and not material.required:
            yield found(
                "“{name}”本来就可以不交，不用标为可容缺", f"guide.materials[{place}].tolerable", name=material.name
            )


def certificates_have_a_kind(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """18 结果是证照的，写明它在证照库里的名称. ⚠ The regulation asks that certificates be shared, not under which name."""
    for place, result in enumerate(item.guide.results, start=1):
        if result.kind == "certificate" and not result.certificate_kind:
            yield found(
                "“{name}”是证照，请写它在证照库里的名称", f"guide.results[{place}].certificate_kind", name=result.name
            )


def permits_have_review_points(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """19 行政许可的审查环节有审查细则."""
    if item.item_type != _PERMIT:
        return
    reviews = [step for step in item.guide.steps if step.stage == "review"]
    if reviews and not any(step.review_points for step in reviews):
        place = item.guide.steps.index(reviews[0]) + 1
        yield found("“{name}”是审查环节，请写审查细则", f"guide.steps[{place}].review_points", name=reviews[0].name)


def commitments_are_written(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """20 告知承诺制有承诺书 (国办发〔2020〕42号: notice and commitment in writing)."""
    written = {material.type for material in item.guide.materials}
    promisable = any(
        material.promisable for material in item.guide.materials
    )  # then the platform has the promise signed
    if item.guide.commitment and not promisable and not written & {"form", "text"}:
        yield found("实行告知承诺的，材料里要有申请人签的承诺书", "guide.commitment")
    if item.guide.commitment and item.guide.risk:
        yield found("高风险领域不实行告知承诺", "guide.commitment")


def preconditions_have_a_basis(item: ItemSource, _: BodyPhones) -> Iterator[Finding]:
    """21 前置条件要有依据."""
    for place, one in enumerate(item.guide.preconditions, start=1):
        if not one.basis:
            yield found(
                "前置条件“{name}”没有写依据；没有依据的要取消", f"guide.preconditions[{place}].basis", name=one.name
            )


FURTHER_RULES: Final = (
    Rule(
        number=11,
        name="权力来源说得清",
        why="委托的，后果由委托部门承担；说不清谁的权力，复议和起诉就找不到对象。",
        law="《中华人民共和国行政许可法》第二十三条、第二十四条",
        check=power_comes_from_somewhere,
    ),
    Rule(
        number=12,
        name="服务对象前后一致",
        why="写给企业的事项放进个人办事，点进来的人办不了。",
        law="GB/T 39046-2020 附录 A 服务对象",
        check=objects_fit_the_audience,
    ),
    Rule(
        number=13,
        name="办理形式和网办深度一致",
        why="写着能在手机上办，点开却只能看，比不写更让人生气。",
        law="GB/T 39046-2020 附录 A 办理形式",
        check=ways_fit_the_depth,
    ),
    Rule(
        number=14,
        name="情形时限不长于它的法定时限",
        why="情形可以更快；法律给这种情形更多时间的，也不能超过那个时间。",
        law="《中华人民共和国行政许可法》第四十二条",
        check=branches_within_the_law,
    ),
    Rule(
        number=15,
        name="不计时的程序有依据",
        why="只有法律写明的程序才能停表，否则就是拖延。",
        law="《中华人民共和国行政许可法》第四十五条",
        check=pauses_have_a_basis,
    ),
    Rule(
        number=16,
        name="减免写明对象和依据",
        why="能减免却不说谁能减免，最需要的人享受不到。",
        law="《中华人民共和国行政许可法》第五十九条",
        check=reductions_are_explained,
    ),
    Rule(
        number=17,
        name="可容缺的是必交材料",
        why="本来就可以不交的材料，没有“先受理、后补交”这回事。",
        law="各地容缺受理办法",
        check=only_what_is_needed_may_wait,
    ),
    Rule(
        number=18,
        name="证照写明证照库里的名称",
        why="办好的证照要进证照库，下次别的事项就不用再交。",
        law="国务院令第716号《国务院关于在线政务服务的若干规定》",
        check=certificates_have_a_kind,
    ),
    Rule(
        number=19,
        name="许可审查有细则",
        why="审查看什么写清楚，换一个人审也是一样的结果。",
        law="国发〔2015〕6号 审查工作细则",
        check=permits_have_review_points,
    ),
    Rule(
        number=20,
        name="告知承诺有承诺书",
        why="承诺什么、违反了怎么办，要写在申请人签字的纸上。",
        law="国办发〔2020〕42号 告知承诺制",
        check=commitments_are_written,
    ),
    Rule(
        number=21,
        name="前置条件有依据",
        why="没有法律依据的前置条件是额外的门槛，要取消。",
        law="《中华人民共和国行政许可法》第十六条",
        check=preconditions_have_a_basis,
    ),
)
