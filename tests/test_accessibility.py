"""Every page for everybody: WCAG 2.1 AA by axe-core, valid HTML, the keyboard, narrow screens, a quiet console.

One walk through the whole product (`stops.py`) collects what the tests then ask about, so every page is opened once.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve, reverse
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import PHONE, WIDE, Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.journey import UNEMPLOYMENT, Api
from tests.prepared import prepare
from tests.stops import AGENT, EVERYBODY, NOT_LOOKED_AT, OFFICERS, REFUSALS, STOPS, Stop, may_enter, pages
from zhengwu.doors.ui.page import ANYONE, SIGNED_IN

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
ROOT = Path(__file__).resolve().parents[1]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
CONFIG = ROOT / "tests" / "html-validate.json"
ACCOUNTS = {"王芳": "wangfang", "李强": "liqiang", "赵敏": "zhaomin", "孙立": "sunli", "周正": "zhouzheng"}
#: Addresses that show another one's page.
SHOWS = {"my-rate": "my-case", "my-supply": "my-case", "desk-review": "desk-case", "v": "verify"}
NARROW = 320
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
#: Asked besides where somebody wants 高对比: 7 : 1.
ASK_CONTRAST = """async () => (await axe.run(document, {
  runOnly: { type: "rule", values: ["color-contrast-enhanced"] }, resultTypes: ["violations"], preload: false, elementRef: false,
})).violations.map(({ id, nodes }) => nodes.map((n) => `${id} ${n.target.join(" ")}: ${n.failureSummary}`)).flat()"""
ASK_AXE = """async (rules) => (await axe.run(document, {
  runOnly: rules, resultTypes: ["violations"], preload: false, elementRef: false, ancestry: false,
})).violations.map(({ id, nodes }) => nodes.map((n) => `${id} ${n.target.join(" ")}: ${n.failureSummary}`)).flat()"""
ASK_PAGE = """() => ({
  title: document.title, lang: document.documentElement.lang,
  headings: document.querySelectorAll("h1").length,
})"""
ASK_WIDTH = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > wide + 1)
    .slice(0, 3).map((e) => `${e.tagName} .${e.className.baseVal ?? e.className}`);
}"""
OPEN_ALL = "() => document.querySelectorAll('details:not(.menu)').forEach((d) => { d.open = true })"


@dataclass
class Seen:
    """What one stop showed."""

    where: str
    who: str
    page: str
    html: str
    title: str = ""
    lang: str = ""
    headings: int = 0
    astray: str = ""
    violations: list[str] = field(default_factory=list)
    sticking_out: list[str] = field(default_factory=list)


@dataclass
class Walk:
    """The whole walk."""

    seen: list[Seen] = field(default_factory=list)
    complaints: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def people(browser: Browser, town: Town) -> Iterator[dict[str, Person]]:
    """Everybody at a browser of their own, signed in; the checker is loaded beside every page, outside its policy."""
    seated = {name: sit_down(browser, town.address, name) for name in (*EVERYBODY, AGENT)}
    for name, person in seated.items():
        person.page.add_init_script(path=AXE)
        if name:
            person.go("/sign-in")
            sign_in(person, ACCOUNTS[name], town.password)
    yield seated
    for person in seated.values():
        person.page.context.close()


@pytest.fixture(scope="module")
def ground(api: Api, people: dict[str, Person]) -> dict[str, str]:
    return prepare(api, people["王芳"])


@pytest.fixture(scope="module")
def walk(people: dict[str, Person], ground: dict[str, str]) -> Walk:
    taken = Walk()
    policies = pages()
    for name, stops in (*STOPS.items(), ("", REFUSALS)):
        for stop in stops:
            for who in stop.who or may_enter(policies[name]):
                person = people[who]
                seen = look(person, name, stop, ground)
                taken.seen.append(seen)
                if person.complaints:
                    taken.complaints[seen.where] += person.complaints
                    person.complaints.clear()
    return taken


def look(person: Person, name: str, stop: Stop, ground: dict[str, str]) -> Seen:
    """Open a page wide, ask; make it a phone with everything open, ask again; make it as narrow as can be."""
    page = person.page
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.context.add_cookies([{"name": name, "value": "yes", "url": person.address} for name in stop.cookies])
    path = filled(stop.path, ground)
    where = f"{name or 'refusal'} {path} ({stop.words or 'as is'}) for {person.name or 'a stranger'}"
    answer = page.goto(f"{person.address}{path}")
    if stop.then:
        answer = stop.then(page, lambda words: filled(words, ground))
    assert answer is not None
    at = urlsplit(page.url).path
    seen = Seen(where=where, who=person.name, page=page_at(at), html=answer.text(), **page.evaluate(ASK_PAGE))
    if answer.status != stop.status or (name and resolve(at).url_name != name):
        seen.astray = f"{where}: {answer.status} {at}"
    seen.violations += [f"{WIDE} {v}" for v in page.evaluate(ASK_AXE, RULES)]
    if stop.contrast:
        seen.violations += page.evaluate(ASK_CONTRAST)
    page.evaluate(OPEN_ALL)
    page.set_viewport_size({"width": PHONE, "height": 900})
    seen.violations += [f"{PHONE} {v}" for v in page.evaluate(ASK_AXE, RULES)]
    page.set_viewport_size({"width": NARROW, "height": 900})
    seen.sticking_out = page.evaluate(ASK_WIDTH)
    for cookie in stop.cookies:
        page.context.clear_cookies(name=cookie)
    return seen


def page_at(path: str) -> str:
    """Which page an address shows: what a wrong POST shows is the page it was sent from."""
    try:
        found = resolve(path)
    except Resolver404:
        return path
    if shown := SHOWS.get(str(found.url_name)):
        keys = {key: value for key, value in found.kwargs.items() if key != "code"}
        return reverse(shown, kwargs=keys)
    return path


def filled(words: str, ground: dict[str, str]) -> str:
    for name, value in ground.items():
        words = words.replace(f"{{{name}}}", value)
    assert "{" not in words, words
    return words


def told(found: dict[str, list[str]]) -> str:
    """Page by page, one finding a line."""
    return "\n".join(f"{where}\n  " + "\n  ".join(lines) for where, lines in found.items())


# ── the checkers bite ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_bad_page_would_be_found(people: dict[str, Person], tmp_path: Path) -> None:
    page = people[""].page
    page.set_viewport_size({"width": NARROW, "height": 900})
    page.goto("about:blank")
    bad = '<!DOCTYPE html><html><head><title>x</title></head><body><img src="x"><table width=900><td>1</table></body></html>'
    page.set_content(bad)
    assert {v.split()[0] for v in page.evaluate(ASK_AXE, RULES)} >= {"image-alt", "html-has-lang"}
    assert page.evaluate(ASK_WIDTH)
    file = tmp_path / "bad.html"
    file.write_text(bad)
    assert any("alt" in line for line in validated({str(file): "bad"}, tmp_path)["bad"])


# ── the table ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_page_is_on_the_walk_or_has_a_reason_not_to_be() -> None:
    assert set(STOPS).isdisjoint(NOT_LOOKED_AT)
    assert set(pages()) == {*STOPS, *NOT_LOOKED_AT}


def test_every_page_is_seen_by_everybody_it_is_for() -> None:
    for name, policy in pages().items():
        if name in STOPS:
            seen_by = {who for stop in STOPS[name] for who in stop.who or may_enter(policy)}
            wanted = set() if policy in {ANYONE, SIGNED_IN} else set(may_enter(policy))
            assert seen_by, name
            assert wanted <= seen_by, name
            assert wanted <= set(OFFICERS)


# ── what the walk saw ───────────────────────────────────────────────────────────────────────────────────────────────


def test_every_stop_shows_the_page_it_is_about(walk: Walk) -> None:
    assert [seen.astray for seen in walk.seen if seen.astray] == []


def test_no_page_violates_wcag(walk: Walk) -> None:
    found = {seen.where: seen.violations for seen in walk.seen if seen.violations}
    assert not found, told(found)


def test_no_page_complains_in_the_console(walk: Walk) -> None:
    assert not walk.complaints, told(walk.complaints)


def test_no_page_scrolls_sideways_on_the_narrowest_screen(walk: Walk) -> None:
    found = {seen.where: seen.sticking_out for seen in walk.seen if seen.sticking_out}
    assert not found, told(found)


def test_every_page_has_one_heading_a_language_and_its_own_title(walk: Walk) -> None:
    assert [seen.where for seen in walk.seen if seen.headings != 1] == []
    assert [seen.where for seen in walk.seen if seen.lang != "zh-CN"] == []
    titled: dict[tuple[str, str], set[str]] = defaultdict(set)
    for seen in walk.seen:
        titled[seen.who, seen.title].add(seen.page)
    assert {who_and_title: shown for who_and_title, shown in titled.items() if len(shown) > 1} == {}


def test_every_page_is_valid_html(walk: Walk, tmp_path: Path) -> None:
    files = {}
    for number, seen in enumerate(walk.seen):
        file = tmp_path / f"{number}.html"
        file.write_text(seen.html)
        files[str(file)] = seen.where
    found = validated(files, tmp_path)
    assert not found, told(found)


def validated(files: dict[str, str], folder: Path) -> dict[str, list[str]]:
    """What the validator finds in all the files at once, under the names they are given."""
    node, report = Path(sys.executable).with_name("node"), folder / "report.json"
    with report.open("wb") as output:  # a file: the validator ends before a pipe has taken everything
        done = subprocess.run(
            [node, VALIDATOR, "--config", CONFIG, "--formatter", "json", *files],
            stdout=output,
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )
    assert report.stat().st_size, done.stderr.decode()
    return {
        files[r["filePath"]]: [f"{m['line']}:{m['column']} {m['ruleId']}: {m['message']}" for m in r["messages"]]
        for r in json.loads(report.read_text())
        if r["messages"]
    }


# ── the keyboard ────────────────────────────────────────────────────────────────────────────────────────────────────

REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter((e) =>
  e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0 && e.type !== "hidden"
  && !(e.type === "radio" && e.name && e.form?.querySelector(`[name="${e.name}"]`) !== e)).map(mark)"""
MARK = """() => { window.mark = (e) => { const all = [...document.querySelectorAll("*")];
  const one = e.type === "radio" && e.form ? e.form.querySelector(`[name="${e.name}"]`) : e;
  return all.indexOf(one) + " " + e.tagName + " " + (e.name || e.id || e.textContent.trim().slice(0, 20)) } }"""
FOCUSED = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
  const s = getComputedStyle(e); const near = e.closest(".choice, .file-button, .desk-search") ?? e;
  const n = getComputedStyle(near);
  const ring = (x) => (x.outlineStyle !== "none" && parseFloat(x.outlineWidth) >= 2) || x.boxShadow !== "none";
  return { mark: mark(e), ring: ring(s) || ring(n), skip: e.matches(".skip-link"), inMain: Boolean(e.closest("main")) } }"""
MOST_TABS = 400


def tab_through(page: Page) -> list[dict[str, Any]]:
    """Everything Tab leads to, once around."""
    stations: list[dict[str, Any]] = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None or (stations and focused["mark"] == stations[0]["mark"]):
            return stations
        stations.append(focused)
    pytest.fail("Tab never came around")


@pytest.mark.parametrize(
    ("who", "path", "main_controls"),
    [
        ("", "/", ["#q", "main .doors a"]),
        ("", f"/items/{UNEMPLOYMENT}", ["[name=situation]", "main a[href*='/apply']"]),
        ("王芳", "/apply/{full_draft}", ["[name=phone]", "input[type=file]", "button[value=review]"]),
        ("赵敏", "/desk/cases/{received}", ["main a[href*='/reception']", "#find"]),
        ("孙立", "/desk/cases/{reviewing}", ["textarea[name=opinion]", "button[name=outcome]"]),
    ],
)
def test_the_keyboard_reaches_everything(
    people: dict[str, Person], ground: dict[str, str], who: str, path: str, main_controls: list[str]
) -> None:
    person = people[who]
    page = person.page
    page.set_viewport_size({"width": WIDE, "height": 900})
    person.go(filled(path, ground))
    page.evaluate(MARK)
    wanted = set(page.evaluate(REACHABLE))
    stations = tab_through(page)
    reached = [station["mark"] for station in stations]
    assert stations[0]["skip"], "the first Tab offers to skip to the content"
    assert wanted - set(reached) == set()
    ringed = {station["mark"] for station in stations if station["ring"]}
    assert set(reached) - ringed == set(), "one sees where one is"
    for control in main_controls:
        marks = {page.evaluate("(e) => mark(e)", handle) for handle in page.query_selector_all(control)}
        assert marks & set(reached), control

    # Skipping leads into the content.
    person.go(filled(path, ground))
    page.evaluate(MARK)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["inMain"]
