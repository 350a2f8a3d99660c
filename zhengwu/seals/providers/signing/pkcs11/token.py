"""PKCS#11 through pyHanko. Needs the package `python-pkcs11`, which is asked for only when a seal lies in a token.

Options, from the environment:
    SEAL_PKCS11_MODULE: path of the vendor's library (.so).
    SEAL_PKCS11_TOKEN: label of the token.
    SEAL_PKCS11_PIN: the PIN of the user; better in the vendor's own store where it has one.
A seal's `key_ref` is the label both of its key and of its certificate.
"""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings

from zhengwu.seals.models import Seal
from zhengwu.seals.providers.signing.failing import SigningNotSetUp, SigningSilent

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


class Token:
    """Signs inside the token; one session a process."""

    def sm2(self, seal: Seal, picture: object) -> None:
        """None: PKCS#11 has no SM2, every maker of tokens adds another. An OFD goes out without a seal then, its PDF with one."""

    def signer(self, seal: Seal) -> Signer:
        """A signer for the key called `seal.key_ref`."""
        if importlib.util.find_spec("pkcs11") is None:
            raise SigningNotSetUp(lacks="这台服务器没有安装 python-pkcs11。请系统管理员安装它和密码设备厂商的库。")
        if not (settings.SEAL_PKCS11_MODULE and settings.SEAL_PKCS11_TOKEN and seal.key_ref):
            raise SigningNotSetUp(lacks="请填写 SEAL_PKCS11_MODULE、SEAL_PKCS11_TOKEN，并在印章里写明密钥的标签。")
        from pyhanko.sign.pkcs11 import PKCS11Signer

        try:
            session = _session(settings.SEAL_PKCS11_MODULE, settings.SEAL_PKCS11_TOKEN, settings.SEAL_PKCS11_PIN)
            signer = PKCS11Signer(session, cert_label=seal.key_ref, key_label=seal.key_ref)
            _ = signer.signing_cert
        except Exception as wrong:  # every vendor raises errors of its own
            _session.cache_clear()
            raise SigningSilent(f"PKCS#11: {wrong}") from wrong
        return signer


@lru_cache(maxsize=1)
def _session(module: str, token: str, pin: str) -> Any:
    from pyhanko.config.pkcs11 import TokenCriteria
    from pyhanko.sign.pkcs11 import open_pkcs11_session

    return open_pkcs11_session(module, token_criteria=TokenCriteria(label=token), user_pin=pin or None)
