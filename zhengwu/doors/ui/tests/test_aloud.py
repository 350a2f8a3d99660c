"""读给我听 in a real browser with a voice made of paper: what is said, in which order and language, and how it stops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.template import Engine
from playwright.sync_api import Browser, Page, expect

from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.test_behaviours import HOST, Stage, browser
from zhengwu.doors.ui.tests.test_components import engine, rendered

__all__ = ["browser", "engine"]
pytestmark = pytest.mark.browser

#: A voice that writes down what it is told and is done with a sentence when the test says `finish()`.
VOICE = """(voices) => {
  const said = [], changed = [];
  let now = null;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const fake = {
    voices, said, get now() { return now; },
    getVoices: () => fake.voices.map((lang) => ({ lang, name: lang })),
    addEventListener: (_name, hear) => changed.push(hear),
    tell: (more) => { fake.voices = more; changed.forEach((hear) => hear()); },
    speak: (words) => {
      now = words;
      said.push({ text: words.text, lang: words.lang, rate: words.rate, voice: words.voice?.lang ?? "" });
    },
    cancel: () => { const old = now; now = null; old?.onerror?.({ error: "canceled" }); },
    finish: () => { const done = now; now = null; done.onend({}); },
    all: () => { for (let n = 0; now && n < 500; n += 1) fake.finish(); },
  };
  Object.defineProperty(window, "speechSynthesis", { value: fake });
}"""
SILENT = "delete window.speechSynthesis; delete window.SpeechSynthesisUtterance;"
BAR, START = "[data-aloud]", "[data-aloud-do=start]"
LESSON = """
<h1>标题</h1>
<p>第一段，有<a href="/x">链接</a>。</p>
<p hidden>藏着的</p><p aria-hidden="true">给眼睛看的</p><nav><a href="/y">目录</a></nav>
<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>
<dl><dt>多少钱</dt><dd>免费</dd><dt>谁来办</dt><dd>县人社局</dd><dd>12345 转 1</dd></dl>
<table><thead><tr><th>事项</th><th>最晚</th></tr></thead><tbody><tr><th>低保</th><td>12月4日</td></tr></tbody></table>
<details><summary>折着的</summary><p>折在里面</p></details>
<form><label for="a">姓名</label><input id="a"><input aria-label="核验码">
<label class="choice"><input type="radio" name="b"><span>本人<small>要身份证</small></span></label>
<select aria-label="哪里"><option>肥西</option></select><button>提交</button></form>
<p>中文 <span lang="en">English words, <b>20<small>days</small></b></span> 再中文</p>
"""


def with_voices(stage: Stage, *voices: str) -> Page:
    stage.page.add_init_script(f"({VOICE})({list(voices)!r})")
    return stage.page


@pytest.fixture
def stage(browser: Browser) -> Iterator[Stage]:
    context = browser.new_context(locale="zh-CN", reduced_motion="reduce")
    yield Stage(context.new_page())
    context.close()


def a_page(engine: Engine, main: str) -> str:
    """The guide's own shell and buttons around other words."""
    html = rendered(engine, "citizen/guide.html", page=s.GUIDE)
    before, rest = html.split('<div class="aloud"', 1)
    bar, rest = rest.split("</div>", 1)
    return f'{before}<div class="aloud"{bar}</div>{main}</main></body></html>'


def said(page: Page) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = page.evaluate("speechSynthesis.said")
    return heard


def texts(page: Page) -> list[str]:
    return [one["text"] for one in said(page)]


def test_a_page_is_read_in_order_in_words(stage: Stage, engine: Engine) -> None:
    page = with_voices(stage, "zh_CN", "en-US")
    stage.show("/", a_page(engine, LESSON))
    page.click(START)
    page.evaluate("speechSynthesis.all()")
    assert texts(page) == [
        "标题", "第一段，有链接。", "甲", "乙", "丙", "多少钱：免费", "谁来办：县人社局，12345 转 1", "低保，最晚：12月4日",
        "折着的", "姓名", "核验码", "本人，要身份证", "提交", "中文", "English words, 20 days", "再中文",
    ]  # fmt: skip
    assert [(one["lang"], one["voice"]) for one in said(page)[-3:]] == [
        ("zh-CN", "zh_CN"),
        ("en", "en-US"),
        ("zh-CN", "zh_CN"),
    ]
    # At the end everything is as it was.
    expect(page.locator(START)).to_be_visible()
    assert page.locator("[data-aloud-now]").count() == 0


def test_what_is_read_is_shown_and_brought_into_sight(stage: Stage, engine: Engine) -> None:
    page = with_voices(stage, "zh-CN")
    stage.show("/", rendered(engine, "citizen/guide.html", page=s.GUIDE))
    page.click(START)
    for _sentence in range(40):
        if page.evaluate("!speechSynthesis.now"):
            break
        now = page.locator("[data-aloud-now]").first
        expect(now).to_be_in_viewport()
        expect(page.locator(BAR)).to_be_in_viewport()
        page.evaluate("speechSynthesis.finish()")
    assert len(said(page)) > 20


def test_it_pauses_goes_on_with_the_same_sentence_and_stops(stage: Stage, engine: Engine) -> None:
    page = with_voices(stage, "zh-CN")
    stage.show("/", a_page(engine, LESSON))
    page.focus(START)
    page.keyboard.press("Enter")
    # The button one pressed is gone; the keyboard stands on the one that took its place.
    assert page.evaluate("document.activeElement.dataset.aloudDo") == "pause"
    page.evaluate("speechSynthesis.finish()")
    page.keyboard.press("Enter")
    assert page.evaluate("speechSynthesis.now") is None
    assert texts(page) == ["标题", "第一段，有链接。"]
    expect(page.locator("[data-aloud-now]")).to_have_text("第一段，有链接。")
    page.keyboard.press("Enter")
    assert texts(page)[2:] == ["第一段，有链接。"]
    page.click("[data-aloud-do=stop]")
    assert page.evaluate("speechSynthesis.now") is None
    expect(page.locator(START)).to_be_visible()


def test_escape_stops_and_so_does_leaving(stage: Stage, engine: Engine) -> None:
    page = with_voices(stage, "zh-CN")
    stage.show("/", a_page(engine, LESSON))
    page.click(START)
    page.keyboard.press("Escape")
    assert page.evaluate("speechSynthesis.now") is None
    assert page.locator("[data-aloud-now]").count() == 0
    page.click(START)
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("speechSynthesis.now") is None


def test_the_pace_is_kept(stage: Stage, engine: Engine) -> None:
    page = with_voices(stage, "zh-CN")
    stage.show("/", a_page(engine, LESSON))
    page.click(START)
    page.click("[data-aloud-do=slow]")
    # The sentence begins again, more slowly.
    first, again = said(page)
    assert (first["text"], first["rate"]) == ("标题", 1)
    assert (again["text"], again["rate"]) == ("标题", 0.7)
    page.reload()
    expect(page.locator("[data-aloud-do=slow]")).to_have_attribute("aria-pressed", "true")
    page.click(START)
    assert said(page)[0]["rate"] == 0.7


def test_long_texts_are_cut_at_sentences(stage: Stage, engine: Engine) -> None:
    page = with_voices(stage, "zh-CN")
    sentence = "这一句话说的是办事要带什么材料到哪里去办" * 3 + "。"
    stage.show("/", a_page(engine, f"<p>{sentence * 8}</p><p>{'长' * 500}</p>"))
    page.click(START)
    page.evaluate("speechSynthesis.all()")
    heard = texts(page)
    assert "".join(heard) == sentence * 8 + "长" * 500
    assert max(map(len, heard)) <= 120
    assert all(one.endswith("。") for one in heard[:8])


@pytest.mark.parametrize("voices", [(), ("en-US", "ja-JP")])
def test_without_a_voice_for_the_language_there_is_no_button(
    stage: Stage, engine: Engine, voices: tuple[str, ...]
) -> None:
    page = with_voices(stage, *voices)
    stage.show("/", a_page(engine, LESSON))
    expect(page.locator(BAR)).to_be_hidden()
    # Voices come late in some browsers, and may go.
    page.evaluate("speechSynthesis.tell(['en-US', 'cmn-Hans-CN'])")
    expect(page.locator(START)).to_be_visible()
    page.evaluate("speechSynthesis.tell([])")
    expect(page.locator(BAR)).to_be_hidden()


def test_without_support_nothing_appears_and_nothing_complains(stage: Stage, engine: Engine) -> None:
    stage.page.add_init_script(SILENT)
    stage.show("/", a_page(engine, LESSON))
    expect(stage.page.locator(BAR)).to_be_hidden()
    assert stage.page.evaluate("'js' in document.documentElement.dataset")
    assert stage.complaints == []


def test_without_script_nothing_appears(browser: Browser, engine: Engine) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = Stage(context.new_page())
    plain.show("/", a_page(engine, LESSON))
    expect(plain.page.locator(BAR)).to_be_hidden()
    context.close()


def test_everything_of_the_large_version_can_be_heard_and_only_guides_elsewhere(engine: Engine) -> None:
    from django.template.context import make_context

    from zhengwu.doors.ui.tests.test_components import a_request

    def shown(template: str, page: object, *, large: bool) -> str:
        request = a_request()
        if large:
            request.COOKIES["large_type"] = "yes"
        return str(engine.get_template(template).render(make_context({"page": page}, request)))

    for template, page in {"citizen/case.html": s.CASE, "citizen/track.html": s.TRACK}.items():
        assert "data-aloud=" not in shown(template, page, large=False)
        assert shown(template, page, large=True).count("data-aloud=") == 1
    assert shown("citizen/guide.html", s.GUIDE, large=False).count("data-aloud=") == 1
    assert shown("citizen/home_elder.html", s.ELDER_HOME, large=True).count("data-aloud=") == 1


def test_nothing_is_said_twice_by_screen_readers(engine: Engine) -> None:
    """The buttons say what they are; what the voice says is no live region as well."""
    bar = rendered(engine, "citizen/guide.html", page=s.GUIDE).split('<div class="aloud"')[1].split("</div>")[0]
    assert "aria-live" not in bar
    assert "role=status" not in bar.replace('"', "")
    assert HOST not in bar
