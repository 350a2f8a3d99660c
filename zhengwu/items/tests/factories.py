"""Bodies, places and items that several tests share."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from zhengwu.items.public import ItemVersion, import_items, version_of
from zhengwu.items.rules.guide import Guide
from zhengwu.kernel.public import Actor
from zhengwu.organisations.public import create_body, create_division
from zhengwu.people.public import complete_uscc

NOW = datetime(2026, 9, 1, 2, 0, tzinfo=UTC)
TODAY = date(2026, 9, 1)
EDITOR = Actor(ref="account:9", name="编辑")
COUNTY = "340123000000"
TOWN = "340123100000"
BODY = complete_uscc("11340123MA000002")
OTHER_BODY = complete_uscc("11340123MA000003")


def a_county() -> None:
    """安徽省 合肥市 肥西县 上派镇, with two bodies in the county."""
    places = {"340000000000": "安徽省", "340100000000": "合肥市", COUNTY: "肥西县", TOWN: "上派镇"}
    for code, name in places.items():
        create_division(code=code, name=name, by=EDITOR, now=NOW)
    for code, name in {BODY: "肥西县人力资源和社会保障局", OTHER_BODY: "肥西县民政局"}.items():
        create_body(
            code=code, name=name, division_code=COUNTY, phone_consult="0551-68840001", phone_supervise="0551-68840002",
            by=EDITOR, now=NOW,
        )  # fmt: skip


def source(name: str = "就业失业登记", **rest: Any) -> dict[str, Any]:
    """One item version as a file would have it."""
    guide = {"summary": "没有工作、想找工作的居民，登记后可以免费享受职业介绍。", "visits_reason": "核验身份"}
    row: dict[str, Any] = {
        "catalog_code": "000714001000",
        "body": BODY,
        "division": COUNTY,
        "name": name,
        "item_type": "07",
        "audience": "natural",
        "themes": ["就业创业"],
        "life_events": ["找工作"],
        "promise": {"days": 3},
        "statutory": {"days": 20},
        "case_type": "promised",
        "effective_date": "2026-01-01",
    }
    return row | rest | {"guide": guide | rest.get("guide", {})}


def catalogue(*names: str, **rest: Any) -> list[dict[str, Any]]:
    """Several items, each with a catalogue code of its own."""
    return [source(name, catalog_code=f"0007{n:05d}000", **rest) for n, name in enumerate(names, start=1)]


def published(**rest: Any) -> ItemVersion:
    """One item in force, in a county made for it."""
    a_county()
    row = source(**rest)
    import_items(source=[row], by=EDITOR, now=NOW)
    return version_of(task_code=f"{BODY}4{row['catalog_code']}", version=row.get("version", 1))


def a_guide(**rest: Any) -> Guide:
    """A guide with two questions, alternatives, an exemption and a fee."""
    return Guide.model_validate(
        {
            "summary": "小城镇户口",
            "questions": [
                {"key": "from", "text": "从哪里迁来", "options": [{"value": "here", "text": "本县"},
                {"value": "away", "text": "外地"}]},
                {"key": "basis", "text": "凭什么迁入", "options": [{"value": "home", "text": "住房"},
                {"value": "job", "text": "工作"}]},
                {
                    "key": "kind", "text": "哪种工作", "when": {"eq": ["basis", "job"]},
                    "options": [{"value": "staff", "text": "职工"}, {"value": "shop", "text": "开店"}],
                },
            ],
            "materials": [
                {"key": "request", "name": "个人申请"},
                {"key": "household", "name": "迁入人户籍证明", "exempt_when": {"eq": ["from", "here"]}},
                {"key": "deed", "name": "房屋产权证", "one_of": "b", "when": {"eq": ["basis", "home"]}},
                {"key": "lease", "name": "租赁合同", "one_of": "b", "when": {"eq": ["basis", "home"]},
                "tolerable": True},
                {"key": "licence", "name": "营业执照", "when": {"eq": ["kind", "shop"]}},
                {"key": "illness", "name": "病历", "required": False},
                {"key": "photo", "name": "照片", "quantity": 2, "tolerable": True},
            ],
            "fees": [{"name": "工本费", "amount_fen": 1200, "basis": "某文件", "when": {"eq": ["from", "away"]}}],
        }
        | rest
    )  # fmt: skip


def shared_items() -> Path | None:
    """The demonstration county's items, where this working tree has them."""
    folder = Path(__file__).resolve().parents[2] / "doors" / "ops" / "demo" / "items"
    return folder if folder.is_dir() else None
