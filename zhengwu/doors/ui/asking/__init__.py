"""A form definition as controls on a page: the same for whoever fills it in and for whoever designs it. Start at `control.py`."""
