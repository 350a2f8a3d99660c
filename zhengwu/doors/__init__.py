"""Doors translate: they parse what comes in, call one operation or a few queries, and render. They decide nothing."""
