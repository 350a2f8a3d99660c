"""The list a county already has, with every kind of dirt: each row is taken or refused, and every oddity has its name."""

import csv
import io
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from zhengwu.items.public import Item, ItemVersion, SheetReport, cancel_item, import_items, import_table, version_of
from zhengwu.items.tests.factories import BODY, COUNTY, EDITOR, NOW, a_county, source
from zhengwu.kernel.public import BadInput, events_of
from zhengwu.organisations.public import Body, create_body, create_division
from zhengwu.people.public import complete_uscc, read_uscc

pytestmark = pytest.mark.django_db

HEAD = ("department", "main_item", "name", "areaCode", "itemCode", "taskType", "deptCode", "link")
WATER, FORESTRY = complete_uscc("11340123MA000021"), complete_uscc("11340123MA000022")
SCHOOLS = complete_uscc("12340123MA000023")
#: An 组织机构代码 as it was before 2015, alone and with its hyphen.
OLD = WATER[8:17]


def row(name: str = "取水许可", code: str = "", department: str = "县水务局", **rest: str) -> dict[str, str]:
    return {
        "department": department, "main_item": "未分类", "name": name, "areaCode": COUNTY,
        "itemCode": code or f"340A0100{len(name):03}-{COUNTY}-000-{WATER}-1-00", "taskType": "1", "deptCode": WATER,
        "link": "",
    } | rest  # fmt: skip


def as_csv(*rows: dict[str, str], encoding: str = "utf-8") -> bytes:
    text = io.StringIO()
    out = csv.DictWriter(text, HEAD)
    out.writeheader()
    out.writerows(rows)
    return text.getvalue().encode(encoding)


def taken(*rows: dict[str, str], **how: Any) -> SheetReport:
    asked: dict[str, Any] = {"by": EDITOR, "now": NOW, "create_bodies": True} | how
    return import_table(content=as_csv(*rows), name="清单.csv", **asked)


def kinds(report: SheetReport) -> dict[str, int]:
    return {str(kind): count for kind, count in report.kinds.items()}


def code(base: str, part: str = WATER) -> str:
    return f"{base}-{COUNTY}-000-{part}-1-00"


def a_government() -> None:
    a_county()
    create_body(code=complete_uscc("11340123MA000020"), name="肥西县人民政府", division_code=COUNTY, by=EDITOR, now=NOW)


def test_a_row_becomes_an_item_that_is_only_listed() -> None:
    a_government()
    report = taken(row(main_item="取水", link="http://example.test/a"))
    assert (report.count("new"), kinds(report), [one.how for one in report.bodies]) == (1, {}, ["created"])
    version = version_of(task_code=report.rows[0].code, version=1)
    assert (version.name, version.item_type, version.listed_only, version.offered) == ("取水许可", "01", True, False)
    assert (version.item.body.code, version.item.scheme) == (WATER, "local")
    assert version.guide.notes == ("属于主项“取水”。", "原来的网页：http://example.test/a")
    assert [event.type for event in events_of(version.item.ref)] == ["items.ItemVersionPublished"]


def test_twice_is_once_and_a_new_name_is_the_next_version() -> None:
    a_government()
    taken(row())
    assert taken(row()).count("unchanged") == 1
    renamed = row() | {"name": "取水许可（新办）"}
    assert taken(renamed).count("changed") == 1
    assert taken(renamed).count("unchanged") == 1
    assert list(ItemVersion.objects.values_list("version", "state", "name").order_by("version")) == [
        (1, "superseded", "取水许可"), (2, "in_force", "取水许可（新办）"),
    ]  # fmt: skip


def test_a_trial_says_the_same_and_writes_nothing() -> None:
    a_government()
    trial = taken(row(), row("无效", code="~"), trial=True)
    assert (Item.objects.count(), Body.objects.filter(code=WATER).count()) == (0, 0)
    assert taken(row(), row("无效", code="~")).rows == trial.rows


#: A dirty row → the kinds of remark it gets.
DIRT = {
    "lower case": (row(code=code("340a01000001")), {"lower_case"}),
    "full width": (row(code=code("340A01000001").replace("340A", "３４０Ａ")), {"full_width"}),
    "four segments": (row(code=f"E-000004-001-{WATER}"), {"segments"}),
    "seven segments": (row(code=code("340A01000001", f"{OLD[:8]}-{OLD[8]}")), {"segments", "code_old_body"}),
    "eight segments": (row(code=code("G-000007-001")), {"segments"}),
    "ones for a body": (row(code=code("340A01000001", "1111111111111111")), {"code_placeholder"}),
    "an old code": (row(code=code("340A01000001", OLD)), {"code_old_body"}),
    "no code at all": (row(code=code("340A01000001", "TE5116020105116050")), {"code_body_wrong"}),
    "another body": (row(code=code("340A01000001", FORESTRY)), {"code_other_body"}),
    "another division": (row(code=code("340A01000001").replace(COUNTY, "340122000000")), {"code_other_division"}),
    "old department code": (row(deptCode=OLD), {"department_old_code"}),
    "the same with a hyphen": (row(deptCode=f"{OLD[:8]}-{OLD[8]}"), {"department_old_code"}),
    "a short number": (row(deptCode="11736"), {"department_internal"}),
    "a long number": (row(deptCode="4148481895459659776"), {"department_internal"}),
    "17 places": (row(deptCode=WATER[:10] + WATER[11:]), {"department_not_18"}),
    "a suffix": (row(deptCode=f"{WATER}_5143"), {"department_suffix"}),
    "both": (row(deptCode=f"{WATER[:10] + WATER[11:]}_5143"), {"department_suffix", "department_not_18"}),
}  # fmt: skip


@pytest.mark.parametrize("name", DIRT)
def test_every_kind_of_dirt_has_its_name_and_the_row_is_taken(name: str) -> None:
    a_government()
    create_body(code=WATER, name="县水务局", division_code=COUNTY, by=EDITOR, now=NOW)
    dirty, expected = DIRT[name]
    report = taken(dirty)
    assert (report.count("new"), set(kinds(report))) == (1, expected)
    assert all(remark.say() and "{" not in remark.say() for remark in report.rows[0].remarks)
    assert Item.objects.get().task_code == dirty["itemCode"].replace("３４０Ａ", "340A").upper()
    assert taken(dirty).count("unchanged") == 1


REFUSED = {
    "no name": (row(""), "empty"),
    "no code": (row() | {"itemCode": ""}, "empty"),
    "a name without end": (row("长" * 201), "too_long"),
    "strange signs": (row(code="340A/1"), "code_shape"),
    "a long code": (row(code="A" * 65), "code_shape"),
    "no such type": (row(taskType="99"), "type_unknown"),
    "half a division": (row(areaCode="3401"), "division_shape"),
    "no such division": (row(areaCode="511602000000"), "division_missing"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_taken_is_refused_with_the_reason_and_the_rest_is_taken(name: str) -> None:
    a_government()
    bad, reason = REFUSED[name]
    report = taken(bad, row("养殖证核发", code("340A02000001")))
    assert [one.outcome for one in report.rows] == ["refused", "new"]
    assert reason in kinds(report)
    assert Item.objects.count() == 1


def test_the_same_code_twice_keeps_the_first_and_the_same_name_twice_keeps_both() -> None:
    a_government()
    report = taken(row(), row("别的"), row(code=code("B1")), row("又一个", code=row()["itemCode"].lower()))
    assert [one.outcome for one in report.rows] == ["new", "new", "new", "refused"]
    assert report.rows[3].remarks[-1].say() == "和第 2 行的编码相同。请核对，只留一行。"
    assert [remark.facts["line"] for one in report.rows for remark in one.remarks if remark.kind == "name_twice"] == [
        4,
        2,
    ]


def test_missing_bodies_are_not_set_up_unasked() -> None:
    a_government()
    report = taken(row(), create_bodies=False)
    assert (report.count("refused"), kinds(report)) == (1, {"body_missing": 1})
    assert report.bodies[0].how == "missing"


def test_a_body_without_a_code_becomes_a_part_of_the_government_or_of_the_one_that_is_named() -> None:
    a_county()
    lonely = row(code="X1", department="县烟草专卖局", deptCode="")
    assert kinds(taken(lonely)) == {"body_no_code": 1}
    report = taken(lonely, host_body=BODY)
    assert report.bodies[0].code == f"{BODY}-01"
    assert Body.objects.get(code=f"{BODY}-01").name == "县烟草专卖局"
    assert taken(lonely).count("unchanged") == 1


def test_the_code_of_a_department_is_found_whatever_the_order_of_its_rows() -> None:
    a_government()
    old_of_water = [row(f"甲{n}", code(f"A{n}"), deptCode=OLD) for n in range(2)]
    of_schools = [row(f"乙{n}", code(f"B{n}", SCHOOLS), deptCode=OLD) for n in range(3)]
    trial = taken(*of_schools, *old_of_water, trial=True)
    report = taken(*old_of_water, *of_schools)
    assert trial.bodies == report.bodies
    assert report.bodies[0].code == WATER
    assert kinds(report)["code_other_body"] == 3


def test_a_short_name_and_a_code_find_a_body_that_is_there() -> None:
    a_county()
    create_body(code=WATER, name="肥西县水务局", short_name="县水务局", division_code=COUNTY, by=EDITOR, now=NOW)
    create_body(code=FORESTRY, name="肥西县林业局", division_code=COUNTY, by=EDITOR, now=NOW)
    forest = row("采伐许可", code("F1", FORESTRY), department="林业", deptCode="")
    report = taken(row(), forest, create_bodies=False)
    assert [(one.department, one.name, one.how) for one in report.bodies] == [
        ("县水务局", "肥西县水务局", "found"), ("林业", "肥西县林业局", "found"),
    ]  # fmt: skip
    assert report.count("new") == 2


def test_a_list_never_takes_a_guide_away_nor_an_item_from_its_body_nor_wakes_what_ended() -> None:
    a_county()
    phones: dict[str, Any] = {"phone_consult": "0551-68840001", "phone_supervise": "0551-68840002"}
    create_body(code=WATER, name="县水务局", division_code=COUNTY, by=EDITOR, now=NOW, **phones)
    whole = source(scheme="local", task_code="X1", catalog_code="X1", body=WATER, name="取水许可")
    gone = source(scheme="local", task_code="X2", catalog_code="X2", body=WATER, name="旧事项")
    theirs = source(scheme="local", task_code="X3", catalog_code="X3", name="别人的")
    import_items(source=[whole, gone, theirs], by=EDITOR, now=NOW)
    cancel_item(task_code="X2", version=1, reason="不办了", by=EDITOR, now=NOW)
    report = taken(row("改了名", "X1"), row("旧事项", "X2"), row("抢来的", "X3"))
    assert [one.outcome for one in report.rows] == ["unchanged", "refused", "refused"]
    assert {"guide_there", "ended", "body_fixed"} <= set(kinds(report))
    assert version_of(task_code="X1", version=1).name == "取水许可"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encodings_of_real_spreadsheets_are_read(encoding: str) -> None:
    a_government()
    content = as_csv(row(), encoding=encoding)
    assert import_table(content=content, name="a.csv", by=EDITOR, now=NOW, create_bodies=True).count("new") == 1


def test_another_table_is_refused_with_what_is_expected() -> None:
    with pytest.raises(BadInput, match="部门、事项名称"):
        import_table(content="甲,乙\n1,2\n".encode(), name="x.csv", by=EDITOR, now=NOW)


def test_the_number_of_statements_grows_by_the_facts_alone(django_assert_max_num_queries: Any) -> None:
    a_government()
    rows = [row(f"事项{n}", code(f"A{n:03}")) for n in range(60)]
    with django_assert_max_num_queries(60 * 2 + 40):
        assert taken(*rows).count("new") == 60
    with django_assert_max_num_queries(14):
        assert taken(*rows).count("unchanged") == 60


REAL = Path("/work/shared/data/items/guangan_items.csv")


@pytest.mark.skipif(not REAL.is_file(), reason="the list of a real county is not here")
def test_the_list_of_a_real_county_is_accounted_for_to_the_last_row() -> None:
    """What the file holds is counted here once more, by other means than the import's."""
    guangan = "511602000000"
    for division, name in {"510000000000": "四川省", "511600000000": "广安市", guangan: "广安区"}.items():
        create_division(code=division, name=name, by=EDITOR, now=NOW)
    create_body(
        code=complete_uscc("11511602MA000001"), name="广安区人民政府", division_code=guangan, by=EDITOR, now=NOW
    )
    with REAL.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 1135
    content = REAL.read_bytes()
    how: dict[str, Any] = {"content": content, "name": "x.csv", "by": EDITOR, "now": NOW, "create_bodies": True}
    report = import_table(**how)
    assert report.count("new") + report.count("refused") == 1135
    assert report.count("refused") == 0
    assert len({one.code for one in report.rows}) == len({line["itemCode"].upper() for line in rows}) == 1135
    assert len(report.bodies) == len({line["department"] for line in rows}) == 34
    body_of_department = {one.department: one.code for one in report.bodies}
    found = {str(kind): count for kind, count in report.kinds.items()}
    assert found == _counted_otherwise(rows, body_of_department)
    assert import_table(**how).count("unchanged") == 1135


def _uscc(text: str) -> bool:
    try:
        read_uscc(text)
    except BadInput:
        return False
    return True


def _counted_otherwise(rows: list[dict[str, str]], bodies: dict[str, str]) -> dict[str, int]:
    """From the raw file with string operations: [n segments] → where the body stands in each form of the code."""
    found: Counter[str] = Counter()
    names = Counter((line["department"], line["name"]) for line in rows)
    for line in rows:
        pieces = line["itemCode"].split("-")
        where = next(
            (place for place, piece in enumerate(pieces) if len(piece) == 12 and piece.endswith("000000")), None
        )
        part = pieces[-1] if where is None else "-".join(pieces[where + 2 : -2])
        found["code_other_division"] += where is not None and pieces[where] != line["areaCode"]
        department, _, suffix = line["deptCode"].partition("_")
        bare = department.replace("-", "")
        found["lower_case"] += any(text != text.upper() for text in (line["itemCode"], line["deptCode"]))
        found["segments"] += len(pieces) != 6
        found["name_twice"] += names[line["department"], line["name"]] > 1
        found["department_suffix"] += bool(suffix)
        if not _uscc(department):
            old = len(bare) == 9 and _uscc_inside(bare)
            found["department_old_code"] += old
            found["department_internal"] += department.isdigit() and not old
            found["department_not_18"] += not department.isdigit() and not old
        if _uscc(part):
            found["code_other_body"] += part.upper() != bodies[line["department"]]
        elif len(set(part)) == 1:
            found["code_placeholder"] += 1
        elif re.fullmatch(r"[0-9A-Z]{8}-?[0-9X]", part) and _uscc_inside(part.replace("-", "")):
            found["code_old_body"] += 1
        else:
            found["code_body_wrong"] += 1
    return {kind: count for kind, count in found.items() if count}


def _uscc_inside(nine: str) -> bool:
    """Whether nine places are an organisation code: a 统一社会信用代码 can be completed around them to the same nine."""
    return complete_uscc("11511602" + nine[:8])[8:17] == nine
