"""A condition of the guide in words: 只在这种情况要."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.items.public import Guide

#: Shorter answers (有, 满了) say nothing without their question.
SPEAKS_FOR_ITSELF = 3


def in_words(condition: Mapping[str, Any], guide: Guide) -> str:
    """Speak a condition in the words of the questions it looks at."""
    options = {(q.key, option.value): option.text for q in guide.questions for option in q.options}
    questions = {q.key: q.text for q in guide.questions}

    def say(part: Mapping[str, Any]) -> str:
        (word, facts), *_rest = part.items()
        match word:
            case "eq":
                return option(facts[0], facts[1])
            case "in":
                return _either(option(facts[0], value) for value in facts[1])
            case "all":
                return _("，并且").join(say(one) for one in facts)
            case "any":
                return _either(say(one) for one in facts)
            case "not":
                return _("不是“%(what)s”") % {"what": say(facts)}
        return _("看“%(question)s”怎么答") % {"question": questions.get(_key(facts), "")}

    def option(key: str, value: Any) -> str:
        text = options.get((key, value), str(value))
        if len(text) > SPEAKS_FOR_ITSELF:
            return text
        return _("“%(question)s”答“%(answer)s”") % {"question": questions.get(key, key), "answer": text}

    return say(condition)


def _either(words: Iterable[str]) -> str:
    return _("，或者").join(dict.fromkeys(words))


def _key(facts: Any) -> str:
    return str(facts if isinstance(facts, str) else facts[0])
