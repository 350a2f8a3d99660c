"""监察 for programs of the desk."""
