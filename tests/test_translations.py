"""Nothing that people read is without English, and no Chinese words slip onto a page past the translation."""

from __future__ import annotations

import ast
import gettext
import importlib.util
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.utils import translation

from zhengwu.doors.ui.saying import counted, opening, said, verb
from zhengwu.doors.ui.writing import full_day, week_day
from zhengwu.kernel.public import InputError
from zhengwu.ratings.public import AlreadyRated

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = ROOT / "scripts"
DOORS = ROOT / "zhengwu" / "doors"
#: Chinese in page code that is no sentence of the site, by file, with the reason.
NOT_SENTENCES: dict[str, set[str]] = {
    # the seal of the county's door: a picture, hidden from screen readers
    "citizen/portal/_home_page.py": {"办", "查", "问", "评", "看"},
    # what the content itself writes and a page looks for
    "citizen/apply/checking.py": {"”或“"},
    # files of a document that is Chinese
    "citizen/me/export.py": {"我的信息.json", "我的信息.html"},
    # names of the official code list that are no places
    "citizen/halls/_halls_page.py": {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"},
    "citizen/items/flow.py": {"。"},
    "citizen/items/materials.py": {"（空白表）"},
    "citizen/items/sections.py": {"分"},
    "citizen/my/results.py": {"不予行政许可决定书", "不予办理决定书"},
    "citizen/page.py": {"分钟"},
    # written into the correction notice, a Chinese document
    "desk/cases/_reception_form.py": {"没有交"},
    # the wide bar of Chinese keyboards, taken for a narrow one
    "desk/catalogue/_form.py": {"｜"},
    # examples of what one fills in, the same in both languages, and what a ticked cell says
    "desk/admin/sheets/cells.py": {"是", "否", "、"},
    "desk/admin/sheets/declared/bodies.py": {
        "肥西县政务服务管理局",
        "县政务服务局",
        "肥政服",
        "肥西县人民政府",
        "肥西县人民法院",
    },
    "desk/admin/sheets/declared/divisions.py": {"严店镇", "肥政〔2026〕3 号"},
    "desk/admin/sheets/declared/penalties.py": {
        "合肥派河餐饮管理有限公司",
        "李强",
        "行政处罚决定书",
        "肥市监罚〔2026〕12号",
        "未按规定公示收费标准",
        "检查时店内没有公示收费标准。",
        "《价格法》第四十二条",
        "罚款 5000 元",
    },
    # the title of a Chinese document, and the name of a Chinese file
    "desk/disclosure/new.py": {"行政处罚决定书"},
    "citizen/disclosure/file.py": {"公示-"},
    "desk/admin/sheets/declared/people.py": {"孙立", "肥西县上派镇演示路 8 号"},
    "desk/admin/sheets/declared/posts.py": {"03 号综合窗口"},
    "ui/saying.py": {"、"},
    "ui/writing.py": {" 元"},
    # how the site is called where the settings do not say; translated where it is shown
    "api_v1/api.py": {"zhengwu 政务"},
    "ui/context.py": {"中文"},
}
#: What is printed or handed out in Chinese, whatever language the pages are read in.
DOCUMENTS = {"desk/cases/_previews.py", "citizen/me/_copy.py"}
DOCUMENT_TEMPLATES = {"paper.html", "me_copy.html"}
#: The demonstration county, shown as it is in both languages.
SAMPLES = "ui/gallery/samples/"


def load(name: str) -> ModuleType:
    """A script as a module."""
    sys.path.insert(0, str(SCRIPTS))
    spec = importlib.util.spec_from_file_location(name, SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sentences() -> ModuleType:
    return load("sentences")


@pytest.fixture(scope="module")
def translations(sentences: ModuleType) -> ModuleType:
    return load("translations")


def test_every_sentence_has_its_english(translations: ModuleType) -> None:
    assert list(translations.faults()) == []


def test_extracting_again_changes_nothing(translations: ModuleType) -> None:
    text = translations.CATALOGUE.read_text()
    found = translations.read_catalogue(text)
    entries = translations.collected(translations.sentences())
    for msgid, entry in entries.items():
        entry.english = found[msgid].english
    assert translations.write_catalogue(entries.values()) == text


def test_the_compiled_catalogue_is_what_gettext_reads(translations: ModuleType) -> None:
    entries = [
        translations.Entry("受理", english=["Acceptance"]),
        translations.Entry("verb\x04受理", english=["Accept"]),
        translations.Entry("{n} 份", plural=True, english=["{n} paper", "{n} papers"]),
        translations.Entry("没有", english=[""]),
    ]
    read = gettext.GNUTranslations(BytesIO(translations.machine_object(entries)))
    assert read.gettext("受理") == "Acceptance"
    assert read.pgettext("verb", "受理") == "Accept"
    assert read.ngettext("{n} 份", "{n} 份", 1) == "{n} paper"
    assert read.ngettext("{n} 份", "{n} 份", 0) == "{n} papers"
    assert read.gettext("没有") == "没有"


def test_placeholders_must_agree(translations: ModuleType) -> None:
    wrong = translations.Entry("还差 {names}", english=["Missing: {name}"])
    assert len(list(translations._mismatches(wrong))) == 1
    one = translations.Entry("{n} 份", plural=True, english=["one paper", "{n} papers"])
    assert list(translations._mismatches(one)) == []


@pytest.fixture
def english(translations: ModuleType, tmp_path: Path, settings: Any) -> None:
    """The catalogue as it is now, compiled aside."""
    compiled = tmp_path / "en" / "LC_MESSAGES" / "django.mo"
    compiled.parent.mkdir(parents=True)
    entries = translations.read_catalogue(translations.CATALOGUE.read_text())
    compiled.write_bytes(translations.machine_object(entries.values()))
    settings.LOCALE_PATHS = [tmp_path]


@pytest.mark.usefixtures("english")
def test_the_platform_reads_english_and_goes_on_speaking_chinese() -> None:
    with translation.override("en"):
        assert counted("%(n)s 个工作日", 1) == "1 working day"
        assert counted("%(n)s 个工作日", 3) == "3 working days"
        assert verb("受理") == "Accept"
        assert said(AlreadyRated()).startswith("You have rated this already")
        assert opening("By art. 32 it is closed. Please wait.") == "By art. 32 it is closed"
    with translation.override("zh-hans"):
        assert counted("%(n)s 个工作日", 1) == "1 个工作日"
        assert verb("受理") == "受理"
        assert said(AlreadyRated()) == AlreadyRated().say()


@pytest.mark.usefixtures("english")
def test_names_inside_a_refusal_are_translated_too() -> None:
    error = InputError(loc=("file",), msg="“{label}”还没有填。", code="x", facts={"label": "受理、网页（.html）、王芳"})
    with translation.override("en"):
        assert said(error) == "“Acceptance, web page (.html), 王芳” is not filled in."
    with translation.override("zh-hans"):
        assert said(error) == "“受理、网页（.html）、王芳”还没有填。"


@pytest.mark.usefixtures("english")
def test_days_are_written_the_english_way() -> None:
    with translation.override("en"):
        assert full_day(date(2026, 12, 4)) == "4 December 2026"
        assert week_day(date(2026, 12, 4)) == "Friday 4 December"


def test_templates_have_no_bare_chinese(sentences: ModuleType) -> None:
    """Chinese words of a template stand in a tag that translates them."""
    bare = [
        f"{path.relative_to(DOORS)}: {line[:80]}"
        for path in sentences.template_files()
        for line in sentences.bare_chinese(path.read_text())
        if 'lang="zh-CN"' not in line and path.name not in DOCUMENT_TEMPLATES
    ]
    assert not bare, "\n".join(bare)


def test_page_code_has_no_bare_chinese(sentences: ModuleType) -> None:
    """Chinese literals of the doors are given to gettext, or stand in a table the catalogue knows."""
    known = {s.text.rpartition(sentences.CONTEXT)[2] for s in sentences.sentences()}
    bare = []
    for path in sorted(DOORS.rglob("*.py")):
        here = path.relative_to(DOORS).as_posix()
        if "tests" in path.parts or here.startswith(("ops/", SAMPLES)) or here in DOCUMENTS:
            continue
        tree = ast.parse(path.read_text())
        documentation = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
            if isinstance(node.body[0], ast.Expr)
        }
        patterns = {
            id(node.args[0])
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
        }
        for node in ast.walk(tree):
            if (
                not isinstance(node, ast.Constant)
                or not isinstance(node.value, str)
                or id(node) in documentation | patterns
            ):
                continue
            text = node.value
            if sentences.CJK.search(text) and text not in known and text not in NOT_SENTENCES.get(here, set()):
                bare.append(f"{here}:{node.lineno} {text!r}")
    assert not bare, "\n".join(bare)
