"""演示签名: an authority of our own, so that everything can be tried; every certificate says that it is a demonstration."""

from zhengwu.seals.providers.signing.demo.authority import demo_root, demo_stamper
from zhengwu.seals.providers.signing.demo.service import DemoAuthority
from zhengwu.seals.providers.signing.demo.sm2 import sm2_roots

__all__ = ["DemoAuthority", "demo_root", "demo_stamper", "sm2_roots"]
