"""One walk through the whole product: every stop is opened, asked by axe-core, and its page kept for the tests to ask about.

Every page is opened once a language and person; the tests then read what was seen.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import lxml.html
from django.urls import Resolver404, resolve, reverse
from playwright.sync_api import Page

from tests import pictures
from tests.browser import PHONE, WIDE, Person
from tests.stops import DEEP, REFUSALS, STOPS, Stop, looked_at_by, pages
from zhengwu.doors.ui.page import ANYONE

Language = Literal["zh-CN", "en"]
ROOT = Path(__file__).resolve().parents[1]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
CONFIG = ROOT / "tests" / "html-validate.json"
#: Addresses that show another one's page.
SHOWS = {"my-rate": "my-case", "my-supply": "my-case", "desk-review": "desk-case", "v": "verify"}
NARROW = 320
#: Pages of the desk are lists, records and forms of one make: the short form opens each once and reads its further states, asks
#: axe at one width, and not about colours, which all have from the same sheet.
ALIKE = "desk-"
#: Pages on which everybody finds something else to do: looked at with everybody's eyes.
EVERYBODYS_OWN = frozenset({"home", "my", "desk-case"})
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
#: Asked besides where somebody wants 高对比: 7 : 1.
ASK_CONTRAST = """async () => (await axe.run(document, {
  runOnly: { type: "rule", values: ["color-contrast-enhanced"] }, resultTypes: ["violations"], preload: false, elementRef: false,
})).violations.map(({ id, nodes }) => nodes.map((n) => `${id} ${n.target.join(" ")}: ${n.failureSummary}`)).flat()"""
ASK_AXE = """async ([tags, contrast]) => (await axe.run(document, {
  runOnly: tags, rules: { "color-contrast": { enabled: contrast } },
  resultTypes: ["violations"], preload: false, elementRef: false, ancestry: false,
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
#: A name of the ground that nobody laid; placeholders of the product's own templates are Chinese.
_UNFILLED = re.compile(r"\{[a-z_]+\}")
HAN = re.compile(r"[\u3400-\u9fff]")
#: What nobody reads: the same that the questions below leave out.
_UNREAD = "self::script or self::style or self::textarea or self::template or contains(@class, 'icon-sheet')"
#: Papers and drawings shown on a page keep their own language.
_ON_PAPER = " | ".join(
    f"ancestor-or-self::*[contains(concat(' ', @class, ' '), ' {kind} ')]" for kind in ("paper", "board")
)
OPEN_ALL = "() => document.querySelectorAll('details:not(.menu)').forEach((d) => { d.open = true })"
#: Chinese that a page reads out as if it were English: texts that nothing marks as Chinese. A title can hold no marks.
ASK_CHINESE = """() => {
  const chinese = (e) => e.closest("[lang]")?.getAttribute("lang").startsWith("zh");
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const owner = node.parentElement;
    if (owner.closest("script, style, textarea, template, .icon-sheet") || chinese(owner)) continue;
    if (/[\u3400-\u9fff]/.test(node.data)) found.push(`<${owner.localName}> ${node.data.trim().slice(0, 60)}`);
  }
  return found;
}"""
#: Every text of a page and every word it gives to screen readers, whole.
ASK_WORDS = """() => {
  const found = new Set(), texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.parentElement.closest("script, style, textarea, .paper, .board")) found.add(node.data.trim());
  }
  for (const name of ["aria-label", "placeholder", "title", "alt"]) {
    for (const owner of document.querySelectorAll(`[${name}]`)) found.add(owner.getAttribute(name).trim());
  }
  return [...found];
}"""


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
    chinese: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


@dataclass
class Walk:
    """The whole walk in one language."""

    language: Language
    seen: list[Seen] = field(default_factory=list)
    complaints: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def walked(people: dict[str, Person], ground: dict[str, str], language: Language) -> Walk:
    """Everybody at every stop they may reach, and at the refusals."""
    taken = Walk(language)
    policies = pages()
    for name, stops in (*STOPS.items(), ("", REFUSALS)):
        for stop in stops if DEEP or language == "zh-CN" else in_short(name, stops):
            for nth, who in enumerate(looked_at_by(stop, policies.get(name, ANYONE))):
                person = people[who]
                known = _known_by_now(name, nth, language) or (_is_alike(name) and stop is not stops[0])
                if known and stop.then is None and not (DEEP or pictures.FOLDER):
                    seen = read(person, name, stop, ground, language)
                else:
                    seen = look(
                        person, name, stop, ground, language, widths=_widths(name, language, first=stop is stops[0])
                    )
                taken.seen.append(seen)
                if person.complaints:
                    taken.complaints[seen.where] += person.complaints
                    person.complaints.clear()
    return taken


def _known_by_now(name: str, nth: int, language: Language) -> bool:
    """Whether the short form only reads this page: its looks were seen before, by somebody else or in the first language."""
    return (nth > 0 and name not in EVERYBODYS_OWN) or (language == "en" and name.startswith("desk"))


def _is_alike(name: str) -> bool:
    return name.startswith(ALIKE) and name not in EVERYBODYS_OWN


def in_short(name: str, stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """What the short form looks at in a second language: every page once. How a page is read (large, 高对比) and its further states
    were seen in the first; that each sentence has its English, the catalogue's check says."""
    kept = tuple(stop for stop in stops if not stop.cookies)
    return kept[:1] if name else kept


def read(person: Person, name: str, stop: Stop, ground: dict[str, str], language: Language) -> Seen:
    """A page as it is sent, without opening it: its words, not its looks."""
    path = ("/en" if language == "en" else "") + filled(stop.path, ground)
    where = f"{name or 'refusal'} {path} ({stop.words or 'as is'}) for {person.name or 'a stranger'}"
    answer = person.page.context.request.get(f"{person.address}{path}")
    at = urlsplit(answer.url).path.removeprefix("/en")
    page = lxml.html.document_fromstring(answer.text())
    seen = Seen(where=where, who=person.name, page=page_at(at), html=answer.text())
    seen.title, seen.lang = str(page.findtext(".//title") or ""), str(page.get("lang", ""))
    seen.headings = len(page.findall(".//h1"))
    if answer.status != stop.status or (name and resolve(at).url_name != name):
        seen.astray = f"{where}: {answer.status} {at}"
    texts = page.xpath(f"//body//text()[not(ancestor::*[{_UNREAD}])]")
    # What follows an element stands in the one around it.
    owned = [(text.getparent().getparent() if text.is_tail else text.getparent(), str(text)) for text in texts]
    if language == "en":
        seen.chinese = [
            f"<{owner.tag}> {text.strip()[:60]}" for owner, text in owned if HAN.search(text) and not _marked(owner)
        ]
    seen.words = [
        *(text.strip() for owner, text in owned if not owner.xpath(_ON_PAPER)),
        *(str(value).strip() for value in page.xpath("//@aria-label | //@placeholder | //@title | //@alt")),
    ]
    return seen


def look(
    person: Person, name: str, stop: Stop, ground: dict[str, str], language: Language, *, widths: frozenset[int]
) -> Seen:
    """Open a page wide, ask; make it a phone with everything open, ask again; make it as narrow as can be."""
    page = person.page
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.context.add_cookies([{"name": name, "value": "yes", "url": person.address} for name in stop.cookies])
    path = ("/en" if language == "en" else "") + filled(stop.path, ground)
    where = f"{name or 'refusal'} {path} ({stop.words or 'as is'}) for {person.name or 'a stranger'}"
    answer = page.goto(f"{person.address}{path}")
    if stop.then:
        answer = stop.then(page, lambda words: filled(words, ground))
    assert answer is not None
    at = urlsplit(page.url).path.removeprefix("/en")
    seen = Seen(where=where, who=person.name, page=page_at(at), html=answer.text(), **page.evaluate(ASK_PAGE))
    if answer.status != stop.status or (name and resolve(at).url_name != name):
        seen.astray = f"{where}: {answer.status} {at}"
    if language == "en":
        seen.chinese = page.evaluate(ASK_CHINESE)
        # What the living page shows in its components is Chinese, and it says so.
        seen.words = [] if name.startswith("ui") else page.evaluate(ASK_WORDS)
    pictures.keep(page, stop=(name, stop.words, person.name, language))
    _ask_wide_and_narrow(page, seen, contrast=stop.contrast, widths=widths, colours=_colours(name, widths))
    for cookie in stop.cookies:
        page.context.clear_cookies(name=cookie)
    return seen


def _widths(name: str, language: Language, *, first: bool) -> frozenset[int]:
    """At which widths axe is asked. The markup is the same in both languages and at every width, further states of a page are
    most of it again, and pages that look after things are all of one make: the short form asks no second time about what it was
    told already. Those most people see are asked at both."""
    if DEEP or (language == "zh-CN" and first and name in EVERYBODYS_OWN):
        return frozenset({WIDE, PHONE})
    alike = name.startswith(ALIKE) and not first
    return frozenset({PHONE}) if language == "zh-CN" and not alike else frozenset()


def _colours(name: str, widths: frozenset[int]) -> frozenset[int]:
    """At which of these widths axe looks at colours, more than half of its work: the sheet has the same ones at every width."""
    if DEEP:
        return widths
    return frozenset() if name.startswith(ALIKE) and name not in EVERYBODYS_OWN else widths & {WIDE} or widths


def _ask_wide_and_narrow(
    page: Page, seen: Seen, *, contrast: bool, widths: frozenset[int], colours: frozenset[int]
) -> None:
    if WIDE in widths:
        seen.violations += [f"{WIDE} {v}" for v in page.evaluate(ASK_AXE, [RULES, WIDE in colours])]
    if contrast:
        seen.violations += page.evaluate(ASK_CONTRAST)
    page.evaluate(OPEN_ALL)
    page.set_viewport_size({"width": PHONE, "height": 900})
    if PHONE in widths:
        seen.violations += [f"{PHONE} {v}" for v in page.evaluate(ASK_AXE, [RULES, PHONE in colours])]
    page.set_viewport_size({"width": NARROW, "height": 900})
    seen.sticking_out = page.evaluate(ASK_WIDTH)


def _marked(owner: lxml.html.HtmlElement) -> bool:
    """Whether a text of this element is read as Chinese."""
    languages = owner.xpath("ancestor-or-self::*/@lang")
    return bool(languages) and str(languages[-1]).startswith("zh")


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
    assert not _UNFILLED.search(words), words
    return words


def told(found: dict[str, list[str]]) -> str:
    """Page by page, one finding a line."""
    return "\n".join(f"{where}\n  " + "\n  ".join(lines) for where, lines in found.items())


def validated(files: dict[str, str], folder: Path) -> dict[str, list[str]]:
    """What the validator finds in all the files at once, under the names they are given."""
    node, report = Path(sys.executable).with_name("node"), folder / "report.json"
    with report.open("wb") as output:  # a file: the validator ends before a pipe has taken everything
        done = subprocess.run(
            [node, VALIDATOR, "--config", CONFIG, "--formatter", "json", *files],
            stdout=output,
            stderr=subprocess.PIPE,
            check=False,
            timeout=300,
        )
    assert report.stat().st_size, done.stderr.decode()
    return {
        files[r["filePath"]]: [f"{m['line']}:{m['column']} {m['ruleId']}: {m['message']}" for m in r["messages"]]
        for r in json.loads(report.read_text())
        if r["messages"]
    }
