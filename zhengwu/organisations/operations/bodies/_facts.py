"""What a body says of itself, cleaned; and what a search for it looks through."""

from __future__ import annotations

from zhengwu.kernel.public import BadInput, clean_line, clean_name, search_tokens

#: The texts a body may have and how long they may be.
TEXTS: dict[str, int] = {
    "short_name": 100,
    "doc_prefix": 20,
    "phone_consult": 60,
    "phone_supervise": 60,
    "review_organ": 200,
    "court": 200,
}
NAME_LENGTH = 200
_MOST_ORDER = 2**31 - 1


class SameTelephone(BadInput):
    """Whoever complains does not want to reach the same desk again."""

    code = "body.same_telephone"


class SortOrderWrong(BadInput):
    """Not a number that can be stored."""

    code = "body.sort_order"


def read_name(name: str) -> str:
    """The name as it is stored.

    Raises:
        BadInput (the text)
    """
    return clean_name(name, max_length=NAME_LENGTH, loc=("name",))


def read_texts(**texts: str) -> dict[str, str]:
    """The texts as they are stored.

    Raises:
        BadInput (a text)
    """
    return {name: clean_line(text, max_length=TEXTS[name], loc=(name,)) for name, text in texts.items()}


def check_telephones(consult: str, supervise: str) -> None:
    """咨询电话 and 监督电话 differ (DOMAIN §4 rule 6).

    Raises:
        SameTelephone
    """
    if consult and consult == supervise:
        raise SameTelephone.one(("phone_supervise",), "监督电话要和咨询电话不同，请另填一个。", "body.same_telephone")


def check_sort_order(sort_order: int) -> int:
    """A place among siblings.

    Raises:
        SortOrderWrong
    """
    if not 0 <= sort_order <= _MOST_ORDER:
        raise SortOrderWrong.one(("sort_order",), "排序号应为 0 或更大的整数。", "body.sort_order")
    return sort_order


def search_text_of(*, code: str, name: str, short_name: str) -> str:
    """Names, their sound (words in full pinyin, initials) and the code, in lower case."""
    words = dict.fromkeys((name.lower(), short_name.lower(), *search_tokens(name), *search_tokens(short_name)))
    return " ".join((*filter(None, words), code.lower()))
