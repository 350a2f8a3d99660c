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
from zhengwu.doors.ui.error_words import ERROR_WORDS
from zhengwu.doors.ui.gallery.catalogue import entries
from zhengwu.doors.ui.gallery.entries import Entry, Sample
from zhengwu.doors.ui.icons import SYMBOLS
from zhengwu.doors.ui.refusals import error_page
from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.samples import desk

MISSING = "⟦missing %s⟧"
DOORS = Path(__file__).parents[2]

PAGES: dict[str, tuple[str, object]] = {
    "home": ("citizen/home.html", s.HOME),
    "home_elder": ("citizen/home_elder.html", s.ELDER_HOME),
    "search": ("citizen/search.html", s.SEARCH),
    "halls": ("citizen/halls.html", s.HALLS),
    "hall": ("citizen/hall.html", s.HALL_PAGE),
    "bundles": ("citizen/bundles.html", s.BUNDLES),
    "bundle": ("citizen/bundle.html", s.BUNDLE),
    "figures": ("citizen/figures.html", s.FIGURES),
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
    "desk_case": ("desk/case.html", desk.CASE),
    "desk_case_bare": ("desk/case.html", desk.CASE_BARE),
    "desk_receive": ("desk/receive.html", desk.RECEIVE),
    "desk_action": ("desk/action.html", desk.ACTION),
}


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


SAMPLES = [(entry, one) for entry in entries().values() for one in entry.samples]


@pytest.mark.parametrize(("entry", "one"), SAMPLES, ids=[f"{e.tag}-{n}" for n, (e, _) in enumerate(SAMPLES)])
def test_component(engine: Engine, entry: Entry, one: Sample) -> None:
    template = Template(f"{{% load ui %}}{entry.source_of(one)}", engine=engine)
    checker = check(template.render(Context({"it": one.it, "label": str(one.words)})))
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


@pytest.mark.parametrize("status", ERROR_WORDS)
def test_error_page(status: int) -> None:
    with override_settings(ROOT_URLCONF="zhengwu.site.urls"):
        page = error_page(
            a_request(), status, title="没看懂", article="行政许可法 art. 32", errors=["<手机号>"], until="今晚"
        )
    html = page.content.decode()
    check(html)
    assert page.status_code == status
    assert "没看懂" in html
    assert str(ERROR_WORDS[status].message) in html
    assert "&lt;手机号&gt;" in html
    assert html.count("<h1") == 1


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
    """Chinese stands inside translate tags, `_()` or comments; the seal's character is a picture, not a word.

    `me_copy.html` is a document that is handed out in Chinese.
    """
    tags = re.compile(r"{%\s*blocktranslate.*?{%\s*endblocktranslate\s*%}|{%.*?%}|{{.*?}}|{#.*?#}", re.S)
    untranslated = {
        str(template.relative_to(DOORS)): found
        for template in DOORS.rglob("templates/**/*.html")
        if template.name != "me_copy.html"
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
