"""阿里云短信服务, API SendSms of 2017-05-25. Start at `client.py`; `signing.py` is the signature all its APIs share."""

from zhengwu.people.providers.sms.aliyun.client import AliyunSms

__all__ = ["AliyunSms"]
