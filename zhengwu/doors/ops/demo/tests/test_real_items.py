"""Whether the county's items still say everything that the source documents say: material by material, where those are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from zhengwu.doors.ops.demo import data
from zhengwu.items.public import Guide, Material, narrow, ways_of

REAL = Path("/work/shared/data/items/real_items.yaml")

#: What our items say otherwise on purpose, and why.
ON_PURPOSE: dict[str, dict[str, str]] = {
    "c01": dict.fromkeys(
        ("生殖保健服务证", "生育证", "四术单"), "family planning is no condition of registration any more"
    ),
    "c12": {"计生证明": "family planning is no condition of registration any more"},
    "c10": {"refusal 0": "said in Chinese"},
    "c15": {"step 个人申请": "one step with what is handed in"},
    "c05": dict.fromkeys(
        ("step 申请表盖章、签字审核", "step 签字"),
        "the community seals, the registry decides: no family-planning office signs",
    ),
    "c18": {
        "step 到社区登记认证": "can be done online as well",
        "step 携身份证、存折和填好的表": "the same step in plainer words",
        "step 本人交至肥西县退管服务中心": "the same step in plainer words",
    },
    "c20": dict.fromkeys(("step 到社区领取认证表", "step 本人交至县退管服务中心"), "the form is filled in online"),
    "c21": {"step 无重大异议": "the step is called by what follows from it"},
    "c22": {"step 填表并通过村（居）委会向户口所在地乡镇政府申请": "can be done online as well"},
    "c25": {
        "step 审核家庭收入状况并将意见反馈住房保障办": "the same step in shorter words",
        "step 无异议后登记发放": "in two steps, closing and delivery",
    },
}


def _guides(stem: str) -> list[Guide]:
    """Of the version in force; of what is only history, its last."""
    rows = [row for name, row in data.item_versions() if name == stem]
    live = [row for row in rows if row["state"] == "in_force"] or rows[-1:]
    return [Guide.model_validate(row["guide"]) for row in live]


def _reached(guide: Guide) -> dict[str, Material]:
    """Every material somebody is asked for, in one situation or another, in time or late."""
    found: dict[str, Material] = {}
    for late in (False, True) if guide.overdue else (False,):
        for way in ways_of(guide)[0]:
            needed = narrow(guide, way.answers, overdue=late)
            found |= {one.name: one for one in needed.materials}
    return found


def _differs(real: dict[str, Any], guide: Guide) -> Iterator[str]:
    ours = _reached(guide)
    listed = [*real.get("materials", ()), *(m for scenario in real.get("scenarios", ()) for m in scenario["materials"])]
    for one in listed:
        mine = ours.get(one["name"])
        if mine is None or not _same(one, mine):
            yield one["name"]
    if branch := real.get("overdue_branch"):
        mine = ours.get(branch["form"]["name"])
        if mine is None or mine.quantity != branch["form"]["copies"]:
            yield branch["form"]["name"]
    names = {guide.form.title, *ours}
    yield from (form["name"] for form in real.get("forms", ()) if form["name"] not in names)
    minima = {threshold.min for threshold in guide.thresholds}
    yield from (t["measure"] for t in real.get("thresholds", ()) if t["min"] * 100 not in minima)
    fees = {(fee.name, fee.amount_fen) for fee in guide.fees}
    yield from (fee["name"] for fee in real.get("fees", ()) if (fee["name"], fee["amount"] * 100) not in fees)
    sums = {(a.who, a.amount_fen, a.amount_min_fen, a.amount_max_fen) for a in guide.amounts}
    yield from (a["who"] for a in real.get("amounts", ()) if (a["who"], *_fen(a)) not in sums)
    steps = {step.name for step in (*guide.steps, *(guide.overdue.steps if guide.overdue else ()))}
    every = [*real.get("steps", ()), *(real.get("overdue_branch") or {}).get("steps", ())]
    yield from (f"step {step['name']}" for step in every if step["name"] not in steps)
    refused = "".join(guide.refuse_when)
    said = [*real.get("refuse_when", ()), *(one.replace("岁居民", "岁的居民") for one in real.get("prohibited", ()))]
    yield from (f"refusal {n}" for n, one in enumerate(said) if one not in refused)
    if "periodic" in real:
        days = [(period.from_, period.to) for period in guide.periods]
        if days != [(real["periodic"]["from"], real["periodic"]["to"])]:
            yield "periodic"
    if "categories" in real and len(guide.questions[0].options) < len(real["categories"]):
        yield "categories"


def _same(real: dict[str, Any], ours: Material) -> bool:
    wanted = (real.get("copies"), real.get("qty"))
    told = (ours.copies or None, ours.quantity or None)
    return bool(
        all(want in (None, have) for want, have in zip(wanted, told, strict=True))
        and (not real.get("original") or bool(ours.original))
        and (not real.get("when") or ours.when is not None)
        and (not real.get("exempt_when") or ours.exempt_when is not None)
        and (not real.get("one_of") or bool(ours.one_of))
        and (bool(real.get("required", True)) or not ours.required)
    )


def _fen(amount: dict[str, Any]) -> tuple[int | None, int | None, int | None]:
    one, low, high = (amount.get(key) for key in ("amount", "amount_min", "amount_max"))
    return tuple(None if yuan is None else yuan * 100 for yuan in (one, low, high))  # type: ignore[return-value]


@pytest.mark.skipif(not REAL.exists(), reason="the source documents are not here")
def test_every_scenario_material_and_threshold_of_the_source_is_reachable() -> None:
    items = yaml.safe_load(REAL.read_text("utf-8"))["community_items"]
    found = {
        stem: sorted({said for guide in _guides(stem) for said in _differs(real, guide)})
        for real in items
        if (stem := real["id"].lower())
    }
    assert {stem: said for stem, said in found.items() if said} == {
        stem: sorted(why) for stem, why in ON_PURPOSE.items()
    }
