"""A seal for demonstration, whose authority says that it is one: never for a real document."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

from PIL import Image, ImageDraw

from zhengwu.ofd.certificates import Signer, make_authority, make_signer
from zhengwu.ofd.ses import Picture, SealMaterial, make_seal
from zhengwu.ofd.sm import Sm2Key

_DOTS, _MILLIMETRES = 420, 42
_RED = (200, 30, 30, 255)
_DEMO = "演示用认证机构（不具有法律效力）"


def demo_material(
    *, name: str, seal_id: str, valid_from: dt.datetime, valid_to: dt.datetime, picture: Picture | None = None
) -> tuple[SealMaterial, bytes]:
    """Everything needed to seal as `name`, and the root (DER) that vouches for it: fresh keys at every call."""
    authority = make_authority(
        subject=_DEMO, organisation=name, key=Sm2Key.generate(), valid_from=valid_from, valid_to=valid_to
    )
    keeper, maker = (_somebody(who, name, authority, valid_from, valid_to) for who in (name, "演示用制章机构"))
    seal = make_seal(
        seal_id=seal_id,
        name=name,
        picture=picture or demo_picture(),
        keepers=[keeper.certificate],
        maker=maker,
        made_at=valid_from,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return SealMaterial(seal=seal, signer=keeper), authority.certificate


def _somebody(who: str, name: str, authority: Signer, valid_from: dt.datetime, valid_to: dt.datetime) -> Signer:
    return make_signer(
        subject=who,
        organisation=name,
        key=Sm2Key.generate(),
        authority=authority,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def demo_picture() -> Picture:
    """A red ring with a star: a picture of a body's name is the seal register's to draw."""
    drawn = Image.new("RGBA", (_DOTS, _DOTS), (0, 0, 0, 0))
    pen = ImageDraw.Draw(drawn)
    pen.ellipse((8, 8, _DOTS - 8, _DOTS - 8), outline=_RED, width=12)
    star = [(210, 140), (227, 190), (280, 190), (238, 222), (253, 272), (210, 242), (167, 272), (182, 222), (140, 190)]
    pen.polygon([*star, (193, 190)], fill=_RED)
    out = BytesIO()
    drawn.save(out, "PNG")
    return Picture(kind="PNG", content=out.getvalue(), width=_MILLIMETRES, height=_MILLIMETRES)
