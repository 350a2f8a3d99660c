"""Seals 电子印章: the register of seals, their use, and what a sealed PDF proves.

Three things live here. The register: whose seal it is, who keeps it, until when, what it looks like, whether it still counts.
The use (用印): every sealing is a row nobody can change, by standing permission of the keeper, by the keeper's hand, or by two
people for the main seal. The proof: PAdES signatures with a time stamp, and the reading of files that claim to bear one of ours.
What a paper says, and when it is sealed, is decided above. Start reading at `operations/seal_pdf.py` and `rules/revocation.py`.
"""
