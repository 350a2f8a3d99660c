"""Language of parts (WCAG 3.1.2): on English pages, what is published in Chinese only says so, and is read out as Chinese.

Names of items, bodies and people have no English. Marking each place by hand would be forgotten at the next one; so the
finished page is gone through once and every stretch of Chinese that nothing marks yet is put into `<span lang="zh-CN">`.
Nothing else changes: take the spans away and the page is what it was.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(r"""<!--.*?-->|<[/!]?[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>""", re.DOTALL)
_NAME = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)")
_LANG = re.compile(r"""\slang\s*=\s*["']?(?P<lang>[a-zA-Z-]+)""")
_HAN = r"\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
#: From the first to the last Chinese character of a stretch, with the figures and names of few letters that stand in between.
_STRETCH = re.compile(rf"[{_HAN}](?:[{_HAN}]|[\dA-Za-z ]{{1,8}}(?=[{_HAN}]))*")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "circle", "path", "rect", "use",
})  # fmt: skip
#: Whose text is no text of the page, or can hold no elements.
_LEFT_ALONE = frozenset({"script", "style", "title", "textarea", "template"})
#: Whose text can hold no elements, but which can say its language itself.
_MARKED_AS_A_WHOLE = frozenset({"option", "text", "textpath"})


def mark_chinese(page: str) -> str:
    """An English page whose Chinese parts are marked. Linear in its length."""
    written: list[str] = []
    open_elements: list[tuple[str, bool, int]] = []
    at = 0
    for token in _TOKEN.finditer(page):
        written.append(_text(page[at : token.start()], open_elements, written))
        at = token.end()
        written.append(token[0])
        _follow(token[0], open_elements, len(written) - 1)
    written.append(_text(page[at:], open_elements, written))
    return "".join(written)


def _follow(tag: str, open_elements: list[tuple[str, bool, int]], place: int) -> None:
    """Keep the stack of open elements: name, whether its language is Chinese, and where its tag was written."""
    found = _NAME.match(tag)
    if found is None:
        return
    name = found["name"].lower()
    if found["end"]:
        for depth in range(len(open_elements) - 1, -1, -1):
            if open_elements[depth][0] == name:
                del open_elements[depth:]
                break
    elif name not in _VOID and not tag.endswith("/>"):
        language = _LANG.search(tag)
        inherited = bool(open_elements) and open_elements[-1][1]
        chinese = language["lang"].lower().startswith("zh") if language else inherited
        open_elements.append((name, chinese, place))


def _text(text: str, open_elements: list[tuple[str, bool, int]], written: list[str]) -> str:
    if not _CHINESE.search(text) or not open_elements:
        return text
    name, chinese, place = open_elements[-1]
    if chinese or any(one in _LEFT_ALONE for one, _chinese, _place in open_elements):
        return text
    if name in _MARKED_AS_A_WHOLE:
        written[place] = f'{written[place][:-1]} lang="zh-CN">'
        open_elements[-1] = (name, True, place)
        return text
    return _marked(text)


def _marked(text: str) -> str:
    inner = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    marked = _STRETCH.sub(_mark, inner)
    if _STRETCH.fullmatch(inner):
        return f"{before}{marked}{after}"
    # One element around it all, so that a row of things still sees one thing where it saw one text.
    return f"{before}<span>{marked}</span>{after}"


def _mark(stretch: re.Match[str]) -> str:
    # A stretch of punctuation alone is nobody's language.
    return f'<span lang="zh-CN">{stretch[0]}</span>' if _CHINESE.search(stretch[0]) else stretch[0]
