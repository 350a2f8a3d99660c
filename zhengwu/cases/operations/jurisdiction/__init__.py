"""Which body has the case: the superior asked, another body taking over."""
