"""Every component and every page of the design system renders completely, safely and without inline style or script."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpRequest
from django.template import Context, Engine, Template
from django.template.context import make_context
from django.test import RequestFactory, override_settings

from zhengwu.doors.citizen.shapes import Flow, FlowStep
from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.icons import SYMBOLS
from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.samples import desk

MISSING = "⟦missing %s⟧"
DOORS = Path(__file__).parents[2]

COMPONENTS: dict[str, tuple[str, object]] = {
    "action_list": ("{% action_list it %}", desk.CASE.actions),
    "badge": ("{% badge it %}", s.OFFERED),
    "badges": ("{% badges it label='特点' %}", (s.OFFERED,)),
    "clock": ("{% clock it %}", s.CLOCK),
    "clock_long": ("{% clock it %}", s.LONG_CLOCK),
    "clock_bar": ("<dl>{% clock_bar it %}</dl>", desk.CASE.bars[0]),
    "crumbs": ("{% crumbs it %}", s.CRUMBS),
    "data_table": (
        "{% data_table it %}",
        ui.Table(
            caption="表",
            columns=(ui.Column("期限", "?s", "ascending"), ui.Column("办件"), ui.Column("操作", text_hidden=True)),
            rows=(
                ui.Row(
                    (
                        ui.Cell(due=ui.Due("late", "逾期 1 天")),
                        ui.Cell(text="事项", href="/1", small="1号", head=True, code=True),
                        ui.Cell(button=ui.Link("督办", "/2", more="事项"), badges=(s.OFFERED,), bar=desk.CASE.bars[0]),
                    ),
                    "1",
                    "事项",
                    True,
                ),
                ui.Row((ui.Cell(), ui.Cell(text="二"), ui.Cell())),
            ),
            pickable=True,
        ),
    ),
    "doc_list": ("{% doc_list it %}", s.DOCS),
    "due": ("{% due it %}", ui.Due("today", "今天 17:00", s.on(11, 24))),
    "empty": ("{% empty it %}", ui.Empty("现在没有要您办的事。", "找事项", "/search")),
    "error_summary": ("{% error_summary it %}", s.APPLY.errors),
    "event_log": ("{% event_log it %}", desk.CASE.log),
    "flow": ("{% flow it %}", s.GUIDE.flow),
    "hidden_inputs": ("{% hidden_inputs it %}", (ui.Hidden("next", "/"),)),
    "lines": ("{% lines it %}", desk.CASE.earlier),
    "masked": ("{% masked it %}", ui.Masked("3401**********0028", "/reveal")),
    "notice": ("{% notice it %}", s.GUIDE_CLOSED.notice),
    "pager": ("{% pager it %}", desk.INBOX.pager),
    "pager_estimate": ("{% pager it %}", ui.Pager(first=1, last=9, total=1000, total_is_estimate=True)),
    "pairs": ("{% pairs it %}", desk.CASE.facts[0].pairs),
    "paper": ("{% paper it %}", s.PAPER),
    "qr": ("{% qr it label='二维码' caption='码' %}", "http://127.0.0.1:8000/v/ABC"),
    "rating": ("{% rating it %}", s.RATING),
    "segments": ("{% segments it label='视图' %}", desk.INBOX.segments),
    "steps": ("{% steps it label='步骤' %}", s.STEPS),
    "story": ("{% story it %}", s.CASE.story),
    "times": ("{% times it %}", s.GUIDE.times),
    "todo_list": ("{% todo_list it %}", s.TODOS),
    "verdict": ("{% verdict it %}", s.VERDICT),
    **{f"field_{field.name}": ("{% field it %}", field) for field in s.FIELDS},
    **{f"paper_row_{row.key}": ("<ul>{% paper_row it %}</ul>", row) for row in (*s.PAPERS, *s.ONE_OF.rows)},
}
PAGES: dict[str, tuple[str, object]] = {
    "home": ("citizen/home.html", s.HOME),
    "home_elder": ("citizen/home_elder.html", s.ELDER_HOME),
    "search": ("citizen/search.html", s.SEARCH),
    "search_empty": ("citizen/search.html", s.SEARCH_EMPTY),
    "guide": ("citizen/guide.html", s.GUIDE),
    "guide_closed": ("citizen/guide.html", s.GUIDE_CLOSED),
    "apply": ("citizen/apply.html", s.APPLY),
    "review": ("citizen/review.html", s.REVIEW),
    "submitted": ("citizen/submitted.html", s.SUBMITTED),
    "my": ("citizen/my.html", s.MY),
    "my_empty": ("citizen/my.html", s.MY_EMPTY),
    "case": ("citizen/case.html", s.CASE),
    "decided": ("citizen/case.html", s.DECIDED),
    "confirm": ("citizen/confirm.html", s.CONFIRM),
    "track": ("citizen/track.html", s.TRACK),
    "verify": ("citizen/verify.html", s.VERIFY),
    "verify_empty": ("citizen/verify.html", s.VERIFY_EMPTY),
    "sign_in": ("citizen/sign_in.html", s.SIGN_IN),
    "desk_inbox": ("desk/inbox.html", desk.INBOX),
    "desk_inbox_empty": ("desk/inbox.html", desk.INBOX_EMPTY),
    "desk_reception": ("desk/reception.html", desk.INBOX),
    "desk_case": ("desk/case.html", desk.CASE),
    "desk_case_bare": ("desk/case.html", desk.CASE_BARE),
    "desk_receive": ("desk/receive.html", desk.RECEIVE),
    "desk_action": ("desk/action.html", desk.ACTION),
}
STATUSES = (400, 403, 404, 409, 413, 422, 429, 500)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    from django.conf import settings

    options: Any = settings.TEMPLATES[0]["OPTIONS"]
    storages = {**settings.STORAGES, "staticfiles": {"BACKEND": PLAIN_STATIC}}
    with override_settings(STORAGES=storages, ROOT_URLCONF="zhengwu.doors.ui.tests.urls"):
        yield Engine(
            app_dirs=True,
            string_if_invalid=MISSING,
            context_processors=options["context_processors"],
            libraries={"ui": "zhengwu.doors.ui.templatetags.ui", "i18n": "django.templatetags.i18n",
                       "static": "django.templatetags.static"},
        )  # fmt: skip


PLAIN_STATIC = "django.contrib.staticfiles.storage.StaticFilesStorage"


def a_request(path: str = "/") -> HttpRequest:
    request = RequestFactory().get(path)
    request.user = AnonymousUser()
    request.resolver_match = None
    request.csp_nonce = "of-this-test"  # type: ignore[attr-defined]
    request.session = {}  # type: ignore[assignment]
    storage = FallbackStorage(request)
    storage.add(25, "交上去了")
    request._messages = storage  # type: ignore[attr-defined]
    return request


def rendered(engine: Engine, template: str, **context: Any) -> str:
    return str(engine.get_template(template).render(make_context(context, a_request())))


class Checker(HTMLParser):
    """Collects what a page must not have, and what it refers to."""

    VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.refers: list[str] = []
        self.icons: set[str] = set()
        self.symbols: set[str] = set()
        self.labelled: set[str] = set()
        self.controls: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        self._look(tag, {name: value or "" for name, value in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1] if self.open else 'nothing'}")
            return
        self.open.pop()

    def _look(self, tag: str, given: dict[str, str]) -> None:
        self.faults += [f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.faults.append(f"<{tag}> inline")
        if any("//" in given.get(name, "") for name in ("src", "href", "action")):
            self.faults.append(f"another host: {given}")
        if given.get("id"):
            (self.symbols.add(given["id"]) if tag == "symbol" else self.ids.append(given["id"]))
        for name in ("aria-describedby", "aria-labelledby", "for", "list"):
            self.refers += given.get(name, "").split()
        if tag == "use":
            self.icons.add(given["href"].removeprefix("#"))
        if tag == "label":
            self.labelled.add(given.get("for", ""))


def check(html: str) -> Checker:
    checker = Checker()
    checker.feed(html)
    assert checker.faults == []
    assert checker.open == []
    assert "⟦missing" not in html, re.findall(r"⟦missing[^⟧]*⟧", html)
    assert len(set(checker.ids)) == len(checker.ids), sorted({i for i in checker.ids if checker.ids.count(i) > 1})
    return checker


@pytest.mark.parametrize("name", COMPONENTS)
def test_component(engine: Engine, name: str) -> None:
    source, value = COMPONENTS[name]
    html = Template(f"{{% load ui %}}{source}", engine=engine).render(Context({"it": value}))
    assert html.strip()
    checker = check(html)
    assert {icon.removeprefix("icon-") for icon in checker.icons} <= set(SYMBOLS)


@pytest.mark.parametrize("name", PAGES)
def test_page(engine: Engine, name: str) -> None:
    template, page = PAGES[name]
    html = rendered(engine, template, page=page)
    checker = check(html)
    assert checker.icons == checker.symbols, "the sheet holds exactly the icons of the page"
    assert set(checker.refers) <= set(checker.ids), sorted(set(checker.refers) - set(checker.ids))
    assert html.count("<h1") == 1
    assert '<main id="main"' in html
    assert "演示数据" in html


@pytest.mark.parametrize("status", STATUSES)
def test_error_page(engine: Engine, status: int) -> None:
    html = rendered(
        engine,
        "ui/error.html",
        status=status,
        title="没看懂",
        message="请返回。",
        article="行政许可法 art. 32",
        errors=["手机号"],
    )
    check(html)
    assert str(status) in html


def test_user_words_are_escaped(engine: Engine) -> None:
    html = rendered(engine, "citizen/search.html", page=s.SEARCH_EMPTY)
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_icons_named_in_templates_exist() -> None:
    named = {
        name
        for template in DOORS.rglob("templates/**/*.html")
        for name in re.findall(r'{% icon "([a-z-]+)"', template.read_text("utf-8"))
    }
    assert named <= set(SYMBOLS)


def test_templates_have_no_untranslated_words() -> None:
    """Chinese stands inside translate tags, `_()` or comments; the seal's character is a picture, not a word."""
    tags = re.compile(r"{%\s*blocktranslate.*?{%\s*endblocktranslate\s*%}|{%.*?%}|{{.*?}}|{#.*?#}", re.S)
    untranslated = {
        str(template.relative_to(DOORS)): found
        for template in DOORS.rglob("templates/**/*.html")
        if (found := re.findall(r"[\u4e00-\u9fff]+", tags.sub("", template.read_text("utf-8")).replace(">政<", "")))
    }
    assert untranslated == {}


def test_a_field_says_label_hint_error_input_in_that_order(engine: Engine) -> None:
    template = Template("{% load ui %}{% field it %}", engine=engine)
    html = template.render(Context({"it": s.BY_NAME["phone"]}))
    places = [html.index(part) for part in ("<label", 'class="hint"', 'class="field-error"', "<input")]
    assert places == sorted(places)
    assert 'aria-describedby="f-phone-hint f-phone-error"' in html
    assert 'aria-invalid="true"' in html


def test_the_clock_leaves_a_gap_before_each_week(engine: Engine) -> None:
    html = Template("{% load ui %}{% clock it %}", engine=engine).render(Context({"it": s.CLOCK}))
    assert html.count("data-gap") == 3
    assert html.count("data-today") == 1
    assert ">11/11<" in html
    assert ">12/1<" in html


def test_a_long_flow_breaks_into_rows_and_long_names_become_words(engine: Engine) -> None:
    template = Template("{% load ui %}{% flow it %}", engine=engine)
    long = Flow(tuple(FlowStep(f"环节{n}", "窗口", "窗口看", n == 0) for n in range(7)), "材料不齐：一次告知")
    html = template.render(Context({"it": long}))
    assert html.count("<rect") == 7
    assert 'viewBox="0 0 776 256"' in html
    wordy = Flow((FlowStep("村（社区）受理和入户调查公示", "村委会", "村委会受理", True),), "材料不齐：一次告知")
    html = template.render(Context({"it": wordy}))
    assert "<svg" not in html
    assert "村委会受理" in html


def test_few_cases_draw_no_bar(engine: Engine) -> None:
    html = Template("{% load ui %}{% times it %}", engine=engine).render(Context({"it": s.GUIDE_CLOSED.times}))
    assert "数据还不够" in html
    assert "没有规定" in html
    assert "当场" in html
    assert html.count("<svg") == 1
