"""用户名: what somebody signs in with. Letters of any script, digits and a few signs; no blanks, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from zhengwu.kernel.pure import BadInput

LONGEST = 150
_SHAPE = re.compile(r"[\w.@+-]+")


class UsernameWrong(BadInput):
    """Empty, too long, or with a character a username cannot have."""

    code = "username"


def normal_username(typed: str) -> str:
    """One spelling of a username: NFKC, lower case, no blanks around it. Never fails."""
    return unicodedata.normalize("NFKC", typed).strip().lower()


def read_username(typed: str, *, loc: tuple[str | int, ...] = ("username",)) -> str:
    """The username as it is stored.

    Raises:
        UsernameWrong
    """
    username = normal_username(typed)
    if not username:
        raise UsernameWrong.one(loc, "请填写用户名。", "username.missing")
    if len(username) > LONGEST:
        raise UsernameWrong.one(loc, "用户名最多 {longest} 个字，请取短一些的。", "username.too_long", longest=LONGEST)
    if not _SHAPE.fullmatch(username):
        raise UsernameWrong.one(loc, "用户名只能用文字、数字和 . @ + - _ 这几个符号，请换一个。", "username.characters")
    return username
