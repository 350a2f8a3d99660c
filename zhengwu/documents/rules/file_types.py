"""What a file is, read from its first bytes (文件类型识别); its name and declared type are only claims. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from zhengwu.documents.rules.refused_files import ACCEPTED_WORDS, NotWhatItClaims, UnknownFileType


@dataclass(frozen=True, slots=True, kw_only=True)
class FileType:
    """A type we take. Types of one `family` pass for each other (phones call a PNG .jpg); other lies are refused."""

    media_type: str
    extensions: tuple[str, ...]
    label: str
    family: str


_OFFICE = "application/vnd.openxmlformats-officedocument."
PDF = FileType(media_type="application/pdf", extensions=("pdf",), label="PDF", family="pdf")
JPEG = FileType(media_type="image/jpeg", extensions=("jpg", "jpeg", "jpe", "jfif"), label="JPG 图片", family="image")
PNG = FileType(media_type="image/png", extensions=("png",), label="PNG 图片", family="image")
WEBP = FileType(media_type="image/webp", extensions=("webp",), label="WebP 图片", family="image")
DOCX = FileType(
    media_type=f"{_OFFICE}wordprocessingml.document", extensions=("docx",), label="Word 文档", family="docx"
)
XLSX = FileType(media_type=f"{_OFFICE}spreadsheetml.sheet", extensions=("xlsx",), label="Excel 表格", family="xlsx")
OFD = FileType(media_type="application/ofd", extensions=("ofd",), label="OFD", family="ofd")
ACCEPTED = (PDF, JPEG, PNG, WEBP, DOCX, XLSX, OFD)

_BY_EXTENSION: Mapping[str, FileType] = {e: t for t in ACCEPTED for e in t.extensions}
_BY_MEDIA_TYPE: Mapping[str, FileType] = {t.media_type: t for t in ACCEPTED} | {
    "image/jpg": JPEG,
    "image/pjpeg": JPEG,
    "image/x-png": PNG,
    "application/x-pdf": PDF,
    "application/vnd.ofd": OFD,
    "application/x-ofd": OFD,
}
_BEGINS = (
    (PDF, b"%PDF-", 0),
    (JPEG, b"\xff\xd8\xff", 0),
    (PNG, b"\x89PNG\r\n\x1a\n", 0),
    (WEBP, b"WEBP", 8),
)
#: Packages of parts (zip): which parts make which type.
_CONTAINS = (
    (OFD, {"OFD.xml"}),
    (DOCX, {"[Content_Types].xml", "word/document.xml"}),
    (XLSX, {"[Content_Types].xml", "xl/workbook.xml"}),
)
_SAYS_NOTHING = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/x-download"})
_ZIPPED = frozenset({"application/zip", "application/x-zip-compressed"})

_PRINT = "请另存或打印为 PDF 再传。"
_HEIC = "请在手机“设置—相机—格式”里选“兼容性最佳”重拍，或先转成 JPG。"
_UNZIP = "请先解压，再一个一个传。"
_PROGRAM = "程序不是申请材料，请不要上传。"
#: (how it begins, where, what it is, what to do)
_REFUSED: tuple[tuple[bytes, int, str, str], ...] = (
    (b"MZ", 0, "电脑程序", _PROGRAM),
    (b"\x7fELF", 0, "电脑程序", _PROGRAM),
    (b"\xca\xfe\xba\xbe", 0, "电脑程序", _PROGRAM),
    (b"\xfe\xed\xfa", 0, "电脑程序", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", 0, "电脑程序", _PROGRAM),
    (b"dex\n", 0, "手机程序", _PROGRAM),
    (b"#!", 0, "脚本", _PROGRAM),
    (b"Rar!", 0, "压缩包", _UNZIP),
    (b"7z\xbc\xaf", 0, "压缩包", _UNZIP),
    (b"\x1f\x8b", 0, "压缩包", _UNZIP),
    (b"BZh", 0, "压缩包", _UNZIP),
    (b"\xfd7zXZ", 0, "压缩包", _UNZIP),
    (b"PK", 0, "压缩包", _UNZIP),
    (b"\xd0\xcf\x11\xe0", 0, "旧版或加了密码的 Office 文件", "请取消密码，另存为 docx、xlsx 或 PDF 再传。"),
    (b"{\\rtf", 0, "RTF 文件", _PRINT),
    (b"ftyphei", 4, "HEIC 照片", _HEIC),
    (b"ftyphev", 4, "HEIC 照片", _HEIC),
    (b"ftypmif1", 4, "HEIC 照片", _HEIC),
    (b"ftypmsf1", 4, "HEIC 照片", _HEIC),
    (b"ftypavif", 4, "AVIF 图片", "请转成 JPG 再传。"),
    (b"ftyp", 4, "视频", "请改传图片或 PDF。"),
    (b"GIF8", 0, "GIF 图片", "请转成 JPG 再传。"),
    (b"BM", 0, "BMP 图片", "请转成 JPG 再传。"),
    (b"II*\x00", 0, "TIFF 图片", "请转成 PDF 或 JPG 再传。"),
    (b"MM\x00*", 0, "TIFF 图片", "请转成 PDF 或 JPG 再传。"),
    (b"%!PS", 0, "PostScript 文件", _PRINT),
    (b"ID3", 0, "音频", "请改传图片或 PDF。"),
    (b"OggS", 0, "音频", "请改传图片或 PDF。"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|script|iframe|meta)\b", re.IGNORECASE)
_SVG = re.compile(rb"<svg\b", re.IGNORECASE)
_HEAD = 4096
#: Extensions whose owner expects something to run, open or unpack: a name ending so is a claim too.
_REFUSED_EXTENSIONS: Mapping[str, str] = (
    dict.fromkeys(("exe", "msi", "bat", "cmd", "com", "scr", "dll", "apk", "jar", "sh", "ps1", "vbs", "js"), "程序")
    | dict.fromkeys(("htm", "html", "xhtml", "mht", "shtml", "php", "jsp", "asp", "aspx"), "网页")
    | dict.fromkeys(("zip", "rar", "7z", "gz", "tar", "tgz"), "压缩包")
    | dict.fromkeys(("doc", "xls", "ppt", "pptx", "docm", "xlsm", "rtf", "wps", "et"), "其他办公文件")
    | {
        "svg": "SVG 图",
        "gif": "GIF 图片",
        "bmp": "BMP 图片",
        "heic": "HEIC 照片",
        "tif": "TIFF 图片",
        "tiff": "TIFF 图片",
    }
)


def sniff(content: bytes, *, members: frozenset[str] | None = None) -> FileType:
    """What `content` is. `members` are the names inside when it is a readable zip.

    Raises:
        UnknownFileType: it is nothing we take; the sentence says what it seems to be and what to do
    """
    for actual, magic, offset in _BEGINS:
        if content[offset : offset + len(magic)] == magic:
            return actual
    if members is not None and content.startswith(b"PK\x03\x04"):
        for actual, needed in _CONTAINS:
            if needed <= members:
                return actual
    seeming, advice = seems(content)
    raise UnknownFileType(actual=seeming, advice=advice, accepted=ACCEPTED_WORDS)


def seems(content: bytes) -> tuple[str, str]:
    """What a file we do not take seems to be, in plain words, and what its owner can do."""
    head = content[:_HEAD]
    for magic, offset, label, advice in _REFUSED:
        if head[offset : offset + len(magic)] == magic:
            return label, advice
    if _SVG.search(head):
        return "SVG 图", "请转成 JPG 或 PDF 再传。"
    if _HTML.search(head):
        return "网页", _PRINT
    if _is_text(head):
        return "纯文本", _PRINT
    return "我们认不出的文件", _PRINT


def _is_text(head: bytes) -> bool:
    """Text in UTF-8 or GB 18030, allowing for a character cut in half at the end."""
    if b"\x00" in head:
        return False
    for encoding in ("utf-8", "gb18030"):
        for cut in range(4):
            try:
                head[: len(head) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            return True
    return False


def check_claims(*, actual: FileType, name: str, declared_type: str) -> None:
    """The name's ending and the declared media type must not tell of another family than the content.

    Raises:
        NotWhatItClaims
    """
    for claimed in (_claim_of_name(name), _claim_of_type(declared_type, actual)):
        family, label = claimed
        if family not in {"", actual.family}:
            raise NotWhatItClaims(claimed=label, actual=actual.label)


def _claim_of_name(name: str) -> tuple[str, str]:
    stem, dot, extension = name.strip().rstrip(". ").rpartition(".")
    extension = extension.lower()
    if not dot or not stem:
        return "", ""
    if known := _BY_EXTENSION.get(extension):
        return known.family, known.label
    if refused := _REFUSED_EXTENSIONS.get(extension):
        return extension, f"{refused}（.{extension}）"
    return "", ""


def _claim_of_type(declared_type: str, actual: FileType) -> tuple[str, str]:
    declared = declared_type.partition(";")[0].strip().lower()
    if declared in _SAYS_NOTHING:
        return "", ""
    if known := _BY_MEDIA_TYPE.get(declared):
        return known.family, known.label
    if declared in _ZIPPED:
        return ("", "") if actual.family in {"docx", "xlsx", "ofd"} else ("zip", "压缩包")
    if declared.startswith("image/") and declared != "image/svg+xml":
        return "image", "图片"
    if declared.startswith(("text/", "video/", "audio/", "image/")) or declared in _RUNS:
        return declared, declared
    return "", ""


_RUNS = frozenset(
    {
        "application/x-msdownload",
        "application/x-msdos-program",
        "application/vnd.microsoft.portable-executable",
        "application/javascript",
        "application/xhtml+xml",
        "application/java-archive",
        "application/vnd.android.package-archive",
        "application/x-sh",
        "application/vnd.rar",
        "application/x-rar-compressed",
        "application/x-7z-compressed",
    }
)
