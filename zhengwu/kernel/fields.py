"""Encrypted columns and the blind index that finds them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from django.db import models

from zhengwu.kernel.secrets import keyed_digest, seal, unseal

if TYPE_CHECKING:
    _Sealed = models.BinaryField[str, str]
    _Digest = models.CharField[str, str]
else:
    _Sealed, _Digest = models.BinaryField, models.CharField


def blind_index(value: str) -> str:
    """The keyed digest under which an encrypted value is found; width, case and blanks do not matter."""
    return keyed_digest("blind-index", "".join(unicodedata.normalize("NFKC", value).upper().split()))


class EncryptedTextField(_Sealed):
    """Text that is AES-256-GCM in the database and a `str` in Python. Cannot be filtered: keep a blind index beside it."""

    description = "text, encrypted at rest"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("editable", True)
        super().__init__(*args, **kwargs)

    @property
    def _context(self) -> str:
        return f"{self.model._meta.db_table}.{self.column}"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Seal on the way in."""
        if value == b"":  # what Django gives the rows of a new column that may be blank
            value = ""
        if isinstance(value, str):
            value = seal(value, context=self._context)
        return super().get_db_prep_value(value, connection, prepared)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> str | None:
        """Unseal on the way out."""
        return None if value is None else unseal(bytes(value), context=self._context)

    def get_default(self) -> str | None:
        """The text that was declared, or an empty one. `BinaryField` would make bytes of an empty text, and bytes are stored
        as they are: its `get_default` is passed by."""
        if self.has_default():
            default: str | None = models.Field.get_default(self)
            return default
        return None if self.null else ""

    def get_lookup(self, lookup_name: str) -> Any:
        """Only `isnull` has a meaning on sealed bytes."""
        if lookup_name != "isnull":
            raise TypeError(f"{self._context} is encrypted: look it up through its blind index")
        return super().get_lookup(lookup_name)

    def value_to_string(self, obj: models.Model) -> str:
        """Fixtures would carry plain text; refuse."""
        raise TypeError(f"{self._context} is encrypted and is not dumped")


class BlindIndexField(_Digest):
    """Hex digest of a sealed neighbour; set it with `blind_index(value)`."""

    description = "keyed digest of an encrypted value"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 64
        super().__init__(*args, **kwargs)
