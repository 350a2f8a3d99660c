"""The way into ofd."""

from zhengwu.ofd.certificates import Certificate, Signer, make_authority, make_certificate, make_signer, trusted
from zhengwu.ofd.demo import demo_material, demo_picture
from zhengwu.ofd.detached import DetachedReport, sign_detached, verify_detached
from zhengwu.ofd.errors import (
    BadCertificate,
    BrokenXml,
    CannotConvert,
    CannotSign,
    Incomplete,
    NotAnOfd,
    OfdError,
    UnsafePackage,
)
from zhengwu.ofd.findings import Finding
from zhengwu.ofd.from_pdf import document_of, from_pdf
from zhengwu.ofd.model import (
    Box,
    Color,
    CustomTag,
    Document,
    Font,
    Glyphs,
    Graphic,
    Image,
    Media,
    Metadata,
    Page,
    Path,
    Text,
)
from zhengwu.ofd.placing import place_over
from zhengwu.ofd.read import metadata_of, page_count, read
from zhengwu.ofd.ses import Picture, SealMaterial, make_seal
from zhengwu.ofd.sign import Place, sign
from zhengwu.ofd.sm import Sm2Key, hmac_sm3, sm2_verify, sm3
from zhengwu.ofd.verify import Outcome, Report, SignatureReport, verify
from zhengwu.ofd.write import write

__all__ = [
    "BadCertificate",
    "Box",
    "BrokenXml",
    "CannotConvert",
    "CannotSign",
    "Certificate",
    "Color",
    "CustomTag",
    "DetachedReport",
    "Document",
    "Finding",
    "Font",
    "Glyphs",
    "Graphic",
    "Image",
    "Incomplete",
    "Media",
    "Metadata",
    "NotAnOfd",
    "OfdError",
    "Outcome",
    "Page",
    "Path",
    "Picture",
    "Place",
    "Report",
    "SealMaterial",
    "SignatureReport",
    "Signer",
    "Sm2Key",
    "Text",
    "UnsafePackage",
    "demo_material",
    "demo_picture",
    "document_of",
    "from_pdf",
    "hmac_sm3",
    "make_authority",
    "make_certificate",
    "make_seal",
    "make_signer",
    "metadata_of",
    "page_count",
    "place_over",
    "read",
    "sign",
    "sign_detached",
    "sm2_verify",
    "sm3",
    "trusted",
    "verify",
    "verify_detached",
    "write",
]
