"""A gateway that takes JSON over HTTPS: most carriers and provincial platforms have one, each with other names for the same things.

So the shape is configured (`NOTICE_SMS_HTTP`): the body is JSON in which `{phone}`, `{text}` and `{key}` are put into the strings,
and `ok_path` and `ok_value` say where in the answer it is written that the message was taken. Example:

    {"url": "https://sms.example/api/send", "headers": {"Authorization": "Bearer …"},
     "body": {"mobiles": ["{phone}"], "content": "{text}", "customId": "{key}"}, "ok_path": "result.code", "ok_value": "0"}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from zhengwu.kernel.public import Answer, NotAllowed, NotReached, ask
from zhengwu.notices.providers.carrying import NotCarried

_PATIENCE_SECONDS = 5
_OUR_MISTAKE = range(400, 500)
#: Too many at once, or too slow: both may work in a minute.
_TRY_AGAIN = frozenset({408, 425, 429})
_LONGEST_REASON = 200


class HttpSms:
    """Reads its options when it sends, so that a wrong one is told in the log of notices, not at the start."""

    def carry(self, *, to: str, title: str, text: str, key: str) -> None:
        """POST it, and believe only the answer that was configured.

        Raises:
            NotCarried
        """
        options: Mapping[str, Any] = settings.NOTICE_SMS_HTTP
        url = str(options.get("url", ""))
        try:
            answer = ask(
                "POST",
                url,
                configured=url,
                seconds=_PATIENCE_SECONDS,
                json=filled(options.get("body", {}), {"{phone}": to, "{text}": text, "{key}": key}),
                headers=options.get("headers", {}),
            )
        except NotReached as problem:
            raise NotCarried(str(problem)[:_LONGEST_REASON], final=isinstance(problem, NotAllowed)) from problem
        _believe(answer, options)


def _believe(answer: Answer, options: Mapping[str, Any]) -> None:
    if not answer.ok:
        final = answer.status in _OUR_MISTAKE and answer.status not in _TRY_AGAIN
        raise NotCarried(f"HTTP {answer.status}", final=final)
    if path := options.get("ok_path"):
        try:
            said = at_path(answer.json(), str(path))
        except NotReached as problem:
            raise NotCarried(str(problem)) from None
        if str(said) != str(options.get("ok_value", "0")):
            raise NotCarried(f"{path} = {said}"[:_LONGEST_REASON])


def filled(shape: Any, values: Mapping[str, str]) -> Any:
    """The configured JSON with the values in its strings; what was put in is never read again."""
    match shape:
        case str():
            pieces = [shape]
            for mark, value in values.items():
                pieces = [part for piece in pieces for part in _split(piece, mark, value)]
            return "".join(pieces)
        case list():
            return [filled(inner, values) for inner in shape]
        case dict():
            return {name: filled(inner, values) for name, inner in shape.items()}
    return shape


class _Value(str):
    """A piece that was put in."""


def _split(piece: str, mark: str, value: str) -> list[str]:
    if isinstance(piece, _Value) or mark not in piece:
        return [piece]
    found: list[str] = []
    for part in piece.split(mark):
        found += [part, _Value(value)]
    return found[:-1]


def at_path(answer: Any, path: str) -> Any:
    """What stands at `result.0.code` of an answer; None where there is nothing."""
    here = answer
    for step in path.split("."):
        if isinstance(here, list) and step.isascii() and step.isdigit() and int(step) < len(here):
            here = here[int(step)]
        elif isinstance(here, dict):
            here = here.get(step)
        else:
            return None
    return here
