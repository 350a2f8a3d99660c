"""Vendors of documents: who looks for malicious programs in a file."""
