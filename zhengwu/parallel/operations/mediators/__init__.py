"""The register of mediating agencies."""
