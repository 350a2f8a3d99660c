"""Sessions in the database, as Django's own: read with a statement written once, for every page reads one."""

from __future__ import annotations

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import VALID_KEY_CHARS
from django.contrib.sessions.models import Session
from django.utils import timezone

from zhengwu.kernel.public import CompiledModels, Given

_CHARACTERS = frozenset(VALID_KEY_CHARS)


class SessionStore(db.SessionStore):
    """The same table, keys and words as Django's: either can read what the other wrote."""

    def _get_session_from_db(self) -> Session | None:
        key = self.session_key or ""
        # What we never gave out is not looked for: a cookie can hold characters that no database takes.
        for session in _by_key.found(keys=[key]) if _CHARACTERS.issuperset(key) else ():
            if session.expire_date > timezone.now():  # noqa: TID251  sessions are real, whatever a test calls today
                return session
        self._session_key = None
        return None


_by_key = CompiledModels(lambda: Session.objects.filter(pk__any=Given("keys")))
