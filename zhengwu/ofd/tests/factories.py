"""A small document, a seal, and the day it is used."""

from __future__ import annotations

import datetime as dt
import functools
import zipfile
from collections.abc import Callable
from io import BytesIO

from zhengwu.ofd.public import (
    Box,
    CustomTag,
    Document,
    Font,
    Media,
    Metadata,
    Page,
    Path,
    Place,
    SealMaterial,
    Text,
    demo_material,
    demo_picture,
    sign,
    write,
)

FROM, TO = dt.datetime(2026, 1, 1, tzinfo=dt.UTC), dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
NOW = dt.datetime(2026, 11, 24, 1, 5, tzinfo=dt.UTC)
PLACE = Place(page=1, box=Box(x=120, y=210, width=42, height=42))
BODY = "肥西县民政局"
SMALL = Document(
    doc_id="0123456789abcdef0123456789abcdef",
    metadata=Metadata(title="收件凭证", author=BODY, created=dt.date(2026, 11, 24), custom={"verify_code": "ABCD"}),
    fonts=(Font(name="SimSun"),),
    media=(Media(format="PNG", content=demo_picture().content),),
    pages=(
        Page(
            width=210,
            height=297,
            graphics=(
                Text(
                    box=Box(x=20, y=30, width=60, height=8),
                    font=0,
                    size=5,
                    x=0,
                    y=6,
                    text="收件凭证",
                    advances=(5, 5, 5),
                ),
                Path(box=Box(x=20, y=40, width=170, height=1), data="M 0 0 L 170 0", stroke=(184, 40, 27), width=0.5),
            ),
        ),
    ),
    tags=(CustomTag(name="title", page=0, runs=(0,)),),
)


@functools.cache
def seal() -> tuple[SealMaterial, bytes]:
    """A demonstration seal and the root that vouches for it; keys are made once."""
    return demo_material(name=BODY, seal_id="34012300000001", valid_from=FROM, valid_to=TO)


@functools.cache
def sealed() -> bytes:
    """The small document under that seal."""
    return sign(write(SMALL), seal=seal()[0], at=NOW, place=PLACE)


def parts(content: bytes) -> dict[str, bytes]:
    """What lies in a package, as a plain zip reader sees it."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip as anybody may make one."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def changed(content: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The same package after `change` had its way with the files."""
    files = parts(content)
    change(files)
    return zipped(files)
