"""发布前的遮盖: what people wrote is shown to others without numbers of persons, without names, without words nobody should read.

What the rated see is masked in the same way: a telephone number in the text would lead them to whoever wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_GAP = r"[ \u3000\-]?"
#: 公民身份号码, 手机, 银行账号, 固定电话, 办件编号: whatever leads to a person. Full-width digits count.
_NUMBERS = re.compile(
    rf"(?<!\d)(?:\d{{6}}{_GAP}\d{{8}}{_GAP}\d{{3}}[\dXxＸｘ]|(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}"
    rf"|(?:\d{{4}}{_GAP}){{3,5}}\d{{1,4}}|\d{{13,30}}|[(（]?0\d{{2,3}}[)）]?{_GAP}\d{{7,8}})(?!\d)"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
#: 微信、QQ: the handle behind the word.
_HANDLE = re.compile(r"((?:微信|weixin|wechat|vx|qq)[号:： ]{0,3})[A-Za-z0-9_-]{5,20}", re.IGNORECASE)
#: 我叫王芳, 我是王芳: the name behind the words, two or three signs.
_CALLED = re.compile(r"((?:我叫|本人叫|名叫|我的名字是|姓名[:：]?))\s*[\u4e00-\u9fff·]{2,4}")
STARS = "****"
#: Insults that are hidden wherever they stand; a place adds its own.
HIDDEN_WORDS: tuple[str, ...] = ("傻逼", "狗日的", "王八蛋", "混蛋", "去死", "操你", "他妈的")


def masked_text(text: str, *, names: Iterable[str] = (), hidden: Iterable[str] = HIDDEN_WORDS) -> str:
    """The text as others may read it. `names`: of the persons in the matter; each is masked wherever it stands."""
    text = _MAIL.sub(STARS, _NUMBERS.sub(STARS, text))
    text = _CALLED.sub(rf"\1{STARS}", _HANDLE.sub(rf"\1{STARS}", text))
    for word in (*names, *hidden):
        if len(word) > 1:
            text = text.replace(word, STARS)
    return text
