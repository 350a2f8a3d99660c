"""Certificates for the systems of other bodies: asked for with a purpose, given with the holder's consent."""
