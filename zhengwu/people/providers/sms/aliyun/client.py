"""SendSms: one code to one mainland number, with the approved signature and template of the installation."""

from __future__ import annotations

import datetime as dt
import json
import uuid

from django.conf import settings

from zhengwu.kernel.public import NotReached, ask, current_time
from zhengwu.people.providers.sms.aliyun.signing import signature
from zhengwu.people.providers.sms.failing import SmsNotSent

_ADDRESS = "https://dysmsapi.aliyuncs.com/"
_PATIENCE_SECONDS = 5


class AliyunSms:
    """Reads its options (`SMS_ALIYUN`) when it sends, so that a wrong one is told in the log, not at the start."""

    def send_code(self, *, phone: str, code: str) -> None:
        """Send the code as `code` of the template.

        Raises:
            SmsNotSent
        """
        try:
            answer = ask(
                "GET",
                _ADDRESS,
                configured=_ADDRESS,
                seconds=_PATIENCE_SECONDS,
                params=parameters(phone=phone, code=code, at=current_time(), nonce=uuid.uuid4().hex),
            )
            said = answer.json()
        except NotReached as problem:
            raise SmsNotSent(str(problem)) from problem
        if said.get("Code") != "OK":
            raise SmsNotSent(f"{said.get('Code')}: {said.get('Message')} ({said.get('RequestId')})")


def parameters(*, phone: str, code: str, at: dt.datetime, nonce: str) -> dict[str, str]:
    """The signed parameters of the request."""
    options = settings.SMS_ALIYUN
    said = {
        "AccessKeyId": options["access_key_id"],
        "Action": "SendSms",
        "Format": "JSON",
        "PhoneNumbers": phone,
        "RegionId": "cn-hangzhou",
        "SignName": options["sign_name"],
        "SignatureMethod": "HMAC-SHA1",
        "SignatureNonce": nonce,
        "SignatureVersion": "1.0",
        "TemplateCode": options["template_code"],
        "TemplateParam": json.dumps({"code": code}),
        "Timestamp": at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Version": "2017-05-25",
    }
    return {**said, "Signature": signature(said, secret=options["access_key_secret"])}
