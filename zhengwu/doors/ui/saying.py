"""Sentences that count something, and refusals, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from zhengwu.kernel.public import SYSTEM, InputError, Refusal, StoredEvent

#: How rules put names together; each name may have a translation of its own.
_LIST = re.compile(r"、")
#: What ends a sentence: an abbreviation (art. 32) does not.
_STOP = re.compile(r"。|(?<!\bart)(?<!\bpara)\. ")
#: 网页（.html）: a name and a suffix.
_SUFFIXED = re.compile(r"(?P<name>.+)（(?P<suffix>\.\w+)）")


def many(text: str, n: int) -> str:
    """`text` in the form that its language has for `n` of them. Chinese has one form, English two."""
    return ngettext(text, text, n)


def counted(text: str, n: int, **facts: object) -> str:
    """`text` in the form for `n`, filled with `n` and the other facts."""
    words = many(text, n)
    return words % {**facts, "n": n} if "%(" in text else words.format(n=n, **facts)


def said(refusal: Refusal | InputError) -> str:
    """The sentence of a refusal, with the names in it translated as well (states, steps, kinds of files)."""
    template = refusal.msg if isinstance(refusal, InputError) else refusal.message_template
    return _filled(_(template), refusal.facts)


def sentence(message: str, template: str, facts: Mapping[str, Any]) -> str:
    """What the rules say of something, made anew from its parts in the reader's language; as it stands without them."""
    return _filled(_(template), facts) if template else message


def verb(name: str) -> str:
    """The name of an action where it is something to press: 受理 is "Accept", not "Acceptance"."""
    said = pgettext("verb", name)
    return said if said != name else _(name)


def who_did(event: StoredEvent) -> str:
    """The name of who did it; the platform's own acts say so in the reader's language."""
    return _(event.actor_name) if event.actor == SYSTEM.ref else event.actor_name


def opening(sentences: str) -> str:
    """The first sentence, without its full stop."""
    return _STOP.split(sentences, maxsplit=1)[0].removesuffix(".")


def listed(names: Iterable[object]) -> str:
    """甲、乙、丙."""
    return _("、").join(str(name) for name in names)


def _filled(template: str, facts: Mapping[str, Any]) -> str:
    return template.format(**{name: _named(fact) for name, fact in facts.items()}) if facts else template


def _named(fact: Any) -> Any:
    """What people typed has no translation and stays as it is."""
    if not isinstance(fact, str):
        return fact
    return _("、").join(_one(part) for part in _LIST.split(fact))


def _one(name: str) -> str:
    if not name:
        return ""  # gettext answers the empty string with the catalogue's header
    found = _SUFFIXED.fullmatch(name)
    return f"{_(found['name'])} ({found['suffix']})" if found and _("、") != "、" else _(name)
