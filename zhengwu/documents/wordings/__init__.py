"""The wordings every installation starts with, one a kind: version 0. A government's own stand above them, in the database."""

from __future__ import annotations

import functools
from pathlib import Path

import yaml

from zhengwu.documents.rules.kinds import kind_named
from zhengwu.documents.rules.wordings.blocks import Wording

_HERE = Path(__file__).resolve().parent


@functools.cache
def built_in(kind: str) -> Wording:
    """The wording of this kind as it comes with the product. A block that does not say what it is is a paragraph.

    Raises:
        UnknownKind
    """
    told = yaml.safe_load((_HERE / f"{kind_named(kind).code}.yaml").read_text("utf-8"))
    return Wording.model_validate(told | {"blocks": [{"kind": "paragraph", **block} for block in told["blocks"]]})
