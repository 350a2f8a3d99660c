"""显示设置: 长辈版 and 高对比 are switched, kept, said on the root, and lead back to the page one was on."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest
from django.template import Context, Engine, Template
from django.template.context import make_context
from django.test import RequestFactory

from zhengwu.doors.ui.reading import contrast, large_type
from zhengwu.doors.ui.reading.wishes import reading
from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.samples import desk
from zhengwu.doors.ui.tests.test_components import a_request, check, engine

__all__ = ["engine"]
SWITCHES = {"large_type": large_type.large_type, "contrast": contrast.contrast}


def post(cookie: str, *, now: bool, **form: str) -> HttpRequest:
    request = RequestFactory().post("/", form)
    if now:
        request.COOKIES[cookie] = "yes"
    return request


@pytest.mark.parametrize("cookie", SWITCHES)
@pytest.mark.parametrize(
    ("now", "form", "then"),
    [
        (False, {"set": "on"}, "yes"),
        (True, {"set": "off"}, ""),
        # A page the browser kept says again what is already so: nothing is undone.
        (True, {"set": "on"}, "yes"),
        (False, {"set": "off"}, ""),
        (False, {}, "yes"),
        (True, {}, ""),
    ],
)
def test_a_switch_does_what_its_button_said(cookie: str, now: bool, form: dict[str, str], then: str) -> None:
    answer = SWITCHES[cookie](post(cookie, now=now, **form))
    assert answer.status_code == 302
    assert answer.cookies[cookie].value == then
    if then:
        assert answer.cookies[cookie]["httponly"]
        assert answer.cookies[cookie]["samesite"] == "Lax"


@pytest.mark.parametrize("cookie", SWITCHES)
@pytest.mark.parametrize(
    ("wanted", "goes_to"),
    [("/items/1?q=a", "/items/1?q=a"), ("/en/my", "/en/my"), ("https://evil.example/", "/"), ("//evil.example", "/")],
)
def test_a_switch_leads_back_and_stays_on_the_site(cookie: str, wanted: str, goes_to: str) -> None:
    assert SWITCHES[cookie](post(cookie, now=False, next=wanted))["Location"] == goes_to


def test_one_comes_back_to_the_page_and_never_to_where_a_form_was_sent() -> None:
    made = RequestFactory()
    assert reading(made.get("/en/items/1?a=b")).here == "/en/items/1?a=b"
    sent = made.post("/my/cases/1/rate", HTTP_REFERER="http://testserver/my/cases/1?x=y")
    assert reading(sent).here == "/my/cases/1?x=y"
    assert reading(made.post("/track", HTTP_REFERER="https://evil.example/x")).here == "/track"
    assert reading(made.post("/track")).here == "/track"


def shown(engine: Engine, template: str, page: Any, *cookies: str) -> str:
    request = a_request()
    request.COOKIES.update(dict.fromkeys(cookies, "yes"))
    return str(engine.get_template(template).render(make_context({"page": page}, request)))


def test_both_are_said_on_the_root(engine: Engine) -> None:
    plain = shown(engine, "citizen/guide.html", s.GUIDE)
    assert '<html lang="zh-CN">' in plain
    both = shown(engine, "citizen/guide.html", s.GUIDE, "large_type", "contrast")
    assert '<html lang="zh-CN" data-size="large" data-contrast="more">' in both
    assert "普通版" in both
    assert "普通对比" in both


def test_officers_have_contrast_in_their_menu_and_no_large_type(engine: Engine) -> None:
    html = shown(engine, "desk/case.html", desk.CASE, "large_type", "contrast")
    assert 'data-audience="desk" data-contrast="more">' in html
    assert 'action="/contrast"' in html
    assert "large-type" not in html


PAGES = {
    "guide": ("citizen/guide.html", s.GUIDE),
    "apply": ("citizen/apply.html", s.APPLY),
    "case": ("citizen/case.html", s.CASE),
    "decided": ("citizen/case.html", s.DECIDED),
    "verify": ("citizen/verify.html", s.VERIFY),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_large_version_folds_and_loses_nothing(engine: Engine, name: str) -> None:
    plain, large = (check(shown(engine, *PAGES[name], *cookies)) for cookies in ((), ("large_type",)))
    # What can be pointed at, and every form control, is in both.
    gone = set(plain.ids) - set(large.ids)
    assert gone == set()
    assert sorted(plain.controls) == sorted(large.controls)


def test_a_fold_is_open_for_everybody_but_elders(engine: Engine) -> None:
    template = Template('{% load ui %}{% fold "flow" title %}<p>{{ words }}</p>{% endfold %}', engine=engine)
    facts = {"title": "怎么<办>", "words": "1 < 2"}
    plain = template.render(Context(facts))
    assert plain == (
        '<section id="flow" aria-labelledby="flow-title" class="stack"><h2 id="flow-title">怎么&lt;办&gt;</h2>'
        "<p>1 &lt; 2</p></section>"
    )
    large = template.render(Context({**facts, "large_type": True}))
    assert large.startswith('<details class="disclosure fold"><summary><h2 id="flow-title">')
    assert '<section id="flow"' in large
    assert "open" not in large
