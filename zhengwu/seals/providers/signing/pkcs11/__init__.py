"""Keys in a token: 签名验签服务器, 服务器密码机, USB Key, through their PKCS#11 library."""

from zhengwu.seals.providers.signing.pkcs11.token import Token

__all__ = ["Token"]
