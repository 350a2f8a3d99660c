"""证照标识: the identifier of a certificate in the whole country (GB/T 36903).

`1.2.156.3005.2.<type code>.<issuer code>.<serial>.<version>.<check>`; the check sign is ISO/IEC 7064 MOD 37,36 over everything
after the root, dots left out. It finds every changed sign and every two neighbours swapped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum.iso7064 import mod_37_36

from zhengwu.kernel.pure import BadInput

ROOT = "1.2.156.3005.2"
_VERSION_DIGITS, _MOST_VERSIONS = 3, 999
_SERIAL_DIGITS = 9
_PART = re.compile(r"[0-9A-Z]+")
_WHOLE = re.compile(
    re.escape(ROOT) + r"\.(?P<type>[0-9A-Z]{1,21})\.(?P<issuer>[0-9A-Z]{1,18})\.(?P<serial>[0-9A-Z]{1,30})"
    r"\.(?P<version>[0-9]{3})\.(?P<check>[0-9A-Z])"
)


class WrongIdentifier(BadInput):
    """No identifier of a certificate."""

    code = "certificate.identifier"

    def __init__(self) -> None:
        one = BadInput.one(("identifier",), "证照标识不对，请对照证照重新输入，或扫证照上的二维码。", self.code)
        super().__init__(one.errors, one.message_template)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """An identifier in its parts."""

    type_code: str
    issuer_code: str
    serial: str
    version: int

    def __str__(self) -> str:
        body = f"{self.type_code}.{self.issuer_code}.{self.serial}.{self.version:0{_VERSION_DIGITS}}"
        return f"{ROOT}.{body}.{check_sign(body)}"


def check_sign(body: str) -> str:
    """The sign that closes `body`; dots do not count."""
    sign: str = mod_37_36.calc_check_digit(body.replace(".", ""))
    return sign


def identifier(*, type_code: str, issuer_code: str, serial: int, version: int = 1) -> Identifier:
    """The identifier of the `serial`th certificate of an issuer and a type.

    Args:
        issuer_code: 统一社会信用代码; a body that has none is written as `<code of its own body>-<n>` and goes by that code.
        version: 1 for what is issued first, one more for each change.

    Raises:
        ValueError: a part that the standard cannot carry
    """
    issuer = issuer_code.partition("-")[0]
    if not (_PART.fullmatch(type_code) and _PART.fullmatch(issuer) and serial > 0 and 0 < version <= _MOST_VERSIONS):
        raise ValueError("parts of an identifier are digits and capital letters, serials and versions count from 1")
    return Identifier(type_code=type_code, issuer_code=issuer, serial=f"{serial:0{_SERIAL_DIGITS}}", version=version)


def read_identifier(text: str) -> Identifier:
    """The identifier somebody typed or a system sent, checked.

    Raises:
        WrongIdentifier
    """
    found = _WHOLE.fullmatch(text.strip().upper())
    if found is None:
        raise WrongIdentifier
    body = f"{found['type']}.{found['issuer']}.{found['serial']}.{found['version']}"
    if check_sign(body) != found["check"]:
        raise WrongIdentifier
    return Identifier(
        type_code=found["type"],
        issuer_code=found["issuer"],
        serial=found["serial"],
        version=int(found["version"]),
    )


def looks_like_one(text: str) -> bool:
    """Whether somebody meant an identifier: it stands under the root."""
    return text.strip().startswith(f"{ROOT}.")
