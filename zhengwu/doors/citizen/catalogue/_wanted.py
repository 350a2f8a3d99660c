"""What of the catalogue is asked for, read from the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from urllib.parse import urlencode

from django.urls import reverse

from zhengwu.items.public import LEVELS, Shelving

_LONGEST = 100
#: Words of the address → fields of the shelving.
NAMES = {
    "audience": "audience", "theme": "theme", "event": "life_event", "body": "body", "level": "level", "type": "item_type",
    "division": "division",
}  # fmt: skip


def read_wanted(words: Mapping[str, str]) -> Shelving:
    """From `request.GET`; over-long words are cut, an audience or level nobody knows asks for all."""
    said = {field: words.get(name, "").replace("\0", "").strip()[:_LONGEST] for name, field in NAMES.items()}
    if said["audience"] not in {"natural", "legal"}:
        said["audience"] = ""
    if said["level"] not in LEVELS:
        said["level"] = ""
    return Shelving(**said)


def query_of(wanted: Shelving, **more: object) -> str:
    """The same as the end of an address; what is "" is left out."""
    said = asdict(wanted)
    words = {name: more.pop(name, said[field]) for name, field in NAMES.items()} | more
    kept = {name: word for name, word in words.items() if word}
    return f"?{urlencode(kept)}" if kept else ""


def href_of(wanted: Shelving, **more: object) -> str:
    """The address of the page."""
    return reverse("catalogue") + query_of(wanted, **more)
