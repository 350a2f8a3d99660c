"""好差评 at the desk."""
