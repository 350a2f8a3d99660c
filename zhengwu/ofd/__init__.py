"""OFD (GB/T 33190-2016) with electronic seals (GB/T 38540-2020): written, read, signed and verified.

Plain Python that knows nothing of this platform and could be published alone: a page goes in, a file comes out. Start
reading at `model.py` (what a document is), then `from_pdf.py` (where ours come from) and `verify.py` (what may be said
of a file from outside). Clauses are cited where we are sure of them; where we are not, the comment says so.
"""
