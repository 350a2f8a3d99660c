"""Keys at a signing service elsewhere (云签名)."""

from zhengwu.seals.providers.signing.remote.service import RemoteService

__all__ = ["RemoteService"]
