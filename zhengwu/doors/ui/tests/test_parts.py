"""On English pages Chinese is marked as Chinese, and nothing else is touched."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.doors.ui.parts import mark_chinese

SPAN = re.compile(r'<span(?: lang="zh-CN")?>|</span>')


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        ("<p>Nothing here</p>", "<p>Nothing here</p>"),
        ("<p>失业登记</p>", '<p><span lang="zh-CN">失业登记</span></p>'),
        ("<p>\n  失业登记\n</p>", '<p>\n  <span lang="zh-CN">失业登记</span>\n</p>'),
        ("<p>Only if: 户口在本县</p>", '<p><span>Only if: <span lang="zh-CN">户口在本县</span></span></p>'),
        ("<p>12345 转 102</p>", '<p><span>12345 <span lang="zh-CN">转</span> 102</span></p>'),
        ("<p>03 号窗口 A 岗</p>", '<p><span>03 <span lang="zh-CN">号窗口 A 岗</span></span></p>'),
        ('<p lang="zh-CN">失业</p>', '<p lang="zh-CN">失业</p>'),
        ('<p lang="zh-CN"><b>失业</b></p>', '<p lang="zh-CN"><b>失业</b></p>'),
        (
            '<article lang="zh-CN"><p lang="en">by 王芳</p></article>',
            '<article lang="zh-CN"><p lang="en"><span>by <span lang="zh-CN">王芳</span></span></p></article>',
        ),
        ("<title>失业</title>", "<title>失业</title>"),
        ("<textarea>失业</textarea>", "<textarea>失业</textarea>"),
        ('<script type="application/json">"失业"</script>', '<script type="application/json">"失业"</script>'),
        ('<option value="a>b">失业</option>', '<option value="a>b" lang="zh-CN">失业</option>'),
        ("<svg><text x='1'>失业</text></svg>", "<svg><text x='1' lang=\"zh-CN\">失业</text></svg>"),
        ('<a href="/x" title="失业">x</a>', '<a href="/x" title="失业">x</a>'),
        ("<!-- 失业 -->", "<!-- 失业 -->"),
        ("<p><br>失业</p>", '<p><br><span lang="zh-CN">失业</span></p>'),
        ("<p>one、two</p>", "<p>one、two</p>"),
        ("失业", "失业"),
    ],
)
def test_what_is_marked(page: str, marked: str) -> None:
    assert mark_chinese(page) == marked


WORDS = st.text(alphabet="失业登记、（） " + string.ascii_letters + string.digits + "&;", min_size=1, max_size=12)
PAGES = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["p", "b", 'i lang="zh-CN"', 'li class="x"', "em lang='en'"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(PAGES)
def test_without_the_spans_the_page_is_what_it_was(page: str) -> None:
    assert SPAN.sub("", mark_chinese(page)) == page


@given(PAGES)
def test_marking_twice_marks_nothing_more(page: str) -> None:
    once = mark_chinese(page)
    assert mark_chinese(once).count("lang=") == once.count("lang=")
