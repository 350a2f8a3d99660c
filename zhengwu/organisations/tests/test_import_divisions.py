"""A table is taken in whole or not at all; the same again changes nothing; what vanished is closed, not deleted."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest

from zhengwu.kernel.public import SYSTEM, StoredEvent
from zhengwu.organisations.models import Division, DivisionChange
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.divisions._files import MISTAKES_AT_MOST, DivisionTableWrong
from zhengwu.organisations.operations.divisions.import_divisions import DivisionsReport, import_divisions
from zhengwu.organisations.queries.division_history import changes_of, division_by_any_code, division_name_on
from zhengwu.organisations.queries.divisions import division_of
from zhengwu.organisations.tests.factories import NOW, TODAY, TOWN

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
#: Anhui with one county, and 东莞, which has no counties: the table names it once more among them.
TABLE = {
    "provinces": "code,name\n34,安徽省\n44,广东省\n",
    "cities": "code,name,provinceCode\n3401,合肥市,34\n4419,东莞市,44\n",
    "areas": 'code,name,cityCode,provinceCode\n340123,"肥西县",3401,34\n441900,"东莞市",4419,44\n',
    "streets": "code,name,areaCode\n340123100,上派镇,340123\n340123101,三河镇,340123\n441900121,虎门镇,441900\n",
    "villages": "code,name,streetCode\n340123100001,青年社区,340123100\n441900121001,虎门寨社区,441900121\n",
}


def folder(tmp_path: Path, name: str = "table", **changed: str) -> Path:
    made = tmp_path / name
    made.mkdir()
    for file, text in (TABLE | changed).items():
        (made / f"{file}.csv").write_text(text, encoding="utf-8")
    return made


def take_in(table: Path, days: int = 0) -> DivisionsReport:
    return import_divisions(folder=table, by=SYSTEM, now=NOW + days * DAY)


def events() -> list[str]:
    return list(StoredEvent.objects.order_by("id").values_list("type", flat=True))


def test_a_table_becomes_a_tree(tmp_path: Path) -> None:
    told: list[str] = []
    report = import_divisions(folder=folder(tmp_path), by=SYSTEM, now=NOW, stage=told.append)
    assert (report.read, report.twins, report.added, report.unchanged) == (11, 1, 10, 0)
    assert events() == ["organisations.DivisionsImported"]
    assert told
    town = division_of("441900121")
    assert (town.level, town.parent, town.pinyin, town.initials) == (4, division_of("4419"), "humenzhen", "hmz")
    assert Division.objects.filter(valid_from=None, valid_to=None).count() == 10


def test_the_same_table_again_changes_nothing_compressed_or_not(tmp_path: Path) -> None:
    table = folder(tmp_path)
    take_in(table)
    before = list(Division.objects.values())
    for file in list(table.iterdir()):
        (table / f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes()))
        file.unlink()
    report = take_in(table, days=9)
    assert (report.changed, report.unchanged) == (False, 10)
    assert events() == ["organisations.DivisionsImported"]
    assert list(Division.objects.values()) == before


def test_a_newer_table_renames_closes_and_adds(tmp_path: Path) -> None:
    take_in(folder(tmp_path))
    create_body(code=TOWN, name="三河镇人民政府", division_code="340123101", by=SYSTEM, now=NOW)
    streets = "code,name,areaCode\n340123100,上派街道,340123\n340123102,小庙镇,340123\n441900121,虎门镇,441900\n"
    report = take_in(folder(tmp_path, "newer", streets=streets), days=30)
    assert (report.added, report.renamed, report.closed, report.unchanged) == (1, 1, 1, 8)
    assert report.occupied == ("三河镇人民政府",)
    day = TODAY + 30 * DAY
    gone = division_of("340123101")
    assert gone.valid_to == day
    assert division_of("340123102").valid_from == day
    renamed = division_of("340123100")
    assert (renamed.name, renamed.pinyin) == ("上派街道", "shangpaijiedao")
    assert division_name_on(renamed, on=day - DAY) == "上派镇"
    assert [(one.kind, one.old_name) for one in changes_of("340123101")] == [("abolished", "三河镇")]
    assert sorted(events()[2:]) == [
        "organisations.DivisionAbolished",
        "organisations.DivisionRenamed",
        "organisations.DivisionsImported",
    ]


def test_what_comes_back_is_open_again(tmp_path: Path) -> None:
    table = folder(tmp_path)
    take_in(table)
    take_in(folder(tmp_path, "less", villages="code,name,streetCode\n441900121001,虎门寨社区,441900121\n"), days=1)
    assert division_of("340123100001").valid_to is not None
    report = take_in(table, days=2)
    assert (report.reopened, report.unchanged) == (1, 9)
    assert [one.code for one in division_by_any_code("340123100001", on=TODAY + 2 * DAY)] == ["340123100001"]
    assert not DivisionChange.objects.exists()


def test_a_table_of_one_province_or_of_upper_levels_leaves_the_rest_alone(tmp_path: Path) -> None:
    take_in(folder(tmp_path))
    anhui = tmp_path / "anhui"
    anhui.mkdir()
    (anhui / "provinces.csv").write_text("code,name\n34,安徽省\n")
    (anhui / "cities.csv").write_text("code,name,provinceCode\n3401,合肥市,34\n")
    report = take_in(anhui, days=1)
    assert not report.changed
    assert not Division.objects.exclude(valid_to=None).exists()


@pytest.mark.parametrize(
    ("changed", "file", "line", "words"),
    [
        ({"villages": "code,name,streetCode\n340199100001,某村,340199100\n"}, "villages.csv", 2, "上级区划 340199100"),
        ({"areas": "code,name,cityCode\n340223,某县,3401\n"}, "areas.csv", 2, "不以上级代码"),
        ({"cities": "code,name,provinceCode\n34x1,某市,34\n"}, "cities.csv", 2, "4 位数字"),
        ({"cities": "code,name,provinceCode\n3401,,34\n"}, "cities.csv", 2, "名称是空的"),
        ({"cities": "code,name,provinceCode\n3401,合\u202e肥市,34\n"}, "cities.csv", 2, "看不见"),
        ({"streets": "code,name\n340123100,上派镇\n"}, "streets.csv", 1, "areaCode"),
        ({"provinces": "code,name\n34,安徽省\n34,安徽\n"}, "provinces.csv", 3, "不止一次"),
        ({"areas": "code,name,cityCode\n340100,肥西县,3401\n"}, "areas.csv", 2, "不止一次"),
        ({"provinces": "code,name\n34,安徽省\n44\n"}, "provinces.csv", 3, "缺了列"),
        ({"provinces": "code,name\n00,某省\n"}, "provinces.csv", 2, "2 位数字"),
    ],
)
def test_a_mistake_is_named_by_file_and_line_and_nothing_is_taken_in(
    tmp_path: Path, changed: dict[str, str], file: str, line: int, words: str
) -> None:
    with pytest.raises(DivisionTableWrong) as wrong:
        take_in(folder(tmp_path, **changed))
    assert wrong.value.errors[0].loc == (file, line)
    assert words in wrong.value.errors[0].say()
    assert not Division.objects.exists()
    assert not events()


def test_a_wrong_folder_and_a_wrong_file_say_so(tmp_path: Path) -> None:
    with pytest.raises(DivisionTableWrong, match="1 处错误") as wrong:
        take_in(tmp_path)
    assert "provinces.csv" in wrong.value.errors[0].say()
    bad = folder(tmp_path, villages="code,name,streetCode\n" + "x,y,z\n" * 9_999)
    with pytest.raises(DivisionTableWrong) as many:
        take_in(bad)
    assert len(many.value.errors) == MISTAKES_AT_MOST
