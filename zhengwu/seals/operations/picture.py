"""印模: how a seal looks. Drawn once, when it is first needed, and kept."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.seals.models import Seal
from zhengwu.seals.operations._glyphs import glyphs_for
from zhengwu.seals.rules.kinds import KIND_NAMES, PURPOSE_NAMES
from zhengwu.seals.rules.specimen import specimen, svg


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The path the platform drew, or an uploaded PNG."""

    path: str = ""
    png: bytes = b""

    @property
    def media_type(self) -> str:
        """For the browser."""
        return "image/png" if self.png else "image/svg+xml"

    @property
    def suffix(self) -> str:
        """For its file."""
        return "png" if self.png else "svg"

    @property
    def content(self) -> bytes:
        """For the browser."""
        return self.png or svg(self.path).encode()


def picture_of(seal: Seal) -> Picture:
    """The picture of a seal; the platform's own is drawn at the first call and stays, whatever faces come later."""
    if seal.png:
        return Picture(png=bytes(seal.png))
    if not seal.path:
        around = seal.body.name
        line = PURPOSE_NAMES.get(seal.purpose, "" if seal.kind == "main" else KIND_NAMES[seal.kind])  # type: ignore[call-overload, index]
        drawn = specimen(
            around=around,
            line=line,
            code=seal.number,
            star=seal.kind == "main",
            glyphs=glyphs_for(around + line + seal.number),
        )
        Seal.objects.filter(pk=seal.pk, path="").update(path=drawn)
        seal.refresh_from_db(fields=["path"])
    return Picture(path=seal.path)
