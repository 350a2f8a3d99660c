"""证照库 and 证照目录 at the desk."""
