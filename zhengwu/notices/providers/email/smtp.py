"""SMTP, with Django's own mail backend and its settings (`EMAIL_HOST`, …)."""

from __future__ import annotations

import smtplib

from django.core.mail import EmailMessage

from zhengwu.notices.providers.carrying import NotCarried

#: 5xx: the server will not take it tomorrow either (RFC 5321 §4.2.1).
_FOR_GOOD = range(500, 600)


class SmtpEmail:
    """Plain text, one letter to one address."""

    def carry(self, *, to: str, title: str, text: str, key: str) -> None:
        """Send it, with the key in a header: whoever reads the server's log can recognise a repetition.

        Raises:
            NotCarried
        """
        letter = EmailMessage(
            subject=title, body=text, to=[to], headers={"X-Notice": key, "Auto-Submitted": "auto-generated"}
        )
        try:
            letter.send()
        except smtplib.SMTPRecipientsRefused as refused:
            codes = [code for code, _said in refused.recipients.values()]
            raise NotCarried(f"SMTP {codes}", final=all(code in _FOR_GOOD for code in codes)) from refused
        except (OSError, smtplib.SMTPException) as problem:
            raise NotCarried(type(problem).__name__) from problem
