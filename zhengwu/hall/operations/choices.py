"""One of a few words, or a clear refusal."""

from __future__ import annotations

from django.db.models import TextChoices

from zhengwu.kernel.public import BadInput


def checked_choice(value: str, *, choices: type[TextChoices], loc: tuple[str | int, ...]) -> str:
    """The value, if it is one of the choices.

    Raises:
        BadInput: it is not; the message lists what may be said
    """
    if value not in choices.values:
        msg = "“{value}”不在可选范围内，请填其中之一：{choices}。"
        raise BadInput.one(loc, msg, "choice", value=value, choices="、".join(choices.values))
    return str(value)
