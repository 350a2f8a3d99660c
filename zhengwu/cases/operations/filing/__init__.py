"""否定报备: a refusal is laid before the centre first."""
