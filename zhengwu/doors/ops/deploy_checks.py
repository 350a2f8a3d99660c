"""What `check --deploy` says beside Django's own: which parts of a real installation are still those of a demonstration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register


@register(Tags.security, deploy=True)
def fit_for_deploy(app_configs: Any, **_: Any) -> list[CheckMessage]:
    """Everything that is not fit to serve people yet."""
    return list(_lacks())


def _lacks() -> Iterator[CheckMessage]:
    if settings.DEMO:
        yield _says("W000", "DEMO=1 shows accounts and their passwords.", "Set DEMO=0.")
        return
    if not settings.SITE_URL.startswith("https://"):
        yield _says(
            "W001", "SITE_URL is not https.", "Put a proxy with a certificate in front, and set SITE_URL=https://…."
        )
    if "*" in settings.ALLOWED_HOSTS:
        yield _says("W002", "ALLOWED_HOSTS takes any host.", "Name the hosts people type.")
    if settings.VIRUS_SCANNER == "demo":
        yield _says(
            "W003", "Files are not scanned for malicious programs.", "Set VIRUS_SCANNER=clamd and CLAMD_ADDRESS."
        )
    if "demo" in {settings.SMS_PROVIDER, *settings.NOTICE_PROVIDERS.values()}:
        yield _says(
            "W004", "Messages go to the log only.", "Set SMS_PROVIDER, NOTICE_SMS_PROVIDER, NOTICE_EMAIL_PROVIDER."
        )
    if not settings.SECOND_FACTOR_POSTS:
        yield _says("W005", "Administrators need no second factor.", "Leave SECOND_FACTOR out, or set it to 1.")
    if not settings.THREE_MEMBERS:
        yield _says("W006", "One person may be administrator and auditor.", "Leave THREE_MEMBERS out, or set it to 1.")
    if not settings.SEAL_TIME_STAMPS:
        yield _says(
            "W007", "Seals are stamped by the demonstration's clock.", "Set SEAL_TIME_STAMPS to an RFC 3161 service."
        )
    if settings.SITE_URL.startswith("https://") and not settings.ALLAUTH_TRUSTED_PROXY_COUNT:
        yield _says(
            "W008", "Behind the proxy everybody has one address.", "Set TRUSTED_PROXIES to the number of proxies."
        )


def _says(number: str, words: str, hint: str) -> Warning:
    return Warning(words, hint=hint, id=f"zhengwu.{number}")
