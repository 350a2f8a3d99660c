"""演示扫描: knows the one sample every scanner knows, made for trying out that the scanner is asked (EICAR); it says that it is a
demonstration and finds nothing else."""

from __future__ import annotations

#: In two pieces, or every scanner would take this very file away.
_SAMPLE = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"


class DemoScanner:
    """Finds the test sample."""

    def scan(self, content: bytes) -> str:
        """The name of the sample, or nothing."""
        return "EICAR-Test-File" if _SAMPLE in content else ""
