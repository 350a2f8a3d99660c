"""PAdES (ETSI EN 319 142-1, level B-T): one seal put onto a PDF as an incremental update, with its picture and a time stamp.

Nothing else of the file is touched: pages, fonts and metadata stay byte for byte as they were set, and so does what makes it
PDF/A-2b (ISO 19005-2 §6.4.3 has signatures in the PAdES manner; the picture is a form of vectors in the colours of the file's
output intent, multiplied onto the page as ink is, which part 2 allows).
"""

from __future__ import annotations

import datetime as dt
import io

from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import PdfContent, RawContent, ResourceType
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.stamp import StaticContentStamp, StaticStampStyle

from zhengwu.kernel.public import BadInput
from zhengwu.seals.operations.picture import Picture
from zhengwu.seals.providers.signing.failing import SigningSilent
from zhengwu.seals.rules.specimen import DIAMETER_MM, RADIUS, pdf_operators

#: A paper keeps the seal's place by a link that leads to its own check: …/v/CODE#seal.
PLACE_MARK = "#seal"
_POINTS = DIAMETER_MM / 25.4 * 72
_FIELD = "Seal"
#: Where the seal goes when the last page keeps no place: from the right, from below, in points.
_MARGIN = (70.0, 90.0)
_FILLS = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MID,
    y_align=AxisAlignment.ALIGN_MID,
    margins=Margins.uniform(0),
    inner_content_scaling=InnerScaling.STRETCH_TO_FIT,
)


class NotSealable(BadInput):
    """The bytes are no PDF, or one that cannot be added to."""

    code = "seal.not_sealable"


class _Writer(IncrementalPdfFileWriter):
    """Adds to a file without rewriting what it says about itself."""

    def _update_meta(self) -> None:
        """The paper was set when it was set; sealing it does not make it another."""


class _Stamp(StaticContentStamp):
    """The picture, packed: a million papers bear it."""

    def as_form_xobject(self) -> generic.StreamObject:
        """The same, compressed."""
        form: generic.StreamObject = super().as_form_xobject()
        form.compress()
        return form


class _Style(StaticStampStyle):
    """How the picture is put on: filling its place, without a border."""

    def create_stamp(
        self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, str]
    ) -> StaticContentStamp:
        """One picture on one paper."""
        return _Stamp(writer=writer, style=self, box=box)


class _Signer(PdfSigner):
    """Writes the instant it is told into the file, instead of the clock's."""

    at: dt.datetime

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:
        """The same session, at another time."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


def put_seal(
    content: bytes,
    *,
    signer: Signer,
    stamper: TimeStamper,
    picture: Picture,
    name: str,
    at: dt.datetime,
    room: int | None = None,
) -> bytes:
    """The sealed file.

    Args:
        name: whose seal it is, as readers show it.
        at: when, as the file itself says; the time stamp says it too, and proves it.
        room: characters to keep for the signature; None to find out by signing twice, which costs a third more time.

    Raises:
        NotSealable, SigningSilent
    """
    try:
        writer = _Writer(io.BytesIO(content))
        page, box = _place(writer)
        field = _free_name(writer)
        spec = SigFieldSpec(field, on_page=page, box=box)  # type: ignore[arg-type]  # parts of points are fine
        append_signature_field(writer, spec)
    except (PdfError, ValueError, KeyError, TypeError, IndexError) as wrong:
        raise NotSealable.one(("file",), "这个文件不是能盖章的 PDF，请换一个文件。", "seal.not_sealable") from wrong
    about = PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, name=name)
    style = _Style(border_width=0, background=_drawn(picture, writer), background_layout=_FILLS)
    pdf_signer = _Signer(about, signer=signer, timestamper=stamper, stamp_style=style)
    pdf_signer.at = at
    try:
        done: io.BytesIO = pdf_signer.sign_pdf(writer, bytes_reserved=room)
    except (SigningError, TimestampRequestError, OSError) as wrong:
        raise SigningSilent(f"{type(wrong).__name__}: {wrong}") from wrong
    return done.getvalue()


def _place(writer: IncrementalPdfFileWriter) -> tuple[int, tuple[float, float, float, float]]:
    """The page, and the square on it: where the paper keeps a place (骑年盖月), else below on the right of the last page."""
    last = int(writer.root["/Pages"]["/Count"]) - 1
    for number in range(last, -1, -1):
        page = writer.find_page_for_modification(number)[0].get_object()
        for annotation in page.get("/Annots", ()):
            action = annotation.get_object().get("/A", {})
            if str(action.get("/URI", "")).endswith(PLACE_MARK):
                left, below, right, above = (float(edge) for edge in annotation.get_object()["/Rect"])
                return number, _square((left + right) / 2, (below + above) / 2)
    right = float(_media_box(writer, last)[2])
    return last, _square(right - _MARGIN[0] - _POINTS / 2, _MARGIN[1] + _POINTS / 2)


def _media_box(writer: IncrementalPdfFileWriter, number: int) -> generic.ArrayObject:
    """Of the page, or of what it stands in."""
    node = writer.find_page_for_modification(number)[0].get_object()
    while "/MediaBox" not in node:
        node = node["/Parent"]
    box: generic.ArrayObject = node["/MediaBox"]
    return box


def _square(x: float, y: float) -> tuple[float, float, float, float]:
    half = _POINTS / 2
    return round(x - half, 2), round(y - half, 2), round(x + half, 2), round(y + half, 2)


def _free_name(writer: IncrementalPdfFileWriter) -> str:
    """A paper may bear several seals: 联合发文."""
    names = {str(each.field_name) for each in writer.prev.embedded_signatures}
    return next(name for name in (_FIELD, *(f"{_FIELD}{n}" for n in range(2, 100))) if name not in names)


def _drawn(picture: Picture, writer: IncrementalPdfFileWriter) -> PdfContent:
    side = float(2 * RADIUS)
    box = BoxConstraints(side, side)
    if picture.png:
        return PdfImage(Image.open(io.BytesIO(picture.png)).convert("RGBA"), writer=writer, box=box)
    drawn = RawContent(b"/Ink gs " + pdf_operators(picture.path), box=box)
    drawn.set_resource(
        ResourceType.EXT_G_STATE,
        generic.pdf_name("/Ink"),
        generic.DictionaryObject({generic.pdf_name("/BM"): generic.pdf_name("/Multiply")}),
    )
    return drawn
