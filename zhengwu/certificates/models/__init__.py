"""Tables of certificates."""

from zhengwu.certificates.models.certificate import Certificate
from zhengwu.certificates.models.certificate_type import CertificateType
from zhengwu.certificates.models.change import CertificateChange
from zhengwu.certificates.models.consent import ConsentRequest
from zhengwu.certificates.models.copy import AnnotatedCopy
from zhengwu.certificates.models.correction import CorrectionRequest
from zhengwu.certificates.models.grant import Grant
from zhengwu.certificates.models.holder import Annex, CoHolder
from zhengwu.certificates.models.showing import Showing
from zhengwu.certificates.models.stock import StockBatch, StockRow
from zhengwu.certificates.models.use import CertificateUse

__all__ = [
    "Annex",
    "AnnotatedCopy",
    "Certificate",
    "CertificateChange",
    "CertificateType",
    "CertificateUse",
    "CoHolder",
    "ConsentRequest",
    "CorrectionRequest",
    "Grant",
    "Showing",
    "StockBatch",
    "StockRow",
]
