"""进驻: which body's items are handled in which service centre, from both sides."""
